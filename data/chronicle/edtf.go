package chronicle

import (
	"fmt"
	"strings"
)

// ParseDate reads a date in the notation of the Extended Date/Time Format,
// level 1 (Library of Congress, 2019-02-04): 1987-06-09, 1987-06, 1987 or
// 198X, each with ~ (approximate), ? (uncertain) or % (both) at its end. An
// unspecified part, as in 1987-06-XX, is read as not known: 1987-06. The empty
// text is the unknown date. The rest of level 1 is refused, as no table has a
// use for it: a season is another half of the year in the South, a century is
// longer than the story, as are years beyond four digits, and no source gives a
// time of the day. For intervals of two dates see [ParseSpan].
func ParseDate(s string) (Date, error) {
	if s == "" {
		return Date{}, nil
	}
	body, d := cutQualifier(s)
	parts := strings.Split(body, "-")
	year, decade, ok := parseYear(parts[0])
	if hint := beyond(s, parts); hint != "" {
		return Date{}, fmt.Errorf("%q is a date of EDTF that the tables do not use; %s", s, hint)
	}
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

// beyond says what to write instead of a date that is one of level 1, and not
// of the part of it that is read; empty for all others.
func beyond(s string, parts []string) string {
	season := len(parts) == 2 && len(parts[1]) == 2 && parts[1] >= "21" && parts[1] <= "24"
	switch {
	case strings.Contains(s, "/"):
		return "write start and end apart, or here a single date"
	case season:
		return "write the months of the season, or the year"
	case len(parts[0]) == 4 && strings.HasSuffix(parts[0], "XX"):
		return "write a decade, as 197X"
	case strings.HasPrefix(s, "Y"), strings.HasPrefix(s, "-"):
		return "write a year of four digits"
	case strings.Contains(s, "T"):
		return "write the day without the time"
	}
	return ""
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
