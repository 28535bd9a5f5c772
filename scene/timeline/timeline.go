// Package timeline is story time: moments of it, and the playhead that moves through it.
//
// There are two times. Story time is a [Moment], from 1 January 1970 to 31 December 1987.
// Viewing time is a [time.Duration], told to [Playhead.Advance] by whoever runs the clock;
// nothing here asks for it.
package timeline

import (
	"math"
	"time"
)

// Moment is a point of story time: days since the beginning of 1970-01-01 UTC, fractions
// being parts of a day. What happened on a day has happened from its first moment on.
type Moment float64

// The ends of the story, both included: the first moments of 1970-01-01 and of 1987-12-31.
const (
	First Moment = 0
	Last  Moment = 6573
)

// FirstYear and LastYear are the years of First and Last.
const (
	FirstYear = 1970
	LastYear  = 1987
)

// Date is the moment at which a day of the Gregorian calendar begins. It is not limited to
// the story's span. Months and days beyond their range carry over, as in [time.Date].
func Date(year, month, day int) Moment {
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	return Moment(t.Unix() / secondsPerDay)
}

const secondsPerDay = 24 * 60 * 60

// Day is the number of the day that m lies in: days since 1970-01-01.
func (m Moment) Day() int { return int(math.Floor(float64(m))) }

// Civil is the calendar day that m lies in.
func (m Moment) Civil() (year, month, day int) {
	y, mo, d := time.Unix(int64(m.Day())*secondsPerDay, 0).UTC().Date()
	return y, int(mo), d
}

// Year is the calendar year that m lies in.
func (m Moment) Year() int {
	year, _, _ := m.Civil()
	return year
}

// Clamp is m brought into the story's span.
func (m Moment) Clamp() Moment { return min(max(m, First), Last) }

// BeginningOf is the first moment of a year.
func BeginningOf(year int) Moment { return Date(year, 1, 1) }

// EndOf is the last day of a year: the moment that stands for the year as a whole, since all
// that the year brought has happened by then.
func EndOf(year int) Moment { return Date(year, 12, 31) }
