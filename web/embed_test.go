//go:build !js

package web_test

import (
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
)

// around is a long article with the page in a frame.
const around = `<!doctype html><title>Article</title>
<body style="margin:0; height:4000px"><iframe src="/map.html" style="width:600px; height:400px; border:0"></iframe>
<script>
  const inner = () => document.querySelector("iframe").contentWindow;
  const state = () => inner().document.documentElement.dataset.state;
</script>`

// TestEmbed has the article keep what is the article's: focus, wheel and finger.
func TestEmbed(t *testing.T) {
	browser := startBrowser(t)
	h := serve(t, buildFake(t), around)
	tb := openTab(t, browser)
	call(tb, emulation.SetTouchEmulationEnabled, emulation.SetTouchEmulationEnabledParams{Enabled: true})
	tb.visitAround(h.URL + "/around/")
	want(tb, `document.activeElement.tagName`, "BODY", "the frame does not take the focus")

	wheel := func(modifiers int64) {
		call(tb, input.DispatchMouseEvent, input.DispatchMouseEventParams{
			Type: "mouseWheel", X: 300, Y: 200, DeltaX: 1, DeltaY: 120, Modifiers: modifiers, // both deltas must be there
		})
	}
	wheel(0)
	tb.wait(`scrollY > 0`)
	want(tb, `inner().last.wheel.defaultPrevented`, false, "the engine did not see it")

	tb.visitAround(h.URL + "/around/?wheel")
	wheel(2) // Ctrl
	tb.wait(`inner().last.wheel?.defaultPrevented`)
	want(tb, `scrollY`, 0, "with Ctrl the wheel is the map's")

	tb.visitAround(h.URL + "/around/?finger")
	finger := func(kind input.DispatchTouchEventType, points ...*input.TouchPoint) {
		points = append([]*input.TouchPoint{}, points...) // an empty list, not none
		call(tb, input.DispatchTouchEvent, input.DispatchTouchEventParams{Type: kind, TouchPoints: points})
	}
	finger(input.DispatchTouchEventTypeTouchStart, &input.TouchPoint{X: 300, Y: 300})
	for y := 290.0; y >= 100; y -= 10 {
		finger(input.DispatchTouchEventTypeTouchMove, &input.TouchPoint{X: 300, Y: y})
	}
	finger(input.DispatchTouchEventTypeTouchEnd)
	tb.wait(`scrollY > 0`)
}

// TestSandbox gives the frame no more rights than SECURITY.md says that it needs.
func TestSandbox(t *testing.T) {
	browser := startBrowser(t)
	sandboxed := strings.Replace(around, "<iframe ", `<iframe sandbox="allow-scripts allow-same-origin" `, 1)
	h := serve(t, buildFake(t), sandboxed)
	tb := openTab(t, browser)
	tb.visitAround(h.URL + "/around/")
}

// TestWholeWindow is the counterpart: here wheel and finger are the map's.
func TestWholeWindow(t *testing.T) {
	browser := startBrowser(t)
	h := serve(t, buildFake(t), "")
	tb := openTab(t, browser)
	tb.visit(h.URL+"/map.html", "ready")
	call(tb, input.DispatchMouseEvent, input.DispatchMouseEventParams{Type: "mouseWheel", X: 300, Y: 200, DeltaX: 1, DeltaY: 120})
	tb.wait(`last.wheel?.defaultPrevented`)
	want(tb, `document.querySelector("canvas").style.touchAction`, "none", "the browser neither scrolls nor zooms")
}

func (tb *tab) visitAround(address string) {
	tb.Helper()
	tb.navigate(address)
	tb.wait(`state() === "ready"`)
}
