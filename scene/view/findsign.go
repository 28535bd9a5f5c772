package view

import (
	"image/color"

	"atlas.example/southsouth/scene/display"
)

// findSign is a magnifier.
func (v *View) findSign(dst *display.List, at display.Point, c color.NRGBA) {
	dst.Outline(display.Disc, display.Point{X: at.X - 1.5, Y: at.Y - 1.5}, 5, c, 1.6, display.Dash{})
	dst.Line(display.Point{X: at.X + 2, Y: at.Y + 2}, display.Point{X: at.X + 7, Y: at.Y + 7}, c, 2.4, display.Dash{})
}

func findTool(v *View, dst *display.List, at display.Point, c color.NRGBA) { v.findSign(dst, at, c) }
