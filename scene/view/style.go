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

	link color.NRGBA // what leads on

	petrol    color.NRGBA // members, participants of the South
	brick     color.NRGBA // meeting places
	ochre     color.NRGBA // what is new; cooperation projects. Pale: needs an outline in ink
	aubergine color.NRGBA // institutions, participants of the North

	// Of a plain political map, where no two neighbours share one: any two are at least 9 apart
	// by CIEDE2000 for every kind of colour vision, as with the hues above.
	states [6]color.NRGBA

	tags [4]tag // by mark
}

// tag is the colours of the box that names a mark.
type tag struct{ text, ground color.NRGBA }

// paperTheme is flat inks on warm paper. Any two of its four hues stay apart for every kind
// of colour vision (at least 21 by CIEDE2000 under the simulations of Machado, Oliveira and
// Fernandes, 2009), and every text has a contrast of at least 4.5 to its ground.
var paperTheme = theme{
	paper:     rgb(0xF4ECD8),
	panel:     rgb(0xFBF6E9),
	sea:       rgb(0xDCE4E0),
	land:      rgb(0xD5CAB0),
	grey:      rgb(0xB3B4B0),
	ink:       rgb(0x1F2A33),
	muted:     rgb(0x505A5F),
	coast:     rgb(0x6E6A58),
	border:    rgb(0xF4ECD8),
	graticule: rgb(0xC9D3CD),
	outline:   rgb(0x8B7F68),
	tropic:    rgb(0xA9B8B2),
	river:     fade(rgb(0x93B4C4), 0.6),
	link:      rgb(0x12407A),
	petrol:    rgb(0x1D6D75),
	brick:     rgb(0xA83B2A),
	ochre:     rgb(0xDB9E42),
	aubergine: rgb(0x38162A),
	states:    [6]color.NRGBA{rgb(0xEBD296), rgb(0xC2EBC6), rgb(0xD4A39A), rgb(0xA5C0EA), rgb(0xB7AE71), rgb(0xA5ADB6)},
	tags: [4]tag{
		chronicle.NotEstablished: {rgb(0x3B4248), rgb(0xE6E1D2)},
		chronicle.Documented:     {rgb(0x0F4A50), rgb(0xD9E8E6)},
		chronicle.SourceSays:     {rgb(0x7A2A1C), rgb(0xF3DFD6)},
		chronicle.AccountsDiffer: {rgb(0x5A3A00), rgb(0xF3E6C8)},
	},
}

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
