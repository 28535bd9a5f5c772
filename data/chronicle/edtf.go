package chronicle

import (
	"fmt"
	"strings"
)

// ParseDate reads a date in the notation of the Extended Date/Time Format,
// level 1 (Library of Congress, 2019-02-04): 1987-06-09, 1987-06, 1987 or
// 198X, each with ~ (approximate), ? (uncertain) or % (both) at its end. An
// unspecified part, as in 1987-06-XX, is read as not known: 1987-06. The empty
// text is the unknown date. Intervals, seasons, centuries and years beyond
// four digits are errors: the tables give start and end apart, and use none of
// the others.
func ParseDate(s string) (Date, error) {
	if s == "" {
		return Date{}, nil
	}
	body, d := cutQualifier(s)
	parts := strings.Split(body, "-")
	year, decade, ok := parseYear(parts[0])
	if !ok || len(parts) > 3 || (decade && len(parts) > 1) {
		return Date{}, fmt.Errorf("%q is not a date; write 1987-06-09, 1987-06, 1987 or 198X, and ~ at the end for about", s)
	}
	for len(parts) > 1 && parts[len(parts)-1] == "XX" {
		parts = parts[:len(parts)-1]
	}
	if decade {
		return d.over(DecadePrecision, DayOf(year, 1, 1), DayOf(year+10, 1, 0)), nil
	}
	if len(parts) == 1 {
		return d.over(YearPrecision, DayOf(year, 1, 1), DayOf(year+1, 1, 0)), nil
	}
	month, ok := parseTwo(parts[1])
	if !ok || month < 1 || month > 12 {
		return Date{}, fmt.Errorf("%q has no month %q; months go from 01 to 12", s, parts[1])
	}
	first, last := DayOf(year, month, 1), DayOf(year, month+1, 0)
	if len(parts) == 2 {
		return d.over(MonthPrecision, first, last), nil
	}
	day, ok := parseTwo(parts[2])
	if !ok || day < 1 || first+Day(day)-1 > last {
		return Date{}, fmt.Errorf("%q has no day %q; that month goes from 01 to %d", s, parts[2], last-first+1)
	}
	on := first + Day(day) - 1
	return d.over(DayPrecision, on, on), nil
}

// cutQualifier takes the mark off the end of a date, and returns a Date that
// holds nothing but what the mark says.
func cutQualifier(s string) (body string, d Date) {
	switch s[len(s)-1] {
	case '~':
		d.approximate = true
	case '?':
		d.uncertain = true
	case '%':
		d.approximate, d.uncertain = true, true
	default:
		return s, d
	}
	return s[:len(s)-1], d
}

// over returns d with its days and precision set.
func (d Date) over(p Precision, earliest, latest Day) Date {
	d.precision, d.earliest, d.latest = p, earliest, latest
	return d
}

// parseYear reads four digits, of which the last may be X for a decade.
func parseYear(s string) (year int, decade, ok bool) {
	if len(s) != 4 {
		return 0, false, false
	}
	if s[3] == 'X' {
		s, decade = s[:3]+"0", true
	}
	high, ok1 := parseTwo(s[:2])
	low, ok2 := parseTwo(s[2:])
	return 100*high + low, decade, ok1 && ok2
}

// parseTwo reads exactly two digits. The standard library would also take a
// sign, which no date has.
func parseTwo(s string) (int, bool) {
	if len(s) != 2 || s[0] < '0' || s[0] > '9' || s[1] < '0' || s[1] > '9' {
		return 0, false
	}
	return 10*int(s[0]-'0') + int(s[1]-'0'), true
}

// String returns the date as ParseDate reads it; an unknown date is empty.
func (d Date) String() string {
	switch {
	case d.approximate && d.uncertain:
		return d.Plain() + "%"
	case d.approximate:
		return d.Plain() + "~"
	case d.uncertain:
		return d.Plain() + "?"
	}
	return d.Plain()
}

// Plain returns the date like String, but without the mark for approximate or
// uncertain.
func (d Date) Plain() string {
	iso := d.earliest.String()
	switch d.precision {
	case DayPrecision:
		return iso
	case MonthPrecision:
		return iso[:len("1987-06")]
	case YearPrecision:
		return iso[:len("1987")]
	case DecadePrecision:
		return iso[:len("198")] + "X"
	case UnknownPrecision:
	}
	return ""
}
