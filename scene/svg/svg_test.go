package svg_test

import (
	"encoding/xml"
	"errors"
	"image"
	"image/color"
	"io"
	"slices"
	"strings"
	"testing"

	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/svg"
)

var (
	ink  = color.NRGBA{R: 200, A: 255}
	pale = color.NRGBA{B: 255, A: 128}
	none color.NRGBA
)

// blocks is a typesetter of letters that are half an em wide.
type blocks struct{}

func (blocks) Measure(f display.Font, text string) display.Metrics {
	return display.Metrics{Advance: f.Size / 2 * float32(len(text)), Ascent: f.Size}
}

func (blocks) Rasterize(display.Font, string) (*image.Alpha, image.Point) {
	return &image.Alpha{}, image.Point{}
}

// element is a part of a document.
type element struct {
	Name     string
	Attr     map[string]string
	Text     string
	Children []*element
}

// parsed writes a list and reads the document back.
func parsed(t *testing.T, draw func(*display.List)) *element {
	t.Helper()
	var list display.List
	draw(&list)
	page := svg.Page{Width: 100, Height: 50, Scale: 2, Language: "ar", Title: "Title", Desc: "What it shows"}
	root := &element{}
	open := []*element{root}
	for d := xml.NewDecoder(strings.NewReader(string(svg.Append(nil, &list, page, blocks{})))); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("the document is not well-formed: %v", err)
		}
		last := open[len(open)-1]
		switch token := token.(type) {
		case xml.StartElement:
			e := &element{Name: token.Name.Local, Attr: map[string]string{}}
			for _, a := range token.Attr {
				e.Attr[a.Name.Local] = a.Value
			}
			last.Children = append(last.Children, e)
			open = append(open, e)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			last.Text += string(token)
		}
	}
	if len(open) != 1 || len(root.Children) != 1 || root.Children[0].Name != "svg" {
		t.Fatal("the document is not one svg element")
	}
	return root.Children[0]
}

// all are the elements of a name in the order of the document.
func (e *element) all(name string) []*element {
	var out []*element
	for _, c := range e.Children {
		if c.Name == name {
			out = append(out, c)
		}
		out = append(out, c.all(name)...)
	}
	return out
}

func square(x, y, side float32) *display.Path {
	return display.NewPath([]display.Polygon{{{{X: x, Y: y}, {X: x + side, Y: y}, {X: x + side, Y: y + side}, {X: x, Y: y + side}}}},
		[][]display.Point{{{X: x, Y: y}, {X: x + side, Y: y + side}}})
}

