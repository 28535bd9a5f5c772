package chronicle

import (
	"fmt"
	"time"
)

// Day is a day of the proleptic Gregorian calendar, counted from
// 1970-01-01 = 0; days before are negative.
type Day int32

// FirstDay and LastDay are the days that the tables tell of, 1 January 1970 and 31 December 1987,
// both included. What stood before or after, they do not say.
const (
	FirstDay Day = 0
	LastDay  Day = 6573
)

const secondsPerDay = 24 * 60 * 60

// DayOf returns the day of a year, month (1 to 12) and day of the month.
// Values outside their range carry over, as in [time.Date]: 1981-13-01 is
// 1982-01-01, and day 0 is the last day of the month before.
func DayOf(year, month, day int) Day {
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	return Day(t.Unix() / secondsPerDay)
}

// ParseDay reads a whole day written as YYYY-MM-DD. Dates that are known less
// well are for [ParseDate].
func ParseDay(s string) (Day, error) {
	d, err := ParseDate(s)
	if err != nil {
		return 0, err
	}
	if d.precision != DayPrecision || d.approximate || d.uncertain {
		return 0, fmt.Errorf("%q is not a single day; write YYYY-MM-DD", s)
	}
	return d.earliest, nil
}

// Civil returns the year, the month (1 to 12) and the day of the month.
func (d Day) Civil() (year, month, day int) {
	y, m, dd := time.Unix(int64(d)*secondsPerDay, 0).UTC().Date()
	return y, int(m), dd
}

// String returns the day as YYYY-MM-DD.
func (d Day) String() string {
	y, m, dd := d.Civil()
	return fmt.Sprintf("%04d-%02d-%02d", y, m, dd)
}
