package save

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"image"
	"image/gif"
	"image/png"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"

	"github.com/adrg/xdg"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/data/export"
	"atlas.example/southsouth/data/geo"
	"atlas.example/southsouth/scene/address"
	"atlas.example/southsouth/scene/still"
	"atlas.example/southsouth/scene/timeline"
	"atlas.example/southsouth/scene/view"
)

var day = timeline.Date(1981, 10, 22)

// small is a picture that is soon painted.
func small(k Kind) Order {
	return Order{Kind: k, At: address.Address{Moment: day}, Width: 160, Height: 120, From: day - 20, To: day}
}

// saved has a file made in a folder, and returns it.
func saved(t *testing.T, o Order, name string) []byte {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	s := Start(o, path, Refuse).Wait()
	if s.Err != nil || !s.Over || s.Path != path || s.Done != s.Total || s.Total == 0 {
		t.Fatalf("the job ends as %+v, want the file %s", s, path)
	}
	content, err := os.ReadFile(path)
	if err != nil || int64(len(content)) != s.Bytes || s.Bytes == 0 {
		t.Fatalf("%d bytes, %v, and the job says %d", len(content), err, s.Bytes)
	}
	return content
}

// TestPicture wants the pictures that scene/still makes of the same choices.
func TestPicture(t *testing.T) {
	o := small(PNG)
	o.Width, o.Height, o.Plate = 640, 480, true
	o.At.Settings.Choose(view.MapOption, view.MapStates)
	o.At.Camera = address.NewCamera(geo.LonLat{Lon: 30, Lat: 10}, 3)
	c, err := data.Chronicle()
	if err != nil {
		t.Fatal(err)
	}
	stage, err := still.New(still.Settings{
		Width: 640, Height: 480, Scale: 1, Controls: o.At.Controls(c), First: day, Plate: true,
		Looks: true, At: geo.LonLat{Lon: 30, Lat: 10}, Zoom: 3,
	})
	if err != nil {
		t.Fatal(err)
	}
	want, err := stage.PNG(day)
	if err != nil {
		t.Fatal(err)
	}
	if got := saved(t, o, "map.png"); !bytes.Equal(got, want) {
		t.Errorf("the picture, %d bytes, is another one than scene/still makes, %d bytes", len(got), len(want))
	}
	o.Kind = SVG
	if got := saved(t, o, "map.svg"); !bytes.Equal(got, stage.SVG(day)) || xml.Unmarshal(got, new(struct{})) != nil {
		t.Error("the document is another one than scene/still makes, or none")
	}
}

func TestSizes(t *testing.T) {
	for _, size := range []image.Point{{64, 64}, {1280, 720}, {1920, 1080}, {3840, 2160}, {1080, 1920}, {2001, 1501}, {8192, 8192}, {1367, 2911}, {64, 8192}} {
		o := Order{Width: size.X, Height: size.Y}
		w, h, scale := o.size()
		gotW, gotH := float64(w)*scale, float64(h)*scale
		if d := gotH - float64(size.Y); int(gotW+0.5) != size.X || d < -2.5 || d > 2.5 {
			t.Errorf("%v pixels are made as %v × %v", size, gotW, gotH)
		}
	}
	o := small(PNG)
	o.Width, o.Height = 1500, 1300
	if m, err := png.Decode(bytes.NewReader(saved(t, o, "map.png"))); err != nil || m.Bounds().Dx() != 1500 || m.Bounds().Dy() < 1299 || m.Bounds().Dy() > 1301 {
		t.Errorf("the picture is %v, %v, want 1500 × 1300", m.Bounds(), err)
	}
}

func TestAnimation(t *testing.T) {
	g, err := gif.DecodeAll(bytes.NewReader(saved(t, small(GIF), "story.gif")))
	if err != nil || len(g.Image) < 2 || g.Config.Width != 160 {
		t.Errorf("%d pictures of %d pixels, %v", len(g.Image), g.Config.Width, err)
	}
	if s := (&Order{Kind: GIF}).span(); s.From != timeline.First || s.To != timeline.Last || s.Check() != nil {
		t.Errorf("without a span it is %+v, want the whole story", s)
	}
}

func TestDataAndWords(t *testing.T) {
	c, err := data.Chronicle()
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range export.Formats() {
		for _, base := range []string{"", "https://host.example/atlas/"} {
			want, _, err := f.Encode(c, base)
			if base == "" {
				want, _, err = f.Encode(c, export.DefaultBase)
			}
			if got := saved(t, Order{Kind: Data, Format: f, Base: base}, f.File); err != nil || !bytes.Equal(got, want) {
				t.Errorf("%s is another one than data/export makes (%v)", f.File, err)
			}
		}
	}
	if got := saved(t, Order{Kind: Words, Name: "citation.bib", Text: "South–South"}, "citation.bib"); string(got) != "South–South" {
		t.Errorf("the text is %q", got)
	}
}

