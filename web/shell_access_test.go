//go:build !js

package web_test

import (
	"fmt"
	"os"
	"testing"

	"github.com/chromedp/cdproto/emulation"
)

// TestShellAccess has axe-core look at the page around the map in each of its states. It is put in
// by the browser, not by the page, whose policy would refuse it.
func TestShellAccess(t *testing.T) {
	browser := startBrowser(t)
	axe, err := os.ReadFile("node_modules/axe-core/axe.min.js")
	if err != nil {
		t.Fatalf("%v: npm ci --prefix web, or go test -short", err)
	}
	h := shellHost(t)
	for _, state := range []struct {
		name, address, enter string
	}{
		{"start", "", ``},
		{"an article open", "#e=caracas", ``},
		{"a broken link", "#y=2050", ``},
		{"no event", "#y=1975", ``},
		{"help", "", `document.querySelector("[data-opens=help]").click()`},
		{"take away", "#y=1981", `document.querySelector("[data-opens=take]").click()`},
		{"sources", "#y=1981", `document.querySelector("[data-opens=article-sources]").click()`},
		{"playing", "#y=1981", `shell.play()`},
		{"settings", "", `document.querySelector("[data-opens=settings]").click()`},
		{"stopped", "", `document.getElementById("stop").click()`},
		{"failed", "lost/", ``},
		{"the map there", "#y=1981", `document.getElementById("map").contentWindow.say({is: "ready"})`},
		{"kiosk", "?kiosk=1", ``},
		{"contrast", "#y=1981&theme=contrast", ``},
		{"projector", "#y=1981&theme=projector", ``},
	} {
		t.Run(state.name, func(t *testing.T) {
			tb := openTab(t, browser)
			call(tb, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{Width: 1280, Height: 720, DeviceScaleFactor: 1})
			tb.navigate(h.URL + "/" + state.address)
			tb.wait(`document.readyState === "complete" && document.querySelector("#reader").textContent !== ""`)
			if state.address == "lost/" {
				tb.state("failed")
			} else {
				tb.wait(`document.getElementById("map")?.contentWindow.say !== undefined`)
			}
			if state.enter != "" {
				tb.do(state.enter)
			}
			tb.frames()
			if state.name == "the map there" {
				tb.state("ready")
			}
			keepShot(tb, fmt.Sprintf("access-%s", state.name))
			tb.do(string(axe))
			tb.do(`axe.run(document, {iframes: false}).then(({violations, passes}) => { window.found = passes.length === 0 ? "nothing was tried"
				: violations.map((v) => v.id + ": " + v.nodes.map((n) => n.html.slice(0, 160) + " " + n.failureSummary).join("; ")).join("\n"); })`)
			tb.wait(`window.found !== undefined`)
			violations := evaluate[string](tb, `found`)
			if violations != "" {
				t.Errorf("axe-core finds:\n%s", violations)
			}
		})
	}
}
