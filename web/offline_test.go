//go:build !js

package web_test

import (
	"os"
	"path/filepath"
	"strings"
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

// TestOfflineLanguages has the page be kept in the languages that are read, and in no other.
func TestOfflineLanguages(t *testing.T) {
	browser := startBrowser(t)
	dir := t.TempDir()
	build := func(text string) site.Plan {
		t.Helper()
		plan := offlinePlan(t, dir, text)
		index := string(plan.More.Documents["index.html"])
		plan.More.Of = map[string][]string{}
		for _, tag := range []string{"fr", "es"} {
			document, words := "index."+tag+".html", "words."+tag+".txt"
			plan.More.Documents[document] = []byte(strings.Replace(index, "<script", `<link rel="help" href="`+words+`"><script`, 1))
			plan.More.Assets[words] = []byte(text + " in " + tag)
			plan.More.Of[document], plan.More.Of[words] = []string{tag}, []string{tag}
		}
		if err := site.Build(t.Context(), plan); err != nil {
			t.Fatal(err)
		}
		return plan
	}
	plan := build("first")
	h := serve(t, plan.Out, "")
	tb := openTab(t, browser)
	// keeps waits until there is one version, and its words are those of the languages.
	keeps := func(languages string) {
		t.Helper()
		tb.do(`window.kept = undefined`)
		tb.wait(`(caches.keys().then(async (names) => { window.kept = names.length !== 1 ? "" : (await (await caches.open(names[0])).keys())
			.map(({url}) => /words\.(..)\./.exec(url)?.[1]).filter(Boolean).sort().join(); }), window.kept === "` + languages + `")`)
	}
	tb.navigate(h.URL + "/")
	tb.wait(`navigator.serviceWorker.controller !== null`)
	keeps("")
	tb.navigate(h.URL + "/index.fr.html?a=b")
	keeps("fr")

	build("second")
	tb.do(`navigator.serviceWorker.getRegistration().then((r) => r.update())`)
	tb.wait(`document.querySelector("#newer button") !== null`)
	tb.navigate(h.URL + "/index.es.html") // which is of the second version by now, and the worker of the first
	tb.wait(`document.querySelector("#newer button") !== null`)
	want(tb, `document.getElementById("text").textContent`, "second", "with a network documents are new")
	tb.do(`navigator.serviceWorker.getRegistration().then((r) => r.waiting.postMessage("take over"))`)
	keeps("es,fr") // French was kept before; Spanish is read

	h.Close()
	tb.navigate(h.URL + "/index.fr.html")
	tb.wait(`document.getElementById("text")?.textContent === "second"`)
	tb.do(`fetch(document.querySelector("[rel=help]").href).then((a) => a.text()).then((text) => { window.words = text; })`)
	tb.wait(`window.words === "second in fr"`)
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
