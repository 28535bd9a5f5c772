//go:build !js

package web_test

import (
	"fmt"
	"net/http"
	"os"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp/kb"

	"atlas.example/southsouth/data/translation/po"
)

// inner is what the document in the frame tells of the program.
const inner = `document.getElementById("map").contentDocument.documentElement.dataset`

// TestWholePage goes through the years in the page as it is built: by its slider and by the map's own
// keys, each of which moves the other, and the article beside them.
func TestWholePage(t *testing.T) {
	browser := startBrowser(t)
	dist := buildWhole(t)
	h := serve(t, dist, "")
	for _, size := range []struct{ width, height int64 }{{1280, 720}, {390, 844}} {
		t.Run(fmt.Sprintf("%d by %d", size.width, size.height), func(t *testing.T) {
			tb := openTab(t, browser)
			tb.resize(size.width, size.height)

			release := holdProgram(t, h)
			tb.navigate(h.URL + "/")
			tb.wait(`performance.getEntriesByName("first-contentful-paint").length === 1`)
			tb.wait(`document.getElementById("poster").naturalWidth > 0 && document.querySelector("#reader h3") !== null`)
			want(tb, `document.getElementById("atlas").dataset.map`, "loading", "picture and text do not wait for the program")
			tb.do(`document.getElementById("stage").focus()`) // which the map inherits, with the keys
			release()
			tb.state("ready")
			tb.frames()
			keepShot(tb, fmt.Sprintf("whole-%d-1970", size.width))

			tb.slide(1981)
			tb.wait(inner + `.year === "1981"`)
			tb.wait(`document.querySelector("#reader h3")?.textContent.length > 0`)
			article := evaluate[string](tb, `document.querySelector("#reader h3").textContent`)
			tb.wait(`location.hash === "#y=1981"`)

			tb.press(kb.ArrowRight)
			tb.wait(inner + `.year === "1982" && document.getElementById("year").value === "1982" && location.hash === "#y=1982"`)
			tb.slide(1981)
			tb.shown(1981, article)
			tb.wait(`location.hash === "#y=1981"`)

			tb.slide(1987)
			tb.wait(inner + `.year === "1987" && location.hash === "#y=1987"`)
			tb.do(`history.back()`)
			tb.wait(inner + `.year === "1981"`)
			tb.shown(1981, article)
			tb.wantUpright(size.width)
			tb.wantQuiet(h.URL)
		})
	}

	t.Run("a link to an event", func(t *testing.T) {
		tb := openTab(t, browser)
		tb.navigate(h.URL + "/#e=seed-1981-cancun")
		tb.state("ready")
		tb.wait(inner + `.event === "seed-1981-cancun"`)
		tb.wait(`document.querySelector("#reader h3").textContent.startsWith("Cancún")`)
		tb.wantQuiet(h.URL)
	})

	t.Run("back to where it began", func(t *testing.T) {
		tb := openTab(t, browser)
		tb.navigate(h.URL + "/")
		tb.state("ready")
		tb.slide(1981)
		tb.wait(`location.hash === "#y=1981"`)
		tb.do(`history.back()`)
		tb.wait(`document.getElementById("year").value === "1970"`)
		tb.wait(inner + `.year === "1970"`)
	})

	t.Run("access", func(t *testing.T) {
		axe, err := os.ReadFile("node_modules/axe-core/axe.min.js")
		if err != nil {
			t.Fatalf("%v: npm ci --prefix web, or go test -short", err)
		}
		tb := openTab(t, browser)
		tb.resize(1280, 720)
		tb.navigate(h.URL + "/#y=1981")
		tb.state("ready")
		tb.do(string(axe))
		tb.do(`axe.run(document, {iframes: false}).then(({violations, passes}) => { window.found = passes.length === 0 ? "nothing was tried"
			: violations.map((v) => v.id + ": " + v.nodes.slice(0, 5).map((n) => n.html.slice(0, 160) + " " + n.failureSummary).join("; ")).join("\n"); })`)
		tb.wait(`window.found !== undefined`)
		want(tb, `found`, "", "axe-core finds nothing")
	})

	t.Run("a kiosk", func(t *testing.T) {
		tb := openTab(t, browser)
		tb.resize(1920, 1080)
		tb.navigate(h.URL + "/?kiosk=1#e=seed-1981-cancun")
		tb.state("ready")
		tb.wait(inner + `.year === "1981"`)
		want(tb, `[...document.querySelectorAll("a")].filter((a) => a.checkVisibility() && !a.closest("#events, .languages")).map((a) => a.href).join()`, "", "no way out, under the map either")
		want(tb, `document.querySelectorAll("#controls .languages a").length`, len(po.Languages()), "the languages are among the buttons")
		tb.do(`document.querySelector("[data-opens=article-sources]").click()`)
		want(tb, `document.querySelectorAll("#article-sources a").length`, 0, "nor in the sources")
		tb.do(`document.getElementById("article-sources").close(); document.getElementById("play").click()`)
		tb.wait(inner + `.playing === "true"`)
		keepShot(tb, "whole-kiosk")
		tb.wantQuiet(h.URL)
	})

	t.Run("the narrowest window", func(t *testing.T) {
		tb := openTab(t, browser)
		tb.resize(320, 640)
		release := holdProgram(t, h)
		tb.navigate(h.URL + "/#y=1981")
		tb.wait(`document.querySelector("#reader h3") !== null`)
		article := evaluate[string](tb, `document.querySelector("#reader h3").textContent`)
		release()
		tb.state("ready")
		tb.wait(inner + `.year === "1981" && document.getElementById("play").textContent === "Play"`)
		tb.frames()
		want(tb, `document.querySelector("#reader h3").textContent`, article, "the map tells of the same event as the page did before")
		tb.wantUpright(320)
		keepShot(tb, "whole-320")
		tb.wantQuiet(h.URL)
	})
}

// holdProgram has the host keep the program back until the function that it returns is called.
func holdProgram(t *testing.T, h *host) (release func()) {
	t.Helper()
	held := make(chan struct{})
	release = sync.OnceFunc(func() { close(held) })
	t.Cleanup(func() { release(); h.answerProgram(nil) })
	h.answerProgram(func(w http.ResponseWriter, r *http.Request) {
		<-held
		h.files.ServeHTTP(w, r)
	})
	return release
}

func (tb *tab) resize(width, height int64) {
	tb.Helper()
	call(tb, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{Width: width, Height: height, DeviceScaleFactor: 1})
}

// slide moves the slider to a year, as a finger does.
func (tb *tab) slide(year int) {
	tb.Helper()
	tb.do(fmt.Sprintf(`{ const s = document.getElementById("year"); s.value = "%d"; s.dispatchEvent(new Event("input", { bubbles: true })); }`, year))
}

// wantUpright fails if the page can be scrolled sideways, and names what sticks out.
func (tb *tab) wantUpright(width int64) {
	tb.Helper()
	want(tb, `document.documentElement.scrollWidth`, width, "nothing is wider than the window")
	if tb.Failed() {
		tb.Log(evaluate[string](tb, `[...document.querySelectorAll("body *")].filter((e) => e.getBoundingClientRect().right > innerWidth + 1).slice(0, 10).map((e) => e.outerHTML.slice(0, 120)).join("\n")`))
	}
}
