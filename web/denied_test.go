//go:build !js

package web_test

import (
	"testing"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/storage"
	"github.com/chromedp/chromedp/kb"
)

// denials are what browsers do that keep nothing for a page: settings that forbid it, private windows, full disks.
var denials = map[string]string{
	"forbidden": `for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"])
		Object.defineProperty(window, name, {get() { throw new DOMException("denied", "SecurityError"); }});
		if (navigator.serviceWorker) ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException("denied", "SecurityError"));`,
	"full": `Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };
		CacheStorage.prototype.open = () => Promise.reject(new DOMException("full", "QuotaExceededError"));`,
	"absent": `for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) Object.defineProperty(window, name, {value: null});
		Object.defineProperty(Navigator.prototype, "serviceWorker", {get: undefined, configurable: true}); delete Navigator.prototype.serviceWorker;`,
}

// TestStorageDenied has the browser keep nothing. The page and the map are as ever, what is chosen holds until the
// page is closed, and nothing is said of it.
func TestStorageDenied(t *testing.T) {
	browser := startBrowser(t)
	h := serve(t, smallPage(t), "")
	for name, script := range denials {
		t.Run(name, func(t *testing.T) {
			tb := openTab(t, browser)
			call(tb, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: script})
			tb.navigate(h.URL + "/#y=1973")
			tb.state("ready")
			tb.push("set-keys")
			tb.do(`document.getElementById("stage").focus()`)
			want(tb, `document.getElementById("set-keys").checked`, false, "it is chosen")
			tb.push("year-on")
			tb.wait(inner + `.year === "1974"`)
			tb.wait(`location.hash === "#y=1974"`)
			want(tb, `document.getElementById("note").hidden`, true, "nothing is wrong for the reader")
			tb.wantQuiet(h.URL)
		})
	}

	t.Run("no room for the page itself", func(t *testing.T) {
		tb := openTab(t, browser)
		quota := 20000.0 // bytes: the first files of it
		call(tb, storage.OverrideQuotaForOrigin, storage.OverrideQuotaForOriginParams{Origin: h.URL, QuotaSize: &quota})
		tb.navigate(h.URL + "/#y=1973")
		tb.state("ready")
		tb.do(`window.outcome = ""; navigator.serviceWorker.getRegistration().then((r) => { const w = r?.installing;
			if (!w) outcome = "none"; else w.addEventListener("statechange", () => { outcome = w.state; }); })`)
		tb.wait(`outcome !== ""`)
		want(tb, `["redundant", "none"].includes(outcome)`, true, "nothing is kept, and not a part either")
		tb.press(kb.ArrowRight)
		tb.push("year-on")
		tb.wait(`document.getElementById("year").value > "1973"`)
		want(tb, `document.getElementById("newer") === null && document.getElementById("note").hidden`, true, "the reader is told nothing")
	})
}
