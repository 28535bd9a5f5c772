package view

import (
	"image/color"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/display"
)

// rgb makes an opaque colour of the six hexadecimal digits in which designers write it.
func rgb(hex uint32) color.NRGBA {
	return color.NRGBA{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: 255}
}

// theme is the colours of a picture. Four hues carry meaning; everything else is line,
// pattern, shape and word.
type theme struct {
	paper, panel, sea, land, grey, ink, muted, coast, border, graticule, tropic, river, outline color.NRGBA

	rim color.NRGBA // around what is filled with a hue that alone would be lost on land

	link      color.NRGBA // what leads on
	frameEdge color.NRGBA // around panels and buttons

	petrol    color.NRGBA // members, participants of the South
	brick     color.NRGBA // meeting places
	ochre     color.NRGBA // what is new; cooperation projects. Pale: needs a rim
	aubergine color.NRGBA // institutions, participants of the North

	// Of a plain political map, where no two neighbours share one: any two are at least 9 apart
	// by CIEDE2000 for every kind of colour vision, as with the hues above.
	states [6]color.NRGBA

	tags [4]tag // by mark
}

// tag is the colours of the box that names a mark.
type tag struct{ text, ground color.NRGBA }

// lineStyle is the colour, width and dashes of a border.
func (t *theme) lineStyle(style chronicle.LineStyle) (color.NRGBA, float32, display.Dash) {
	switch style {
	case chronicle.Ceasefire:
		return t.ink, 1, display.Dash{On: 4, Off: 2}
	case chronicle.Undetermined:
		return t.ink, 1, display.Dash{On: 1, Off: 2}
	case chronicle.Settled:
	}
	return t.border, borderWidth, display.Dash{}
}

// none is no colour at all.
var none color.NRGBA

// fade is c at a share of its opacity.
func fade(c color.NRGBA, share float32) color.NRGBA {
	c.A = uint8(float32(c.A)*min(max(share, 0), 1) + 0.5)
	return c
}

// mix is the colour a share of the way from a to b.
func mix(a, b color.NRGBA, share float32) color.NRGBA {
	blend := func(x, y uint8) uint8 { return uint8(float32(x) + (float32(y)-float32(x))*share + 0.5) }
	return color.NRGBA{blend(a.R, b.R), blend(a.G, b.G), blend(a.B, b.B), blend(a.A, b.A)}
}

func sans(size float32) display.Font { return display.Font{Family: display.Sans, Size: size} }
func bold(size float32) display.Font {
	return display.Font{Family: display.Sans, Bold: true, Size: size}
}

func serif(size float32) display.Font {
	return display.Font{Family: display.Serif, Bold: true, Size: size}
}

// smallest is the least size of a text, in logical pixels.
const smallest = 11