func TestTheSheet(t *testing.T) {
	doc := parsed(t, func(*display.List) {})
	for name, want := range map[string]string{"width": "200", "height": "100", "viewBox": "0 0 100 50", "role": "img", "lang": "ar"} {
		if got := doc.Attr[name]; got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
	if doc.all("title")[0].Text != "Title" || doc.all("desc")[0].Text != "What it shows" {
		t.Error("title and description are not those of the page")
	}
}

func TestEachKindIsItsElement(t *testing.T) {
	at := display.Point{X: 10, Y: 20}
	for _, c := range []struct {
		reason string
		draw   func(*display.List)
		name   string
		attr   map[string]string
	}{
		{
			"a box", func(l *display.List) { l.Box(display.XYWH(1, 2, 30, 4.5), ink, display.Plain) }, "rect",
			map[string]string{"x": "1", "y": "2", "width": "30", "height": "4.5", "fill": "#c80000", "fill-opacity": ""},
		},
		{
			"a box that lets through", func(l *display.List) { l.Box(display.XYWH(1, 2, 3, 4), pale, display.Plain) }, "rect",
			map[string]string{"fill": "#0000ff", "fill-opacity": ".5"},
		},
		{
			"a disc", func(l *display.List) { l.Symbol(display.Disc, at, 5, ink) }, "circle",
			map[string]string{"cx": "10", "cy": "20", "r": "5", "fill": "#c80000"},
		},
		{
			"a ring", func(l *display.List) { l.Outline(display.Disc, at, 5, ink, 1.5, display.Dash{On: 2, Off: 1.5}) }, "circle",
			map[string]string{"stroke": "#c80000", "stroke-width": "1.5", "stroke-dasharray": "2 1.5", "fill": ""},
		},
		{
			"a sign with corners", func(l *display.List) { l.Symbol(display.Diamond, at, 5, ink) }, "path",
			map[string]string{"d": "M10 15l5 5-5 5-5-5z", "fill": "#c80000"},
		},
		{
			"a line", func(l *display.List) { l.Line(at, display.Point{X: 10.25, Y: 5}, ink, 1, display.Dash{}) }, "path",
			map[string]string{"d": "M10 20l.25-15", "stroke": "#c80000", "stroke-dasharray": ""},
		},
		{"an area", func(l *display.List) {
			l.Fill(square(0, 0, 1), display.Transform{Scale: 10, X: 5, Y: 5}, ink, display.Plain)
		}, "path", map[string]string{"d": "M5 5l10 0 0 10-10 0z", "fill": "#c80000"}},
		{"the lines of a path", func(l *display.List) {
			l.Stroke(square(0, 0, 1), display.Transform{Scale: 10, X: 5, Y: 5}, ink, 2, display.Dash{})
		}, "path", map[string]string{"d": "M5 5l10 10", "stroke-width": "2"}},
		{
			"a text", func(l *display.List) { l.Text("Ö & <b>", at, display.Font{Size: 12}, ink, none) }, "text",
			map[string]string{"x": "10", "y": "20", "font-size": "12", "font-weight": "", "stroke": "", "textLength": "48"},
		},
		{
			"a text from right to left, whose place is its left end", func(l *display.List) { l.Text("(1981) كانكون", at, display.Font{Size: 12}, ink, none) }, "text",
			map[string]string{"x": "10", "direction": "rtl", "text-anchor": "end"},
		},
		{
			"a text that begins from the left", func(l *display.List) { l.Text("Cancún (كانكون)", at, display.Font{Size: 12}, ink, none) }, "text",
			map[string]string{"x": "10", "direction": "", "text-anchor": ""},
		},
		{"a headline with a halo", func(l *display.List) {
			l.Text("A", at, display.Font{Family: display.Serif, Bold: true, Size: 20}, ink, pale)
		}, "text", map[string]string{"font-weight": "600", "stroke": "#0000ff", "stroke-width": "4", "paint-order": "stroke"}},
	} {
		found := parsed(t, c.draw).all(c.name)
		if len(found) != 1 {
			t.Errorf("%d elements %s, want 1 (%s)", len(found), c.name, c.reason)
			continue
		}
		for name, want := range c.attr {
			if got := found[0].Attr[name]; got != want {
				t.Errorf("%s of %s is %q, want %q (%s)", name, c.name, got, want, c.reason)
			}
		}
	}
}

func TestTextsStayTexts(t *testing.T) {
	words := []string{"Ö & <b>", `"quoted"`, "Việt Nam", "a\x00b"}
	doc := parsed(t, func(l *display.List) {
		for i, w := range words {
			l.Text(w, display.Point{Y: float32(i * 10)}, display.Font{Size: 12}, ink, none)
		}
	})
	var got []string
	for _, e := range doc.all("text") {
		got = append(got, e.Text)
	}
	words[3] = "ab" // what XML cannot hold
	if !slices.Equal(got, words) {
		t.Errorf("the texts are %q, want %q", got, words)
	}
}

func TestSpacesAtTheEndsTakeNoWidth(t *testing.T) {
	text := parsed(t, func(l *display.List) {
		l.Text("  ab ", display.Point{X: 10}, display.Font{Size: 10}, ink, none)
	}).all("text")[0]
	if text.Text != "ab" || text.Attr["x"] != "20" || text.Attr["textLength"] != "10" {
		t.Errorf("%q at %s, %s wide, want ab at 20, 10 wide: two spaces are 10", text.Text, text.Attr["x"], text.Attr["textLength"])
	}
}

func TestLikeIsJoined(t *testing.T) {
	doc := parsed(t, func(l *display.List) {
		for i := range 5 {
			l.Fill(square(float32(i), 0, 1), display.Identity, ink, display.Plain)
		}
		for i := range 5 {
			l.Symbol(display.Disc, display.Point{X: float32(i)}, 3, ink)
		}
	})
	if n := len(doc.all("path")); n != 1 {
		t.Errorf("five areas of one colour are %d paths, want one, without seams", n)
	}
	groups := doc.all("g")
	if len(groups) != 1 || len(groups[0].Children) != 5 || groups[0].Children[0].Attr["fill"] != "" {
		t.Error("five discs of one colour are no group that has the colour")
	}
}

func TestOrderIsKept(t *testing.T) {
	doc := parsed(t, func(l *display.List) {
		l.Symbol(display.Disc, display.Point{}, 1, ink)
		l.Symbol(display.Disc, display.Point{}, 2, pale)
		l.Symbol(display.Disc, display.Point{}, 3, ink)
	})
	for i, c := range doc.all("circle") {
		if want := []string{"1", "2", "3"}[i]; c.Attr["r"] != want {
			t.Errorf("circle %d has radius %s, want %s", i, c.Attr["r"], want)
		}
	}
}

// wheel is a path of many points.
func wheel(at display.Point) *display.Path {
	var ring []display.Point
	for i := range 12 {
		for range 4 {
			ring = append(ring, display.AppendCorners(nil, display.Star, at, float32(40+i))...)
		}
	}
	return display.NewPath([]display.Polygon{{ring}}, nil)
}

func TestTheSameAreaIsWrittenOnce(t *testing.T) {
	path := wheel(display.Point{X: 50, Y: 25})
	doc := parsed(t, func(l *display.List) {
		l.Fill(path, display.Identity, ink, display.Plain)
		l.Fill(path, display.Identity, pale, display.Hatch)
		l.Fill(path, display.Transform{Scale: 2}, pale, display.Plain) // elsewhere: another shape
	})
	uses, patterns := doc.all("use"), doc.all("pattern")
	if len(uses) != 1 || len(patterns) != 1 {
		t.Fatalf("%d uses and %d patterns, want one of each", len(uses), len(patterns))
	}
	first := doc.all("g")[0]
	if id := "#" + first.Children[0].Attr["id"]; uses[0].Attr["href"] != id || first.Attr["fill"] != "#c80000" || first.Children[0].Attr["fill"] != "" {
		t.Error("the shape is not in a group of its colour, so that another can use it in another")
	}
	if got, want := uses[0].Attr["fill"], "url(#"+patterns[0].Attr["id"]+")"; got != want {
		t.Errorf("the use is filled with %q, want %q", got, want)
	}
}

func TestClips(t *testing.T) {
	left, right := display.XYWH(0, 0, 50, 50), display.XYWH(50, 0, 50, 50)
	doc := parsed(t, func(l *display.List) {
		for _, clip := range []display.Rect{left, right, left, {}} {
			l.Clip(clip)
			l.Symbol(display.Disc, clip.Min, 9, ink)
		}
		l.Clip(right) // and left open
	})
	if n := len(doc.all("clipPath")); n != 2 {
		t.Errorf("%d clip paths, want two: one is used twice", n)
	}
	var clips []string
	for _, c := range doc.Children {
		if c.Name == "g" || c.Name == "circle" {
			clips = append(clips, c.Attr["clip-path"])
		}
	}
	if want := []string{"url(#c1)", "url(#c2)", "url(#c1)", "", "url(#c2)"}; !slices.Equal(clips, want) {
		t.Errorf("the groups are clipped by %q, want %q", clips, want)
	}
}
