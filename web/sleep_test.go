//go:build !js

package web_test

import (
	"fmt"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// counter counts the frames and timers that the page's scripts ask the browser for, and how often the program
// is woken, and who listens for gamepads, and keeps a timer of its own for the test to wait with.
const counter = `
  window.wait = ((timer) => (ms) => new Promise((r) => { timer(() => r(true), ms); }))(setTimeout);
  window.asked = 0;
  window.woken = 0;
  new MutationObserver((changes) => { woken += changes.filter((c) => c.oldValue !== null).length; })
    .observe(document, {subtree: true, attributeFilter: ['data-asleep'], attributeOldValue: true});
  for (const name of ['requestAnimationFrame', 'setTimeout', 'setInterval']) {
    const was = window[name];
    window[name] = function (...args) { asked++; return was.apply(window, args); };
  }
  const listening = new Set();
  for (const [name, note] of [['addEventListener', 'add'], ['removeEventListener', 'delete']]) {
    const was = window[name];
    window[name] = function (type, f, ...args) { if (type === 'gamepadconnected') listening[note](f); return was.call(window, type, f, ...args); };
  }
  Object.defineProperty(window, 'padListeners', {get: () => listening.size});`

// TestProgramSleeps lets nothing happen, and wants no frame and no timer of the program then; and what it has to
// answer wakes it. A second without any is enough, as it asks for sixty frames and ten timers in one else.
func TestProgramSleeps(t *testing.T) {
	browser := startBrowser(t)
	h := serve(t, buildProgram(t), "")
	tb := openTab(t, browser)
	call(tb, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: counter})
	tb.visit(h.URL+"/map.html#y=1981", "ready")
	askedInASecond := func() int {
		n, err := chromedp.Run(tb.ctx, chromedp.Evaluate[int](`(async () => { const before = asked; await wait(1000); return asked - before; })()`, chromedp.EvalAwaitPromise))
		tb.must(err)
		return n
	}
	const asleep = `document.documentElement.dataset.asleep !== undefined`
	sleeps := func(after string) {
		t.Helper()
		tb.waitAcross(asleep) // wait asks for frames
		if got := askedInASecond(); got != 0 {
			t.Errorf("after %s the program sleeps and asks for %d frames and timers in a second, want none", after, got)
		}
	}
	sleeps("the first picture")

	mouse := func(kind input.DispatchMouseEventType, x, y float64) {
		call(tb, input.DispatchMouseEvent, input.DispatchMouseEventParams{Type: kind, X: x, Y: y, DeltaX: 1, DeltaY: -100})
	}
	scheme := func(name string) {
		call(tb, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: name}}})
	}
	for _, wake := range []struct {
		do      func()
		answers string // what comes of it
	}{
		{func() { tb.press(kb.ArrowRight) }, `document.documentElement.dataset.year === "1982"`},
		{func() { mouse(input.DispatchMouseEventTypeMouseMoved, 300, 300) }, `true`},
		{func() { mouse(input.DispatchMouseEventTypeMouseWheel, 300, 300) }, `location.hash.includes("c=")`},
		{func() {
			call(tb, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{Width: 800, Height: 600, DeviceScaleFactor: 1})
		}, `document.querySelector("canvas").width === 800`},
		{func() {
			tb.wait(`document.dispatchEvent(new CustomEvent("ask", {detail: "goTo y=1975"}))`)
		}, `document.documentElement.dataset.year === "1975"`},
		{func() { tb.wait(`(location.hash = "#y=1978") !== ""`) }, `document.documentElement.dataset.year === "1978"`},
		{func() { scheme("dark") }, `true`},
		{func() { scheme("light") }, `true`},
	} {
		before := evaluate[int](tb, `woken`)
		wake.do()
		tb.waitAcross(fmt.Sprintf(`woken > %d && (%s)`, before, wake.answers))
		tb.waitAcross(asleep)
	}
	sleeps("all of that")

	// Who listens for gamepads keeps the browser looking for them.
	if n := evaluate[int](tb, `padListeners`); n != 0 {
		t.Errorf("the program sleeps and %d listen for gamepads, want none", n)
	}
	tb.press(kb.ArrowRight)
	tb.waitAcross(`!(` + asleep + `) && padListeners === 1`)
	tb.wait(`dispatchEvent(new Event("gamepadconnected"))`)
	tb.waitAcross(asleep)
	if n := evaluate[int](tb, `padListeners`); n != 1 {
		t.Errorf("a gamepad was used, the program sleeps, and %d listen for it, want 1", n)
	}
	before := evaluate[int](tb, `woken`)
	tb.wait(`dispatchEvent(new Event("gamepadconnected"))`)
	tb.waitAcross(fmt.Sprintf(`woken > %d`, before))
	tb.waitAcross(asleep)

	tb.press(" ")
	tb.wait(`document.documentElement.dataset.playing === "true"`)
	if got := askedInASecond(); got == 0 {
		t.Error("the story plays, and no frame is asked for in a second: the test does not count")
	}
	tb.wantQuiet(h.URL)
}
