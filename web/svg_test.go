//go:build !js

package web_test

import (
	"bytes"
	"image"
	"image/png"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/raster"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/svg"
	"atlas.example/southsouth/scene/timeline"
	"atlas.example/southsouth/scene/typeface"
	"atlas.example/southsouth/scene/view"
)

// A document is what the picture is: a browser paints of it what our own painter paints of the list,
// but for the texts, whose letters are the browser's.
func TestBrowserPaintsTheDocument(t *testing.T) {
	files := map[string][]byte{"/": []byte(comparing)}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasSuffix(r.URL.Path, ".svg") {
			w.Header().Set("Content-Type", "image/svg+xml")
		}
		_, _ = w.Write(files[r.URL.Path]) // the browser says what is missing
	}))
	t.Cleanup(server.Close)
	const w, h = 1280, 720
	for name, m := range map[string]timeline.Moment{"joined": timeline.Date(1979, 9, 3), "hatched": timeline.Date(1987, 6, 9)} {
		list, set := wordless(t, m, w, h)
		var picture bytes.Buffer
		if err := png.Encode(&picture, raster.Paint(list, image.Pt(w, h), 1, set)); err != nil {
			t.Fatal(err)
		}
		files["/"+name+".png"] = picture.Bytes()
		files["/"+name+".svg"] = svg.Append(nil, list, svg.Page{Width: w, Height: h, Scale: 1, Title: "t", Desc: "d"}, set)
	}
	tb := openTab(t, startBrowser(t))
	for _, name := range []string{"joined", "hatched"} {
		tb.navigate(server.URL + "/?" + name)
		tb.wait("window.differ >= 0")
		// Where two edges meet in a pixel the painters differ a little; a shape that is missing, or in
		// the wrong colour, is more.
		if share := evaluate[float64](tb, "window.differ"); share > 0.002 {
			t.Errorf("%s: %.2f %% of the pixels differ, want at most 0.2", name, share*100)
		}
	}
}

// wordless is a picture without its texts.
func wordless(t *testing.T, m timeline.Moment, w, h float32) (*display.List, *typeface.Typesetter) {
	t.Helper()
	c, err := data.Chronicle()
	if err != nil {
		t.Fatal(err)
	}
	a, err := data.Atlas()
	if err != nil {
		t.Fatal(err)
	}
	set, err := typeface.New()
	if err != nil {
		t.Fatal(err)
	}
	st := story.New(c, a.AtomIDs())
	v := view.New(st, a, set)
	v.Resize(w, h, 1)
	v.PrepareAll()
	var s story.State
	st.At(&s, m)
	var list display.List
	v.Compose(&list, &s, view.Controls{})
	list.Items = slices.DeleteFunc(list.Items, func(it display.Item) bool { return it.Kind == display.Text })
	return &list, set
}

// comparing is a page that leaves in window.differ the share of the pixels in which two pictures of the
// name it is asked for differ by more than a fifth of a colour.
const comparing = `<!doctype html><link rel="icon" href="data:,"><script type="module">
  const name = location.search.slice(1);
  const [a, b] = await Promise.all([name + '.svg', name + '.png'].map(async (address) => {
    const picture = new Image();
    picture.src = address;
    await picture.decode();
    const canvas = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
    canvas.drawImage(picture, 0, 0);
    return canvas.getImageData(0, 0, picture.width, picture.height).data;
  }));
  let n = a.length === b.length ? 0 : a.length;
  for (let i = 0; i < a.length; i += 4)
    n += [0, 1, 2].some((k) => Math.abs(a[i + k] - b[i + k]) > 51);
  window.differ = n / (a.length / 4);
</script>`
