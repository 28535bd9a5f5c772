//go:build !js

package web_test

import (
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"testing"
)

// TestProgramCutShort has the program end at ten places, by a file that is too short on the server and by a
// connection that breaks in turn. Each time the page says how much of it came; when it is whole, one is where one
// meant to be.
func TestProgramCutShort(t *testing.T) {
	browser := startBrowser(t)
	dist := buildFake(t)
	files, err := filepath.Glob(filepath.Join(dist, "program.*.wasm"))
	if err != nil || len(files) != 1 {
		t.Fatalf("programs in the folder: %v, %v, want one", files, err)
	}
	whole, err := os.ReadFile(files[0])
	if err != nil {
		t.Fatal(err)
	}
	h := serve(t, dist, "")
	tb := openTab(t, browser)
	n := len(whole)
	for i, cut := range []int{0, 1, 4, 7, 8, 100, n / 4, n / 2, n - 1000, n - 1} {
		h.answerProgram(func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "application/wasm")
			if i%2 == 1 {
				w.Header().Set("Content-Length", strconv.Itoa(n)) // the server hangs up before
			}
			_, _ = w.Write(whole[:cut])
		})
		if i == 0 {
			tb.navigate(h.URL + "/map.html#y=1981")
		} else {
			tb.do(`document.getElementById("fault-reason").textContent = ""; document.getElementById("retry").click()`)
		}
		tb.wait(`document.documentElement.dataset.state === "failed" && document.getElementById("fault-reason").textContent !== ""`)
		if i%2 == 1 { // the browser may lose what was on its way when the connection broke
			wantFault(tb, fmt.Sprintf(" of %d bytes of the map’s program arrived. Please try again.", n))
		} else {
			wantFault(tb, fmt.Sprintf("Only %d of %d bytes of the map’s program arrived. Please try again.", cut, n))
		}
	}
	h.answerProgram(nil)
	tb.push("retry")
	tb.wait(`document.documentElement.dataset.state === "ready"`)
	want(tb, `document.documentElement.dataset.year`, "1981", "the moment is kept")
}

// TestConnectionBreaks has the server hang up in the middle of each file that the map comes with. The page says
// so, in the map's own document and around it, or does without; and trying again leads to the same moment.
func TestConnectionBreaks(t *testing.T) {
	browser := startBrowser(t)
	for _, file := range []struct {
		name string
		does string // what of a page without it is still done: "" if it only says that it cannot
	}{
		{"program.", ""}, {"wasm_exec.", ""}, {"boot.", ""}, {"bridge.", ""}, {"guard.", ""}, {"sleep.", ""}, {"style.", ""}, {"icon.", "all"}, {"words.", "English"},
	} {
		t.Run(file.name, func(t *testing.T) {
			h := serve(t, buildFake(t), "")
			tb := openTab(t, browser)
			h.breakAt(file.name)
			address := h.URL + "/map.html#y=1981"
			if file.name == "words." {
				address = h.URL + "/map.html?lang=fr#y=1981"
			}
			if file.does != "" {
				tb.visit(address, "ready")
				want(tb, `document.documentElement.dataset.year`, "1981", "it is where it is to be")
				want(tb, `document.documentElement.lang`, "en", "it speaks English")
				want(tb, `document.getElementById("note").checkVisibility()`, file.does != "all", "what does not come is told")
				return
			}
			tb.visit(address, "failed")
			want(tb, `/arrived|did not arrive/.test(document.getElementById("fault-reason").innerText)`, true, "it says what is wrong")
			want(tb, `document.getElementById("retry").checkVisibility()`, true, "there is a way on")
			h.breakAt("")
			tb.push("retry")
			tb.waitAcross(`document.documentElement.dataset.state === "ready" && document.documentElement.dataset.year === "1981"`)
		})
	}
}

// TestConnectionBreaksAround has the server hang up in the middle of each file of the page around the map. What has
// come can be read and used, and what has not is told.
func TestConnectionBreaksAround(t *testing.T) {
	browser := startBrowser(t)
	h := serve(t, smallPage(t), "")
	for _, file := range []struct{ name, state, note string }{
		{"page.", "without", "A part of the page did not arrive."},
		{"1973.", "ready", ""},
		{"shell.", "ready", ""},
		{"edition.", "ready", ""},
		{"offline.", "ready", ""},
		{"sw.", "ready", ""},
		{"map.", "failed", ""},
		{"boot.", "failed", ""},
		{"bridge.", "failed", ""},
		{"program.", "failed", ""},
	} {
		t.Run(file.name, func(t *testing.T) {
			tb := openTab(t, browser)
			h.breakAt(file.name)
			defer h.breakAt("")
			tb.navigate(h.URL + "/#y=1973")
			tb.wait(`document.readyState === "complete"`)
			tb.state(file.state)
			want(tb, `document.getElementById("event-algiers").innerText.includes("What it was")`, true, "the text is there")
			want(tb, `document.getElementById("note").hidden ? "" : document.getElementById("note-text").textContent.slice(0, 34)`, file.note, "what is wrong is told")
			if file.state == "without" {
				return
			}
			tb.shown(1973, algiers)
			if file.state == "failed" {
				want(tb, `document.getElementById("fault").checkVisibility() && document.getElementById("fault-reason").textContent.length > 20`, true, "it says why")
				want(tb, `document.getElementById("poster").checkVisibility()`, true, "with the picture of the year in its place")
			}
			tb.push("next")
			if file.state == "failed" { // the fake map knows no events
				tb.shown(1981, cancun)
				h.breakAt("")
				tb.push("retry")
				tb.state("ready")
				tb.wait(inner + `.at !== undefined`)
			}
		})
	}
}
