package view

import (
	"unicode"
	"unicode/utf8"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/data/words"
	"atlas.example/southsouth/scene/display"
)

// stated is a number that somebody gives as a whole, beside how many of it are known one by one.
type stated struct {
	whole *chronicle.Number // nil where nobody gives one
	known *chronicle.Number // those named, or else those on the roll

	subject string   // what is counted
	texts   []string // the numbers in words, the fullest first; none where nothing is to be held against anything
}

// statedIn is what is stated of each event.
func statedIn(c *chronicle.Chronicle) []stated {
	out := make([]stated, len(c.Events))
	for i := range c.Events {
		if s, ok := statedOf(c.NumbersOf(c.Events[i].ID)); ok {
			s.subject, s.texts = s.counted(), s.inWords(c.Words)
			out[i] = s
		}
	}
	return out
}

// statedOf is what is stated of an event in numbers, and whether it can be held against anything: a
// number claimed and those named of it or on the roll, or that nobody is named at all.
func statedOf(numbers []*chronicle.Number) (stated, bool) {
	var s stated
	if s.whole = ofBasis(numbers, chronicle.Claimed, ""); s.whole != nil {
		s.known = ofBasis(numbers, chronicle.Named, s.whole.Subject)
		if s.known == nil {
			s.known = ofBasis(numbers, chronicle.OnRoll, s.whole.Subject)
		}
		return s, s.known != nil
	}
	s.known = ofBasis(numbers, chronicle.Named, "")
	return s, s.known != nil && s.known.Value == 0
}

// ofBasis is the first number of a basis, before it one about the very subject if there is one.
func ofBasis(numbers []*chronicle.Number, basis chronicle.Basis, subject string) *chronicle.Number {
	var found *chronicle.Number
	for _, n := range numbers {
		switch {
		case n.Basis != basis:
		case n.Subject == subject:
			return n
		case found == nil:
			found = n
		}
	}
	return found
}

// counted says what is counted.
func (s stated) counted() string {
	n := s.whole
	if n == nil {
		n = s.known
	}
	first, size := utf8.DecodeRuneInString(n.Subject)
	return string(unicode.ToUpper(first)) + n.Subject[size:]
}

// inWords says the numbers in words, the fullest first.
func (s stated) inWords(w *words.Words) []string {
	if s.whole == nil {
		if s.known.Value == 0 {
			return []string{w.T("none")}
		}
		return []string{s.known.In(w)}
	}
	full, short := s.knownIn(w)
	says := " · " + w.F("{0} says {1} {2}", s.whole.By, s.whole.In(w), s.whole.Unit)
	return []string{full + says, short + says, short + " · " + w.F("{0} says {1}", s.whole.By, s.whole.In(w))}
}

// knownIn says how many are known one by one, with what they are and without.
func (s stated) knownIn(w *words.Words) (full, short string) {
	count, rolled := s.known.In(w), s.known.Basis == chronicle.OnRoll
	switch {
	case s.known.Value == 0 && rolled:
		return w.T("none on the roll"), w.T("none on the roll")
	case s.known.Value == 0:
		return w.T("none named"), w.T("none named")
	case rolled:
		return w.F("{0} {1} on the roll", count, s.known.Unit), w.F("{0} on the roll", count)
	}
	return w.F("{0} {1} named", count, s.known.Unit), w.F("{0} named", count)
}

// The parts of the bar from the baseline of its subject: the bar, the text under it, and all with
// what keeps it apart from what follows.
const (
	barTop    = 5
	barHeight = 10
	barText   = 28
	barRoom   = 50
)

var barFont = sans(12)

// statedNow are the numbers of the first of some events that has any to be held against each other,
// and the words that have room in a width.
func (v *View) statedNow(events []int, width float32) (stated, string, bool) {
	for _, i := range events {
		for _, text := range v.stated[i].texts {
			if v.typist.width(barFont, text) <= width {
				return v.stated[i], text, true
			}
		}
	}
	return stated{}, "", false
}

// numberBar draws what is stated against what is known from a baseline: solid as far as it is known
// one by one, hatched as far as it is only stated, and without an end where that has none.
func (v *View) numberBar(dst *display.List, s stated, text string, r display.Rect, y float32) {
	subject := v.typist.shorten(kindFont, s.subject, r.W())
	v.typist.put(dst, subject, r.Min.X, y, left, kindFont, v.muted)
	if s.whole == nil {
		v.typist.put(dst, text, r.Min.X+v.typist.width(kindFont, subject)+6, y, left, barFont, v.ink)
		return
	}
	v.typist.put(dst, text, r.Min.X, y+barText, left, barFont, v.ink)
	bar := display.XYWH(r.Min.X, y+barTop, r.W(), barHeight)
	most, known := float32(max(s.whole.Value, s.known.Value)), float32(s.known.Value)
	open := s.whole.Operator == chronicle.Over || s.whole.Operator == chronicle.AtLeast
	unit := bar.W() / most
	if open {
		unit *= openShare
	}
	dst.Box(bar, v.muted, display.Plain)
	inner := bar.Inset(1)
	if open {
		inner.Max.X = bar.Max.X
	}
	hatched := v.patterned(v.petrol, display.Hatch)
	if s.known.Value >= s.whole.Value {
		hatched = paint{ground: v.panel} // nothing is left that is only stated
	}
	for _, in := range v.inks(hatched) {
		if in.color.A > 0 {
			dst.Box(inner, in.color, in.pattern)
		}
	}
	if known > 0 {
		solid := inner
		solid.Max.X = min(bar.Min.X+max(known*unit, leastSolid), inner.Max.X)
		dst.Box(solid, v.petrol, display.Plain)
	}
	if open {
		// The number stated, above and below the bar, so that it is seen on any of it.
		x := bar.Min.X + float32(s.whole.Value)*unit
		for _, end := range [...]float32{bar.Min.Y, bar.Max.Y} {
			dst.Line(display.Point{X: x, Y: end - 2.5}, display.Point{X: x, Y: end + 2.5}, v.ink, 1.5, display.Dash{})
		}
	}
}

// leastSolid is the least width of what is known, in logical pixels.
const leastSolid = 3

// openShare is the share of the bar up to a number that is stated as a least one.
const openShare = 0.92
