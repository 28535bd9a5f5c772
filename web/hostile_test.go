//go:build !js

package web_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"github.com/chromedp/cdproto/page"
)

// hostileLinks are a hundred fragments that nobody means well with: each of the keys that links have, and some that
// they have not, with what is no value of it.
func hostileLinks() []string {
	values := []string{
		"99999999999999999999", "-1", "NaN", "1e309", "1981%00", "%ED%A0%80", "\u202e1891\u2066", "<img src=x onerror=alert(1)>",
		`"'><script>alert(1)</script>`, "javascript:alert(1)", strings.Repeat("9", 5000), "１９８１", "%E0%A4%A", "{0}${alert(1)}", "1981-02-30", "__proto__",
	}
	var links []string
	for _, key := range []string{"y", "d", "e", "sel", "theme", "c"} {
		for _, value := range values {
			links = append(links, key+"="+value)
		}
	}
	return append(links,
		"y=1975&y=1981&y=&y=1066", "constructor=1&__proto__=2&toString=3", strings.Repeat("&", 3000), strings.Repeat("x=1&", 1000)+"y=1975",
		"=y&==&=%3D=", "tour=1e9&tour=-1&tour=9223372036854775808", "hide="+strings.Repeat("nam,", 500), "y=1975#y=1981#<b>", "land=\x01\x7f&map=\u2028",
	)
}

// harm is what a page is like after a link.
type harm struct {
	Link                string
	Elements, Year      int // scripts, pictures and frames; the year that is shown
	Note, Title, Opened string
	Polluted            bool
}

// seen is a JavaScript function that says what there is of a harm.
const seen = `(link) => ({
	link, elements: document.querySelectorAll("script, img, iframe").length,
	note: document.getElementById("note").hidden ? "" : document.getElementById("note-text").textContent,
	year: Number(document.getElementById("year")?.value ?? document.documentElement.dataset.year),
	title: document.title, opened: window.opened ?? "", polluted: Object.keys(Object.prototype).length > 0 || ({}).polluted !== undefined,
})`

// wantUnharmed fails unless a page has nothing in it that a link brought, is in the story, and says no more than some
// short sentences.
func wantUnharmed(tb *tab, now harm, elements int) {
	tb.Helper()
	short := fmt.Sprintf("%.60q", now.Link)
	switch {
	case now.Elements != elements:
		tb.Errorf("%s: %d scripts, pictures and frames, want %d", short, now.Elements, elements)
	case now.Year < 1970 || now.Year > 1987:
		tb.Errorf("%s leads to %d", short, now.Year)
	case len([]rune(now.Note)) > 400 || strings.ContainsFunc(now.Note, acts):
		tb.Errorf("%s is answered by %q", short, now.Note)
	case strings.ContainsFunc(now.Title, acts) || len(now.Title) > 500 || now.Opened != "" || now.Polluted:
		tb.Errorf("%s makes it %+v", short, now)
	}
}

// look is what a page is like now.
func (tb *tab) look(link string) harm {
	tb.Helper()
	tb.do(`window.harm = JSON.stringify((` + seen + `)(""))`)
	var h harm
	tb.must(json.Unmarshal([]byte(evaluate[string](tb, `harm`)), &h))
	h.Link = link
	return h
}

// acts reports whether a character does something to the text around it: those of control, and those that turn its
// direction but for the pair that keeps one from doing so.
func acts(r rune) bool {
	return r < ' ' || r == 0x7f || r >= 0x80 && r < 0xa0 || r >= 0x202a && r <= 0x202e || r == 0x2066 || r == 0x2067 || r == 0x2028
}

// TestHostileLinks follows a hundred links that mean ill, in the page around the map and in the map's own, and
// comes to some of them anew. Nothing of them is run or fetched, no window opens, what is of no use is told in a
// sentence, and the page goes on.
func TestHostileLinks(t *testing.T) {
	browser := startBrowser(t)
	follow := func(tb *tab, address string) {
		tb.Helper()
		links, err := json.Marshal(hostileLinks())
		tb.must(err)
		tb.do(`window.open = (a) => { window.opened = String(a); }; window.harms = undefined; (async () => {
			const all = [], elements = document.querySelectorAll("script, img, iframe").length;
			for (const link of ` + string(links) + `) {
				location.hash = link;
				await new Promise((next) => setTimeout(next, 50)); // the browser takes 200 addresses in ten seconds
				await new Promise(requestAnimationFrame);
				all.push((` + seen + `)(link));
			}
			window.harms = JSON.stringify({elements, all});
		})()`)
		tb.wait(`window.harms !== undefined`)
		var found struct {
			Elements int
			All      []harm
		}
		tb.must(json.Unmarshal([]byte(evaluate[string](tb, `harms`)), &found))
		for _, h := range found.All {
			wantUnharmed(tb, h, found.Elements)
		}
		tb.do(`location.hash = "y=1981"`)
		tb.wait(`(document.getElementById("year")?.value ?? document.documentElement.dataset.year) === "1981"`)
		tb.wantQuiet(address)
	}
	guarded := func(t *testing.T) *tab {
		t.Helper()
		tb := openTab(t, browser)
		tb.must(chromedp.Listen(tb.ctx, func(event any) {
			if dialog, ok := event.(*page.EventJavascriptDialogOpening); ok {
				tb.mu.Lock()
				defer tb.mu.Unlock()
				tb.complaints = append(tb.complaints, "a window opens: "+dialog.Message)
			}
		}))
		return tb
	}

	t.Run("around the map", func(t *testing.T) {
		h := serve(t, smallPage(t), "")
		tb := guarded(t)
		tb.navigate(h.URL + "/#y=1973")
		tb.state("ready")
		elements := tb.look("").Elements
		follow(tb, h.URL)
		tb.wait(inner + `.year === "1981"`) // the map still hears
		for _, link := range []string{"y=1975&x=<b>", "x=" + strings.Repeat("9", 5000), "e=\u202e&y=1975"} {
			tb.navigate("about:blank")
			tb.navigate(h.URL + "/#" + link)
			tb.state("ready")
			wantUnharmed(tb, tb.look(link), elements)
			tb.push("year-on")
			tb.wait(`document.getElementById("year").value === document.getElementById("map").contentDocument.documentElement.dataset.year && document.getElementById("year").value > "1970"`)
		}
	})

	t.Run("the map alone", func(t *testing.T) {
		h := serve(t, buildProgram(t), "")
		tb := guarded(t)
		tb.visit(h.URL+"/map.html#y=1973", "ready")
		elements := tb.look("").Elements
		follow(tb, h.URL)
		for _, link := range []string{"y=%00&c=NaN,1e999,-0&sel=<b>", "e=\u202e&y=1975&tour=99999999999999999999&" + strings.Repeat("x=9&", 2000)} {
			tb.navigate("about:blank")
			tb.visit(h.URL+"/map.html?lang=../../etc&parent=javascript:1#"+link, "ready")
			wantUnharmed(tb, tb.look(link), elements)
		}
		tb.wantQuiet(h.URL)
	})
}
