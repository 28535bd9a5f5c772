package chronicle

import "atlas.example/southsouth/data/words"

// When returns the time of an event in English words, as SpanText puts it.
func (e *Event) When() string { return SpanText(e.Start, e.End) }

// WhenIn is When in the words of a language.
func (e *Event) WhenIn(w *words.Words) string { return SpanIn(w, e.Start, e.End) }

// SpanText returns a span of time in English words, naming month and year once where both
// ends have them: "22–23 October 1981", "9 July – 3 August 1987", "1983–1987". An unknown
// end leaves the start alone.
func SpanText(start, end Date) string { return SpanIn(nil, start, end) }

// SpanIn is SpanText in the words of a language.
func SpanIn(w *words.Words, start, end Date) string {
	switch {
	case !end.Known() || end == start:
		return start.In(w)
	case start.marked() || end.marked() || start.precision != end.precision || start.precision == DecadePrecision:
		return w.Span(start.In(w), end.In(w), false)
	}
	return w.Dates(start.civil(), end.civil())
}

// marked reports whether the date is approximate or uncertain, which its words say.
func (d Date) marked() bool { return d.approximate || d.uncertain }
