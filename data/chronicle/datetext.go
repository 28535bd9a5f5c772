package chronicle

import (
	"strconv"
	"time"
)

// Text returns the date in English words: "22 October 1981", "June 1987",
// "about 1973", "the 1980s", "1975 (uncertain)"; "date unknown" for the zero
// Date.
func (d Date) Text() string {
	text := d.words()
	if d.approximate {
		text = "about " + text
	}
	if d.uncertain {
		text += " (uncertain)"
	}
	return text
}

// PrecisionText returns "day", "month", "year" or "decade", or "approximate" for a date that is an
// estimate or in doubt, however it is written: that mark is not in [Date.Plain]. For the zero Date
// it is "unknown".
func (d Date) PrecisionText() string {
	if d.Hedged() {
		return "approximate"
	}
	return d.precision.String()
}

// words is Text without what the marks add.
func (d Date) words() string {
	y, m, day := d.earliest.Civil()
	year, month := strconv.Itoa(y), monthName(m)
	switch d.precision {
	case DayPrecision:
		return strconv.Itoa(day) + " " + month + " " + year
	case MonthPrecision:
		return month + " " + year
	case YearPrecision:
		return year
	case DecadePrecision:
		return "the " + year + "s"
	case UnknownPrecision:
	}
	return "date unknown"
}

// monthName is the English name of a month from 1 to 12.
func monthName(m int) string { return time.Month(m).String() }
