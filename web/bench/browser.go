//go:build !js

package main

import (
	"context"
	"errors"
	"fmt"
	"os/exec"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/performance"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/cdproto/systeminfo"
	"github.com/chromedp/chromedp"
)

// The window, in CSS pixels of one device pixel each.
const (
	width  = 1280
	height = 720
)

// startBrowser starts a Chromium without a window, with its GPU in software, as the tests of the page do: the same
// on every machine. The function ends it.
func startBrowser(ctx context.Context, folder string) (context.Context, func(), error) {
	path := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if found, err := exec.LookPath(name); err == nil {
			path = found
			break
		}
	}
	if path == "" {
		return nil, nil, errors.New("no Chromium: .ci/need browser installs it on Debian")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path),
		chromedp.UserDataDir(folder),
		chromedp.WindowSize(width, height),
		chromedp.NoSandbox, // root has none, and the pages are our own
		chromedp.Flag("use-gl", "angle"),
		chromedp.Flag("use-angle", "swiftshader"),
		chromedp.Flag("enable-unsafe-swiftshader", true),
		// As Chromium does by itself where there is no GPU: a canvas of two dimensions is many times slower on a GPU in
		// software than without.
		chromedp.Flag("disable-accelerated-2d-canvas", true),
		chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-quic", true),
	)
	allocator, cancelAllocator := chromedp.NewExecAllocator(ctx, options...)
	browser, cancel := chromedp.NewContext(allocator)
	end := func() {
		_ = chromedp.Cancel(browser)
		cancel()
		cancelAllocator()
	}
	if err := chromedp.Do(browser); err != nil {
		end()
		return nil, nil, fmt.Errorf("start Chromium: %w", err)
	}
	return browser, end, nil
}

// tab is a tab with an empty cache of its own.
type tab struct {
	ctx   context.Context
	close func()

	mu       sync.Mutex
	answers  map[network.RequestID]*answer
	failures []string
}

// answer is what came for a request, in bytes as they came.
type answer struct {
	document, address string // who asked, and for what
	heads, all        float64
	whole             bool
}

// openTab opens a tab into which the driver goes before the scripts of any page.
func openTab(browser context.Context, driver string) (*tab, error) {
	ctx, cancel := chromedp.NewContext(browser, chromedp.WithNewBrowserContext())
	t := &tab{
		ctx: ctx, close: func() { _ = chromedp.Cancel(ctx); cancel() },
		answers: map[network.RequestID]*answer{},
	}
	err := chromedp.Do(ctx)
	if err == nil {
		err = chromedp.Listen(ctx, t.listen)
	}
	return t, errors.Join(err,
		call(t, network.Enable, network.EnableParams{}),
		call(t, emulation.SetFocusEmulationEnabled, emulation.SetFocusEmulationEnabledParams{Enabled: true}),
		call(t, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{Width: width, Height: height, DeviceScaleFactor: 1}),
		call(t, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: driver}),
		// Of the thread, not of the wall: other programs may be at work on the machine.
		call(t, performance.Enable, performance.EnableParams{TimeDomain: performance.EnableTimeDomainThreadTicks}),
	)
}

func (t *tab) listen(event any) {
	t.mu.Lock()
	defer t.mu.Unlock()
	switch e := event.(type) {
	case *network.EventRequestWillBeSent:
		t.answers[e.RequestID] = &answer{document: e.DocumentURL, address: e.Request.URL}
	case *network.EventResponseReceived:
		if a := t.answers[e.RequestID]; a != nil {
			a.heads = e.Response.EncodedDataLength
		}
	case *network.EventLoadingFinished:
		if a := t.answers[e.RequestID]; a != nil {
			a.all, a.whole = e.EncodedDataLength, true
		}
	case *runtime.EventExceptionThrown:
		t.failures = append(t.failures, e.ExceptionDetails.Text)
	}
}

// loaded is how much has come so far: answers, and their bytes with their heads.
func (t *tab) loaded() (requests int, bytes float64) {
	t.mu.Lock()
	defer t.mu.Unlock()
	for _, a := range t.answers {
		if a.whole {
			requests++
			bytes += a.all
		}
	}
	return requests, bytes
}

// loadedBy is how many bytes without heads have come of these addresses for a document alone, without the frames in it.
func (t *tab) loadedBy(document string, addresses []string) float64 {
	t.mu.Lock()
	defer t.mu.Unlock()
	bytes := 0.0
	for _, a := range t.answers {
		if a.whole && a.document == document && slices.Contains(addresses, a.address) {
			bytes += a.all - a.heads
		}
	}
	return bytes
}

// call sends a command of the DevTools protocol.
func call[P, R any](t *tab, command cdp.Command[P, R], params P) error {
	_, err := chromedp.Call(t.ctx, command, params)
	return err
}

// patience is how long a step may take.
const patience = 3 * time.Minute

// evaluate returns the value of a JavaScript expression; a promise is waited for.
func evaluate[T any](t *tab, expression string) (T, error) {
	ctx, cancel := context.WithTimeout(t.ctx, patience)
	defer cancel()
	value, err := chromedp.Run(ctx, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
	if err != nil {
		t.mu.Lock()
		defer t.mu.Unlock()
		return value, fmt.Errorf("%s: %w; the page complained: %q", expression, err, t.failures)
	}
	return value, nil
}

// visit goes to an address.
func (t *tab) visit(address string) error {
	ctx, cancel := context.WithTimeout(t.ctx, patience)
	defer cancel()
	if err := chromedp.Do(ctx, chromedp.Navigate(address)); err != nil {
		return fmt.Errorf("visit %s: %w", address, err)
	}
	return nil
}

// thread is what the main thread of a tab has done so far, in milliseconds of its CPU.
type thread struct{ script, main float64 }

func (t *tab) thread() (thread, error) {
	got, err := chromedp.Call(t.ctx, performance.GetMetrics, cdp.Empty{})
	if err != nil {
		return thread{}, err
	}
	var th thread
	for _, m := range got.Metrics {
		switch m.Name {
		case "ScriptDuration":
			th.script = m.Value * 1000
		case "TaskDuration":
			th.main = m.Value * 1000
		}
	}
	return th, nil
}

// heap is JavaScript's heap and what array buffers and WebAssembly have beside it, in MiB.
func (t *tab) heap() (float64, error) {
	if err := call(t, runtime.Enable, cdp.Empty{}); err != nil {
		return 0, err
	}
	got, err := chromedp.Call(t.ctx, runtime.GetHeapUsage, cdp.Empty{})
	if err != nil {
		return 0, err
	}
	// V8 does not count the memory of WebAssembly among the storage behind its objects.
	memory, err := evaluate[float64](t, `bench.memory?.buffer.byteLength ?? 0`)
	return (got.UsedSize + got.BackingStorageSize + memory) / (1 << 20), err
}

// processes is the CPU that the processes of the browser have used, in milliseconds.
type processes struct{ renderer, gpu, all float64 }

func processesOf(browser context.Context) (processes, error) {
	got, err := chromedp.CallBrowser(browser, systeminfo.GetProcessInfo, cdp.Empty{})
	if err != nil {
		return processes{}, err
	}
	var p processes
	for _, info := range got.ProcessInfo {
		ms := info.CPUTime * 1000
		p.all += ms
		switch {
		case info.Type == "renderer":
			p.renderer += ms
		case strings.EqualFold(info.Type, "gpu"):
			p.gpu += ms
		}
	}
	return p, nil
}

func (p processes) since(before processes) processes {
	return processes{p.renderer - before.renderer, p.gpu - before.gpu, p.all - before.all}
}
