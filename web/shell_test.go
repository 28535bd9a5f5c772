//go:build !js

package web_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// TestShell tries the page around the map in a browser, with a map that does as it is told.
func TestShell(t *testing.T) {
	browser := startBrowser(t)
	h := shellHost(t)
	t.Run("steps without the map", func(t *testing.T) {
		tb := openShell(t, browser, h, "")
		tb.shown(1970, lusaka)
		tb.push("next")
		tb.shown(1973, algiers)
		want(tb, `document.getElementById("poster").getAttribute("src")`, "years/1973.svg", "the picture of the year")
		want(tb, `document.getElementById("year").getAttribute("aria-valuetext")`, "1973, 1 event", "said to who listens")
		tb.push("year-on")
		tb.shown(1974, "")
		want(tb, `document.getElementById("reader").textContent`, "The atlas has no event of 1974.", "a year without")
		tb.push("next")
		tb.shown(1981, cancun)
		want(tb, `document.querySelectorAll("#events li:not([hidden])").length`, 2, "the events of the year")
		tb.do(`document.querySelectorAll("#events li:not([hidden]) a")[1].click()`)
		tb.shown(1981, caracas)
		want(tb, `document.querySelector("#events [aria-current]").dataset.event`, "caracas", "the list knows which it is")
		want(tb, `document.querySelectorAll("#reader [id]").length`, 0, "no id is there twice")
		want(tb, `document.querySelectorAll("#reader a[href='#source-1']").length`, 1, "its links are links")
		want(tb, `document.getElementById("all-text").getAttribute("href")`, "#event-caracas", "to the whole")
		tb.wait(`document.getElementById("announcement").textContent === "1981. Conference, Caracas. Documented."`)
		tb.wait(`location.hash === "#e=caracas"`)
		pictures := map[string]bool{}
		requests, _ := tb.heard()
		for _, r := range requests {
			if strings.Contains(r, "/years/") {
				pictures[r] = true
			}
		}
		if got, want := len(pictures), 9; got != want { // of 1970, 1973, 1974, 1981 and beside them
			t.Errorf("%d pictures were asked for, want the %d shown and their neighbours: %q", got, want, requests)
		}
		tb.wantQuiet(h.URL)
	})

	t.Run("keys", func(t *testing.T) {
		for _, id := range []string{"stage", "year"} {
			tb := openShell(t, browser, h, "")
			tb.do(fmt.Sprintf(`document.getElementById(%q).focus()`, id))
			for _, step := range []struct {
				key  string
				year int
			}{{kb.End, 1987}, {kb.ArrowLeft, 1986}, {kb.PageDown, 1981}, {kb.Home, 1970}, {kb.ArrowLeft, 1970}, {kb.ArrowRight, 1971}, {kb.PageUp, 1976}} {
				tb.press(step.key)
				tb.wait(fmt.Sprintf(`document.getElementById("year").value === "%d"`, step.year))
			}
			tb.press("f", chromedp.ModifierCtrl)
			want(tb, `last.keydown.defaultPrevented`, false, "the browser keeps its keys")
		}
	})

	t.Run("plays the pictures", func(t *testing.T) {
		tb := openShell(t, browser, h, "hasty/")
		tb.push("play")
		want(tb, `document.getElementById("play").textContent`, "Pause", "the button says what it does")
		tb.wait(`document.getElementById("year").value > "1972"`)
		tb.push("year-on")
		want(tb, `document.getElementById("play").textContent`, "Play", "a step pauses")
		tb.push("play")
		tb.wait(`document.getElementById("year").value === "1987"`)
		tb.wait(`document.getElementById("play").textContent === "Play"`)
	})

	t.Run("the map takes over where one is", func(t *testing.T) {
		tb := openShell(t, browser, h, "#y=1973&theme=projector")
		tb.wait(`document.getElementById("map") !== null`)
		want(tb, `getComputedStyle(document.getElementById("map")).visibility`, "hidden", "no stop of Tab before it is ready")
		tb.wait(`document.getElementById("map").contentWindow.say !== undefined`)
		want(tb, `document.getElementById("map").contentWindow.location.hash`, "#y=1973&theme=projector", "it begins there")
		want(tb, `history.length`, 2, "the frame is no step of the history: the empty tab and the page")
		tb.inMap(`say({is: "progress", got: 1048576, of: 4194304})`)
		tb.wait(`document.getElementById("progress-text").textContent === "1024 of 4096 KB" && document.getElementById("progress").value === 1048576`)
		tb.push("next") // meanwhile the reader goes on
		tb.becomeReady()
		tb.heardInMap("goTo e=cancun&theme=projector")
		tb.shown(1981, cancun)
		want(tb, `getComputedStyle(document.getElementById("map")).visibility`, "visible", "it is on screen")

		tb.push("year-back")
		tb.heardInMap("goTo y=1980&theme=projector")
		tb.push("play")
		tb.heardInMap("play")
		tb.inMap(`moment("d=1973-09-05&theme=projector", "algiers", true)`)
		tb.shown(1973, algiers)
		want(tb, `document.getElementById("play").textContent`, "Pause", "it plays")
		tb.wait(`location.hash === "#d=1973-09-05&theme=projector"`)
		tb.push("play")
		tb.heardInMap("pause")
		tb.push("next")
		tb.heardInMap("next")
		tb.inMap(`moment("y=1981&theme=paper", "caracas")`)
		tb.shown(1981, caracas)
		want(tb, `document.getElementById("set-theme").value`, "paper", "the settings know what the map has")

		for _, wrong := range []string{
			`parent.postMessage("text", "*")`, `say({is: "moment", at: "y=1970", year: 1066, event: "", playing: false})`,
			`say({is: "moment", year: 1970})`, `parent.postMessage({is: "moment", at: "y=1970", year: 1970, event: "", playing: false}, "*")`,
		} {
			tb.inMap(wrong)
		}
		tb.do(`postMessage({atlas: 1, is: "moment", at: "y=1970", year: 1970, event: "", playing: false}, "*")`) // not from the frame
		tb.frames()
		tb.shown(1981, caracas)
		tb.wantQuiet(h.URL)
	})

	t.Run("late words of the map do not move the slider back", func(t *testing.T) {
		tb := openShell(t, browser, h, "")
		tb.becomeReady()
		tb.do(`window.seen = []; shell.listen((m) => seen.push(m.year));
			document.getElementById("map").contentWindow.moment("y=1979"); document.getElementById("year-on").click()`)
		tb.wait(`seen.length === 2`)
		time.Sleep(1200 * time.Millisecond) // longer than late words are kept
		want(tb, `seen.join()`, "1971,1971", "what was asked for, and the map's own answer")
		tb.inMap(`moment("y=1979")`)
		tb.wait(`document.getElementById("year").value === "1979"`)
	})

	t.Run("stops, fails and tries again", func(t *testing.T) {
		tb := openShell(t, browser, h, "#y=1973")
		tb.push("stop")
		tb.state("stopped")
		want(tb, `document.querySelector("iframe") === null`, true, "nothing is fetched any more")
		want(tb, `document.activeElement.id`, "load", "the focus is on the way back")
		tb.push("next")
		tb.shown(1981, cancun)
		tb.push("load")
		tb.state("loading")
		tb.wait(`document.getElementById("map").contentWindow.say !== undefined`)
		tb.inMap(`say({is: "failed", why: "This browser offers no WebGL 2."})`)
		tb.state("failed")
		want(tb, `document.getElementById("fault-reason").textContent`, "This browser offers no WebGL 2.", "why")
		tb.push("year-back")
		tb.shown(1980, "")
		tb.push("retry")
		tb.wait(`document.getElementById("map").contentWindow.say !== undefined`)
		want(tb, `document.getElementById("map").contentWindow.location.hash`, "#y=1980", "the moment is kept")
		tb.becomeReady()
		tb.inMap(`say({is: "failed", why: "The graphics went away."})`)
		tb.state("failed")
		want(tb, `document.getElementById("poster").getAttribute("src")`, "years/1980.svg", "the picture takes its place again")
		tb.wantQuiet(h.URL)
	})

	t.Run("a map that is not there", func(t *testing.T) {
		tb := openShell(t, browser, h, "lost/")
		tb.state("failed")
		tb.push("next")
		tb.shown(1973, algiers)
	})

	t.Run("countries", func(t *testing.T) {
		tb := openShell(t, browser, h, "#y=1981&sel=ZMB")
		tb.becomeReady()
		want(tb, `document.getElementById("country").value`, "ZMB", "what the link selects")
		want(tb, `document.getElementById("country-text").innerText`, "Zambia.", "what the text says of it")
		tb.do(`document.getElementById("country").focus()`)
		tb.press(kb.ArrowUp) // one stop of Tab, in which the arrows go
		tb.heardInMap("set sel=TZA")
		want(tb, `document.getElementById("country-text").innerText`, "Tanzania. Member since: 1964.", "of the next one")
		tb.wait(`document.getElementById("announcement").textContent === "Tanzania. Member since: 1964."`)
		tb.wait(`location.hash === "#y=1981&sel=TZA"`)
		tb.inMap(`moment("y=1981&sel=ZMB")`) // selected there
		tb.wait(`document.getElementById("country").value === "ZMB"`)
		tb.do(`document.getElementById("country").focus()`)
		tb.press(kb.Home)
		tb.heardInMap("set sel=")
		want(tb, `document.getElementById("country-text").checkVisibility()`, false, "nothing is selected")
		tb.wantQuiet(h.URL)
	})

	t.Run("sources", func(t *testing.T) {
		tb := openShell(t, browser, h, "#y=1981")
		tb.do(`document.querySelector("[data-opens=article-sources]").click()`)
		want(tb, `document.getElementById("article-sources-list").innerText`, "A source", "that of the article")
		want(tb, `document.querySelector("#article-sources-list li").value`, 1, "its number in the text")
		want(tb, `document.querySelectorAll("#source-1").length`, 1, "no id is there twice")
		tb.do(`document.getElementById("article-sources").close(); shell.goToYear(1975)`)
		tb.do(`document.querySelector("[data-opens=article-sources]").click()`)
		want(tb, `document.getElementById("article-sources").innerText.includes("No event is told.")`, true, "a year without events")
		tb.wantQuiet(h.URL)
	})

	t.Run("dialogs and settings", func(t *testing.T) {
		tb := openShell(t, browser, h, "")
		tb.becomeReady()
		tb.do(`{const b = document.querySelector("[data-opens=settings]"); b.focus(); b.click()}`)
		want(tb, `document.getElementById("settings").matches(":modal")`, true, "over the page")
		tb.do(`{const s = document.getElementById("set-theme"); s.value = "contrast"; s.dispatchEvent(new Event("change"))}`)
		tb.heardInMap("set theme=contrast")
		tb.wait(`location.hash === "#y=1970&theme=contrast"`)
		want(tb, `document.documentElement.dataset.theme`, "contrast", "the page has it too")
		tb.push("set-keys")
		tb.heardInMap("set keys=off")
		tb.press(kb.Escape)
		want(tb, `document.getElementById("settings").open`, false, "Escape closes")
		want(tb, `document.activeElement.dataset.opens`, "settings", "back where one was")
		tb.must(chromedp.Do(tb.ctx, chromedp.Reload()))
		tb.wait(`document.readyState === "complete" && document.getElementById("set-keys").checked === false`)
		tb.do(`document.getElementById("stage").focus()`)
		tb.press("?")
		want(tb, `document.getElementById("help").open`, false, "single keys are off")
		tb.push("set-keys")
		tb.do(`document.getElementById("stage").focus()`)
		tb.press("?")
		want(tb, `document.getElementById("help").open`, true, "and on")
	})
}
