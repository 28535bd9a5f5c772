//go:build !js

package web_test

import (
	"bytes"
	"flag"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"atlas.example/southsouth/scene/still"
	"atlas.example/southsouth/scene/timeline"
	"atlas.example/southsouth/scene/view"
)

// shots has the pictures of the tests kept, to be looked at.
var shots = flag.String("shots", "", "keep the tests' screenshots in this `folder`")

// TestProgram tries the real page: the program, its map and its keys, in a real browser.
func TestProgram(t *testing.T) {
	browser := startBrowser(t)
	h := serve(t, buildProgram(t), "")
	tb := openTab(t, browser)
	tb.visit(h.URL+"/map.html", "ready")
	year := func(want string) {
		t.Helper()
		tb.wait(fmt.Sprintf("document.documentElement.dataset.year === %q", want))
	}
	year("1970")

	for _, step := range []struct{ key, want string }{
		{kb.ArrowRight, "1971"}, // without a click before
		{kb.ArrowRight, "1972"},
		{kb.ArrowLeft, "1971"},
		{kb.End, "1987"},
		{kb.PageDown, "1982"},
		{kb.PageUp, "1987"},
		{kb.Home, "1970"},
	} {
		tb.press(step.key)
		year(step.want)
	}

	t.Run("Shift, comma and point step by event", func(t *testing.T) {
		title := func(part string) { tb.wait(fmt.Sprintf(`document.title.includes(%q)`, part)) }
		shift := input.DispatchKeyEventParams{Type: input.DispatchKeyEventTypeRawKeyDown, Key: "Shift", Code: "ShiftLeft", WindowsVirtualKeyCode: 16}
		call(tb, input.DispatchKeyEvent, shift)
		tb.press(kb.ArrowRight, chromedp.ModifierShift)
		title("Article: DPRK aid")
		tb.press(kb.ArrowRight, chromedp.ModifierShift)
		title("Lusaka")
		shift.Type = input.DispatchKeyEventTypeKeyUp
		call(tb, input.DispatchKeyEvent, shift)
		tb.press(".")
		title("Ceylon")
		tb.press(",")
		title("Lusaka")
	})

	t.Run("two digits lead to a year", func(t *testing.T) {
		tb.press("8")
		tb.press("1")
		tb.wait(`document.documentElement.dataset.year === "1981"`)
		tb.wait(`location.hash === "#y=1981"`)
		tb.wait(`document.getElementById("announcement").textContent.startsWith("1981. ")`)
	})

	t.Run("an arrow held repeats", func(t *testing.T) {
		tb.press(kb.Home)
		tb.wait(`document.documentElement.dataset.year === "1970"`)
		hold := func(kind input.DispatchKeyEventType) {
			call(tb, input.DispatchKeyEvent, input.DispatchKeyEventParams{
				Type: kind, Key: "ArrowRight", Code: "ArrowRight", WindowsVirtualKeyCode: 39,
			})
		}
		hold(input.DispatchKeyEventTypeRawKeyDown)
		tb.wait(`document.documentElement.dataset.year >= "1974"`)
		hold(input.DispatchKeyEventTypeKeyUp)
	})

	t.Run("Space plays, a step pauses", func(t *testing.T) {
		tb.press(kb.Home)
		tb.wait(`document.documentElement.dataset.year === "1970"`)
		tb.press(" ")
		tb.wait(`document.documentElement.dataset.year === "1971"`)
		tb.press(kb.ArrowLeft)
		tb.wait(`document.documentElement.dataset.year === "1970"`)
		tb.wait(`location.hash.length > 1`) // only what stands still is remembered
	})

	t.Run("typing finds a country, and arrows lead to the next", func(t *testing.T) {
		said := func(part string) {
			tb.wait(fmt.Sprintf(`document.getElementById("announcement").textContent.includes(%q)`, part))
		}
		taken := func(key string, want bool) {
			t.Helper()
			tb.must(chromedp.Do(tb.ctx, chromedp.Evaluate[chromedp.Void](`delete last.keydown`)))
			tb.press(key)
			if tb.wait(`last.keydown !== undefined`); evaluate[bool](tb, `last.keydown.defaultPrevented`) != want {
				t.Errorf("the program takes %q: %v, want %v", key, !want, want)
			}
		}
		tb.press(kb.Home)
		tb.wait(`document.documentElement.dataset.keys === undefined`)
		taken(kb.ArrowDown, false)
		tb.press("q")
		tb.wait(`document.documentElement.dataset.keys === "more"`)
		for _, key := range "ceylonn" {
			tb.press(string(key))
		}
		taken(kb.Backspace, true)
		tb.frames()
		tb.press(kb.Enter)
		said("Ceylon, today Sri Lanka. Member of the Non-Aligned Movement since 1961.")
		tb.press("c")
		tb.wait(`document.documentElement.dataset.keys === "more"`)
		taken(kb.ArrowUp, true)
		tb.wait(`(text => !text.includes("Ceylon") && text.includes("Non-Aligned Movement since"))(document.getElementById("announcement").textContent)`)
		tb.press(kb.Escape)
		tb.wait(`document.documentElement.dataset.keys === undefined`)
		tb.press(kb.Escape)
	})

	t.Run("a click on the ruler seeks", func(t *testing.T) {
		box := evaluate[[]float64](tb, `[innerWidth, innerHeight]`)
		tb.click(box[0]-14, box[1]-30)
		tb.wait(`document.documentElement.dataset.year === "1987"`)
	})
	tb.wantQuiet(h.URL)
}

