package scene

import (
	"image"
	"math"
	"slices"

	"github.com/hajimehoshi/ebiten/v2"

	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/view"
)

// layer is the picture of a part that was the same in the picture before. One that was not is painted on the screen
// itself, as it may be another one in the next picture too.
type layer struct {
	key   uint64
	items []display.Item // of a layer without a key
	image *ebiten.Image  // of the part of the screen that it covers
	kept  bool           // whether the image shows it
}

// is reports whether a layer that begins with these items is the one of the picture before, and takes its place.
func (l *layer) is(items []display.Item) bool {
	same := l.key == items[0].Key
	if items[0].Key == display.Keyless {
		same = same && slices.Equal(l.items, items[1:])
	}
	if !same {
		l.key, l.kept, l.items = items[0].Key, false, l.items[:0]
		if l.key == display.Keyless {
			l.items = append(l.items, items[1:]...)
		}
	}
	return same
}

func endOfLayer(items []display.Item, begin int) int {
	for i := begin; i < len(items); i++ {
		if items[i].Kind == display.EndLayer {
			return i
		}
	}
	return len(items)
}

// beginLayer turns to what the n-th layer is painted on, and reports whether it is painted already. Its items begin
// with that of the layer.
func (p *painter) beginLayer(n int, items []display.Item) bool {
	if n == len(p.layers) {
		p.layers = append(p.layers, layer{})
	}
	l := &p.layers[n]
	same := l.is(items)
	if l.kept || !same {
		return l.kept
	}
	area := p.layerArea(items[1:]).Intersect(p.screen.Bounds())
	if area.Empty() {
		return false
	}
	if l.image != nil && l.image.Bounds() != area {
		l.image.Deallocate()
		l.image = nil
	}
	if l.image == nil {
		l.image = ebiten.NewImageWithOptions(area, nil)
	}
	l.image.Clear()
	p.aim(l.image)
	l.kept, p.coarse = true, false
	return false
}

// everywhere holds all device pixels.
var everywhere = image.Rect(math.MinInt32, math.MinInt32, math.MaxInt32, math.MaxInt32)

// layerArea is the device pixels that items touch at most.
func (p *painter) layerArea(items []display.Item) image.Rectangle {
	area, clip := image.Rectangle{}, everywhere
	for i := range items {
		it := &items[i]
		if it.Kind != display.Clip {
			area = area.Union(clip.Intersect(p.itemArea(it)))
			continue
		}
		clip = everywhere
		if !it.Rect.Empty() {
			clip = outward(it.Rect, p.scale)
		}
	}
	return area
}

// itemArea is the device pixels that an item touches at most, if nothing limits it.
func (p *painter) itemArea(it *display.Item) image.Rectangle {
	rim := it.Width/2 + 2/p.scale // and half a pixel for what is smoothed
	switch it.Kind {
	case display.Box:
		return outward(it.Rect, p.scale)
	case display.Text:
		font, pen := it.Font.Scaled(p.scale), p.pen(it)
		area := p.textImage(textKey{font, it.Text, false}).area(pen)
		if it.Halo.A > 0 {
			area = area.Union(p.textImage(textKey{font, it.Text, true}).area(pen))
		}
		return area
	case display.Line:
		r := display.Rect{
			Min: display.Point{X: min(it.From.X, it.To.X), Y: min(it.From.Y, it.To.Y)},
			Max: display.Point{X: max(it.From.X, it.To.X), Y: max(it.From.Y, it.To.Y)},
		}
		return outward(r.Inset(-rim), p.scale)
	case display.Symbol, display.Outline:
		rim += it.Radius * 1.5 // whatever its shape
		return outward(display.Rect{Min: it.From, Max: it.From}.Inset(-rim), p.scale)
	case display.Fill, display.Stroke:
		return outward(it.Place.ApplyRect(it.Path.Bounds()).Inset(-rim), p.scale)
	case display.Clip, display.BeginLayer, display.EndLayer: // which paint nothing
	}
	return image.Rectangle{}
}

// endLayer turns back to the screen and, where the n-th layer is an image, puts that on it.
func (p *painter) endLayer(n int) {
	p.aim(p.screen)
	p.coarse = p.last.motion != view.Resting
	l := &p.layers[n]
	if !l.kept {
		return
	}
	var options ebiten.DrawImageOptions
	options.GeoM.Translate(float64(l.image.Bounds().Min.X), float64(l.image.Bounds().Min.Y))
	p.screen.DrawImage(l.image, &options)
}
