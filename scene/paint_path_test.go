package scene

import (
	"image"
	"image/color"
	"math"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"

	"atlas.example/southsouth/scene/display"
)

// batchPainter is a painter that collects what it would draw on a part of the screen.
func batchPainter(clip image.Rectangle) *painter {
	p := newPainter(nil)
	p.scale, p.clip = 1, clip
	p.white = ebiten.NewImage(3, 3)
	return p
}

// block is a square of a side with its upper left corner somewhere.
func block(x, y, side float32) display.Polygon {
	return display.Polygon{{{X: x, Y: y}, {X: x + side, Y: y}, {X: x + side, Y: y + side}, {X: x, Y: y + side}}}
}

// Of the parts of a path those are filled of which something is to be seen, where they are.
func TestFillLeavesOut(t *testing.T) {
	path := display.NewPath([]display.Polygon{
		block(10, 10, 20),
		block(200, 10, 20), // outside
		block(50, 50, 0.5), // a speck
		block(90, 90, 30),  // half outside
	}, nil)
	p := batchPainter(image.Rect(0, 0, 100, 100))
	it := display.Item{Kind: display.Fill, Path: path, Place: display.Identity, Color: color.NRGBA{1, 2, 3, 255}}
	p.fill(&it)
	if got := len(p.batch.vertices); got != 8 {
		t.Fatalf("%d corners are drawn, want the 8 of two squares", got)
	}
	var area float64
	for i := 0; i < len(p.batch.indices); i += 3 {
		a, b, c := p.batch.vertices[p.batch.indices[i]], p.batch.vertices[p.batch.indices[i+1]], p.batch.vertices[p.batch.indices[i+2]]
		area += math.Abs(float64((b.DstX-a.DstX)*(c.DstY-a.DstY)-(b.DstY-a.DstY)*(c.DstX-a.DstX))) / 2
	}
	if area != 20*20+30*30 {
		t.Errorf("the triangles cover %v, want %v", area, 20*20+30*30)
	}
	it.Place.Scale = 4 // the speck is none any more, and out of sight as the rest
	p.batch.vertices, p.batch.indices = nil, nil
	p.fill(&it)
	if got := len(p.batch.vertices); got != 4 {
		t.Errorf("enlarged %d corners are drawn, want the 4 of one square", got)
	}
}

// The dashes of a line are at the same spots of it whatever part of it is seen.
func TestDashesStay(t *testing.T) {
	var line []display.Point
	for i := range 400 {
		line = append(line, display.Point{X: float32(i) * 5, Y: 50 + 40*float32(math.Sin(float64(i)/7))})
	}
	spots := func(from, to int) map[[2]int]bool {
		p := batchPainter(image.Rect(from, 0, to, 100))
		it := display.Item{
			Kind: display.Stroke, Path: display.NewPath(nil, [][]display.Point{line}), Place: display.Identity,
			Color: color.NRGBA{0, 0, 0, 255}, Width: 1, Dash: display.Dash{On: 7, Off: 4},
		}
		p.strokes(&it)
		out := map[[2]int]bool{}
		for _, v := range p.batch.vertices {
			if v.DstX > float32(from)+20 && v.DstX < float32(to)-20 {
				out[[2]int{int(v.DstX*8 + 0.5), int(v.DstY*8 + 0.5)}] = true
			}
		}
		return out
	}
	whole := spots(0, 2000)
	for from := 300; from < 700; from += 37 {
		part, lost := spots(from, from+300), 0
		for at := range part {
			near := false
			for dx := -1; dx <= 1; dx++ {
				for dy := -1; dy <= 1; dy++ {
					near = near || whole[[2]int{at[0] + dx, at[1] + dy}]
				}
			}
			if !near {
				lost++
			}
		}
		if len(part) < 100 || lost > 0 {
			t.Errorf("seen from %d on %d of %d corners are elsewhere than in the whole line, want none of over 100", from, lost, len(part))
		}
	}
}
