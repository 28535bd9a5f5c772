package scene

import (
	"image"
	"image/color"
	"math"
	"testing"

	"atlas.example/southsouth/scene/display"
)

// coastline is a ring with a wave of a tenth of its radius in it, and far more points than it shows.
func coastline(points int) []display.Point {
	var out []display.Point
	for i := range points {
		a := 2 * math.Pi * float64(i) / float64(points)
		r := 1 + 0.1*math.Sin(17*a)
		out = append(out, display.Point{X: float32(r * math.Cos(a)), Y: float32(r * math.Sin(a))})
	}
	return append(out, out[0])
}

// While the map moves, lines that stay are drawn where they are without: each corner that is drawn is near the line, the
// whole line is near such a corner where it is within the clip, and little is drawn of what is outside.
func TestKeptLines(t *testing.T) {
	line := coastline(4000)
	path := display.NewPath(nil, [][]display.Point{line})
	path.Stays = true
	clip := image.Rect(0, 0, 300, 200)
	p := batchPainter(clip)
	p.coarse = true
	for _, place := range []display.Transform{
		{Scale: 66, X: 150, Y: 100},   // all of it
		{Scale: 80, X: 150, Y: 100},   // at another scale of the same range
		{Scale: 900, X: 950, Y: 100},  // a part
		{Scale: 900, X: -5000, Y: 50}, // nothing
	} {
		p.batch.vertices, p.batch.indices = p.batch.vertices[:0], p.batch.indices[:0]
		p.strokes(&display.Item{Kind: display.Stroke, Path: path, Place: place, Color: color.NRGBA{A: 255}, Width: 1})
		var device []display.Point
		inside := 0
		for _, q := range line {
			d := place.Apply(q)
			device = append(device, d)
			if d.X > 0 && d.X < 300 && d.Y > 0 && d.Y < 200 {
				inside++
			}
		}
		for _, v := range p.batch.vertices {
			if d := distanceTo(device, v.DstX, v.DstY); d > 2.5 {
				t.Fatalf("at %+v a corner is drawn at %v, %v, %v pixels from the line", place, v.DstX, v.DstY, d)
			}
		}
		if n := len(p.batch.vertices); (n == 0) != (inside == 0) || n > 600 {
			t.Errorf("at %+v %d corners are drawn of a line with %d of its points in sight", place, n, inside)
		}
		for _, d := range device {
			if d.X > 0 && d.X < 300 && d.Y > 0 && d.Y < 200 && !p.covers(d) {
				t.Fatalf("at %+v the line is not drawn at %v", place, d)
			}
		}
	}
	if n := len(p.kept.of[path]); n != 2 {
		t.Errorf("the line is kept for %d ranges of scales, want 2", n)
	}
}

// Lines that may not come again are not kept, nor is anything of a map that stands.
func TestOthersAreNotKept(t *testing.T) {
	path := display.NewPath(nil, [][]display.Point{coastline(100)})
	it := display.Item{Kind: display.Stroke, Path: path, Place: display.Transform{Scale: 50, X: 100, Y: 100}, Color: color.NRGBA{A: 255}, Width: 1}
	p := batchPainter(image.Rect(0, 0, 200, 200))
	p.coarse = true
	p.strokes(&it)
	path.Stays, p.coarse = true, false
	p.strokes(&it)
	if len(p.kept.of) != 0 || len(p.batch.vertices) == 0 {
		t.Errorf("%d lines are kept, and %d corners drawn, want none, and some", len(p.kept.of), len(p.batch.vertices))
	}
}

// What is kept has an end: with many lines and many scales it is begun anew.
func TestKeptLinesEnd(t *testing.T) {
	var k keptLines
	for i := range 40 {
		path := display.NewPath(nil, [][]display.Point{coastline(10_000)})
		for scale := float32(1); scale < 4000; scale *= 2 {
			if got := k.at(path, scale); len(got) == 0 || !got[0].first {
				t.Fatalf("line %d at scale %v is %v", i, scale, got)
			}
		}
		if k.points > mostKept+10_000 {
			t.Fatalf("%d points are kept, want %d at most", k.points, mostKept)
		}
	}
}

// distanceTo is how far a pixel is from a line.
func distanceTo(line []display.Point, x, y float32) float64 {
	least := math.Inf(1)
	for i := 1; i < len(line); i++ {
		a, b := line[i-1], line[i]
		dx, dy := float64(b.X-a.X), float64(b.Y-a.Y)
		px, py := float64(x-a.X), float64(y-a.Y)
		t := 0.0
		if d := dx*dx + dy*dy; d > 0 {
			t = min(1, max(0, (px*dx+py*dy)/d))
		}
		least = min(least, math.Hypot(px-t*dx, py-t*dy))
	}
	return least
}

// covers reports whether a triangle of the batch is within a pixel of a point.
func (p *painter) covers(q display.Point) bool {
	v := p.batch.vertices
	for i := 0; i < len(p.batch.indices); i += 3 {
		a, b, c := &v[p.batch.indices[i]], &v[p.batch.indices[i+1]], &v[p.batch.indices[i+2]]
		inside := func(ax, ay, bx, by float32) float64 {
			l := math.Hypot(float64(bx-ax), float64(by-ay))
			if l == 0 {
				return 0
			}
			return float64((bx-ax)*(q.Y-ay)-(by-ay)*(q.X-ax)) / l
		}
		x, y, z := inside(a.DstX, a.DstY, b.DstX, b.DstY), inside(b.DstX, b.DstY, c.DstX, c.DstY), inside(c.DstX, c.DstY, a.DstX, a.DstY)
		if min(x, y, z) > -1 || max(x, y, z) < 1 {
			return true
		}
	}
	return false
}
