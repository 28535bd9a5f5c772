//go:build !js

package web_test

import (
	"bytes"
	"fmt"
	"html/template"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/web/shell"
)

// shellYear is a year as the shell wants it.
type shellYear struct {
	Number int
	Events []*chronicle.Event
}

// shellPage returns the shell in a small text edition of four events in two chapters.
func shellPage(t *testing.T) []byte {
	t.Helper()
	event := func(id, title, day string) *chronicle.Event {
		date, err := chronicle.ParseDate(day)
		if err != nil {
			t.Fatal(err)
		}
		return &chronicle.Event{ID: id, Title: title, Start: date, Status: chronicle.Documented, Summary: strings.Repeat("What it was, in a sentence. ", 20)}
	}
	events := []*chronicle.Event{
		event("lusaka", "Third summit, Lusaka", "1970-09-08"),
		event("algiers", "Fourth summit, Algiers", "1973-09-05"),
		event("cancun", "North–South summit, Cancún", "1981-10-22"),
		event("caracas", "Conference, Caracas", "1981-11-13"),
	}
	var years []shellYear
	for n := 1970; n <= 1987; n++ {
		y := shellYear{Number: n}
		for _, e := range events {
			if e.Earliest().String()[:4] == fmt.Sprint(n) {
				y.Events = append(y.Events, e)
			}
		}
		years = append(years, y)
	}
	both, err := template.ParseFiles("testdata/shell/index.html.tmpl", "edition/shell.html.tmpl")
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := both.Execute(&b, map[string]any{"Years": years, "Events": events}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// shellHost serves the shell around a map that does what a test says.
func shellHost(t *testing.T) *httptest.Server {
	t.Helper()
	index := shellPage(t)
	script, err := shell.Script(os.DirFS("."))
	if err != nil {
		t.Fatal(err)
	}
	mux := http.NewServeMux()
	mux.Handle("/", http.FileServer(http.Dir("testdata/shell")))
	for _, name := range []string{"shell.css", "icon.svg"} {
		mux.HandleFunc("/"+name, func(w http.ResponseWriter, r *http.Request) { http.ServeFile(w, r, name) })
	}
	answer := func(pattern, kind string, content []byte) {
		mux.HandleFunc(pattern, func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", kind)
			_, _ = w.Write(content) // a browser that hung up asks for nothing more
		})
	}
	answer("/page.js", "text/javascript", script)
	answer("/{$}", "text/html; charset=utf-8", index)
	// Where a visitor is idle after a moment.
	answer("/hasty/{$}", "text/html; charset=utf-8", bytes.Replace(index, []byte(`data-idle="60" data-countdown="15"`), []byte(`data-idle="1" data-countdown="1" data-pace="150"`), 1))
	// Where the map never comes.
	answer("/lost/{$}", "text/html; charset=utf-8", bytes.Replace(index, []byte(`data-src="map.html"`), []byte(`data-src="nothing.html"`), 1))
	for _, folder := range []string{"/hasty", "/lost"} {
		mux.Handle(folder+"/", http.StripPrefix(folder, mux))
	}
	mux.HandleFunc("/years/{name}", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "image/svg+xml")
		w.Header().Set("Cache-Control", "max-age=600")
		_, _ = fmt.Fprintf(w, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1280 720"><rect width="1280" height="720" fill="#DCE4E0"/><text x="60" y="660" font-size="200">%s</text></svg>`,
			strings.TrimSuffix(r.PathValue("name"), ".svg"))
	})
	h := httptest.NewServer(mux)
	t.Cleanup(h.Close)
	return h
}

// shown waits until the page shows a year and the article of an event.
func (tb *tab) shown(year int, article string) {
	tb.Helper()
	tb.wait(fmt.Sprintf(`document.getElementById("year").value === "%d" && (document.querySelector("#reader h3")?.textContent ?? "") === %q`, year, article))
}

