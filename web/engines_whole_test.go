//go:build !js

package web_test

import (
	"encoding/json"
	"fmt"
)

// followBrokenLink opens the page as it is built at a link that asks for what there is not: that is
// said once, in the words of the page, and the map takes the picture's place nevertheless.
func (d *driven) followBrokenLink(address string) {
	d.Helper()
	d.visit(address + "/#y=2050&theme=plaid")
	note := func(why string) {
		d.Helper()
		d.until(`document.getElementById("note").hidden ? "" : document.getElementById("note-text").textContent`,
			"The link asks for the year 2050, which is not in 1970–1987; showing 1970. The link asks for theme=plaid, which is not known here; it is left out.", why)
	}
	note("the link is broken")
	d.mapTakesPlace("1970")
	note("the program does not say it again in its words")
	d.until(`location.hash`, "#y=1970", "nor does whoever loads it again")
	d.run(`document.getElementById("note-close").click()`)
}

// mapTakesPlace waits until the map is where the picture was, at a year.
func (d *driven) mapTakesPlace(year string) {
	d.Helper()
	d.until(`document.getElementById("atlas").dataset.map`, "ready", "the map has come")
	d.until(`[getComputedStyle(document.getElementById("map")).opacity, getComputedStyle(document.getElementById("poster")).visibility]`,
		"1,hidden", "it has taken the picture's place")
	d.until(inner+`.year`, year, "the map is at the moment of the address")
	d.until(`document.getElementById("year").value`, year, "and so is the slider")
}

// stepByButton clicks the button for the next year; the step arrives in the frame.
func (d *driven) stepByButton(year string) {
	d.Helper()
	var at [2]int
	middle := `(() => { const r = document.getElementById("year-on").getBoundingClientRect();
		return [Math.round(r.x + r.width / 2), Math.round(r.y + r.height / 2)]; })()`
	if err := json.Unmarshal(d.run(middle), &at); err != nil {
		d.Fatal(err)
	}
	d.point("mouse", at[0], at[1])
	d.until(inner+`.year`, year, "a button of the page moves the map")
	d.until(`location.hash`, "#y="+year, "the address remembers")
	d.until(`document.getElementById("note").hidden`, "true", "there is nothing to say any more")
}

// goOffline waits until the browser has kept the page that is open, and comes back when its host is gone.
func (d *driven) goOffline(h *host) {
	d.Helper()
	d.until(`navigator.serviceWorker.controller?.state`, "activated", "the page is kept") // which is after its cache is filled
	h.Close()
	d.visit(fmt.Sprintf("%s/?again#y=1981", h.URL)) // with ?again, or only the fragment would be another
	d.mapTakesPlace("1981")
	d.until(`document.querySelector("#reader h3").textContent !== ""`, "true", "with its article")
	if n := d.colours("offline"); n < 50 {
		d.Errorf("without a host the page has %d colours, want a map's worth", n)
	}
}
