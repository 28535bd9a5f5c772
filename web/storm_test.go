//go:build !js

package web_test

import (
	"testing"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp/kb"
)

// TestResizeStorm gives the map two hundred sizes one after the other, as a page around it may: none, a line, more
// than any screen has. In the end it has the last one, with the picture of its moment.
func TestResizeStorm(t *testing.T) {
	browser := startBrowser(t)
	h := serve(t, buildProgram(t), aroundWith("#y=1981"))
	tb := openTab(t, browser)
	tb.visitAround(h.URL + "/around/")
	tb.do(`(async () => {
		const frame = document.querySelector("iframe");
		const odd = [[0, 0], [1, 1], [600, 0], [0, 400], [1, 2000], [3000, 1], [1600, 1000], [320, 240]];
		for (let i = 0; i < 200; i++) {
			const [w, h] = odd[i % 25] ?? [(i * 7919) % 900, (i * 104729) % 700];
			frame.width = w; frame.height = h;
			await new Promise((next) => i % 8 ? setTimeout(next, 5) : requestAnimationFrame(next));
		}
		frame.width = 601; frame.height = 401; window.over = true;
	})()`)
	tb.wait(`window.over === true`)
	tb.wait(`(({width, height}) => width === 601 && height === 401)(inner().document.querySelector("canvas"))`)
	want(tb, `state()`, "ready", "it is there")
	want(tb, `root().dataset.year`, "1981", "the moment is kept")
	tb.click(300, 200)
	tb.press(kb.ArrowRight)
	tb.wait(`root().dataset.year === "1982"`)
	tb.frames()
	if n := colours(shoot(tb)); n < 50 {
		t.Errorf("the picture has %d colours, want a map's worth", n)
	}
	if _, complaints := tb.heard(); len(complaints) > 1 { // the page around has no icon
		t.Errorf("the console holds errors: %q", complaints)
	}
}

// TestGraphicsLostWhileLoading has the graphics system drop the map before its first picture, twice.
func TestGraphicsLostWhileLoading(t *testing.T) {
	browser := startBrowser(t)
	h := serve(t, buildFake(t), "")
	tb := openTab(t, browser)
	call(tb, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: `
		const get = HTMLCanvasElement.prototype.getContext;
		HTMLCanvasElement.prototype.getContext = function (...a) {
			const context = get.apply(this, a);
			const lost = Number(sessionStorage.getItem("test-lost"));
			if (context && this.isConnected && document.documentElement.dataset.state === "loading" && lost < 2) {
				sessionStorage.setItem("test-lost", lost + 1);
				context.getExtension("WEBGL_lose_context").loseContext();
			}
			return context;
		};`})
	tb.navigate(h.URL + "/map.html#y=1981")
	tb.waitAcross(`document.documentElement.dataset.state === "ready" && sessionStorage.getItem("test-lost") === "2"`)
	want(tb, `document.documentElement.dataset.year`, "1981", "the moment is kept")
}
