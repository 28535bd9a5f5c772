//go:build !js

package web_test

import (
	"bytes"
	"encoding/base64"
	"image/gif"
	"image/png"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"atlas.example/southsouth/data/translation/po"
	"atlas.example/southsouth/data/words"
)

// TestTakeInLanguages takes pictures away from pages in languages whose letters the painter does not carry: they are
// those that scene/render paints, in the language, and nobody pays for the letters of others.
func TestTakeInLanguages(t *testing.T) {
	chromium := startBrowser(t)
	h := serve(t, buildWhole(t), "")
	program := filepath.Join(t.TempDir(), "render")
	if out, err := exec.CommandContext(t.Context(), "go", "build", "-o", program, "../scene/render").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	const link = "d=1981-10-22&theme=paper"
	painted := func(t *testing.T, more ...string) []byte {
		t.Helper()
		file, err := exec.CommandContext(t.Context(), program, append(more, "-link", link, "-o", "-")...).Output()
		if err != nil {
			t.Fatal(err)
		}
		return file
	}
	english := painted(t, "-size", "640x400", "-frame")
	for _, c := range []struct {
		tag, painter string
		fonts        int
	}{
		{"ar", "render-shaped", 2},
		{"ko", "render", 2},
		{"zh", "render", 2},
		{"ru", "render", 0},
	} {
		t.Run(c.tag, func(t *testing.T) {
			tb := openTab(t, chromium)
			tb.resize(1280, 720)
			tb.navigate(h.URL + "/index." + c.tag + ".html#" + link)
			tb.wait(`document.querySelector("#reader h3")?.textContent.length > 0`)
			tb.do(`document.getElementById("stop").click(); document.querySelector("[data-opens=take]").click()`) // the map itself is not needed
			tb.wait(`document.getElementById("take-link").value !== ""`)
			tb.do(`{ const create = URL.createObjectURL; URL.createObjectURL = (blob) => { window.made = blob; return create.call(URL, blob); }; }`)
			take := func(kind, size string) []byte {
				tb.do(`{ const s = document.getElementById("take-kind"); s.value = "` + kind + `"; s.dispatchEvent(new Event("change")); }`)
				tb.do(`{ const s = document.getElementById("take-size"); s.add(new Option("` + size + `")); s.value = "` + size + `"; }`)
				tb.do(`document.getElementById("take-make").click()`)
				tb.wait(`!document.getElementById("take-make").hidden`)
				want(tb, `document.getElementById("take-said").textContent`, wordsIn(t, c.tag).T("The picture is made."), "it says so")
				tb.do(`{ const reader = new FileReader(); window.read = undefined;
					reader.onload = () => { window.read = reader.result.split(",")[1]; }; reader.readAsDataURL(made); }`)
				tb.wait(`window.read !== undefined`)
				file, err := base64.StdEncoding.DecodeString(evaluate[string](tb, `read`))
				if err != nil {
					t.Fatal(err)
				}
				return file
			}

			document := take("svg", "640x400")
			if !bytes.Equal(document, painted(t, "-lang", c.tag, "-size", "640x400", "-frame", "-format", "svg")) {
				t.Error("the document is another one than scene/render draws")
			}
			for _, part := range []string{`xml:lang="` + c.tag + `"`, titleIn(t, c.tag, "seed-1981-cancun"), wordsIn(t, c.tag).T("South–South: an atlas in time")} {
				if !bytes.Contains(document, []byte(part)) {
					t.Errorf("the document has no %s", part)
				}
			}
			picture, err := png.Decode(bytes.NewReader(take("png", "640x400")))
			if err != nil {
				t.Fatal(err)
			}
			native, err := png.Decode(bytes.NewReader(painted(t, "-lang", c.tag, "-size", "640x400", "-frame")))
			if err != nil {
				t.Fatal(err)
			}
			other, err := png.Decode(bytes.NewReader(english))
			if err != nil {
				t.Fatal(err)
			}
			if differ(picture, native) > 0.001 {
				t.Error("the picture is another one than scene/render paints")
			}
			if differ(picture, other) < 0.005 {
				t.Error("the picture is the one in English")
			}
			if *shots != "" {
				keep(t, picture, filepath.Join(*shots, "take-"+c.tag+".png"))
			}
			if c.tag == "ar" {
				tb.do(`{ document.getElementById("take-from").value = document.getElementById("take-to").value = "1981"; }`)
				if g, err := gif.DecodeAll(bytes.NewReader(take("gif", "320x240"))); err != nil || len(g.Image) < 5 {
					t.Errorf("the animation: %v, want some pictures", err)
				}
			}
			fetched := evaluate[string](tb, `document.getElementById("take").dataset.program + " " + [...document.getElementById("take-beside").content.querySelectorAll("link")].map((l) => l.getAttribute("href")).join(" ")`)
			if !strings.HasPrefix(fetched, c.painter+".") || strings.Count(fetched, "fonts/") != c.fonts || !strings.Contains(fetched, "words."+c.tag+".") {
				t.Errorf("it takes %s, want %s, %s fonts and the words", fetched, c.painter, strconv.Itoa(c.fonts))
			}
			tb.wantQuiet(h.URL)
		})
	}
}

// wordsIn are the words of the interface in a language.
func wordsIn(t *testing.T, tag string) *words.Words {
	t.Helper()
	catalogue, err := po.Open(tag)
	if err != nil {
		t.Fatal(err)
	}
	return catalogue.Interface()
}
