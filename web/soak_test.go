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
// a seed, so that each round of it is another. It counts the rounds, and holds the fewest of the page's values that
// the program has had at any of them since it was asked: those that it is done with it has until its next collection.
const busy = `window.rounds = 0; window.seed = 1970; window.held = Infinity; window.running = undefined;
	window.plainGo = undefined;
	Object.defineProperty(window, "Go", {
		get: () => plainGo && class extends plainGo { constructor() { super(); window.running = this; } },
		set: (made) => { plainGo = made; },
	});
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
		held = Math.min(held, running._ids.size);
	};
	setInterval(one, 100);
	const compile = WebAssembly.instantiateStreaming;
	WebAssembly.instantiateStreaming = async (...a) => { const made = await compile(...a); window.memory = made.instance.exports.mem; return made; };`

// used is the memory in use: KiB of the program and of the scripts around it, and how many of the page's values the
// program has.
type used struct{ program, scripts, values float64 }

func (u used) String() string {
	return fmt.Sprintf("{%.0f KiB of the program, %.0f of scripts, %.0f values}", u.program, u.scripts, u.values)
}

// least is the least of each.
func least(all []used) used {
	out := all[0]
	for _, u := range all[1:] {
		out = used{min(out.program, u.program), min(out.scripts, u.scripts), min(out.values, u.values)}
	}
	return out
}

// TestPageSoak has the map in the browser do whatever it can for a while and wants the memory of the program and of
// the scripts around it to be the same in the second half as in the first.
func TestPageSoak(t *testing.T) {
	browser := startBrowser(t)
	h := serve(t, buildProgram(t), "")
	tb := openTab(t, browser)
	tb.resize(640, 400)
	call(tb, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: busy})
	tb.visit(h.URL+"/map.html#y=1970&speed=4", "ready")
	var all []used
	for end := time.Now().Add(*soak); time.Now().Before(end) || len(all) < 4; {
		time.Sleep(*soak / 48)
		call(tb, heapprofiler.CollectGarbage, cdp.Empty{})
		all = append(all, used{
			program: evaluate[float64](tb, `memory.buffer.byteLength / 1024`),
			scripts: evaluate[float64](tb, `performance.memory.usedJSHeapSize / 1024`),
			values:  evaluate[float64](tb, `[held === Infinity ? 1e9 : held, held = Infinity][0]`),
		})
	}
	tb.wait(`rounds > 20`)
	half, last := least(all[:len(all)/2]), least(all[len(all)/2:])
	t.Logf("%d inputs; at least %v are in use in the first half, %v in the second", evaluate[int](tb, `rounds`), half, last)
	// The memory of a program never shrinks, and grows in steps of the collector's. What scripts hold for it goes up
	// until the program collects, which it does in two minutes if not before, and then down, by some ten MiB: the least
	// of many samples counts.
	half.program = all[len(all)/2].program
	if last.program = all[len(all)-1].program; last.program > half.program*1.3+32<<10 || last.scripts > half.scripts*1.3+4<<10 {
		t.Errorf("in the end %v are in use, after half of the time %v", last, half)
	}
	if *soak >= 8*time.Minute && last.values > half.values*1.3+1000 {
		t.Errorf("the program has at least %.0f values of the page in the second half, %.0f in the first", last.values, half.values)
	}
	tb.do(`document.dispatchEvent(new CustomEvent("ask", {detail: "pause"}))`)
	want(tb, `document.documentElement.dataset.state`, "ready", fmt.Sprint("after ", *soak))
	tb.wantQuiet(h.URL)
}
