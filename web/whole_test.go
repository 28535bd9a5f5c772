//go:build !js

package web_test

import (
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp/kb"
)

// TestWholePage builds the page as make build does, and goes through the years in it: by its slider and
// by the map's own keys, each of which moves the other, and the article beside them.
func TestWholePage(t *testing.T) {
	browser := startBrowser(t)
	dist := filepath.Join(t.TempDir(), "dist")
	build := exec.CommandContext(t.Context(), "go", "run", "./web/build", "-quality", "1", "-o", dist)
	build.Dir = ".."
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	h := serve(t, dist, "")
	tb := openTab(t, browser)
	call(tb, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{
		Width: 1280, Height: 720, DeviceScaleFactor: 1,
	})
	tb.navigate(h.URL + "/#e=seed-1981-cancun")
	tb.wait(`document.querySelector("#reader :is(h2, h3, h4)")?.textContent.startsWith("Cancún")`)
	tb.wait(`document.getElementById("poster").naturalWidth > 0`)
	tb.wait(`document.getElementById("atlas").dataset.map === "ready"`)

	const inner = `document.getElementById("map").contentDocument.documentElement.dataset`
	tb.wait(inner + `.event === "seed-1981-cancun"`)
	tb.wait(`document.querySelector("#reader :is(h2, h3, h4)").textContent.startsWith("Cancún")`)

	evaluate[bool](tb, `(() => { const s = document.getElementById("year"); s.value = "1975"; s.dispatchEvent(new Event("input", { bubbles: true })); return true; })()`)
	tb.wait(inner + `.year === "1975"`)

	evaluate[bool](tb, `(() => { document.getElementById("map").focus(); document.getElementById("map").contentDocument.querySelector("canvas").focus(); return true; })()`)
	tb.press(kb.ArrowRight)
	tb.wait(inner + `.year === "1976"`)
	tb.wait(`document.getElementById("year").value === "1976"`)
	tb.wait(`location.hash.includes("1976")`)
	want(tb, `document.documentElement.scrollWidth <= innerWidth`, true, "nothing is wider than the window")
	if *shots != "" {
		keep(t, shoot(tb), filepath.Join(*shots, "whole-1976.png"))
	}
	tb.wantQuiet(h.URL)
}
