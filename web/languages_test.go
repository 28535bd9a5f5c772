//go:build !js

package web_test

import (
	"fmt"
	"net/http"
	"os"
	"strconv"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp/kb"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/data/translation/po"
	"atlas.example/southsouth/data/words"
)

// TestLanguages goes from the bare address to the language of the browser and from there to others: page, map
// and what is chosen speak it.
func TestLanguages(t *testing.T) {
	browser := startBrowser(t)
	h := serve(t, buildWhole(t), "")

	t.Run("the browser's", func(t *testing.T) {
		tb := openTab(t, browser)
		call(tb, emulation.SetUserAgentOverride, emulation.SetUserAgentOverrideParams{UserAgent: "Mozilla/5.0 of a test", AcceptLanguage: "de-DE,fr-CA,en"})
		tb.resize(1280, 720)
		tb.navigate(h.URL + "/#e=seed-1981-cancun")
		tb.waitAcross(`location.pathname === "/index.fr.html" && document.documentElement.lang === "fr"`)
		tb.state("ready")
		tb.wait(inner + `.year === "1981"`)
		title := titleIn(t, "fr", "seed-1981-cancun")
		tb.wait(`document.querySelector("#reader h3")?.textContent === ` + strconv.Quote(title))
		tb.wait(`document.getElementById("map").contentDocument.title.includes(` + strconv.Quote(title) + `)`)
		want(tb, `document.getElementById("map").contentDocument.documentElement.lang`, "fr", "the map speaks the page's language")
		want(tb, inner+`.words === undefined`, true, "the texts have been handed over")

		tb.do(`document.querySelector(".languages [lang=es]").click()`)
		tb.waitAcross(`location.pathname === "/index.es.html" && location.hash.includes("1981") && document.documentElement.lang === "es"`)
		tb.navigate(h.URL + "/?again")
		tb.waitAcross(`location.pathname === "/index.es.html"`)
		tb.do(`document.querySelector(".languages [lang=en]").click()`)
		tb.waitAcross(`location.pathname === "/index.html" && document.documentElement.lang === "en"`)
		tb.navigate(h.URL + "/?once-more")
		tb.wait(`document.documentElement.lang === "en" && document.readyState === "complete"`)
		want(tb, `location.pathname`, "/", "English has been chosen")
	})

	t.Run("dates and numbers", func(t *testing.T) {
		tb := openTab(t, browser)
		tb.navigate(h.URL + "/404.html")
		for _, tag := range po.Languages()[1:] {
			catalogue, err := po.Open(tag)
			if err != nil {
				t.Fatal(err)
			}
			w := catalogue.Interface()
			if tag != "ar" { // which has the months' names of the East before CLDR's, as papers of the UN do
				want(tb, `new Intl.DateTimeFormat("`+tag+`", {dateStyle: "long", timeZone: "UTC"}).format(Date.UTC(1981, 9, 22))`,
					w.Date(words.Date{Year: 1981, Month: 10, Day: 22}), "a day as CLDR has it")
				want(tb, `new Intl.DateTimeFormat("`+tag+`", {month: "long", year: "numeric", timeZone: "UTC"}).format(Date.UTC(1981, 9, 22))`,
					w.Date(words.Date{Year: 1981, Month: 10}), "a month as CLDR has it")
			}
			for _, n := range []int{0, 1, 2, 3, 5, 11, 21, 100, 102} {
				want(tb, `new Intl.PluralRules("`+tag+`").select(`+strconv.Itoa(n)+`)`, words.CategoryOf(tag, n).String(), "a number's form as CLDR has it")
			}
		}
	})

	t.Run("a fault", func(t *testing.T) {
		catalogue, err := po.Open("ar")
		if err != nil {
			t.Fatal(err)
		}
		w := catalogue.Interface()
		tb := openTab(t, browser)
		h.answerProgram(http.NotFound)
		tb.visit(h.URL+"/map.html?lang=ar#y=1981", "failed")
		wantFault(tb, w.F("The map’s program is missing from this server (answer {0}). Please try again later.", "404"))
		want(tb, `document.getElementById("retry").innerText`, w.T("Try again"), "the button is in the language")
		want(tb, `getComputedStyle(document.getElementById("fault")).direction`, "rtl", "as the language is written")
		keepShot(tb, "fault-ar")
		h.answerProgram(nil)
		tb.press("\r") // the button has the focus
		tb.wait(`document.documentElement.dataset.state === "ready"`)
		want(tb, `document.querySelector("canvas").getAttribute("aria-label")`, w.T("Map of the world in time"), "the map is named")
		want(tb, `document.title.includes(`+strconv.Quote(w.T("South–South: an atlas in time, 1970–1987"))+`)`, true, "and its document")
	})

	axe, err := os.ReadFile("node_modules/axe-core/axe.min.js")
	if err != nil {
		t.Fatalf("%v: npm ci --prefix web, or go test -short", err)
	}
	release := holdProgram(t, h)
	defer release()
	for _, tag := range po.Languages()[1:] {
		t.Run(tag, func(t *testing.T) {
			tb := openTab(t, browser)
			tb.resize(390, 844)
			tb.navigate(h.URL + "/index." + tag + ".html#y=1981")
			tb.wait(`document.querySelector("#reader h3")?.textContent.length > 0`)
			want(tb, `document.documentElement.lang`, tag, "")
			want(tb, `getComputedStyle(document.body).direction`, map[bool]string{true: "rtl", false: "ltr"}[tag == "ar"], "as the language is written")
			tb.do(`document.getElementById("year").focus()`)
			tb.press(kb.ArrowRight)
			tb.wait(`document.getElementById("year").value === "1982"`) // time runs to the right in all of them
			want(tb, `document.documentElement.scrollWidth <= innerWidth`, true, "nothing is wider than the window")
			tb.do(string(axe))
			tb.do(`axe.run(document, {iframes: false}).then(({violations}) => { window.found = violations.map((v) => v.id + ": " + v.nodes.slice(0, 5).map((n) => n.html.slice(0, 160) + " " + n.failureSummary).join("; ")).join("\n"); })`)
			tb.wait(`window.found !== undefined`)
			want(tb, `found`, "", "axe-core finds nothing")
			keepShot(tb, fmt.Sprintf("language-%s", tag))
		})
	}
}

// titleIn is the title of an event in a language.
func titleIn(t *testing.T, tag, id string) string {
	t.Helper()
	c, err := data.Chronicle()
	if err != nil {
		t.Fatal(err)
	}
	catalogue, err := po.Open(tag)
	if err != nil {
		t.Fatal(err)
	}
	in, _ := catalogue.Apply(c)
	e, ok := in.Event(id)
	if !ok {
		t.Fatalf("no event %s", id)
	}
	return e.Title
}
