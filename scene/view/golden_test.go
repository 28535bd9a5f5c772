package view_test

import (
	"flag"
	"image"
	"image/draw"
	"image/png"
	"math"
	"os"
	"path/filepath"
	"testing"

	"atlas.example/southsouth/data/geo"
	"atlas.example/southsouth/scene/raster"
	"atlas.example/southsouth/scene/timeline"
	"atlas.example/southsouth/scene/view"
)

var update = flag.Bool("update", false, "rewrite the golden pictures; look at them before committing")

// golden pictures: of the world, and of parts of it where the map is hard.
var goldens = []struct {
	name   string
	at     timeline.Moment
	w, h   float32
	scale  float32
	states bool
	tiles  bool
	open   view.Panel
	scope  int
	look   geo.LonLat
	zoom   float32
	tour   int // the step, from 1; at is its day then
	theme  int
	filter string // as a link says it
}{
	{name: "1970-01-01", at: timeline.First, w: 1280, h: 720},
	{name: "1975-12-31", at: timeline.EndOf(1975), w: 1280, h: 720},
	{name: "1979-10-01", at: timeline.Date(1979, 10, 1), w: 1280, h: 720},
	{name: "1981-12-31", at: timeline.EndOf(1981), w: 1280, h: 720},
	{name: "1987-06-09", at: timeline.Date(1987, 6, 9), w: 1280, h: 720},
	{name: "1987-06-09-phone", at: timeline.Date(1987, 6, 9), w: 390, h: 844},
	{name: "1981-10-22-phone", at: timeline.Date(1981, 10, 22), w: 390, h: 844},
	{name: "1975-08-25-small-phone", at: timeline.Date(1975, 8, 25), w: 320, h: 568},
	{name: "1979-09-03-squat", at: timeline.Date(1979, 9, 3), w: 400, h: 420},
	{name: "1987-06-09-landscape", at: timeline.Date(1987, 6, 9), w: 844, h: 390},
	{name: "tour-08", at: timeline.Date(1975, 8, 25), w: 1280, h: 720, tour: 8},
	{name: "tour-05-phone", at: timeline.Date(1974, 1, 1), w: 390, h: 844, tour: 5},
	{name: "tour-05-embed", at: timeline.Date(1974, 1, 1), w: 640, h: 400, tour: 5},
	{name: "1981-12-31-embed", at: timeline.EndOf(1981), w: 640, h: 400},
	{name: "1981-10-23-article", at: timeline.Date(1981, 10, 23), w: 900, h: 560, open: view.ArticlePanel},
	{name: "1987-06-09-article-embed", at: timeline.Date(1987, 6, 9), w: 640, h: 400, open: view.ArticlePanel},
	{name: "1981-12-31-help-phone", at: timeline.EndOf(1981), w: 390, h: 844, open: view.HelpPanel},
	{name: "1981-12-31-help-embed", at: timeline.EndOf(1981), w: 640, h: 400, open: view.HelpPanel},
	{name: "1983-12-31-small", at: timeline.EndOf(1983), w: 320, h: 240},
	{name: "1983-12-31-options", at: timeline.EndOf(1983), w: 1280, h: 720, open: view.OptionsPanel},
	{name: "1983-12-31-options-embed", at: timeline.EndOf(1983), w: 640, h: 400, open: view.OptionsPanel},
	{name: "1983-12-31-insets", at: timeline.EndOf(1983), w: 1440, h: 810},
	{name: "1987-06-09-tiles", at: timeline.Date(1987, 6, 9), w: 1280, h: 720, tiles: true},
	{name: "1987-06-09-tiles-phone", at: timeline.Date(1987, 6, 9), w: 390, h: 844, tiles: true},
	{name: "1979-10-01-tiles-embed", at: timeline.Date(1979, 10, 1), w: 640, h: 400, tiles: true},

	{name: "1987-06-09-projector", at: timeline.Date(1987, 6, 9), w: 1280, h: 720, theme: view.ThemeProjector},
	{name: "1981-12-31-projector-phone", at: timeline.EndOf(1981), w: 390, h: 844, theme: view.ThemeProjector},
	{name: "1979-10-01-projector-states", at: timeline.Date(1979, 10, 1), w: 1280, h: 720, states: true, theme: view.ThemeProjector},
	{name: "1987-06-09-contrast", at: timeline.Date(1987, 6, 9), w: 1280, h: 720, theme: view.ThemeContrast},
	{name: "1983-12-31-filtered", at: timeline.EndOf(1983), w: 1280, h: 720, filter: "nam,dprk"},
	{name: "1983-12-31-filter-embed", at: timeline.EndOf(1983), w: 640, h: 400, filter: "press", open: view.FilterPanel},
	{name: "1976-12-31-all-years", at: timeline.EndOf(1976), w: 1280, h: 720, scope: view.ScopeAll},
	{name: "1977-12-31-this-year-phone", at: timeline.EndOf(1977), w: 390, h: 844, scope: view.ScopeYear},

	{name: "1970-01-01-states", at: timeline.First, w: 1280, h: 720, states: true},
	{name: "1970-01-01-indochina", at: timeline.First, w: 640, h: 400, scale: 2, states: true, look: geo.LonLat{Lon: 105, Lat: 15}, zoom: 8},
	{name: "1974-12-31-near-east", at: timeline.EndOf(1974), w: 640, h: 400, look: geo.LonLat{Lon: 36, Lat: 31}, zoom: 10},
	{name: "1975-12-31-africa", at: timeline.EndOf(1975), w: 1280, h: 720, states: true, look: geo.LonLat{Lon: 20, Lat: 2}, zoom: 4},
	{name: "1979-10-01-panama", at: timeline.Date(1979, 10, 1), w: 640, h: 400, scale: 2, look: geo.LonLat{Lon: -79.6, Lat: 9}, zoom: 16},
	{name: "1987-06-09-korea", at: timeline.Date(1987, 6, 9), w: 900, h: 560, look: geo.LonLat{Lon: 125, Lat: 36}, zoom: 6},
	{name: "1987-06-09-fiji", at: timeline.Date(1987, 6, 9), w: 640, h: 400, states: true, look: geo.LonLat{Lon: 178, Lat: -15}, zoom: 10},
}

