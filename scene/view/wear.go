package view

import "image/color"

// The values of ThemeOption.
const (
	ThemeAuto      = iota // what the viewer's system asks for, see Controls.System
	ThemePaper            // inks on paper
	ThemeProjector        // pale on dark
	ThemeContrast         // black, white and blue
)

// themes are the colours by the values of ThemeOption.
var themes = [...]*theme{
	ThemeAuto:      &paperTheme,
	ThemePaper:     &paperTheme,
	ThemeProjector: &projectorTheme,
	ThemeContrast:  &contrastTheme,
}

// Theme is the value of ThemeOption by which a picture is coloured: never ThemeAuto.
func (c Controls) Theme() int {
	chosen := int(c.Settings[ThemeOption])
	if chosen == ThemeAuto {
		chosen = int(c.System)
	}
	return max(chosen, ThemePaper)
}

// NextTheme is the value of ThemeOption after the one by which the last picture was coloured, after
// the last of them the first.
func (v *View) NextTheme() int {
	if v.worn == ThemeContrast {
		return ThemePaper
	}
	return v.worn + 1
}

// wear puts on a theme. The still part of the map is another one then, even where no land is.
func (v *View) wear(t int) {
	if v.worn == t {
		return
	}
	v.worn, v.theme = t, *themes[t]
	v.tints = v.tintsOf(v.story.Chronicle, v.earth.atlas.Tints)
	v.base.paints = v.base.paints[:0]
}

// inkOn is the colour in which texts are legible on a ground: the ink, or where the ground is as
// dark or as pale as that, the panel's.
func (t *theme) inkOn(ground color.NRGBA) color.NRGBA {
	if isDark(ground) == isDark(t.ink) {
		return t.panel
	}
	return t.ink
}

// rimOn is the line around a sign of a colour: the rim, or where the sign is as dark or as pale as
// that, the ink.
func (t *theme) rimOn(fill color.NRGBA) color.NRGBA {
	if isDark(fill) == isDark(t.rim) {
		return t.ink
	}
	return t.rim
}

// isDark reports whether a colour calls for pale texts on it.
func isDark(c color.NRGBA) bool { return luminance(c) < 115 }

// luminance is about how bright a colour is, 0 to 255.
func luminance(c color.NRGBA) int { return (2*int(c.R) + 5*int(c.G) + int(c.B)) / 8 }
