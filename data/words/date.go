package words

import (
	"strconv"
	"strings"
	"time"
)

// Date is a day, month or year of the calendar, as far as it is known: a month or a day that is not is 0.
type Date struct{ Year, Month, Day int }

// Date is a date in words: "22 October 1981", "October 1981", "1981".
func (w *Words) Date(d Date) string {
	switch {
	case d.Day > 0:
		return w.fill("{day} {month} {year}", d, d)
	case d.Month > 0:
		return w.fill("{month} {year}", d, d)
	}
	return w.fill("{year}", d, d)
}

// Dates are two dates of one precision as a span: "22–23 October 1981".
func (w *Words) Dates(from, to Date) string {
	switch {
	case from.Month == 0:
		return w.Span(w.Date(from), w.Date(to), true)
	case from.Year != to.Year:
		return w.Span(w.Date(from), w.Date(to), false)
	case from.Day == 0:
		return w.fill("{month}–{month2} {year}", from, to)
	case from.Month != to.Month:
		return w.fill("{day} {month} – {day2} {month2} {year}", from, to)
	}
	return w.fill("{day}–{day2} {month} {year}", from, to)
}

// Span is two dates in words as a span; closed up if they are short.
func (w *Words) Span(from, to string, short bool) string {
	if short {
		return Fill(w.In("date", "{0}–{1}"), from, to)
	}
	return Fill(w.In("date", "{0} – {1}"), from, to)
}

// fill fills a pattern with the parts of two dates. Some languages have another form of a month's name beside
// a day than alone.
func (w *Words) fill(pattern string, from, to Date) string {
	month := func(d Date) string {
		if d.Month == 0 {
			return ""
		}
		name, context := time.Month(d.Month).String(), "month"
		if d.Day > 0 {
			context = "month of a day"
		}
		return w.In(context, name)
	}
	rest := w.In("date", pattern)
	var out strings.Builder
	for {
		before, after, ok := strings.Cut(rest, "{")
		out.WriteString(before)
		if !ok {
			return out.String()
		}
		var part string
		part, rest, _ = strings.Cut(after, "}")
		switch part {
		case "day":
			out.WriteString(strconv.Itoa(from.Day))
		case "day2":
			out.WriteString(strconv.Itoa(to.Day))
		case "month":
			out.WriteString(month(from))
		case "month2":
			out.WriteString(month(to))
		case "year":
			out.WriteString(strconv.Itoa(from.Year))
		}
	}
}