// do runs a statement in the page.
func (tb *tab) do(statement string) {
	tb.Helper()
	tb.must(chromedp.Do(tb.ctx, chromedp.Evaluate[chromedp.Void](statement+";undefined")))
}

// push presses a button of the page.
func (tb *tab) push(id string) {
	tb.Helper()
	tb.do(fmt.Sprintf(`document.getElementById(%q).click()`, id))
}

// state waits until the map is in a state.
func (tb *tab) state(want string) {
	tb.Helper()
	tb.wait(fmt.Sprintf(`document.getElementById("atlas").dataset.map === %q`, want))
}

// becomeReady has the fake map say that it is ready, as soon as it is there.
func (tb *tab) becomeReady() {
	tb.Helper()
	tb.wait(`document.getElementById("map")?.contentWindow.say !== undefined`)
	tb.do(`document.getElementById("map").contentWindow.say({is: "ready"})`)
	tb.state("ready")
}

// inMap runs a statement in the fake map.
func (tb *tab) inMap(statement string) {
	tb.Helper()
	tb.do(`document.getElementById("map").contentWindow.` + statement)
}

// heardInMap waits until the fake map was told something last.
func (tb *tab) heardInMap(what string) {
	tb.Helper()
	tb.wait(fmt.Sprintf(`document.getElementById("map").contentWindow.heard.at(-1) === %q`, what))
}

const (
	lusaka  = "Third summit, Lusaka"
	algiers = "Fourth summit, Algiers"
	cancun  = "North–South summit, Cancún"
	caracas = "Conference, Caracas"
)

