package view

import (
	"image/color"

	"atlas.example/southsouth/data/words"
	"atlas.example/southsouth/scene/display"
)

// typist sets texts into a list and remembers what it has measured: measuring is a call
// into the browser there, and a picture has the same texts for many frames.
//
// What the view says in its own name is given in English, as it stands in the source, and said in the
// language here: a text that is no message, since it comes from the chronicle or is put together of
// messages, stays as it is.
type typist struct {
	set      display.Typesetter
	language *words.Words // nil for English
	toLeft   bool         // whether that is written from right to left
	measured map[measureKey]display.Metrics
	wrapped  map[wrapKey][]string
	cut      map[wrapKey]string // see shorten

	appendBreaks func(dst []display.Break, text string) []display.Break
	breaks       []display.Break // of the text at work, kept for its memory
}

type measureKey struct {
	font display.Font
	text string
}

type wrapKey struct {
	measureKey
	width float32
	lines int
}

// rememberAtMost bounds each memory; when it is full it is forgotten as a whole.
const rememberAtMost = 2048

func newTypist(set display.Typesetter, language *words.Words) *typist {
	t := &typist{
		language:     language,
		toLeft:       toLeft(language),
		set:          set,
		measured:     map[measureKey]display.Metrics{},
		wrapped:      map[wrapKey][]string{},
		cut:          map[wrapKey]string{},
		appendBreaks: display.AppendBreaks,
	}
	if b, ok := set.(display.Breaker); ok {
		t.appendBreaks = b.AppendBreaks
	}
	return t
}

func (t *typist) measure(f display.Font, text string) display.Metrics {
	key := measureKey{f, text}
	m, ok := t.measured[key]
	if !ok {
		m = t.set.Measure(f, text)
		if len(t.measured) >= rememberAtMost {
			clear(t.measured)
		}
		t.measured[key] = m
	}
	return m
}

// say is a text of the view's own in the language.
func (t *typist) say(text string) string {
	if t.language == nil {
		return text
	}
	return t.language.T(text)
}

// width is the advance of a text as it is said in the language.
func (t *typist) width(f display.Font, text string) float32 { return t.Width(f, t.say(text)) }

// Width is the advance of a text that is in the language, and AppendBreaks where it may be parted: a typist
// sets what is read.
func (t *typist) Width(f display.Font, text string) float32 { return t.measure(f, text).Advance }

// AppendBreaks implements display.Breaker.
func (t *typist) AppendBreaks(dst []display.Break, text string) []display.Break {
	return t.appendBreaks(dst, text)
}

// Where a text stands to the point it is given.
const (
	left   = 0
	center = 0.5
	right  = 1
)

// put sets a text of one line with its baseline at y, beside or around x, as it is said in the language.
func (t *typist) put(dst *display.List, text string, x, y, align float32, f display.Font, c color.NRGBA) {
	t.line(dst, t.say(text), x, y, align, f, c)
}

// line is put for a text that is in the language.
func (t *typist) line(dst *display.List, text string, x, y, align float32, f display.Font, c color.NRGBA) {
	if text == "" {
		return
	}
	if align > 0 {
		x -= t.Width(f, text) * align
	}
	text = t.directed(text)
	dst.Text(text, display.Point{X: x, Y: y}, f, c, none)
}

// wrap breaks a text into lines of at most the given width, and no more than so many: where
// it does not fit, the last line ends in an ellipsis. A line ends between words; a word too long
// for a line is parted. The text is wrapped as it is said in the language, and its lines are in that.
func (t *typist) wrap(f display.Font, text string, width float32, lines int) []string {
	text = t.directed(t.say(text))
	key := wrapKey{measureKey{f, text}, width, lines}
	if out, ok := t.wrapped[key]; ok {
		return out
	}
	if len(t.wrapped) >= rememberAtMost {
		clear(t.wrapped)
	}
	out := t.breakLines(f, text, width, lines)
	t.wrapped[key] = out
	return out
}

// paragraph sets a wrapped text with the first baseline at y and returns the baseline that
// would follow.
func (t *typist) paragraph(dst *display.List, p paragraph) float32 {
	y := p.y
	for _, line := range t.wrap(p.font, p.text, p.width, p.lines) {
		t.line(dst, line, p.x, y, left, p.font, p.color)
		y += p.leading
	}
	return y
}

// paragraph is a text to wrap: its left edge and first baseline, the width of its lines, how
// many there may be and how far apart.
type paragraph struct {
	text    string
	x, y    float32
	width   float32
	lines   int
	leading float32
	font    display.Font
	color   color.NRGBA
}
