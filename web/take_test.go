//go:build !js

package web_test

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"encoding/xml"
	"errors"
	"html"
	"image"
	"image/gif"
	"image/png"
	"io"
	"net/http"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/scene/address"
	"atlas.example/southsouth/scene/cite"
	"atlas.example/southsouth/scene/story"
)

// TestTake takes away from the page as it is built what its dialog offers.
func TestTake(t *testing.T) {
	chromium := startBrowser(t)
	h := serve(t, buildWhole(t), "")
	// What the program painted, it is to paint here, too.
	program := filepath.Join(t.TempDir(), "render")
	if out, err := exec.CommandContext(t.Context(), "go", "build", "-o", program, "../scene/render").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	tb := openTab(t, chromium)
	tb.resize(1280, 720)
	tb.navigate(h.URL + "/#d=1981-10-22&theme=paper&sel=TZA")
	tb.state("ready")
	tb.do(`document.querySelector("[data-opens=take]").click()`)
	tb.wait(`document.getElementById("take-link").value !== ""`)
	tb.do(`{ const create = URL.createObjectURL; URL.createObjectURL = (blob) => { window.made = blob; return create.call(URL, blob); }; }`)
	link := "d=1981-10-22&theme=paper&sel=TZA"

	t.Run("link and citation", func(t *testing.T) {
		words := citation(t, link, h.URL+"/")
		want(tb, `document.getElementById("take-link").value`, h.URL+"/#"+link, "the page at this moment")
		frame := `<iframe src="` + h.URL + "/map.html#" + html.EscapeString(link) + `" `
		want(tb, `document.getElementById("take-embed").value.slice(0, `+strconv.Itoa(len(frame))+`)`, frame, "the map at this moment")
		shown := func(format string) string {
			tb.do(`{ const s = document.getElementById("take-cite"); s.value = "` + format + `"; s.dispatchEvent(new Event("change")); }`)
			return evaluate[string](tb, `document.getElementById("take-citation").value`)
		}
		for format, want := range map[string]string{"text": words.Text(), "bibtex": words.BibTeX(), "csl": words.CSL()} {
			if got := shown(format); got != want {
				t.Errorf("the citation is\n%s, and scene/cite has\n%s", got, want)
			}
		}
		for _, part := range []string{"22 October 1981: Cancún: North–South summit", h.URL + "/#" + link, "CC BY 4.0", time.Now().Format("2 January 2006")} {
			if got := shown("text"); !strings.Contains(got, part) {
				t.Errorf("the citation is %q, want %q in it", got, part)
			}
		}
		if got := shown("bibtex"); !strings.HasPrefix(got, "@online{south-south-1981-10-22,\n") || strings.Count(got, "{") != strings.Count(got, "}") || !strings.Contains(got, "urldate = {"+time.Now().Format("2006-01-02")) {
			t.Errorf("the entry is %s", got)
		}
		var items []struct {
			Type, URL string
			Accessed  struct {
				Parts [][]int `json:"date-parts"`
			}
		}
		if err := json.Unmarshal([]byte(shown("csl")), &items); err != nil || len(items) != 1 || items[0].Type != "webpage" || items[0].URL != h.URL+"/#"+link || items[0].Accessed.Parts[0][0] != time.Now().Year() {
			t.Errorf("the item is %+v, %v", items, err)
		}
	})

	set := func(id, value string) {
		tb.do(`{ const s = document.getElementById("` + id + `"); s.value = "` + value + `"; s.dispatchEvent(new Event("change")); }`)
	}
	// take has the page make a picture and returns the file that comes of it.
	take := func(t *testing.T, name string) []byte {
		t.Helper()
		tb.do(`document.getElementById("take-make").click()`)
		tb.wait(`!document.getElementById("take-make").hidden`)
		want(tb, `document.getElementById("take-said").textContent`, "The picture is made.", "it says so")
		want(tb, `document.activeElement.id`, "take-file", "and one is at the file")
		want(tb, `document.getElementById("take-file").download`, name, "its name")
		tb.do(`{ const reader = new FileReader(); window.read = undefined;
			reader.onload = () => { window.read = reader.result.split(",")[1]; }; reader.readAsDataURL(made); }`)
		tb.wait(`window.read !== undefined`)
		file, err := base64.StdEncoding.DecodeString(evaluate[string](tb, `read`))
		if err != nil {
			t.Fatal(err)
		}
		return file
	}
	decode := func(t *testing.T, file []byte) image.Image {
		t.Helper()
		m, err := png.Decode(bytes.NewReader(file))
		if err != nil {
			t.Fatal(err)
		}
		return m
	}
	painted := func(t *testing.T, words ...string) []byte {
		t.Helper()
		file, err := exec.CommandContext(t.Context(), program, append(words, "-link", link, "-o", "-")...).Output()
		if err != nil {
			t.Fatal(err)
		}
		return file
	}

	t.Run("PNG", func(t *testing.T) {
		set("take-size", "1080x1920")
		got, want := decode(t, take(t, "south-south-1981-10-22.png")), decode(t, painted(t, "-size", "540x960", "-scale", "2", "-frame"))
		// The rasterizer has machine code of its own on some systems, which rounds otherwise.
		if got.Bounds() != want.Bounds() || differ(got, want) > 0.001 {
			t.Errorf("the picture, of %v, is another one than scene/render paints, of %v", got.Bounds(), want.Bounds())
		}
	})
	t.Run("SVG", func(t *testing.T) {
		set("take-kind", "svg")
		set("take-size", "1280x720")
		tb.do(`document.getElementById("take-frame").checked = false`)
		got := take(t, "south-south-1981-10-22.svg")
		if !bytes.Equal(got, painted(t, "-size", "1280x720", "-format", "svg")) {
			t.Error("the picture is another one than scene/render draws")
		}
		for d := xml.NewDecoder(bytes.NewReader(got)); ; {
			if _, err := d.Token(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Fatal(err)
			}
		}
	})
	t.Run("GIF", func(t *testing.T) {
		set("take-kind", "gif")
		set("take-from", "1972")
		set("take-to", "1971") // the other way round
		tb.do(`document.getElementById("take-make").click(); document.getElementById("take-stop").click()`)
		want(tb, `document.getElementById("take-said").textContent + document.getElementById("take-file").hidden`, "Stopped.true", "it can be stopped")
		g, err := gif.DecodeAll(bytes.NewReader(take(t, "south-south-1971-1972.gif")))
		if err != nil || len(g.Image) < 10 || g.Config.Width != 640 || g.LoopCount != 0 {
			t.Errorf("the animation has %d pictures of %d pixels, %v; want many of 640, again and again", len(g.Image), g.Config.Width, err)
		}
	})
	t.Run("the painter is missing", func(t *testing.T) {
		h.answerProgram(http.NotFound)
		defer h.answerProgram(nil)
		tb.do(`fetch = undefined; document.getElementById("take-kind").value = "png"`) // the worker has its own
		tb.do(`caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name))))`)
		tb.do(`document.getElementById("take").dataset.program += "?again"; document.getElementById("take-make").click()`)
		tb.wait(`!document.getElementById("take-make").hidden`)
		want(tb, `document.getElementById("take-said").textContent`, "The picture could not be made: the server answers 404.", "it says why")
	})
	tb.wantQuiet(h.URL)
}

// citation is how the program in a window cites what a link of the page shows.
func citation(t *testing.T, link, base string) cite.Citation {
	t.Helper()
	c, err := data.Chronicle()
	if err != nil {
		t.Fatal(err)
	}
	st := story.New(c, nil)
	var asked address.Request
	if unused := asked.Read(link, st); len(unused) > 0 {
		t.Fatalf("%q of the link of no use", unused)
	}
	moment, _ := asked.Moment(st)
	return cite.New(st, address.Address{Moment: moment, Choices: asked.Choices}, base, time.Now())
}