// TestShell tries the page around the map in a browser, with a map that does as it is told.
func TestShell(t *testing.T) {
	browser := startBrowser(t)
	h := shellHost(t)
	open := func(t *testing.T, address string) *tab {
		t.Helper()
		tb := openTab(t, browser)
		tb.navigate(h.URL + "/" + address)
		tb.wait(`document.readyState === "complete" && document.querySelector("#reader").textContent !== ""`)
		return tb
	}

	t.Run("steps without the map", func(t *testing.T) {
		tb := open(t, "")
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
			tb := open(t, "")
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
		tb := open(t, "hasty/")
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
		tb := open(t, "#y=1973&theme=projector")
		want(tb, `getComputedStyle(document.getElementById("map")).visibility`, "hidden", "no stop of Tab before it is ready")
		tb.wait(`document.getElementById("map").contentWindow.say !== undefined`)
		want(tb, `document.getElementById("map").contentWindow.location.hash`, "#y=1973&theme=projector", "it begins there")
		tb.inMap(`say({is: "progress", got: 1048576, of: 4194304})`)
		tb.wait(`document.getElementById("progress-text").textContent === "1024 of 4096 KB" && document.getElementById("progress").value === 1048576`)
		tb.push("next") // meanwhile the reader goes on
		tb.becomeReady()
		tb.heardInMap("goTo e=cancun&theme=projector")
		tb.shown(1981, cancun)
		want(tb, `getComputedStyle(document.getElementById("map")).visibility`, "visible", "it is on screen")
		want(tb, `history.length`, 2, "the frame is no step of the history: the empty tab and the page")

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
		tb := open(t, "")
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
		tb := open(t, "#y=1973")
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
		tb := open(t, "lost/")
		tb.state("failed")
		tb.push("next")
		tb.shown(1973, algiers)
	})

	t.Run("addresses", func(t *testing.T) {
		for _, test := range []struct {
			fragment string
			year     int
			article  string
			note     string
		}{
			{"#y=1981", 1981, cancun, ""},
			{"#d=1981-11-20", 1981, caracas, ""},
			{"#d=1981-03", 1981, "", ""},
			{"#e=caracas", 1981, caracas, ""},
			{"#event-algiers", 1970, lusaka, ""},
			{"#y=2050", 1970, lusaka, "The link asks for the year 2050, which is not in 1970–1987; showing 1970."},
			{"#e=moon", 1970, lusaka, "The link asks for the event moon, which is not in the atlas; showing 1970."},
			{"#d=1981-13-45", 1970, lusaka, "The link asks for the date 1981-13-45, which is not in 1970–1987; showing 1970."},
			{"#y=1981&theme=plaid&of=tomorrow", 1981, cancun, "The link asks for theme=plaid, which is not known here; it is left out."},
			{"#y=%E0%A4%A", 1970, lusaka, "The link asks for the year %E0%A4%A, which is not in 1970–1987; showing 1970."},
		} {
			tb := open(t, test.fragment)
			tb.shown(test.year, test.article)
			want(tb, `document.getElementById("note").hidden`, test.note == "", test.fragment)
			want(tb, `document.getElementById("note-text").textContent`, test.note, test.fragment)
			if test.note == "" {
				want(tb, `location.hash`, test.fragment, "as it came")
				continue
			}
			tb.must(chromedp.Do(tb.ctx, chromedp.Reload()))
			tb.shown(test.year, test.article)
			want(tb, `document.getElementById("note").hidden`, true, "said once: "+test.fragment)
			tb.wantQuiet(h.URL)
		}
	})

	t.Run("Back and Forward", func(t *testing.T) {
		tb := open(t, "#y=1970")
		tb.becomeReady()
		tb.push("year-on")
		tb.wait(`location.hash === "#y=1971"`)
		want(tb, `history.length`, 2, "a year is no step")
		tb.do(`shell.goToEvent("cancun")`)
		tb.wait(`location.hash === "#e=cancun"`)
		want(tb, `history.length`, 3, "a chapter is")
		tb.do(`history.back()`)
		tb.wait(`location.hash === "#y=1971" && document.getElementById("year").value === "1971"`)
		tb.heardInMap("goTo y=1971")
		tb.do(`history.forward()`)
		tb.shown(1981, cancun)
		tb.do(`document.querySelector("#event-algiers a.show").click()`)
		tb.shown(1973, algiers)
		want(tb, `location.hash`, "#e=algiers", "the link's")
		want(tb, `document.activeElement.id`, "atlas", "one is at the map")
		tb.do(`history.back()`)
		tb.shown(1981, cancun)
		time.Sleep(500 * time.Millisecond) // longer than an address waits to be written
		want(tb, `location.hash`, "#e=cancun", "Back stays where it led")
		want(tb, `history.length`, 4, "and is no new step")
		tb.wantQuiet(h.URL)
	})

	t.Run("dialogs and settings", func(t *testing.T) {
		tb := open(t, "")
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

	t.Run("nothing jumps, nothing is cut off", func(t *testing.T) {
		for _, size := range [][2]int64{{1280, 720}, {1920, 1080}, {390, 844}, {320, 640}, {640, 360}} {
			tb := openTab(t, browser)
			call(tb, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{Width: size[0], Height: size[1], DeviceScaleFactor: 1})
			call(tb, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: `
				window.jumps = 0;
				new PerformanceObserver((list) => { for (const e of list.getEntries()) { jumps += e.value; console.error(e.value, ...e.sources.map((s) => (s.node?.id || s.node?.nodeName) + JSON.stringify([s.previousRect, s.currentRect]))); } }).observe({type: 'layout-shift', buffered: true});`})
			tb.navigate(h.URL + "/#y=1981")
			tb.becomeReady()
			tb.inMap(`moment("y=1973", "algiers")`)
			tb.shown(1973, algiers)
			tb.frames()
			keepShot(tb, fmt.Sprintf("shell-%dx%d-ready", size[0], size[1]))
			tb.inMap(`say({is: "failed", why: "The graphics went away."})`)
			tb.state("failed")
			tb.do(`shell.goToEvent("cancun")`)
			tb.frames()
			if _, complaints := tb.heard(); len(complaints) > 0 {
				t.Errorf("what jumped at %v: %q", size, complaints)
			}
			want(tb, `jumps`, 0.0, fmt.Sprintf("at %v", size))
			want(tb, `document.documentElement.scrollWidth <= innerWidth`, true, fmt.Sprintf("no scrolling sideways at %v", size))
			want(tb, `[...document.querySelectorAll("#atlas :is(button, input, select, a)")].filter((e) => {
				const box = e.getBoundingClientRect();
				return e.checkVisibility() && !e.closest("#reader, dialog") && (box.width < 24 || box.height < 24 || box.right > innerWidth);
			}).map((e) => e.id || e.textContent).join()`, "", fmt.Sprintf("targets at %v", size))
			keepShot(tb, fmt.Sprintf("shell-%dx%d", size[0], size[1]))
		}
	})

	t.Run("less motion", func(t *testing.T) {
		tb := open(t, "")
		tb.becomeReady()
		want(tb, `getComputedStyle(document.getElementById("map")).transitionDuration`, "0.2s", "one picture fades into the other")
		tb.do(`shell.choose("motion", "reduced")`)
		want(tb, `getComputedStyle(document.getElementById("map")).transitionDuration`, "0s", "where the reader wishes")
		tb.do(`shell.choose("motion", "full")`)
		call(tb, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
			Features: []*emulation.MediaFeature{{Name: "prefers-reduced-motion", Value: "reduce"}},
		})
		want(tb, `getComputedStyle(document.getElementById("map")).transitionDuration`, "0s", "where the system does")
	})

	t.Run("kiosk", func(t *testing.T) {
		tb := open(t, "hasty/?kiosk=1#y=1973")
		want(tb, `document.querySelector("main").checkVisibility()`, false, "the map alone")
		want(tb, `document.querySelectorAll("#reader a").length`, 0, "no way out")
		want(tb, `[...document.querySelectorAll("#controls button")].filter((b) => b.checkVisibility()).every((b) => b.offsetHeight >= 64)`, true, "large targets")
		want(tb, `document.getElementById("atlas").dispatchEvent(new MouseEvent("contextmenu", {bubbles: true, cancelable: true}))`, false, "no menu")
		tb.wait(`document.getElementById("atlas").dataset.attracts === "" && document.getElementById("year").value > "1971"`)
		keepShot(tb, "shell-kiosk")
		tb.do(`document.getElementById("stage").focus()`)
		tb.press(kb.ArrowRight)
		want(tb, `"attracts" in document.getElementById("atlas").dataset`, false, "any input stops it")
		tb.wait(`document.getElementById("still-there").open`)
		tb.press(kb.Escape)
		tb.wait(`!document.getElementById("still-there").open`)
		tb.do(`shell.choose("theme", "contrast")`)
		tb.wait(`document.getElementById("still-there").open`)
		tb.wait(`!document.getElementById("still-there").open && document.getElementById("atlas").dataset.attracts === ""`)
		want(tb, `document.getElementById("set-theme").value`, "auto", "the next one finds the beginning")
		tb.wait(`document.getElementById("year").value === "1987"`)
		tb.wait(`document.getElementById("year").value === "1972"`) // round and round
	})

	t.Run("without scripts", func(t *testing.T) {
		tb := openTab(t, browser)
		call(tb, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
		tb.navigate(h.URL + "/")
		want(tb, `[...document.querySelectorAll("#atlas :is(button, input, iframe), a.show")].filter((e) => e.checkVisibility()).length`, 0, "no control that does nothing")
		want(tb, `document.getElementById("poster").checkVisibility()`, true, "the picture")
	})
}

// keepShot keeps a picture of the tab in the folder of -shots.
func keepShot(tb *tab, name string) {
	tb.Helper()
	if *shots == "" {
		return
	}
	shot, err := chromedp.Run(tb.ctx, chromedp.CaptureScreenshot())
	tb.must(err)
	tb.must(os.WriteFile(filepath.Join(*shots, name+".png"), shot, 0o600))
}
