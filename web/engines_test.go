//go:build !js

package web_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"image/png"
	"net/http"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// engine is a browser that is not Chromium, driven from outside by what it offers for that.
type engine interface {
	visit(address string)
	resize(w, h int)
	// run evaluates a JavaScript expression, and returns what it is as JSON.
	run(expression string) json.RawMessage
	// press presses a key and lets go. It is given as WebDriver writes keys, see below.
	press(key rune)
	// point presses at a point of the window, in CSS pixels, with "mouse" or "touch", and lets go. No
	// click comes of a touch in Firefox: what recognises gestures there does not see it.
	point(with string, x, y int)
	screenshot() []byte // a PNG
}

// Keys with names, as code points of WebDriver (W3C, section 17.4.2).
const (
	endKey   = '\uE010'
	homeKey  = '\uE011'
	rightKey = '\uE014'
)

// TestEngines has the real program run in the other two engines of browsers: its first frame, keys,
// finger, another size of the window, links that lead nowhere, and a program that does not come; and
// then the whole page, see engines_whole_test.go.
func TestEngines(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped under -short: this starts browsers")
	}
	if os.Getenv("DISPLAY") == "" {
		t.Fatal("no display for the browsers to draw on: run .ci/display go test ./web")
	}
	dist := buildWhole(t)
	h := serve(t, dist, "")
	for _, e := range []struct {
		name  string
		start func(*testing.T) engine
	}{
		{"Firefox", startFirefox},
		{"WebKit", startWebKit},
	} {
		t.Run(e.name, func(t *testing.T) {
			d := &driven{T: t, engine: e.start(t)}
			d.resize(1024, 720)

			d.visit(h.URL + "/map.html#y=1981")
			d.state("ready")
			d.until(`document.documentElement.dataset.year`, "1981", "the link says so")
			if n := d.colours("still"); n < 50 {
				t.Errorf("the picture has %d colours, want a map's worth", n)
			}
			d.run(`document.querySelector("canvas").focus()`)
			for _, step := range []struct {
				key        rune
				year, what string
			}{
				{rightKey, "1982", "a year on"},
				{homeKey, "1970", "the first year"},
				{endKey, "1987", "the last one"},
			} {
				d.press(step.key)
				d.until(`document.documentElement.dataset.year`, step.year, step.what)
			}
			d.until(`location.hash`, "#y=1987", "the address remembers")

			d.resize(500, 800)
			d.until(`innerWidth < 600 && Math.abs(document.querySelector("canvas").width - innerWidth * devicePixelRatio) < 2`, "true", "the canvas follows the window")
			d.resize(1024, 720)
			d.until(`innerWidth > 900 && Math.abs(document.querySelector("canvas").width - innerWidth * devicePixelRatio) < 2`, "true", "and back")
			d.tapOnRuler()

			d.visit(h.URL + "/map.html?2#y=2050&theme=none&proj=&d=x&%FF")
			d.state("ready")
			d.until(`document.documentElement.dataset.year >= "1970" && document.documentElement.dataset.year <= "1987" ? "in" : "out"`, "in", "a broken link leads somewhere")

			lame := serve(t, dist, "") // at another address nothing is kept yet
			lame.answerProgram(http.NotFound)
			d.visit(lame.URL + "/map.html#y=1981")
			d.state("failed")
			lame.answerProgram(nil)
			d.run(`document.getElementById("retry").click()`)
			d.state("ready")
			d.until(`document.documentElement.dataset.year`, "1981", "the moment is kept")

			whole := serve(t, dist, "")
			d.followBrokenLink(whole.URL)
			d.stepByButton("1971")
			d.goOffline(whole)
		})
	}
}

// driven is an engine under test.
type driven struct {
	*testing.T
	engine
}

// until polls until a JavaScript expression has a value.
func (d *driven) until(expression, value, why string) {
	d.Helper()
	var got string
	// It waits here and not in the page: what awaits an answer there when the document goes may never get one.
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(100 * time.Millisecond) {
		// A document that has just begun lacks what is asked for: that is no answer yet.
		if err := json.Unmarshal(d.run(`(() => { try { return String(`+expression+`) } catch { return "not yet" } })()`), &got); err != nil {
			d.Fatal(err)
		}
		if got == value {
			return
		}
	}
	d.Fatalf("%s = %q, want %q: %s; the reason given is %s", expression, got, value, why,
		d.run(`document.getElementById("fault-reason")?.textContent ?? ""`))
}

func (d *driven) state(want string) {
	d.Helper()
	d.until(`document.documentElement.dataset.state`, want, "the state of the page")
}

// tapOnRuler touches the end of the ruler: whoever cannot press keys gets there too.
func (d *driven) tapOnRuler() {
	d.Helper()
	d.press(homeKey)
	d.until(`location.hash`, "#d=1970-01-01", "the first day, and at rest there")
	var size [2]int
	if err := json.Unmarshal(d.run(`[innerWidth, innerHeight]`), &size); err != nil {
		d.Fatal(err)
	}
	d.point("touch", size[0]-40, size[1]-70)
	d.until(`document.documentElement.dataset.year`, "1987", "a finger on the ruler seeks")
}

// colours counts the colours of what is on the screen.
func (d *driven) colours(name string) int {
	d.Helper()
	shot := d.screenshot()
	if *shots != "" {
		file := filepath.Join(*shots, fmt.Sprintf("%s-%s.png", filepath.Base(d.Name()), name))
		if err := os.WriteFile(file, shot, 0o644); err != nil {
			d.Fatal(err)
		}
	}
	picture, err := png.Decode(bytes.NewReader(shot))
	if err != nil {
		d.Fatal(err)
	}
	return colours(picture)
}
