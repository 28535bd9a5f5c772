//go:build !js

package web_test

import (
	"strconv"
	"testing"
)

// aroundWith is a page around the map that writes down what the map says, in a frame with a query.
func aroundWith(query string) string {
	return `<!doctype html><title>Article</title>
<iframe src="/map.html` + query + `" width="600" height="400"></iframe>
<script>
  const inner = () => document.querySelector("iframe").contentWindow;
  const root = () => inner().document.documentElement;
  const state = () => root().dataset.state;
  const said = [];
  addEventListener("message", (e) => said.push(e.data));
</script>`
}

// chance makes things that may be sent by chance, the same ones in each run: now and then a wish, or nearly one.
const chance = `
	window.asked = [];
	let seed = 1987;
	const pick = (list) => list[(seed = (seed * 1103515245 + 12345) % 2147483648, seed >> 8) % list.length];
	const words = ["goTo", "set", "play", "pause", "next", "previous", "toString", "__proto__", "y=1981", "d=1981-10-22", "c=1,2,3",
		"y=1981&sel=CUB", "y=1981 pause", "%zz", "\u202e", "\ud800", "", " ", "a".repeat(5000), "e=", "&&==", "tour=99999"];
	const leaves = [null, undefined, true, 0, -1, 1, 2, NaN, Infinity, 1e300, 10n, new Date(0), /x/, new Error("x"), new ArrayBuffer(9), ...words];
	window.thing = (depth) => {
		switch (depth > 0 ? pick([0, 1, 2, 3, 4, 4, 4]) : 0) {
			case 1: return [thing(depth - 1), thing(depth - 1)];
			case 2: return new Map([[thing(depth - 1), thing(depth - 1)]]);
			case 3: return Object.fromEntries([1, 2, 3].map(() => [pick(words), thing(depth - 1)]));
			case 4: return { atlas: pick([1, 1, 1, 1, "1", 2]), do: pick([...words.slice(0, 6), thing(depth - 1)]), at: pick([...words, thing(depth - 1)]) };
		}
		return pick(leaves);
	};`

