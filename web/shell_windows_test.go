//go:build !js

package web_test

import (
	"fmt"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp/kb"
)

// TestShellWindows tries the page in windows of each size, in a kiosk, and without what it can do without.
func TestShellWindows(t *testing.T) {
	browser := startBrowser(t)
	h := shellHost(t)
	t.Run("nothing jumps, nothing is cut off", func(t *testing.T) {
		for _, size := range [][2]int64{{1280, 720}, {1920, 1080}, {390, 844}, {320, 640}, {640, 360}} {
			tb := openTab(t, browser)
			call(tb, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{Width: size[0], Height: size[1], DeviceScaleFactor: 1})
			call(tb, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: `
				window.jumps = 0;
				new PerformanceObserver((list) => { for (const e of list.getEntries()) { jumps += e.value; console.error(e.value, ...e.sources.map((s) => (s.node?.id || s.node?.nodeName) + JSON.stringify([s.previousRect, s.currentRect]))); } }).observe({type: 'layout-shift', buffered: true});`})
			tb.navigate(h.URL + "/#y=1981")
			tb.becomeReady()
			tb.inMap(`moment("y=1973", "algiers")`)
			tb.shown(1973, algiers)
			tb.frames()
			keepShot(tb, fmt.Sprintf("shell-%dx%d-ready", size[0], size[1]))
			tb.inMap(`say({is: "failed", why: "The graphics went away."})`)
			tb.state("failed")
			tb.do(`shell.goToEvent("cancun")`)
			tb.frames()
			if _, complaints := tb.heard(); len(complaints) > 0 {
				t.Errorf("what jumped at %v: %q", size, complaints)
			}
			want(tb, `jumps`, 0.0, fmt.Sprintf("at %v", size))
			want(tb, `document.documentElement.scrollWidth <= innerWidth`, true, fmt.Sprintf("no scrolling sideways at %v", size))
			want(tb, `[...document.querySelectorAll("#atlas :is(button, input, select, a)")].filter((e) => {
				const box = e.getBoundingClientRect();
				return e.checkVisibility() && !e.closest("#reader, dialog") && (box.width < 24 || box.height < 24 || box.right > innerWidth);
			}).map((e) => e.id || e.textContent).join()`, "", fmt.Sprintf("targets at %v", size))
			keepShot(tb, fmt.Sprintf("shell-%dx%d", size[0], size[1]))
		}
	})

	t.Run("less motion", func(t *testing.T) {
		tb := openShell(t, browser, h, "")
		tb.becomeReady()
		want(tb, `getComputedStyle(document.getElementById("map")).transitionDuration`, "0.2s", "one picture fades into the other")
		tb.do(`shell.choose("motion", "reduced")`)
		want(tb, `getComputedStyle(document.getElementById("map")).transitionDuration`, "0s", "where the reader wishes")
		tb.do(`shell.choose("motion", "full")`)
		call(tb, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
			Features: []*emulation.MediaFeature{{Name: "prefers-reduced-motion", Value: "reduce"}},
		})
		want(tb, `getComputedStyle(document.getElementById("map")).transitionDuration`, "0s", "where the system does")
	})

	t.Run("kiosk", func(t *testing.T) {
		tb := openShell(t, browser, h, "hasty/?kiosk=1#y=1973")
		want(tb, `document.querySelector("main").checkVisibility()`, false, "the map alone")
		want(tb, `document.querySelectorAll("#reader a").length`, 0, "no way out")
		want(tb, `[...document.querySelectorAll("#controls button")].filter((b) => b.checkVisibility()).every((b) => b.offsetHeight >= 64)`, true, "large targets")
		want(tb, `document.getElementById("atlas").dispatchEvent(new MouseEvent("contextmenu", {bubbles: true, cancelable: true}))`, false, "no menu")
		tb.wait(`document.getElementById("atlas").dataset.attracts === "" && document.getElementById("year").value > "1971"`)
		keepShot(tb, "shell-kiosk")
		tb.do(`document.getElementById("stage").focus()`)
		tb.press(kb.ArrowRight)
		want(tb, `"attracts" in document.getElementById("atlas").dataset`, false, "any input stops it")
		tb.wait(`document.getElementById("still-there").open`)
		tb.press(kb.Escape)
		tb.wait(`!document.getElementById("still-there").open`)
		tb.do(`shell.choose("theme", "contrast")`)
		tb.wait(`document.getElementById("still-there").open`)
		tb.wait(`!document.getElementById("still-there").open && document.getElementById("atlas").dataset.attracts === ""`)
		want(tb, `document.getElementById("set-theme").value`, "auto", "the next one finds the beginning")
		tb.wait(`document.getElementById("year").value === "1987"`)
		tb.wait(`document.getElementById("year").value === "1972"`) // round and round
	})

	t.Run("without scripts", func(t *testing.T) {
		tb := openTab(t, browser)
		call(tb, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
		tb.navigate(h.URL + "/")
		want(tb, `[...document.querySelectorAll("#atlas :is(button, input, iframe), a.show")].filter((e) => e.checkVisibility()).length`, 0, "no control that does nothing")
		want(tb, `document.getElementById("poster").checkVisibility()`, true, "the picture")
	})
}
