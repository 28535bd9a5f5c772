package reader

import (
	"strings"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/data/words"
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
	W      float32 // without the spaces at its end
	Font   display.Font
	Muted  bool
	Target int // one more than the place of what it leads to in Targets; 0 for none

	run int // of its block
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
	s := &setter{page: &Page{Width: width}, letters: letters, size: size, around: words.RightToLeft(d.Words.Tag())}
	for i := range d.Blocks {
		s.block(&d.Blocks[i], i == 0)
	}
	s.page.Height = s.y
	return s.page
}

// Letters tell how much room texts take and where they may be parted.
type Letters interface {
	// Width is the advance of a text in a font, in logical pixels.
	Width(f display.Font, text string) float32
	display.Breaker
}

// setter sets the blocks of a page one under the other.
type setter struct {
	page    *Page
	letters Letters
	size    float32
	y       float32 // the foot of what is set

	form   form
	runs   []setRun
	text   string // of the block
	around bool   // whether the language is written from right to left
	toLeft bool   // whether the block is
	breaks []display.Break
	line   []Span  // in the order of reading, X from the side where lines begin
	x      float32 // where the line's next piece goes
}

// setRun is a run of the block being set: where it ends in the block's text, and how it looks.
type setRun struct {
	end    int
	font   display.Font
	muted  bool
	target int
}

// block sets a block under the last one.
func (s *setter) block(b *Block, first bool) {
	s.form = forms[b.Style].scaled(s.size)
	if !first {
		s.y += s.form.above
	}
	s.text = b.String()
	toLeft, lettered := display.RightToLeft(s.text)
	if !lettered { // it runs as the text around it
		toLeft = s.around
	}
	s.toLeft = toLeft
	if b.Marked {
		radius := 4.5 * s.size
		at := display.Point{X: s.side(radius+0.5, 0), Y: s.y + s.form.leading*0.5}
		s.page.Signs = append(s.page.Signs, Sign{b.Mark, at, radius})
	}
	s.addRuns(b)
	s.breaks = s.letters.AppendBreaks(s.breaks[:0], s.text)
	s.x = s.form.indent
	from := 0
	for i, at := range s.breaks {
		if at.Kind >= display.Words {
			s.word(from, i)
			from = at.At
		}
	}
	s.endLine()
}

// addRuns notes how the runs of a block look, and enters their links.
func (s *setter) addRuns(b *Block) {
	s.runs = s.runs[:0]
	end := 0
	for i := range b.Runs {
		r := &b.Runs[i]
		end += len(r.Text)
		set := setRun{end: end, font: s.form.font, muted: r.Quiet || s.form.muted}
		if r.Quiet {
			set.font = s.form.quiet
		}
		if !r.Link.None() {
			s.page.Targets = append(s.page.Targets, Target{Link: r.Link})
			set.target = len(s.page.Targets)
		}
		s.runs = append(s.runs, set)
	}
}

func (f form) scaled(by float32) form {
	f.font.Size *= by
	f.quiet.Size *= by
	f.leading *= by
	f.above *= by
	f.indent *= by
	return f
}

// word sets what is between a place of the block's text and the break with a number, on the next line where
// it has no room on this one, and in parts where it has none on any.
func (s *setter) word(from, last int) {
	to := s.breaks[last].At
	if s.x+s.extent(from, to) > s.page.Width && s.x > s.form.indent {
		s.endLine()
	}
	for s.x+s.extent(from, to) > s.page.Width {
		at := s.part(from, last)
		if at >= to {
			break
		}
		s.put(from, at)
		s.endLine()
		from = at
	}
	s.put(from, to)
}

// part is where a word is parted that is too long for a line: at the last hyphen or syllable that leaves it
// room, or else the last letter, or after one letter in any case.
func (s *setter) part(from, last int) int {
	first, letter := s.breaks[last].At, 0
	for i := last - 1; i >= 0 && s.breaks[i].At > from; i-- {
		at := s.breaks[i].At
		switch {
		case s.x+s.extent(from, at) > s.page.Width:
			first = at
		case s.breaks[i].Kind == display.Inside:
			return at
		case letter == 0:
			letter = at
		}
	}
	if letter == 0 {
		return first
	}
	return letter
}

// extent is how wide a piece of the block's text is, without the spaces at its end.
func (s *setter) extent(from, to int) float32 {
	for to > from && s.text[to-1] == ' ' {
		to--
	}
	wide := float32(0)
	for i := range s.runs {
		r := &s.runs[i]
		if end := min(r.end, to); end > from {
			wide += s.letters.Width(r.font, s.text[from:end])
			from = end
		}
	}
	return wide
}

// put adds a piece of the block's text to the line, joined to the last one where that looks alike.
func (s *setter) put(from, to int) {
	for i := range s.runs {
		r := &s.runs[i]
		end := min(r.end, to)
		if end <= from {
			continue
		}
		if n := len(s.line); n > 0 && s.line[n-1].run == i {
			s.line[n-1].Text += s.text[from:end]
		} else {
			s.line = append(s.line, Span{Text: s.text[from:end], X: s.x, Font: r.font, Muted: r.muted, Target: r.target, run: i})
		}
		span := &s.line[len(s.line)-1]
		s.x = span.X + s.letters.Width(r.font, span.Text)
		from = end
	}
}

// side is a distance from where lines begin as one from the left, of something so wide.
func (s *setter) side(x, wide float32) float32 {
	if s.toLeft {
		return s.page.Width - x - wide
	}
	return x
}

// endLine ends the line and enters where its links stand.
func (s *setter) endLine() {
	baseline := s.y + s.form.leading*0.74
	for _, span := range s.line {
		text := strings.TrimRight(span.Text, " ")
		span.W = s.letters.Width(span.Font, text)
		x := s.side(span.X, span.W)
		if s.toLeft { // the spaces at its end are at its left
			span.Text = text
		}
		span.X, span.Y = x, baseline
		span.Text = display.Directed(span.Text, s.text)
		s.page.Spans = append(s.page.Spans, span)
		if span.Target > 0 && text != "" {
			t := &s.page.Targets[span.Target-1]
			t.Boxes = append(t.Boxes, display.XYWH(x, s.y, span.W, s.form.leading))
		}
	}
	s.line, s.x = s.line[:0], s.form.indent
	s.y += s.form.leading
}
