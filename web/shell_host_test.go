//go:build !js

package web_test

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"html/template"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/web/edition"
	"atlas.example/southsouth/web/shell"
)

// shellYear is a year as the shell wants it.
type shellYear struct {
	Number int
	Told   string
	Events []*chronicle.Event
}

// shellPage returns the shell in a small text edition of four events in two chapters.
func shellPage(t *testing.T) []byte {
	t.Helper()
	event := func(id, title, day string) *chronicle.Event {
		date, err := chronicle.ParseDate(day)
		if err != nil {
			t.Fatal(err)
		}
		return &chronicle.Event{ID: id, Title: title, Start: date, Status: chronicle.Documented, Summary: strings.Repeat("What it was, in a sentence. ", 20)}
	}
	events := []*chronicle.Event{
		event("lusaka", "Third summit, Lusaka", "1970-09-08"),
		event("algiers", "Fourth summit, Algiers", "1973-09-05"),
		event("cancun", "North–South summit, Cancún", "1981-10-22"),
		event("caracas", "Conference, Caracas", "1981-11-13"),
	}
	var years []shellYear
	for n := 1970; n <= 1987; n++ {
		y := shellYear{Number: n}
		for _, e := range events {
			if e.Earliest().String()[:4] == fmt.Sprint(n) {
				y.Events = append(y.Events, e)
				y.Told = cmp.Or(y.Told, e.ID)
			}
		}
		years = append(years, y)
	}
	both, err := template.New("index.html.tmpl").Funcs(edition.Functions(nil)).ParseFiles("testdata/shell/index.html.tmpl", "edition/shell.html.tmpl", "edition/take.html.tmpl")
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := both.Execute(&b, map[string]any{"Years": years, "Events": events, "Painter": edition.Painter{Program: "render"}}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// shellHost serves the shell around a map that does what a test says.
func shellHost(t *testing.T) *httptest.Server {
	t.Helper()
	index := shellPage(t)
	script, err := shell.Script(os.DirFS("."))
	if err != nil {
		t.Fatal(err)
	}
	mux := http.NewServeMux()
	mux.Handle("/", http.FileServer(http.Dir("testdata/shell")))
	for _, name := range []string{"shell.css", "icon.svg", "take.js"} {
		mux.HandleFunc("/"+name, func(w http.ResponseWriter, r *http.Request) { http.ServeFile(w, r, name) })
	}
	answer := func(pattern, kind string, content []byte) {
		mux.HandleFunc(pattern, func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", kind)
			_, _ = w.Write(content) // a browser that hung up asks for nothing more
		})
	}
	answer("/page.js", "text/javascript", script)
	answer("/{$}", "text/html; charset=utf-8", index)
	// Where a visitor is idle after a moment.
	answer("/hasty/{$}", "text/html; charset=utf-8", bytes.Replace(index, []byte(`data-idle="60" data-countdown="15"`), []byte(`data-idle="1" data-countdown="1" data-pace="150"`), 1))
	// Where the map never comes.
	answer("/lost/{$}", "text/html; charset=utf-8", bytes.Replace(index, []byte(`data-src="map.html"`), []byte(`data-src="nothing.html"`), 1))
	for _, folder := range []string{"/hasty", "/lost"} {
		mux.Handle(folder+"/", http.StripPrefix(folder, mux))
	}
	mux.HandleFunc("/years/{name}", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "image/svg+xml")
		w.Header().Set("Cache-Control", "max-age=600")
		_, _ = fmt.Fprintf(w, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1280 720"><rect width="1280" height="720" fill="#DCE4E0"/><text x="60" y="660" font-size="200">%s</text></svg>`,
			strings.TrimSuffix(r.PathValue("name"), ".svg"))
	})
	h := httptest.NewServer(mux)
	t.Cleanup(h.Close)
	return h
}

// openShell opens an address of the host in a tab of its own, and waits for the first article.
func openShell(t *testing.T, browser context.Context, h *httptest.Server, address string) *tab {
	t.Helper()
	tb := openTab(t, browser)
	tb.navigate(h.URL + "/" + address)
	tb.wait(`document.readyState === "complete" && document.querySelector("#reader").textContent !== ""`)
	return tb
}

// shown waits until the page shows a year and the article of an event.
func (tb *tab) shown(year int, article string) {
	tb.Helper()
	tb.wait(fmt.Sprintf(`document.getElementById("year").value === "%d" && (document.querySelector("#reader h3")?.textContent ?? "") === %q`, year, article))
}

// do runs a statement in the page.
func (tb *tab) do(statement string) {
	tb.Helper()
	tb.must(chromedp.Do(tb.ctx, chromedp.Evaluate[chromedp.Void](statement+";undefined")))
}

// push presses a button of the page.
func (tb *tab) push(id string) {
	tb.Helper()
	tb.do(fmt.Sprintf(`document.getElementById(%q).click()`, id))
}

// state waits until the map is in a state.
func (tb *tab) state(want string) {
	tb.Helper()
	tb.wait(fmt.Sprintf(`document.getElementById("atlas").dataset.map === %q`, want))
}

// becomeReady has the fake map say that it is ready, as soon as it is there.
func (tb *tab) becomeReady() {
	tb.Helper()
	tb.wait(`document.getElementById("map")?.contentWindow.say !== undefined`)
	tb.do(`document.getElementById("map").contentWindow.say({is: "ready"})`)
	tb.state("ready")
}

// inMap runs a statement in the fake map.
func (tb *tab) inMap(statement string) {
	tb.Helper()
	tb.do(`document.getElementById("map").contentWindow.` + statement)
}

// heardInMap waits until the fake map was told something last.
func (tb *tab) heardInMap(what string) {
	tb.Helper()
	tb.wait(fmt.Sprintf(`document.getElementById("map").contentWindow.heard.at(-1) === %q`, what))
}

const (
	lusaka  = "Third summit, Lusaka"
	algiers = "Fourth summit, Algiers"
	cancun  = "North–South summit, Cancún"
	caracas = "Conference, Caracas"
)

// keepShot keeps a picture of the tab in the folder of -shots.
func keepShot(tb *tab, name string) {
	tb.Helper()
	if *shots == "" {
		return
	}
	shot, err := chromedp.Run(tb.ctx, chromedp.CaptureScreenshot())
	tb.must(err)
	tb.must(os.WriteFile(filepath.Join(*shots, name+".png"), shot, 0o600))
}