// TestProgramShowsTheMap looks at the picture in three sizes: a map is there, and it is the
// one of the moment.
func TestProgramShowsTheMap(t *testing.T) {
	browser := startBrowser(t)
	h := serve(t, buildProgram(t), "")
	for _, size := range []struct {
		w, h  int64
		scale float64
	}{{1280, 720, 1}, {1920, 1080, 1}, {390, 844, 2}} {
		t.Run(fmt.Sprintf("%dx%d", size.w, size.h), func(t *testing.T) {
			tb := openTab(t, browser)
			call(tb, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{
				Width: size.w, Height: size.h, DeviceScaleFactor: size.scale,
			})
			tb.visit(h.URL+"/map.html#d=1970-02-01", "ready")
			before := shoot(tb)
			tb.press(kb.End)
			tb.wait(`document.documentElement.dataset.year === "1987"`)
			tb.wait(`location.hash === "#y=1987"`)
			after := shoot(tb)
			if n := colours(before); n < 50 {
				t.Errorf("the picture has %d colours, want a map's worth", n)
			}
			if share := differ(before, after); share < 0.01 {
				t.Errorf("%.2f %% of the pixels change from 1970 to 1987, want a good part", 100*share)
			}
			if *shots != "" {
				keep(t, after, filepath.Join(*shots, fmt.Sprintf("page-%dx%d.png", size.w, size.h)))
			}
			tb.wantQuiet(h.URL)
		})
	}
}

// TestEmbedIsRead opens the article of an event in a small window by a press on its title, and closes
// it by another.
func TestEmbedIsRead(t *testing.T) {
	browser := startBrowser(t)
	h := serve(t, buildProgram(t), "")
	tb := openTab(t, browser)
	call(tb, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{
		Width: 844, Height: 390, DeviceScaleFactor: 1,
	})
	tb.visit(h.URL+"/map.html#d=1981-10-23", "ready")
	closed := shoot(tb)
	become := func(open bool) image.Image {
		t.Helper()
		for start := time.Now(); time.Since(start) < patience; {
			shot := shoot(tb)
			if share := differ(closed, shot); share > 0.2 == open {
				return shot
			}
			tb.frames()
		}
		t.Fatalf("the article does not become open: %v", open)
		return nil
	}
	tb.click(680, 100) // on the card
	open := become(true)
	if *shots != "" {
		keep(t, open, filepath.Join(*shots, "page-844x390-article.png"))
	}
	tb.click(680, 100) // on the card
	become(false)
	tb.wantQuiet(h.URL)
}

// TestProgramPaintsWhereItShould compares the red and orange signs on the map, which the browser's letters do not
// touch, with those that the painter without a GPU makes.
func TestProgramPaintsWhereItShould(t *testing.T) {
	browser := startBrowser(t)
	h := serve(t, buildProgram(t), "")
	tb := openTab(t, browser)
	call(tb, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{Width: 1280, Height: 720, DeviceScaleFactor: 1})
	day := timeline.Date(1987, 6, 9)
	stage, err := still.New(still.Settings{
		Width: 1280, Height: 720, Scale: 1, First: day, Buttons: true, Controls: view.Controls{Year: 1987},
	})
	if err != nil {
		t.Fatal(err)
	}
	want := stage.Paint(day)
	tb.visit(h.URL+"/map.html#d=1987-06-09", "ready")
	tb.waitAcross(`document.documentElement.dataset.asleep !== undefined`)
	got := shoot(tb)
	signs, there := 0, 0
	for y := 60; y < 470; y++ {
		for x := 20; x < 920; x++ {
			if warm(want.At(x, y)) {
				signs++
				if warm(got.At(x, y)) {
					there++
				}
			}
		}
	}
	if signs < 500 || there < signs*9/10 {
		t.Errorf("%d of %d pixels of red and orange signs are there, want nearly all of at least 500", there, signs)
	}
	tb.wantQuiet(h.URL)
}

// warm reports whether a colour is red or orange.
func warm(c color.Color) bool {
	r, g, b, _ := c.RGBA()
	return r > 0x9000 && r > b+0x6000 && r > g+0x2800
}

func shoot(tb *tab) image.Image {
	tb.Helper()
	shot, err := chromedp.Run(tb.ctx, chromedp.CaptureScreenshot())
	tb.must(err)
	picture, err := png.Decode(bytes.NewReader(shot))
	tb.must(err)
	return picture
}

// colours counts the different colours of every third pixel.
func colours(m image.Image) int {
	seen := map[[3]uint32]bool{}
	b := m.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y += 3 {
		for x := b.Min.X; x < b.Max.X; x += 3 {
			r, g, b, _ := m.At(x, y).RGBA()
			seen[[3]uint32{r, g, b}] = true
		}
	}
	return len(seen)
}

// differ is the share of every third pixel that is not the same in two pictures.
func differ(a, b image.Image) float64 {
	n, different := 0, 0
	for y := a.Bounds().Min.Y; y < a.Bounds().Max.Y; y += 3 {
		for x := a.Bounds().Min.X; x < a.Bounds().Max.X; x += 3 {
			n++
			if a.At(x, y) != b.At(x, y) {
				different++
			}
		}
	}
	return float64(different) / float64(n)
}

func keep(t *testing.T, m image.Image, path string) {
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
