package svg

import (
	"image/color"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"

	"atlas.example/southsouth/scene/display"
)

var (
	land  = color.NRGBA{R: 200, G: 180, B: 150, A: 255}
	state = color.NRGBA{G: 120, B: 120, A: 255}
	coast = color.NRGBA{R: 60, G: 60, B: 60, A: 255}
	trace = regexp.MustCompile(` d="([^"]*)"`)
)

// coarse is the data of the paths of a coarse picture.
func coarse(draw func(*display.List)) []string {
	var list display.List
	draw(&list)
	var out []string
	for _, found := range trace.FindAllStringSubmatch(string(Append(nil, &list, Page{Width: 100, Height: 100, Scale: 1, Coarse: true}, nil)), -1) {
		out = append(out, found[1])
	}
	return out
}

func fill(list *display.List, c color.NRGBA, ring ...display.Point) {
	list.Fill(display.NewPath([]display.Polygon{{ring}}, nil), display.Identity, c, display.Plain)
}

func stroke(list *display.List, line ...display.Point) {
	list.Stroke(display.NewPath(nil, [][]display.Point{line}), display.Identity, coast, 1, display.Dash{})
}

// jagged is a line from the top to the bottom of a picture of 100 × 100.
func jagged(seed uint64) []display.Point {
	random := rand.New(rand.NewPCG(seed, 1))
	var line []display.Point
	for y := range 101 {
		line = append(line, display.Point{X: 50 + random.Float32()*3, Y: float32(y)})
	}
	return line
}

func TestCoarseNeighboursKeepTheSameBorder(t *testing.T) {
	for seed := range uint64(50) {
		border := jagged(seed)
		back := slices.Clone(border)
		slices.Reverse(back)
		paths := coarse(func(l *display.List) {
			fill(l, land, append([]display.Point{{X: 0, Y: 100}, {X: 0, Y: 0}}, border...)...)
			fill(l, state, append([]display.Point{{X: 100, Y: 0}, {X: 100, Y: 100}}, back...)...)
			stroke(l, border...)
		})
		line := points(t, paths[2])
		if len(line) < 3 || len(line) > 80 {
			t.Errorf("seed %d: of 101 points of a border %d are left, want some, not most", seed, len(line))
		}
		for i, ring := range paths[:2] {
			if got := len(points(t, ring)); got != len(line)+2 {
				t.Errorf("seed %d: the border of area %d has %d points, want %d as its line", seed, i, got-2, len(line))
			}
			for _, p := range line {
				if !slices.Contains(points(t, ring), p) {
					t.Fatalf("seed %d: %v is on the line and not around area %d: %s", seed, p, i, ring)
				}
			}
		}
	}
}

func TestCoarseAreasOfOneColourAreOne(t *testing.T) {
	paths := coarse(func(l *display.List) {
		fill(l, land, display.Point{X: 0, Y: 0}, display.Point{X: 10, Y: 0}, display.Point{X: 10, Y: 10}, display.Point{X: 0, Y: 10})
		fill(l, land, display.Point{X: 10, Y: 0}, display.Point{X: 20, Y: 0}, display.Point{X: 20, Y: 10}, display.Point{X: 10, Y: 10})
	})
	if len(paths) != 1 || strings.Count(paths[0], "z") != 1 || len(points(t, paths[0])) != 6 {
		t.Errorf("two squares side by side are %q, want one ring of their six corners", paths)
	}
}

// TestCoarseCoastsRunAsTheLand has a coast of two lines, of which one runs the other way.
func TestCoarseCoastsRunAsTheLand(t *testing.T) {
	a, b, c, d := display.Point{X: 0, Y: 0}, display.Point{X: 30, Y: 9}, display.Point{X: 20, Y: 40}, display.Point{X: 5, Y: 20}
	paths := coarse(func(l *display.List) {
		fill(l, land, a, b, c, d)
		stroke(l, a, b, c)
		stroke(l, a, d, c)
	})
	if ring, line := strings.TrimSuffix(paths[0], "z"), paths[1]; !strings.HasPrefix(line, ring) || strings.Contains(line, "m") {
		t.Errorf("the coast of %q is %q, want the same and one line", ring, line)
	}
}

func TestCoarsePicturesLeaveOutWhatIsUnseen(t *testing.T) {
	islet := func(side float32) []display.Point {
		return []display.Point{{X: 5, Y: 5}, {X: 5 + side, Y: 5}, {X: 5 + side, Y: 5 + side}, {X: 5, Y: 5 + side}}
	}
	for _, c := range []struct {
		reason string
		draw   func(*display.List)
		paths  int
	}{
		{"an island of two by two", func(l *display.List) { fill(l, land, islet(2)...) }, 1},
		{"one of half a pixel", func(l *display.List) { fill(l, land, islet(0.6)...) }, 0},
		{"its coast", func(l *display.List) { stroke(l, append(islet(0.6), islet(0.6)[0])...) }, 0},
		{"a trace of a colour", func(l *display.List) { fill(l, color.NRGBA{A: 13}, islet(9)...) }, 0},
		{"a little", func(l *display.List) { fill(l, color.NRGBA{A: 20}, islet(9)...) }, 1},
		{"a line there and back", func(l *display.List) { fill(l, land, display.Point{X: 1}, display.Point{X: 9}, display.Point{X: 1}) }, 0},
		{"nothing", func(l *display.List) { fill(l, land) }, 0},
	} {
		if paths := coarse(c.draw); len(paths) != c.paths {
			t.Errorf("%s is written as %q, want %d paths", c.reason, paths, c.paths)
		}
	}
}