func TestTaken(t *testing.T) {
	o := Order{Kind: Words, Name: "a.txt", Text: "new"}
	for _, c := range []struct {
		reason string
		taken  IfTaken
		want   map[string]string
		path   string
	}{
		{"refused", Refuse, map[string]string{"a.txt": "old"}, ""},
		{"replaced", Replace, map[string]string{"a.txt": "new"}, "a.txt"},
		{"both", KeepBoth, map[string]string{"a.txt": "old", "a (2).txt": "new"}, "a (2).txt"},
	} {
		folder := t.TempDir()
		path := filepath.Join(folder, "a.txt")
		if err := os.WriteFile(path, []byte("old"), 0o600); err != nil {
			t.Fatal(err)
		}
		s := Start(o, path, c.taken).Wait()
		if c.path == "" && (!errors.Is(s.Err, fs.ErrExist) || !strings.Contains(s.Err.Error(), path)) || c.path != "" && s.Path != filepath.Join(folder, c.path) {
			t.Errorf("it ends as %+v, want %q (%s)", s, c.path, c.reason)
		}
		entries, _ := os.ReadDir(folder)
		for name, want := range c.want {
			if got, err := os.ReadFile(filepath.Join(folder, name)); err != nil || string(got) != want {
				t.Errorf("%s holds %q, %v, want %q (%s)", name, got, err, want, c.reason)
			}
		}
		if len(entries) != len(c.want) {
			t.Errorf("the folder has %v (%s)", entries, c.reason)
		}
	}
}

// TestAppearsMeanwhile has a file of the same name appear while the picture is painted.
func TestAppearsMeanwhile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "story.gif")
	j := Start(small(GIF), path, Refuse)
	for j.State().Done == 0 {
		runtime.Gosched()
	}
	if err := os.WriteFile(path, []byte("theirs"), 0o600); err != nil {
		t.Fatal(err)
	}
	if s := j.Wait(); !errors.Is(s.Err, fs.ErrExist) {
		t.Errorf("it ends as %+v, want fs.ErrExist", s)
	}
	if got, _ := os.ReadFile(path); string(got) != "theirs" {
		t.Errorf("the other file holds %q", got)
	}
}

// TestStop stops jobs at once and in the middle: each is soon over, nothing is left, nothing runs on.
func TestStop(t *testing.T) {
	before := runtime.NumGoroutine()
	for _, k := range []Kind{PNG, SVG, GIF} {
		for _, until := range []int{0, 2} {
			if k != GIF && until > 0 {
				continue
			}
			folder := t.TempDir()
			j := Start(small(k), filepath.Join(folder, "file"), KeepBoth)
			for j.State().Done < until {
				runtime.Gosched()
			}
			j.Stop()
			j.Stop()
			s := j.Wait()
			if !Stopped(s.Err) || !s.Over || s.Path != "" || s.Done > until+1 {
				t.Errorf("kind %d stopped after %d steps ends as %+v", k, until, s)
			}
			if entries, _ := os.ReadDir(folder); len(entries) != 0 {
				t.Errorf("kind %d leaves %v", k, entries)
			}
		}
	}
	for runtime.NumGoroutine() > before { // the test hangs and fails if one stays
		runtime.Gosched()
	}
}

func TestStopAfterTheEnd(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.txt")
	j := Start(Order{Kind: Words, Name: "a.txt", Text: "text"}, path, Refuse)
	j.Wait()
	j.Stop()
	if s := j.Wait(); s.Err != nil || s.Path != path {
		t.Errorf("it ends as %+v, want the file", s)
	}
}

// TestTwoAtOnce makes two pictures at once, which must not have anything to do with one another.
func TestTwoAtOnce(t *testing.T) {
	folder := t.TempDir()
	var jobs []*Job
	for range 2 {
		jobs = append(jobs, Start(small(PNG), filepath.Join(folder, "map.png"), KeepBoth))
	}
	var files [][]byte
	for _, j := range jobs {
		content, err := os.ReadFile(j.Wait().Path)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, content)
	}
	if entries, _ := os.ReadDir(folder); len(entries) != 2 || !bytes.Equal(files[0], files[1]) {
		t.Errorf("the folder has %v, want two files of the same", entries)
	}
}

func TestRefuses(t *testing.T) {
	span, plate, none := small(GIF), small(PNG), small(SVG)
	span.From, span.To = day, day-1
	plate.Plate = true
	none.Width = 0
	large := small(PNG)
	large.Height = MostSide + 1
	for want, o := range map[string]Order{"not after": span, "plate": plate, "0 × 120": none, "8192": large, "format": {Kind: Data}, "name": {Kind: Words}} {
		folder := t.TempDir()
		if s := Start(o, filepath.Join(folder, "x"), Refuse).Wait(); s.Err == nil || !strings.Contains(s.Err.Error(), want) {
			t.Errorf("it ends as %+v, want an error with %q", s, want)
		}
		if _, err := Prepare(o); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("Prepare: %v, want an error with %q", err, want)
		}
		if entries, _ := os.ReadDir(folder); len(entries) != 0 {
			t.Errorf("%v is left", entries)
		}
	}
}

