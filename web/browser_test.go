//go:build !js

package web_test

import (
	"context"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// patience is how long one step may take before a test gives up. A software GPU
// on a busy machine needs some seconds for the first frame.
const patience = 60 * time.Second

// startBrowser starts a Chromium without a window that ends with the test, and
// returns the context to open tabs from.
func startBrowser(t *testing.T) context.Context {
	t.Helper()
	if testing.Short() {
		t.Skip("skipped under -short: this starts a browser")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(findBrowser(t)),
		chromedp.UserDataDir(t.TempDir()),
		chromedp.WindowSize(800, 600),
		chromedp.NoSandbox, // root has none, and the pages are our own
		// WebGL in software, the same on every machine.
		chromedp.Flag("use-gl", "angle"),
		chromedp.Flag("use-angle", "swiftshader"),
		chromedp.Flag("enable-unsafe-swiftshader", true),
		// What would go out to the network unasked.
		chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-quic", true),
	)
	allocator, cancel := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(cancel)
	browser, cancel := chromedp.NewContext(allocator)
	// Cancel waits for the processes, or the folder could not be removed.
	t.Cleanup(func() { _ = chromedp.Cancel(browser); cancel() })
	if err := chromedp.Do(browser); err != nil {
		t.Fatalf("start Chromium: %v", err)
	}
	return browser
}

func findBrowser(t *testing.T) string {
	t.Helper()
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	t.Fatal("no Chromium: apt-get install chromium, or go test -short")
	return ""
}

// tab is a tab with its own empty cache, and what it complained about.
type tab struct {
	*testing.T
	ctx context.Context

	mu         sync.Mutex
	requests   []string // addresses, in the order they were asked for
	complaints []string // errors in the console, exceptions included
}

// openTab opens an empty tab that closes with the test.
func openTab(t *testing.T, browser context.Context) *tab {
	t.Helper()
	ctx, cancel := chromedp.NewContext(browser, chromedp.WithNewBrowserContext())
	t.Cleanup(cancel)
	tb := &tab{T: t, ctx: ctx}
	tb.must(chromedp.Do(ctx)) // the tab lives as long as the context of its first call
	tb.must(chromedp.Listen(ctx, tb.listen))
	call(tb, emulation.SetFocusEmulationEnabled, emulation.SetFocusEmulationEnabledParams{Enabled: true})
	call(tb, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: witness})
	go tb.hear(chromedp.Console(ctx)) // it ends with the context
	return tb
}

// witness keeps the last events, before any script of the page can stop them.
// One can then ask whether the page or the engine kept it from the browser.
const witness = `
  window.last = {};
  for (const type of ['keydown', 'wheel'])
    addEventListener(type, (e) => { last[type] = e; }, {capture: true, passive: true});`

func (tb *tab) listen(event any) {
	if request, ok := event.(*network.EventRequestWillBeSent); ok {
		tb.mu.Lock()
		defer tb.mu.Unlock()
		tb.requests = append(tb.requests, request.Request.URL)
	}
}

func (tb *tab) hear(messages func(func(chromedp.ConsoleMessage, error) bool)) {
	for m, err := range messages {
		if err != nil {
			return
		}
		if m.IsException() || m.Type == chromedp.ConsoleError {
			tb.mu.Lock()
			tb.complaints = append(tb.complaints, m.Text)
			tb.mu.Unlock()
		}
	}
}

// heard returns the requests and complaints so far.
func (tb *tab) heard() (requests, complaints []string) {
	tb.mu.Lock()
	defer tb.mu.Unlock()
	return append(requests, tb.requests...), append(complaints, tb.complaints...)
}