// TestBridge speaks with the map as the page around it, and as somebody who means it ill.
func TestBridge(t *testing.T) {
	browser := startBrowser(t)
	dist := buildFake(t)
	spoken := `inner().document.getElementById("announcement").textContent`

	t.Run("what is meant", func(t *testing.T) {
		h := serve(t, dist, aroundWith("#y=1981&moon=full"))
		tb := openTab(t, browser)
		tb.navigate(h.URL + "/around/")
		tb.do(`inner().postMessage({ atlas: 1, do: "play" }, "*")`) // too early, or not: it is kept
		tb.wait(`state() === "ready"`)
		tb.wait(spoken + ` === "asked: play"`)
		tb.wait(`said.some((m) => m.is === "ready") && said.some((m) => m.is === "height" && m.height === 400)`)
		tb.wait(`said.some((m) => m.is === "moment" && m.at === "y=1981" && m.year === 1981 && m.playing === false)`)
		tb.wait(`said.some((m) => m.is === "note" && m.text === "There is no moon=full.")`)
		want(tb, `said.every((m) => m.atlas === 1)`, true, "each message says whose it is")
		tb.do(`inner().postMessage({ atlas: 1, do: "goTo", at: "y=1975" }, "*")`)
		tb.wait(`said.some((m) => m.is === "moment" && m.year === 1975)`)
	})

	t.Run("what is not", func(t *testing.T) {
		h := serve(t, dist, aroundWith(""))
		tb := openTab(t, browser)
		tb.visitAround(h.URL + "/around/")
		before := evaluate[string](tb, spoken)
		for _, message := range []string{
			`null`, `undefined`, `"goTo y=1981"`, `[]`, `42`, `new Map()`, `{}`,
			`{ do: "play" }`, `{ atlas: "1", do: "play" }`, `{ atlas: 2, do: "play" }`,
			`{ atlas: 1 }`, `{ atlas: 1, do: "eval", at: "1" }`, `{ atlas: 1, do: "constructor" }`, `{ atlas: 1, do: "__proto__" }`,
			`{ atlas: 1, do: ["play"] }`, `{ atlas: 1, do: { toString: null } }`,
			`{ atlas: 1, do: "goTo" }`, `{ atlas: 1, do: "goTo", at: "" }`, `{ atlas: 1, do: "goTo", at: 1981 }`,
			`{ atlas: 1, do: "goTo", at: ["y=1981"] }`, `{ atlas: 1, do: "goTo", at: "y=1981 play" }`,
			`{ atlas: 1, do: "goTo", at: "y=1981\n" }`, `{ atlas: 1, do: "goTo", at: "<img src=x onerror=alert(1)>" }`,
			`{ atlas: 1, do: "goTo", at: "y=" + "1".repeat(500) }`, `{ atlas: 1, do: "goTo", at: "javascript:alert('x')" }`,
		} {
			tb.do(`inner().postMessage(` + message + `, "*")`)
		}
		// From a frame beside it, which is not the page around.
		tb.do(`{ const f = document.createElement("iframe"); f.srcdoc = "<p>"; document.body.append(f);
			f.contentWindow.eval("parent.frames[0].postMessage({ atlas: 1, do: 'play' }, '*')"); }`)
		tb.frames()
		tb.frames()
		want(tb, spoken, before, "nothing of it is a wish")
		want(tb, `state()`, "ready", "and nothing of it does harm")
		tb.do(`inner().postMessage({ atlas: 1, do: "next" }, "*")`)
		tb.wait(spoken + ` === "asked: next"`)
	})

	t.Run("what comes by chance", func(t *testing.T) {
		h := serve(t, dist, aroundWith(""))
		tb := openTab(t, browser)
		tb.visitAround(h.URL + "/around/")
		tb.do(chance)
		tb.do(`root().ownerDocument.addEventListener("ask", (e) => asked.push(e.detail))`)
		tb.do(`for (let i = 0; i < 3000; i++) inner().postMessage(thing(3), "*")`)
		tb.frames()
		tb.frames()
		want(tb, `asked.filter((text) => !/^(play|pause|next|previous|(goTo|set) [\w=&.,:%~+-]{1,500})$/.test(text)).join()`, "", "nothing else is a wish")
		if n := evaluate[int](tb, `asked.length`); n < 20 {
			t.Errorf("%d of the messages are wishes, want some: the chance is too small to find anything", n)
		}
		want(tb, `state()`, "ready", "nothing of it does harm")
		tb.do(`inner().postMessage({ atlas: 1, do: "next" }, "*")`)
		tb.wait(spoken + ` === "asked: next"`)
	})

	t.Run("who is not the one named", func(t *testing.T) {
		h := serve(t, dist, aroundWith("?parent=https://elsewhere.example"))
		tb := openTab(t, browser)
		tb.visitAround(h.URL + "/around/")
		for _, parent := range []string{"https://elsewhere.example", "javascript:alert(1)"} {
			if parent != "https://elsewhere.example" {
				tb.do(`inner().before = true; document.querySelector("iframe").src = ` + strconv.Quote("/map.html?parent="+parent))
				tb.waitAcross(`!inner().before && state() === "ready"`)
			}
			tb.do(`inner().postMessage({ atlas: 1, do: "goTo", at: "y=1975" }, "*")`)
			tb.frames()
			tb.frames()
			want(tb, `root().dataset.year`, "1970", "the page around is not the one that is named: "+parent)
			want(tb, `said.length`, 0, "and is told nothing: "+parent)
		}
	})

	t.Run("a note where nobody is around", func(t *testing.T) {
		h := serve(t, dist, "")
		tb := openTab(t, browser)
		tb.visit(h.URL+"/map.html#y=1981&moon=full", "ready")
		want(tb, `document.getElementById("note").checkVisibility()`, true, "it is seen")
		want(tb, `document.getElementById("note-text").innerText`, "There is no moon=full.", "its words")
		tb.do(`document.getElementById("note-close").click()`)
		want(tb, `document.getElementById("note").checkVisibility()`, false, "it is closed")
		want(tb, `document.activeElement.tagName`, "CANVAS", "and one is at the map")
		tb.do(`location.hash = "y=1975"`)
		tb.wait(`document.documentElement.dataset.year === "1975"`)
	})
}
