//go:build !js

package web_test

import (
	"bytes"
	"fmt"
	"image/png"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// TestPage tries the page around the fake program in a real browser.
func TestPage(t *testing.T) {
	browser := startBrowser(t)
	h := serve(t, buildFake(t), "")
	open := func(t *testing.T, fragment string) *tab {
		t.Helper()
		tb := openTab(t, browser)
		tb.visit(h.URL+"/map.html"+fragment, "ready")
		return tb
	}

	t.Run("first frame", func(t *testing.T) {
		tb := open(t, "")
		shot, err := chromedp.Run(tb.ctx, chromedp.CaptureScreenshot())
		tb.must(err)
		picture, err := png.Decode(bytes.NewReader(shot))
		tb.must(err)
		// The fake paints all of the window in the sea's colour.
		b := picture.Bounds()
		for _, p := range [][2]int{{9, 9}, {b.Dx() / 2, b.Dy() / 2}, {b.Dx() - 9, b.Dy() - 9}} {
			r, g, b, _ := picture.At(p[0], p[1]).RGBA()
			if got, want := [3]uint32{r >> 8, g >> 8, b >> 8}, [3]uint32{0xDC, 0xE4, 0xE0}; got != want {
				t.Errorf("the pixel at %v = %x, want %x: the canvas fills the window", p, got, want)
			}
		}
		tb.wantQuiet(h.URL)
	})

	t.Run("keys reach the program without a click", func(t *testing.T) {
		tb := open(t, "")
		tb.press(kb.ArrowRight)
		tb.wait(`document.documentElement.dataset.year === "1971"`)
		want(tb, `last.keydown.defaultPrevented`, true, "the page does not scroll as well")
		want(tb, `document.getElementById("announcement").textContent`, "It is 1971.", "said aloud")
		want(tb, `document.title`, "1971 · a caption · South–South: an atlas in time, 1970–1987", "in the window's title")
		want(tb, `location.hash`, "#y=1971", "remembered")
		want(tb, `history.length`, 2, "a year is no step of the history: the empty tab and the page")
		tb.wantQuiet(h.URL)
	})

	t.Run("the address says where to start", func(t *testing.T) {
		tb := open(t, "#y=1981")
		want(tb, `document.documentElement.dataset.year`, "1981", "from the fragment")
		tb.must(chromedp.Do(tb.ctx, chromedp.Reload()))
		tb.wait(`document.documentElement.dataset.state === "ready"`)
		want(tb, `document.documentElement.dataset.year`, "1981", "a reload comes back here")
	})

	t.Run("the canvas has a name and no more than its place", func(t *testing.T) {
		tb := open(t, "")
		want(tb, `document.querySelector("canvas").getAttribute("role")`, "application", "keys go to the program")
		want(tb, `document.querySelector("canvas").getAttribute("aria-label")`, "Map of the world in time", "its name")
		want(tb, `document.getElementById(document.querySelector("canvas").getAttribute("aria-describedby")).id`, "keys", "the help is there")
		want(tb, `document.querySelector("canvas").tabIndex`, 0, "not before the rest of the page")
		want(tb, `getComputedStyle(document.querySelector("canvas")).outlineStyle`, "solid", "focus is seen")
		want(tb, `getComputedStyle(document.body).backgroundColor`, "rgb(244, 236, 216)", "paper, not the engine's black")
	})

	t.Run("Tab leaves the canvas", func(t *testing.T) {
		// In a tab each: a browser without a window has nothing outside the page to
		// hold the focus, and a second Tab may come round to the canvas again.
		for _, modifier := range []chromedp.Modifier{chromedp.ModifierNone, chromedp.ModifierShift} {
			tb := open(t, "")
			want(tb, `document.activeElement.tagName`, "CANVAS", "it has the focus from the start")
			tb.press(kb.Tab, modifier)
			tb.wait(`document.activeElement.tagName !== "CANVAS"`)
		}
	})

	t.Run("the browser keeps its keys", func(t *testing.T) {
		tb := open(t, "")
		for _, k := range []struct {
			key      string
			modifier chromedp.Modifier
			why      string
		}{
			{"f", chromedp.ModifierCtrl, "find in the page"},
			{"+", chromedp.ModifierCtrl, "zoom of the page"},
			{kb.ArrowLeft, chromedp.ModifierAlt, "back"},
			{kb.ArrowRight, chromedp.ModifierMeta, "forward on a Mac"},
			{kb.F3, chromedp.ModifierNone, "find again"},
			{kb.F5, chromedp.ModifierNone, "reload"},
			{"/", chromedp.ModifierNone, "quick find"},
			{"'", chromedp.ModifierNone, "quick find in links"},
			{kb.ArrowDown, chromedp.ModifierNone, "scrolling"},
			{kb.Backspace, chromedp.ModifierNone, "back, once"},
		} {
			tb.must(chromedp.Do(tb.ctx, chromedp.Evaluate[chromedp.Void](`delete last.keydown`)))
			tb.press(k.key, k.modifier)
			if tb.wait(`last.keydown !== undefined`); evaluate[bool](tb, `last.keydown.defaultPrevented`) {
				t.Errorf("%q with modifier %d was taken from the browser: %s", k.key, k.modifier, k.why)
			}
		}
		want(tb, `document.documentElement.dataset.year`, "1970", "and the program saw none of them")
	})

	t.Run("motion", func(t *testing.T) {
		tb := open(t, "")
		for _, wish := range []string{"reduce", "no-preference"} {
			call(tb, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
				Features: []*emulation.MediaFeature{{Name: "prefers-reduced-motion", Value: wish}},
			})
			tb.press("m")
			tb.wait(fmt.Sprintf(`document.getElementById("announcement").textContent === "reduced motion %v"`, wish == "reduce"))
		}
	})

	t.Run("text", func(t *testing.T) { testText(open(t, "")) })

	t.Run("a visit more asks for nothing but the index", func(t *testing.T) {
		tb := open(t, "")
		n := len(h.askedSince(0))
		tb.visit(h.URL+"/map.html?again", "ready")
		// A browser asks for the icon when it pleases.
		got := slices.DeleteFunc(h.askedSince(n), func(path string) bool { return strings.HasPrefix(path, "/icon.") })
		if want := []string{"/map.html"}; !slices.Equal(got, want) {
			t.Errorf("the second visit asked for %q, want %q: the rest is kept", got, want)
		}
	})

	t.Run("in a sub-path", func(t *testing.T) {
		tb := openTab(t, browser)
		tb.visit(h.URL+"/a/b/map.html", "ready")
		tb.wantQuiet(h.URL + "/a/b/")
	})
}

