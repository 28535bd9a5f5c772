package svg

import (
	"image/color"
	"strings"

	"atlas.example/southsouth/scene/display"
)

// element writes an item that is an element of its own, with attributes.
func (p *painter) element(it *display.Item, with string) {
	switch it.Kind {
	case display.Box:
		p.text("<rect").rect(it.Rect).text(with).text("/>\n")
	case display.Symbol, display.Outline:
		p.sign(it, with)
	case display.Text:
		p.label(it, with)
	case display.Fill, display.Stroke, display.Line, display.Clip, display.BeginLayer, display.EndLayer:
		// Written in runs, or not at all.
	}
}

// rect adds the attributes of a rectangle.
func (p *painter) rect(r display.Rect) *painter {
	return p.attribute("x", r.Min.X).attribute("y", r.Min.Y).
		attribute("width", max(r.W(), 0)).attribute("height", max(r.H(), 0))
}

// sign writes a sign, filled or in outline as the attributes say.
func (p *painter) sign(it *display.Item, with string) {
	if it.Shape == display.Disc {
		p.text("<circle").attribute("cx", it.From.X).attribute("cy", it.From.Y).attribute("r", it.Radius)
	} else {
		pen := pen{fixed: hundredths, out: p.data[:0]}
		pen.trace(display.AppendCorners(nil, it.Shape, it.From, it.Radius), display.Identity, true)
		p.text(`<path d="`)
		p.out = append(p.out, pen.out...)
		p.text(`"`)
		p.data = pen.out
	}
	p.text(with).text("/>\n")
}

// label writes a text. It keeps the width that it was measured with, in whichever letters: what
// is beside it was placed by that. Spaces at its ends, which readers leave out, are left out here.
func (p *painter) label(it *display.Item, with string) {
	text, x := strings.TrimRight(it.Text, " "), it.From.X
	if short := strings.TrimLeft(text, " "); short != text {
		x += p.set.Measure(it.Font, text).Advance - p.set.Measure(it.Font, short).Advance
		text = short
	}
	if text == "" {
		return
	}
	p.text("<text").attribute("x", x).attribute("y", it.From.Y)
	if w := p.set.Measure(it.Font, text).Advance; w > 0 {
		p.attribute("textLength", w).text(` lengthAdjust="spacingAndGlyphs"`)
	}
	if toLeft, _ := display.RightToLeft(text); toLeft {
		p.text(` direction="rtl" text-anchor="end"`) // whose end is the left one
	}
	p.text(with).text(">").escaped(text).text("</text>\n")
}

// ink is a colour in a pattern.
type ink struct {
	color   color.NRGBA
	pattern display.Pattern
}

// inkOf is the id of a pattern of a colour, which it writes when it is first asked for.
func (p *painter) inkOf(in ink) int {
	if id, known := p.inks[in]; known {
		return id
	}
	id := len(p.inks) + 1
	p.inks[in] = id
	side, marks := display.Marks(in.pattern)
	pen := pen{fixed: hundredths}
	for _, ring := range marks {
		pen.trace(ring, display.Identity, true)
	}
	p.text(`<pattern id="i`).whole(id).text(`" patternUnits="userSpaceOnUse"`)
	p.attribute("width", side).attribute("height", side).text(`><path d="`)
	p.out = append(p.out, pen.out...)
	p.text(`"`).colour("fill", in.color)
	p.text("/></pattern>\n")
	return id
}
