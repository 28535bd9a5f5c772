package reader

import (
	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/display"
)

// Page is a document set in lines of a width. Positions are in logical pixels from its upper left
// corner, y down.
type Page struct {
	Width, Height float32
	Spans         []Span
	Signs         []Sign
	Targets       []Target // what can be pressed, in the order of reading; one for each link
}

// Span is a piece of text in one line.
type Span struct {
	Text   string
	X, Y   float32 // where its pen starts, on the baseline
	W      float32
	Font   display.Font
	Muted  bool
	Target int // one more than the place of what it leads to in Targets; 0 for none
}

// Sign is a mark beside a text.
type Sign struct {
	Mark   chronicle.Status
	At     display.Point // its middle
	Radius float32
}

// Target is a link and where its text stands: a box for each line that it is in.
type Target struct {
	Link  Link
	Boxes []display.Rect
}

// form is how a style is set, at the usual size of the letters.
type form struct {
	font    display.Font
	quiet   display.Font // of runs that are quieter
	leading float32      // the distance of lines
	above   float32      // the room above a block, beyond a line
	indent  float32
	muted   bool
}

// forms are the styles' forms. The sizes are those of the card and of profiles.
var forms = [...]form{
	Text:    {display.Font{Size: 14.5}, display.Font{Size: 12}, 20, 7, 0, false},
	Title:   {display.Font{Size: 20, Family: display.Serif, Bold: true}, display.Font{Size: 12}, 25, 0, 0, false},
	Lead:    {display.Font{Size: 14.5, Bold: true}, display.Font{Size: 12}, 20, 7, 0, false},
	Heading: {display.Font{Size: 12, Bold: true}, display.Font{Size: 12}, 17, 12, 0, true},
	Chapter: {display.Font{Size: 17, Family: display.Serif, Bold: true}, display.Font{Size: 12}, 22, 16, 0, false},
	Item:    {display.Font{Size: 13}, display.Font{Size: 12}, 18, 4, 18, false},
	Note:    {display.Font{Size: 12}, display.Font{Size: 12}, 16, 3, 0, true},
}

// Set breaks a document into lines of a width, with letters so many times the usual size.
func Set(d *Document, width, size float32, letters Letters) *Page {
	s := &setter{page: &Page{Width: width}, letters: letters, size: size}
	for i := range d.Blocks {
		s.block(&d.Blocks[i], i == 0)
	}
	s.page.Height = s.y
	return s.page
}

// Letters tell how much room texts take and where they may be broken.
type Letters interface {
	// Width is the advance of a text in a font, in logical pixels.
	Width(f display.Font, text string) float32
	// Breaks appends to dst the places in a text, in bytes, after which a line may end: the last is the
	// text's end.
	Breaks(dst []int, text string) []int
}

// setter sets the blocks of a page one under the other.
type setter struct {
	page    *Page
	letters Letters
	size    float32
	y       float32 // the foot of what is set

	form   form
	line   []Span
	x      float32 // where the next piece of the line goes
	places []int
}

// block sets a block under the last one.
func (s *setter) block(b *Block, first bool) {
	s.form = forms[b.Style].scaled(s.size)
	if !first {
		s.y += s.form.above
	}
	if b.Marked {
		radius := 4.5 * s.size
		at := display.Point{X: radius + 0.5, Y: s.y + s.form.leading*0.5}
		s.page.Signs = append(s.page.Signs, Sign{b.Mark, at, radius})
	}
	s.x = s.form.indent
	for i := range b.Runs {
		s.run(&b.Runs[i])
	}
	s.endLine()
}

func (f form) scaled(by float32) form {
	f.font.Size *= by
	f.quiet.Size *= by
	f.leading *= by
	f.above *= by
	f.indent *= by
	return f
}

// run sets a run behind the last one, on as many lines as it takes.
func (s *setter) run(r *Run) {
	font := s.form.font
	if r.Quiet {
		font = s.form.quiet
	}
	target := 0
	if !r.Link.None() {
		s.page.Targets = append(s.page.Targets, Target{Link: r.Link})
		target = len(s.page.Targets)
	}
	s.places = s.letters.Breaks(s.places[:0], r.Text)
	places := s.places
	span := Span{Font: font, X: s.x, Muted: r.Quiet || s.form.muted, Target: target}
	from := 0
	for _, to := range places {
		piece := r.Text[from:to]
		longer := s.width(font, trimmed(span.Text+piece))
		if span.X+longer > s.page.Width && (s.x > s.form.indent || span.Text != "") {
			s.put(span)
			s.endLine()
			span.Text, span.X = "", s.form.indent
			longer = s.width(font, trimmed(piece))
		}
		if span.X+longer > s.page.Width {
			piece = s.chop(&span, piece)
		}
		span.Text += piece
		from = to
	}
	s.put(span)
}

// chop sets as much of a piece that is longer than a line as fits, line after line, and returns the rest.
func (s *setter) chop(span *Span, piece string) string {
	for {
		n := 0
		for i := range piece {
			if i > 0 && span.X+s.width(span.Font, piece[:i]) > s.page.Width {
				break
			}
			n = i
		}
		if n == 0 || span.X+s.width(span.Font, trimmed(piece)) <= s.page.Width {
			return piece
		}
		span.Text = piece[:n]
		s.put(*span)
		s.endLine()
		span.Text, span.X, piece = "", s.form.indent, piece[n:]
	}
}

// put adds a span to the line.
func (s *setter) put(span Span) {
	if span.Text == "" {
		return
	}
	span.W = s.width(span.Font, span.Text)
	s.line = append(s.line, span)
	s.x = span.X + span.W
}

// endLine ends the line and enters where its links stand.
func (s *setter) endLine() {
	baseline := s.y + s.form.leading*0.74
	for _, span := range s.line {
		span.Y = baseline
		s.page.Spans = append(s.page.Spans, span)
		if span.Target > 0 {
			t := &s.page.Targets[span.Target-1]
			t.Boxes = append(t.Boxes, display.XYWH(span.X, s.y, s.width(span.Font, trimmed(span.Text)), s.form.leading))
		}
	}
	s.line, s.x = s.line[:0], s.form.indent
	s.y += s.form.leading
}

func (s *setter) width(f display.Font, text string) float32 { return s.letters.Width(f, text) }

// trimmed is a text without the spaces at its end, which may stand beyond the end of a line.
func trimmed(text string) string {
	for text != "" && text[len(text)-1] == ' ' {
		text = text[:len(text)-1]
	}
	return text
}