// testText compares what the program measured and drew with what the browser
// says to a script of the page.
func testText(tb *tab) {
	tb.press("t")
	tb.wait(`document.getElementById("announcement").textContent.startsWith("advance")`)
	var advance, ascent, descent float64
	var ink, again int
	said := evaluate[string](tb, `document.getElementById("announcement").textContent`)
	_, err := fmt.Sscanf(said, "advance %f ascent %f descent %f ink %d again %d",
		&advance, &ascent, &descent, &ink, &again)
	tb.must(err)
	measured := evaluate[[]float64](tb, `(() => {
		const c = document.createElement("canvas").getContext("2d");
		c.font = "600 40px sans-serif";
		const m = c.measureText("Cancún");
		return [m.width, m.fontBoundingBoxAscent, m.fontBoundingBoxDescent];
	})()`)
	for i, got := range []float64{advance, ascent, descent} {
		if math.Abs(got-measured[i]) > 0.001 { // said with three places
			tb.Errorf("measure %d (advance, ascent, descent) = %v, want %v", i, got, measured[i])
		}
	}
	// Half-bold letters of a sans-serif cover a fifth to a half of their box.
	if full := advance * ascent * 255; float64(ink) < full/10 || float64(ink) > full*6/10 {
		tb.Errorf("ink = %d of %.0f, want a word's worth", ink, full)
	}
	if again != ink {
		tb.Errorf("ink after a larger text = %d, want %d as before it", again, ink)
	}
}
