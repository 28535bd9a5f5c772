//go:build !js

package web_test

import (
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// TestShellAddress tries what a link leads to, and Back and Forward.
func TestShellAddress(t *testing.T) {
	browser := startBrowser(t)
	h := shellHost(t)
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
			{"#d=1981-02-30", 1970, lusaka, "The link asks for the date 1981-02-30, which is not in 1970–1987; showing 1970."},
			{"#y=1981&x=<b>&z=" + strings.Repeat("9", 600), 1981, cancun, "The link asks for x=<b>, which is not known here; it is left out. The link asks for z=" + strings.Repeat("9", 38) + "…, which is not known here; it is left out."},
			{"#e=\u202emoon", 1970, lusaka, "The link asks for the event \ufffdmoon, which is not in the atlas; showing 1970."},
			{"#y=1981&theme=plaid&of=tomorrow", 1981, cancun, "The link asks for theme=plaid, which is not known here; it is left out."},
			{"#y=%E0%A4%A", 1970, lusaka, "The link asks for the year %E0%A4%A, which is not in 1970–1987; showing 1970."},
		} {
			tb := openShell(t, browser, h, test.fragment)
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
		tb := openShell(t, browser, h, "#y=1970")
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
}
