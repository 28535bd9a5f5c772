package scene

import (
	"image"
	"image/color"

	"github.com/hajimehoshi/ebiten/v2"

	"atlas.example/southsouth/scene/display"
)

// textKey is what the picture of a text depends on; its colour is given when it is drawn.
type textKey struct {
	font display.Font
	text string
	halo bool
}

// stamp is the picture of a text, white, and where in it the pen starts.
type stamp struct {
	image  *ebiten.Image
	origin image.Point
}

// mostTexts bounds the pictures of texts that are kept; then all are dropped.
const mostTexts = 1024

func (p *painter) text(it *display.Item) {
	p.flush()
	p.batch.by = nil
	font := it.Font.Scaled(p.scale)
	pen := p.pen(it)
	if it.Halo.A > 0 {
		p.stamp(p.textImage(textKey{font, it.Text, true}), pen, it.Halo)
	}
	p.stamp(p.textImage(textKey{font, it.Text, false}), pen, it.Color)
}

// pen is the device pixel at which a text's pen starts.
func (p *painter) pen(it *display.Item) image.Point {
	return image.Pt(display.Snap(it.From.X*p.scale), display.Snap(it.From.Y*p.scale))
}

// area is the device pixels that a stamp covers with its pen at one of them.
func (s stamp) area(pen image.Point) image.Rectangle {
	if s.image == nil {
		return image.Rectangle{}
	}
	return s.image.Bounds().Add(pen.Sub(s.origin))
}

// stamp draws a text's picture in a colour with its pen at a device pixel.
func (p *painter) stamp(s stamp, pen image.Point, c color.NRGBA) {
	if s.image == nil || p.clip.Empty() {
		return
	}
	var options ebiten.DrawImageOptions
	options.GeoM.Translate(float64(pen.X-s.origin.X), float64(pen.Y-s.origin.Y))
	// ScaleWithColor does the same, and allocates for a colour of any kind.
	r, g, b, a := c.RGBA()
	options.ColorScale.Scale(float32(r)/0xffff, float32(g)/0xffff, float32(b)/0xffff, float32(a)/0xffff)
	p.target.DrawImage(s.image, &options)
}

func (p *painter) textImage(key textKey) stamp {
	s, ok := p.texts[key]
	if !ok {
		if len(p.texts) >= mostTexts {
			p.forgetTexts()
		}
		s = p.drawText(key)
		p.texts[key] = s
	}
	return s
}

func (p *painter) drawText(key textKey) stamp {
	mask, origin := p.set.Rasterize(key.font, key.text)
	if key.halo {
		// The letters are asked for next: both are made of one picture, as it takes long to set.
		letters := textKey{font: key.font, text: key.text}
		if _, known := p.texts[letters]; !known {
			p.texts[letters] = newStamp(mask, origin)
		}
		halo, margin := display.Halo(mask, p.scale)
		mask, origin = halo, origin.Add(margin)
	}
	return newStamp(mask, origin)
}

func newStamp(mask *image.Alpha, origin image.Point) stamp {
	if mask.Bounds().Empty() {
		return stamp{}
	}
	return stamp{newMask(mask), origin}
}

func (p *painter) forgetTexts() {
	for _, s := range p.texts {
		if s.image != nil {
			s.image.Deallocate()
		}
	}
	clear(p.texts)
}