// TestNoPlace wants it said before anything is painted.
func TestNoPlace(t *testing.T) {
	path := filepath.Join(t.TempDir(), "none", "map.png")
	o := small(PNG)
	s := Start(o, path, Refuse).Wait()
	if s.Err == nil || !strings.HasPrefix(s.Err.Error(), path+": there is no such folder") || s.Total != 0 {
		t.Errorf("it ends as %+v, want that there is no such folder, and nothing painted", s)
	}
}

func TestPrepare(t *testing.T) {
	pictures, documents, home := t.TempDir(), t.TempDir(), t.TempDir()
	places := func(pictures, documents string) {
		t.Setenv("XDG_PICTURES_DIR", pictures)
		t.Setenv("XDG_DOCUMENTS_DIR", documents)
		t.Setenv("HOME", home)
		t.Setenv("USERPROFILE", home)
		xdg.Reload()
	}
	places(pictures, documents)
	t.Cleanup(xdg.Reload)
	got, err := Prepare(small(PNG))
	if want := filepath.Join(pictures, "south-south-1981-10-22.png"); err != nil || got != (Proposal{Path: want}) {
		t.Errorf("Prepare = %+v, %v, want %q", got, err, want)
	}
	if err := os.WriteFile(got.Path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if got, err = Prepare(small(PNG)); err != nil || !got.Taken {
		t.Errorf("Prepare where there is one = %+v, %v, want it taken", got, err)
	}
	bib := Order{Kind: Words, Name: "south-south-1981.bib"}
	if got, err = Prepare(bib); err != nil || got.Path != filepath.Join(documents, bib.Name) {
		t.Errorf("Prepare of words = %+v, %v", got, err)
	}
	places(filepath.Join(pictures, "none"), filepath.Join(documents, "none"))
	if got, err = Prepare(bib); err != nil || got.Path != filepath.Join(home, bib.Name) {
		t.Errorf("Prepare without the folder = %+v, %v, want the home", got, err)
	}
	home = filepath.Join(home, "none")
	places(filepath.Join(pictures, "none"), filepath.Join(documents, "none"))
	if got, err = Prepare(bib); err == nil || !strings.Contains(err.Error(), "no such folder") {
		t.Errorf("Prepare without a home = %+v, %v, want an error", got, err)
	}
}

func TestFileNames(t *testing.T) {
	safe := regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9_.-]{2,180}$`)
	year := func(first, last int) Order {
		from, _ := Year(first)
		_, to := Year(last)
		return Order{Kind: GIF, From: from, To: to}
	}
	day := Order{At: address.Address{Moment: day}}
	selected, hostile := day, day
	selected.Kind, selected.At.Event, selected.At.Entity = SVG, "seed-1981-cancun", "TZA"
	hostile.At.Land = `../..\a:b*?"<>|` + "\x00\n" + strings.Repeat("x", 300)
	for want, o := range map[string]Order{
		"south-south-1981-10-22.png":                                  day,
		"south-south-1981-10-22-seed-1981-cancun-TZA.svg":             selected,
		"south-south-1981.png":                                        {At: address.Address{Moment: timeline.EndOf(1981)}},
		"south-south-1970-1987.gif":                                   {Kind: GIF},
		"south-south-1981.gif":                                        year(1981, 1981),
		"south-south-1979-1982.gif":                                   year(1979, 1982),
		"south-south-1981-01-01-1981-10-22.gif":                       {Kind: GIF, From: timeline.BeginningOf(1981), To: timeline.Date(1981, 10, 22)},
		"south-south-1981-10-22-1983-12-31.gif":                       {Kind: GIF, From: timeline.Date(1981, 10, 22), To: timeline.EndOf(1983)},
		"south-south-events.csv":                                      {Kind: Data, Format: export.Formats()[0]},
		"south-south-1981.bib":                                        {Kind: Words, Name: "../south-south-1981.bib"},
		"south-south-1981-10-22-" + strings.Repeat("x", 100) + ".png": hostile,
	} {
		if got := o.fileName(); got != want || !safe.MatchString(got) {
			t.Errorf("the name is %q, want %q, safe", got, want)
		}
	}
}

// counting is a context that is stopped when it has been asked so often.
type counting struct {
	context.Context
	left int
}

// Err counts.
func (c *counting) Err() error {
	if c.left--; c.left < 0 {
		return context.Canceled
	}
	return nil
}

// TestWriteCanBeStopped stops a writing between two of its pieces.
func TestWriteCanBeStopped(t *testing.T) {
	n, err := (&counted{ctx: &counting{t.Context(), 2}, to: io.Discard}).Write(make([]byte, 10<<20))
	if !Stopped(err) || n != 2<<20 {
		t.Errorf("Write = %d, %v, want two pieces", n, err)
	}
}
