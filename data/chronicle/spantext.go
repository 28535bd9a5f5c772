package chronicle

import "strconv"

// When returns the time of an event in English words, as SpanText puts it.
func (e *Event) When() string { return SpanText(e.Start, e.End) }

// SpanText returns a span of time in English words, naming month and year once where both
// ends have them: "22–23 October 1981", "9 July – 3 August 1987", "1983–1987". An unknown
// end leaves the start alone.
func SpanText(start, end Date) string {
	if !end.Known() || end == start {
		return start.Text()
	}
	if start.marked() || end.marked() || start.precision != end.precision {
		return start.Text() + " – " + end.Text()
	}
	y1, m1, d1 := start.earliest.Civil()
	y2, m2, _ := end.earliest.Civil()
	switch {
	case start.precision == YearPrecision:
		return start.words() + "–" + end.words()
	case y1 != y2:
		return start.words() + " – " + end.words()
	case start.precision == MonthPrecision:
		return monthName(m1) + "–" + end.words()
	case m1 != m2:
		return strconv.Itoa(d1) + " " + monthName(m1) + " – " + end.words()
	}
	return strconv.Itoa(d1) + "–" + end.words()
}

// marked reports whether the date is approximate or uncertain, which its words say.
func (d Date) marked() bool { return d.approximate || d.uncertain }
