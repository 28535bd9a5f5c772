//go:build !js

package web_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// TestElement has a page of another site show the map with embed.js, under a policy that allows it
// that script and that frame, and no style of its own.
func TestElement(t *testing.T) {
	browser := startBrowser(t)
	atlas := serve(t, buildWhole(t), "")
	mux := http.NewServeMux()
	elsewhere := httptest.NewServer(mux)
	t.Cleanup(elsewhere.Close)
	mux.HandleFunc("/{$}", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Header().Set("Content-Security-Policy", fmt.Sprintf("default-src 'none'; script-src 'self' %[1]s; img-src 'self'; frame-src %[1]s", atlas.URL))
		_, _ = fmt.Fprintf(w, `<!doctype html><html lang="en"><title>Article</title>
<script src="/listen.js"></script><script src="%[1]s/a/b/embed.js"></script><script src="%[1]s/a/b/embed.js"></script>
<p>Before.</p><south-south-atlas at="y=1981&theme=paper" height="300"></south-south-atlas>`, atlas.URL) // a browser that hung up asks for nothing more
	})
	mux.HandleFunc("/favicon.ico", func(http.ResponseWriter, *http.Request) {}) // asked for by itself
	mux.HandleFunc("/listen.js", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/javascript")
		_, _ = w.Write([]byte(`window.said = [];
			for (const type of ["atlas-ready", "atlas-moment", "atlas-event", "atlas-height"])
				document.addEventListener(type, ({ detail }) => said.push({ type, ...detail }));`)) // as above
	})
	tb := openTab(t, browser)
	// Another name than the atlas has, so that it is another site as well as another origin.
	tb.navigate(strings.Replace(elsewhere.URL, "127.0.0.1", "localhost", 1) + "/")
	heard := func(what string) {
		t.Helper()
		tb.wait(`said.some((s) => ` + what + `)`)
	}
	heard(`s.type === "atlas-ready"`)
	heard(`s.type === "atlas-moment" && s.year === 1981`)
	heard(`s.type === "atlas-event" && s.event !== ""`)
	want(tb, `said.some((s) => s.type === "atlas-height")`, false, "not all messages are events")
	want(tb, `document.querySelectorAll("south-south-atlas iframe").length`, 1, "one frame")
	want(tb, `document.querySelector("iframe").offsetHeight`, 300, "its height")
	want(tb, `document.querySelector("iframe").offsetWidth === document.querySelector("p").offsetWidth`, true, "as wide as the text")

	tb.do(`document.querySelector("south-south-atlas").setAttribute("at", "y=1973")`)
	heard(`s.type === "atlas-moment" && s.year === 1973`)
	tb.wait(fmt.Sprintf(`document.querySelector("south-south-atlas a").href.startsWith(%q)`, atlas.URL+"/a/b/#y=1973"))
	tb.do(`document.querySelector("south-south-atlas").setAttribute("height", "250")`)
	want(tb, `document.querySelector("iframe").offsetHeight`, 250, "its new height")
	keepShot(tb, "element")

	tb.do(`said.length = 0; postMessage({ atlas: 1, is: "moment", at: "y=1970", year: 1970 }, "*")`) // not from the frame
	tb.frames()
	want(tb, `said.length`, 0, "the page itself is not the map")

	// Moved to another place the frame begins again, at what was asked for last.
	tb.do(`{ const e = document.querySelector("south-south-atlas"); document.body.prepend(e); e.setAttribute("at", "y=1985"); }`)
	heard(`s.type === "atlas-ready"`)
	heard(`s.type === "atlas-moment" && s.year === 1985`)
	_, complaints := tb.heard()
	if len(complaints) > 0 {
		t.Errorf("the console holds errors: %q", complaints)
	}
}
