//go:build !js

package web_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"atlas.example/southsouth/web/site"
)

// offlinePlan is the page around testdata/fake with a small document that frames the map.
func offlinePlan(t *testing.T, dir, text string) site.Plan {
	t.Helper()
	read := func(name string) []byte {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	index := `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="icon.svg">` +
		`<script src="offline.js" defer></script><title>Page</title><p id="text">` + text + `</p><iframe src="map.html"></iframe></html>`
	return site.Plan{
		Program: "./testdata/fake", Page: ".", Out: filepath.Join(dir, "dist"), Work: filepath.Join(dir, "work"),
		More: site.Made{
			Documents: map[string][]byte{"index.html": []byte(index), "sw.js": read("sw.js")},
			Assets:    map[string][]byte{"offline.js": read("offline.js")},
		},
	}
}

// TestOffline visits a page, then again from a host that is gone; and has a new version told of.
func TestOffline(t *testing.T) {
	browser := startBrowser(t)
	dir := t.TempDir()
	build := func(text string) site.Plan {
		t.Helper()
		plan := offlinePlan(t, dir, text)
		if err := site.Build(t.Context(), plan); err != nil {
			t.Fatal(err)
		}
		return plan
	}
	plan := build("first")
	h := serve(t, plan.Out, "")
	tb := openTab(t, browser)
	tb.navigate(h.URL + "/")
	tb.wait(`navigator.serviceWorker.controller !== null`)
	want(tb, `document.getElementById("newer") === null`, true, "the first version is no new one")

	build("second")
	want(tb, `document.getElementById("text").textContent`, "first", "the page is the one that was opened")
	tb.do(`navigator.serviceWorker.getRegistration().then((r) => r.update())`)
	tb.wait(`document.querySelector("#newer button") !== null`)
	tb.do(`document.querySelector("#newer button").click()`)
	// The question may be lost with the document that it was asked of.
	for deadline := time.Now().Add(patience); ; {
		text, err := chromedp.Run(tb.ctx, chromedp.Evaluate[string](`document.getElementById("text")?.textContent ?? ""`))
		if err == nil && text == "second" {
			break
		}
		if time.Now().After(deadline) {
			t.Fatalf("after the click the page says %q, %v, want the new text", text, err)
		}
		time.Sleep(50 * time.Millisecond)
	}
	want(tb, `document.getElementById("newer") === null`, true, "this is the new version")

	h.Close()
	tb.navigate(h.URL + "/?from=elsewhere")
	tb.wait(`document.getElementById("text")?.textContent === "second"`)
	tb.wait(`document.querySelector("iframe").contentDocument?.documentElement.dataset.state === "ready"`)
	tb.navigate(h.URL + "/map.html")
	tb.wait(`document.documentElement.dataset.state === "ready"`)
}
