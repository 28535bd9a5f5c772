package svg

import (
	"image/color"

	"atlas.example/southsouth/scene/display"
)

// The typefaces, the one that the program measures with before those that are like it.
const (
	sansFamilies  = "'Noto Sans','Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif"
	serifFamilies = "'Noto Serif','Source Serif 4',Georgia,'Times New Roman',serif"
)

// style is all that items have in common that look alike: what they are, and with what they are
// painted.
type style struct {
	kind    display.Kind
	color   color.NRGBA
	pattern display.Pattern
	width   float32
	dash    display.Dash
	font    display.Font
	halo    color.NRGBA
}

// styleOf is the style of an item, if it is one that paints.
func styleOf(it *display.Item) (style, bool) {
	s := style{kind: it.Kind, color: it.Color}
	switch it.Kind {
	case display.Fill, display.Box:
		s.pattern = it.Pattern
	case display.Stroke, display.Line, display.Outline:
		s.width, s.dash = it.Width, it.Dash
	case display.Text:
		s.font, s.halo = it.Font, it.Halo
	case display.Symbol:
	case display.Clip, display.BeginLayer, display.EndLayer:
		return style{}, false
	}
	return s, true
}

// alike is how many items at the beginning are of a style.
func alike(items []display.Item, s style) int {
	n := 0
	for n < len(items) {
		if other, ok := styleOf(&items[n]); !ok || other != s {
			break
		}
		n++
	}
	return n
}

// run paints items of one style: areas and lines as one path, the rest as elements of their own,
// in a group where there is more than one.
func (p *painter) run(items []display.Item, s style) {
	switch {
	case s.color.A <= p.unseen && s.halo.A <= p.unseen:
	case s.kind == display.Fill:
		p.pathOf(p.polygons(items), p.paint(s))
	case s.kind == display.Stroke || s.kind == display.Line:
		p.pathOf(p.lines(items), p.paint(s))
	case len(items) == 1:
		p.element(&items[0], p.paint(s))
	default:
		with := p.paint(s)
		p.text("<g").text(with).text(">\n")
		for i := range items {
			p.element(&items[i], "")
		}
		p.text("</g>\n")
	}
}

// paint is the attributes of a style, each with a space before it. It may write a pattern first.
func (p *painter) paint(s style) string {
	name := "fill"
	switch s.kind {
	case display.Stroke, display.Line, display.Outline:
		name = "stroke"
	default:
	}
	a := painter{}
	if s.pattern == display.Plain {
		a.colour(name, s.color)
	} else {
		a.text(` fill="url(#i`).whole(p.inkOf(ink{s.color, s.pattern})).text(`)"`)
	}
	if name == "stroke" {
		a.attribute("stroke-width", s.width)
		if s.dash.On > 0 {
			a.text(` stroke-dasharray="`).number(s.dash.On).text(" ").number(s.dash.Off).text(`"`)
		}
	}
	if s.kind == display.Text {
		a.letters(s)
	}
	return string(a.out)
}

// letters adds the attributes of a text.
func (p *painter) letters(s style) {
	if s.font.Family == display.Serif {
		p.text(` font-family="`).text(serifFamilies).text(`"`)
	}
	if s.font.Bold {
		p.text(` font-weight="600"`)
	}
	p.attribute("font-size", s.font.Size)
	if s.halo.A > 0 {
		p.colour("stroke", s.halo)
		p.attribute("stroke-width", 2*display.HaloRadius)
		p.text(` paint-order="stroke"`)
	}
}

// colour adds a colour and, where it lets something through, its opacity.
func (p *painter) colour(name string, c color.NRGBA) {
	const digits = "0123456789abcdef"
	p.text(" ").text(name).text(`="#`)
	for _, v := range [...]uint8{c.R, c.G, c.B} {
		p.out = append(p.out, digits[v>>4], digits[v&15])
	}
	p.text(`"`)
	if c.A < 255 {
		p.text(" ").text(name).text("-").attribute("opacity", float32(c.A)/255)
	}
}

// attribute adds a number by name. After a hyphen the name goes on and gets no space.
func (p *painter) attribute(name string, v float32) *painter {
	if n := len(p.out); n == 0 || p.out[n-1] != '-' {
		p.text(" ")
	}
	return p.text(name).text(`="`).number(v).text(`"`)
}
