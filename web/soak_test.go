//go:build !js

package web_test

import (
	"flag"
	"fmt"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/heapprofiler"
	"github.com/chromedp/cdproto/page"
)

// soak is for how long TestPageSoak goes on. make soak takes half an hour.
var soak = flag.Duration("soak", 12*time.Second, "how `long` a soak lasts")

// busy has a page go through all that the map can be asked for, by keys and by wishes, at the highest speed, from
// a seed, so that each round of it is another. It counts the rounds.
const busy = `window.rounds = 0; window.seed = 1970;
	const random = (n) => { seed = (seed * 1103515245 + 12345) % 2147483648; return Math.floor(seed / 65536) % n; };
	const ask = (detail) => document.dispatchEvent(new CustomEvent("ask", {detail}));
	const strike = (key, code) => { for (const type of ["keydown", "keyup"]) document.querySelector("canvas")?.dispatchEvent(new KeyboardEvent(type, {key, code, bubbles: true, cancelable: true})); };
	const one = () => {
		if (document.documentElement.dataset.state !== "ready") return;
		switch (random(7)) {
		case 0: ask("goTo y=" + (1970 + random(18)) + "&speed=4"); break;
		case 1: ask("goTo d=19" + (70 + random(18)) + "-0" + (1 + random(9)) + "-1" + random(10)); break;
		case 2: ask("set theme=" + ["auto", "paper", "projector", "contrast"][random(4)]); break;
		case 3: ask("set proj=" + ["equalearth", "peters", "globe"][random(3)] + "&map=" + ["story", "states", "tiles"][random(3)] + "&view=" + ["sofar", "all", "year"][random(3)]); break;
		case 4: ask("set c=" + (random(120) - 60) + "," + (random(340) - 170) + "," + (1 + random(16)) + "&sel=" + ["", "TZA", "PRK", "CUB"][random(4)]); break;
		case 5: { const k = "loreqsa"[random(7)]; strike(k, "Key" + k.toUpperCase()); break; }
		default: strike("Escape", "Escape");
		}
		ask("play");
		rounds++;
	};
	setInterval(one, 100);
	const compile = WebAssembly.instantiateStreaming;
	WebAssembly.instantiateStreaming = async (...a) => { const made = await compile(...a); window.memory = made.instance.exports.mem; return made; };`

// TestPageSoak has the map in the browser do whatever it can for a while and wants the memory of the program and of
// the scripts around it to be the same after all of it as after the first half.
func TestPageSoak(t *testing.T) {
	browser := startBrowser(t)
	h := serve(t, buildProgram(t), "")
	tb := openTab(t, browser)
	tb.resize(640, 400)
	call(tb, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: busy})
	tb.visit(h.URL+"/map.html#y=1970&speed=4", "ready")
	type used struct{ program, scripts float64 } // KiB
	var all []used
	for end := time.Now().Add(*soak); time.Now().Before(end) || len(all) < 4; {
		time.Sleep(*soak / 12)
		call(tb, heapprofiler.CollectGarbage, cdp.Empty{})
		all = append(all, used{evaluate[float64](tb, `memory.buffer.byteLength / 1024`), evaluate[float64](tb, `performance.memory.usedJSHeapSize / 1024`)})
	}
	tb.wait(`rounds > 20`)
	half, last := all[len(all)/2], all[len(all)-1]
	t.Logf("%d inputs; KiB of the program and of the scripts after each quarter: %.0f %.0f %.0f %.0f", evaluate[int](tb, `rounds`), all[len(all)/4], half, all[3*len(all)/4], last)
	// The memory of a program never shrinks, and grows in steps of the collector's; the texts that the
	// browser draws for it are in the scripts'.
	if last.program > half.program*1.3+32<<10 || last.scripts > half.scripts*1.3+4<<10 {
		t.Errorf("%.0f KiB of program and scripts are in use in the end, %.0f after half of the time", last, half)
	}
	tb.do(`document.dispatchEvent(new CustomEvent("ask", {detail: "pause"}))`)
	want(tb, `document.documentElement.dataset.state`, "ready", fmt.Sprint("after ", *soak))
	tb.wantQuiet(h.URL)
}
