package chronicle

import (
	"fmt"
	"strings"

	"atlas.example/southsouth/data/words"
)

// Span is a stretch of time from one date to another, or one date alone, whose
// End is then unknown. The zero Span is unknown. Spans can be compared with ==.
type Span struct{ Start, End Date }

// ParseSpan reads a date as ParseDate does, or an interval of two: 1970/1973,
// 1987-06-09/1987-06-13, 1973~/198X. The empty text is the unknown span. An
// interval without a start or an end is an error: no table has one.
func ParseSpan(s string) (Span, error) {
	from, to, interval := strings.Cut(s, "/")
	switch {
	case strings.Contains(to, "/"):
		return Span{}, fmt.Errorf("%q has more than two ends; write both, as 1970/1973", s)
	case interval && (from == ".." || to == ".."):
		return Span{}, openSpan(s)
	}
	start, err := ParseDate(from)
	if err != nil || !interval {
		return Span{Start: start}, err
	}
	end, err := ParseDate(to)
	switch {
	case err != nil:
		return Span{}, err
	case !start.Known() || !end.Known():
		return Span{}, openSpan(s)
	case end.Latest() < start.Earliest():
		return Span{}, fmt.Errorf("%q ends before it begins; exchange its ends", s)
	}
	return Span{start, end}, nil
}

// openSpan is the error for an interval without a start or an end.
func openSpan(s string) error {
	return fmt.Errorf("%q is open on one side; write both ends, as 1970/1973", s)
}

// String returns the span as ParseSpan reads it; an unknown one is empty.
func (s Span) String() string {
	if !s.End.Known() {
		return s.Start.String()
	}
	return s.Start.String() + "/" + s.End.String()
}

// Known reports whether anything is known; of the zero Span nothing is.
func (s Span) Known() bool { return s.Start.Known() }

// Earliest returns the first day that the span may mean; 0 if unknown.
func (s Span) Earliest() Day { return s.Start.Earliest() }

// Latest returns the last day that the span may mean, itself included; 0 if
// unknown.
func (s Span) Latest() Day { return latestOf(s.Start, s.End) }

// Text returns the span in English words, as SpanText does.
func (s Span) Text() string { return SpanText(s.Start, s.End) }

// In is Text in the words of a language.
func (s Span) In(w *words.Words) string { return SpanIn(w, s.Start, s.End) }

// Span returns the time of the event.
func (e *Event) Span() Span { return Span{e.Start, e.End} }
