//go:build !js

package web_test

import (
	"net/http"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
)

// TestFaults has the program not come, come broken, or stop, and wants a
// sentence each time, and a way on where there is one.
func TestFaults(t *testing.T) {
	browser := startBrowser(t)
	dist := buildFake(t)
	h := serve(t, dist, "")

	for _, test := range []struct {
		name    string
		program http.HandlerFunc
		want    string
	}{
		{"missing", http.NotFound, "missing from this server (answer 404)"},
		{"cut short on the server", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "application/wasm")
			_, _ = w.Write([]byte("\x00asm\x01\x00\x00\x00"))
		}, "Only 8 of "},
		{"cut short on the way", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "application/wasm")
			w.Header().Set("Content-Length", "1000000") // the server hangs up after eight
			_, _ = w.Write([]byte("\x00asm\x01\x00\x00\x00"))
		}, "Only "},
		{"something else", func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Type", "text/html")
			_, _ = w.Write([]byte(strings.Repeat("<p>Welcome to this network!", 1e6)))
		}, "damaged or incomplete"},
	} {
		t.Run(test.name, func(t *testing.T) {
			tb := openTab(t, browser)
			h.answerProgram(test.program)
			tb.visit(h.URL+"/map.html#y=1981", "failed")
			wantFault(tb, test.want)
			h.answerProgram(nil)
			tb.press("\r") // the button has the focus
			tb.wait(`document.documentElement.dataset.state === "ready"`)
			want(tb, `document.documentElement.dataset.year`, "1981", "the moment is kept")
		})
	}

	t.Run("failed by the program", func(t *testing.T) {
		tb := openTab(t, browser)
		tb.visit(h.URL+"/map.html#y=1981", "ready")
		tb.press("f")
		tb.wait(`document.documentElement.dataset.state === "failed"`)
		wantFault(tb, "The test asked for it.")
	})

	t.Run("the graphics system drops the map", func(t *testing.T) {
		h := serve(t, dist, aroundWith("#y=1981"))
		tb := openTab(t, browser)
		tb.visitAround(h.URL + "/around/")
		drop := func() {
			tb.do(`inner().before = true;
				inner().document.querySelector("canvas").getContext("webgl2").getExtension("WEBGL_lose_context").loseContext()`)
		}
		back := `!inner().before && state() === "ready"`
		for range 3 {
			drop()
			tb.waitAcross(back)
			want(tb, `root().dataset.year`, "1981", "the moment is kept")
		}
		drop()
		tb.waitAcross(`state() === "failed"`)
		want(tb, `inner().document.getElementById("fault-reason").innerText.includes("several times")`, true, "it says why")
		want(tb, `inner().before`, true, "a fourth time in a minute it does not load anew")
		tb.do(`inner().document.getElementById("retry").click()`)
		tb.waitAcross(back)
		want(tb, `root().dataset.year`, "1981", "the moment is kept by who tries again")
	})

	for name, lacking := range map[string]string{
		"WebAssembly": `delete WebAssembly.instantiateStreaming`,
		"WebGL 2":     `HTMLCanvasElement.prototype.getContext = () => null`,
	} {
		t.Run("a browser without "+name, func(t *testing.T) {
			tb := openTab(t, browser)
			call(tb, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: lacking})
			tb.visit(h.URL+"/map.html", "failed")
			wantFault(tb, name)
		})
	}
}

// wantFault fails unless the page shows the sentence, and the sentence alone.
func wantFault(tb *tab, sentence string) {
	tb.Helper()
	if got := evaluate[string](tb, `document.getElementById("fault-reason").innerText`); !strings.Contains(got, sentence) {
		tb.Errorf("the page says %q, want a sentence with %q", got, sentence)
	}
	for selector, visible := range map[string]bool{"#fault": true, "#retry": true, "#loading": false} {
		want(tb, `document.querySelector(`+strconv.Quote(selector)+`).checkVisibility()`, visible, "the panel of the state alone is seen")
	}
}

// TestWithoutScripts reads the page with JavaScript switched off.
func TestWithoutScripts(t *testing.T) {
	tb := openTab(t, startBrowser(t))
	h := serve(t, buildFake(t), "")
	call(tb, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
	tb.navigate(h.URL + "/map.html")
	text := evaluate[string](tb, `document.body.innerText`)
	if want := "needs JavaScript"; !strings.Contains(text, want) {
		t.Errorf("the page reads %q, want %q in it", text, want)
	}
	if not := "on its way"; strings.Contains(text, not) {
		t.Errorf("the page reads %q, want no %q: nothing comes", text, not)
	}
}
