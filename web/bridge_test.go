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
