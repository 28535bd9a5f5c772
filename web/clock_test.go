//go:build !js

package web_test

import (
	"testing"
	"time"

	window "github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// TestTimeZones goes to days at the edges of the story, and to one on which summer time begins at midnight, where
// it is 26 hours later than elsewhere. They are the same days in all places.
func TestTimeZones(t *testing.T) {
	browser := startBrowser(t)
	days := map[string]string{"1981-10-22": "22 October 1981", "1970-01-01": "1 January 1970", "1987-12-31": "31 December 1987", "1985-11-02": "2 November 1985"}
	around, alone := serve(t, smallPage(t), ""), serve(t, buildProgram(t), "")
	for _, zone := range []string{"Pacific/Kiritimati", "Etc/GMT+12", "America/Sao_Paulo"} {
		t.Run(zone, func(t *testing.T) {
			tb := openTab(t, browser)
			call(tb, emulation.SetTimezoneOverride, emulation.SetTimezoneOverrideParams{TimezoneID: zone})
			tb.navigate(around.URL + "/#y=1981")
			tb.wait(`document.readyState === "complete"`)
			want(tb, `Intl.DateTimeFormat().resolvedOptions().timeZone`, zone, "one is there")
			for day, words := range days {
				tb.do(`location.hash = "d=` + day + `"`)
				tb.wait(`document.getElementById("year").value === "` + day[:4] + `"`)
				tb.do(`document.querySelector("[data-opens=take]").click()`)
				tb.wait(`document.getElementById("take-what").textContent.includes("` + words + `")`)
				tb.do(`document.getElementById("take").close()`)
			}
			if zone == "America/Sao_Paulo" {
				return
			}
			tb.visit(alone.URL+"/map.html#y=1981", "ready")
			for day := range days {
				tb.do(`location.hash = "d=` + day + `"`)
				tb.wait(`document.documentElement.dataset.date === "` + day + `"`)
			}
			tb.wantQuiet("http://127.0.0.1")
		})
	}
}

// shifted makes the clocks of a page those of a test: how many milliseconds are added to each.
const shifted = `window.later = 0; window.wall = 0;
	const now = performance.now.bind(performance), date = Date.now;
	performance.now = () => now() + window.later;
	Date.now = () => date() + window.wall;
	const Real = Date;
	Date = class extends Real { constructor(...a) { if (a.length) super(...a); else super(Real.now() + window.wall); } static now() { return Real.now() + window.wall; } };`

// TestClockJumps sets the clocks of the machine forward and back by hours while the story plays, has the machine
// sleep, and has the browser put the tab away and then the window, in which no frame is drawn; without a head it calls
// neither hidden. The story goes on from where it was, without a leap.
func TestClockJumps(t *testing.T) {
	browser := startBrowser(t)
	h := serve(t, buildProgram(t), "")
	tb := openTab(t, browser)
	call(tb, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: shifted})
	tb.visit(h.URL+"/map.html#d=1970-03-01&speed=half", "ready")
	const day = `Date.parse(document.documentElement.dataset.date) / 864e5`
	tb.press(" ")
	tb.wait(`document.documentElement.dataset.playing === "true" && ` + day + ` > 60`)
	for _, jump := range []struct{ name, does string }{
		{"the clock is set forward", `wall += 5 * 3600e3`},
		{"the clock is set back", `wall -= 48 * 3600e3`},
		{"the machine has slept", `later += 3 * 3600e3; wall += 3 * 3600e3`},
	} {
		before := evaluate[float64](tb, day)
		tb.do(jump.does)
		tb.frames()
		tb.frames()
		// Three seconds a year at this speed, and a page that has much to do makes up for a second at the most.
		if leap := evaluate[float64](tb, day) - before; leap < 0 || leap > 2*366 {
			t.Errorf("%s: the story leaps by %.0f days", jump.name, leap)
		}
		wantPlaying(tb, jump.name)
	}
	before := evaluate[float64](tb, day)
	call(tb, page.SetWebLifecycleState, page.SetWebLifecycleStateParams{State: "frozen"})
	time.Sleep(3 * time.Second)
	call(tb, page.SetWebLifecycleState, page.SetWebLifecycleStateParams{State: "active"})
	if leap := evaluate[float64](tb, day) - before; leap < 0 || leap > 2*366 {
		t.Errorf("put away for three seconds: the story leaps by %.0f days", leap)
	}
	wantPlaying(tb, "put away and back")

	before = evaluate[float64](tb, day)
	state := func(s window.WindowState) {
		of, err := chromedp.Call(tb.ctx, window.GetWindowForTarget, window.GetWindowForTargetParams{})
		tb.must(err)
		call(tb, window.SetWindowBounds, window.SetWindowBoundsParams{WindowID: of.WindowID, Bounds: &window.Bounds{WindowState: s}})
	}
	state(window.WindowStateMinimized)
	time.Sleep(time.Second)
	waits := evaluate[float64](tb, day)
	time.Sleep(2 * time.Second)
	if on := evaluate[float64](tb, day) - waits; on != 0 {
		t.Errorf("in a window that is put away the story goes on by %.0f days", on)
	}
	state(window.WindowStateNormal)
	if leap := evaluate[float64](tb, day) - before; leap < 0 || leap > 2*366 {
		t.Errorf("in a window that was put away for three seconds the story leaps by %.0f days", leap)
	}
	wantPlaying(tb, "in front again")
	tb.press(" ")
	tb.wait(`document.documentElement.dataset.playing === "false"`)
	tb.wantQuiet(h.URL)
}

// wantPlaying waits until the story has gone on by a while, or fails; it begins anew where it has come to its end.
func wantPlaying(tb *tab, after string) {
	tb.Helper()
	want(tb, `document.documentElement.dataset.playing`, "true", after)
	tb.do(`window.shown = document.documentElement.dataset.date`)
	tb.wait(`document.documentElement.dataset.date > shown`)
}