func TestGolden(t *testing.T) {
	s := newStage(t)
	for _, c := range goldens {
		s.controls = view.Controls{Open: c.open}
		s.controls.Choose(view.ThemeOption, c.theme)
		s.controls.Filter.Read("hide", c.filter)
		s.controls.Choose(view.ScopeOption, c.scope)
		if c.states {
			s.controls.Choose(view.MapOption, view.MapStates)
		}
		if c.tiles {
			s.controls.Choose(view.MapOption, view.MapTiles)
		}
		s.view.Resize(c.w, c.h, max(c.scale, 1))
		if c.tour > 0 {
			s.controls.Tour = view.Tour{On: true, Step: c.tour - 1}
		}
		s.story.At(&s.state, c.at)
		if c.zoom > 0 {
			s.view.LookAt(c.look, c.zoom)
		} else {
			s.controls.Frame = s.view.Aim(s.state.Current, s.controls)
		}
		s.view.PrepareAll()
		size := image.Pt(int(c.w*max(c.scale, 1)), int(c.h*max(c.scale, 1)))
		golden(t, c.name, raster.Paint(s.compose(c.at), size, s.view.Scale(), s.set))
	}
}

// A golden picture may differ by roundOff in a part of a colour, from processors that round
// otherwise, and by more in fewOff of the pixels, where such rounding moves an edge.
const (
	roundOff = 8
	fewOff   = 0.0005
)

func golden(t *testing.T, name string, got *image.RGBA) {
	t.Helper()
	path := filepath.Join("testdata", name+".png")
	if *update {
		save(t, path, got)
	}
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	decoded, err := png.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	want := image.NewRGBA(decoded.Bounds())
	draw.Draw(want, want.Bounds(), decoded, image.Point{}, draw.Src)
	if share := differ(got, want); share > fewOff {
		save(t, filepath.Join("testdata", name+".got.png"), got)
		t.Errorf("%s: %.3f %% of the pixels differ from %s; look at %s.got.png beside it, and if it is right run go test ./scene/view -update",
			name, 100*share, path, name)
	}
}

// differ is the share of the pixels that differ by more than roundOff; all of them if the
// pictures are not of one size.
func differ(got, want *image.RGBA) float64 {
	if got.Bounds() != want.Bounds() {
		return 1
	}
	n := 0
	for i := 0; i < len(got.Pix); i += 4 {
		for j := range 4 {
			if math.Abs(float64(got.Pix[i+j])-float64(want.Pix[i+j])) > roundOff {
				n++
				break
			}
		}
	}
	return float64(n) / float64(len(got.Pix)/4)
}

func save(t *testing.T, path string, m image.Image) {
	t.Helper()
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := png.Encode(f, m); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}