// wantQuiet fails if the page complained, or asked for anything outside address.
func (tb *tab) wantQuiet(address string) {
	tb.Helper()
	requests, complaints := tb.heard()
	if len(complaints) > 0 {
		tb.Errorf("the console holds errors: %q", complaints)
	}
	if len(requests) == 0 {
		tb.Error("no request was seen: the test does not listen")
	}
	for _, r := range requests {
		if !strings.HasPrefix(r, address) {
			tb.Errorf("the page asked for %s, which is not under %s", r, address)
		}
	}
}

func (tb *tab) must(err error) {
	tb.Helper()
	if err != nil {
		tb.Fatal(err)
	}
}

// call sends one command of the DevTools protocol to the tab.
func call[P, R any](tb *tab, command cdp.Command[P, R], params P) {
	tb.Helper()
	_, err := chromedp.Call(tb.ctx, command, params)
	tb.must(err)
}

// visit opens the address and waits until the page has reached the state.
func (tb *tab) visit(address, state string) {
	tb.Helper()
	tb.navigate(address)
	tb.wait(`document.documentElement.dataset.state === "` + state + `"`)
}

func (tb *tab) navigate(address string) {
	tb.Helper()
	tb.must(chromedp.Do(tb.ctx, chromedp.Navigate(address)))
}

// wait polls until the JavaScript expression is true.
func (tb *tab) wait(expression string) {
	tb.Helper()
	_, err := chromedp.Run(tb.ctx, chromedp.Poll[bool](expression, chromedp.WithPollingTimeout(patience)))
	if err != nil {
		_, complaints := tb.heard()
		tb.Fatalf("waited for %s: %v; the console holds %q; <html> has %s", expression, err, complaints,
			evaluate[string](tb, `JSON.stringify(document.documentElement.dataset)`))
	}
}

// waitAcross is wait for while a document is loaded anew: what polls inside of one ends with it.
func (tb *tab) waitAcross(expression string) {
	tb.Helper()
	var err error
	for deadline := time.Now().Add(patience); time.Now().Before(deadline); time.Sleep(100 * time.Millisecond) {
		once, cancel := context.WithTimeout(tb.ctx, 5*time.Second)
		var is bool
		is, err = chromedp.Run(once, chromedp.Evaluate[bool](expression))
		cancel()
		if err == nil && is {
			return
		}
	}
	tb.Fatalf("waited for %s: %v", expression, err)
}

// evaluate returns the value of a JavaScript expression.
func evaluate[T any](tb *tab, expression string) T {
	tb.Helper()
	value, err := chromedp.Run(tb.ctx, chromedp.Evaluate[T](expression))
	if err != nil {
		tb.Fatalf("evaluate %s: %v", expression, err)
	}
	return value
}

// want fails unless the expression has the value.
func want[T comparable](tb *tab, expression string, value T, why string) {
	tb.Helper()
	if got := evaluate[T](tb, expression); got != value {
		tb.Errorf("%s = %v, want %v: %s", expression, got, value, why)
	}
}

// press presses and releases a key.
func (tb *tab) press(key string, modifiers ...chromedp.Modifier) {
	tb.Helper()
	tb.must(chromedp.Do(tb.ctx, chromedp.KeyEvent(key, chromedp.KeyModifiers(modifiers...))))
}

// click presses the mouse at a point of the window and lets go. Frames go by between, since the
// program looks once a frame whether a button is down.
func (tb *tab) click(x, y float64) {
	tb.Helper()
	for _, kind := range []input.DispatchMouseEventType{
		input.DispatchMouseEventTypeMouseMoved, input.DispatchMouseEventTypeMousePressed, input.DispatchMouseEventTypeMouseReleased,
	} {
		call(tb, input.DispatchMouseEvent, input.DispatchMouseEventParams{
			Type: kind, X: x, Y: y, Button: input.MouseButtonLeft, ClickCount: 1,
		})
		tb.frames()
	}
}

// frames lets two frames of the page go by.
func (tb *tab) frames() {
	tb.Helper()
	tb.wait(`new Promise((r) => requestAnimationFrame(() => requestAnimationFrame(() => r(true))))`)
}
