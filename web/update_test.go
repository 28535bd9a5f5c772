//go:build !js

package web_test

import (
	"testing"
)

// TestUpdateInMidUse has a new version come to the host while the page is open in two windows. Both go on with the
// version that they have, files included that they had no use for yet; the one that is asked to loads the new one
// at the moment that it has, and the other is told, and does so when it is asked to.
func TestUpdateInMidUse(t *testing.T) {
	browser := startBrowser(t)
	dir := t.TempDir()
	h := serve(t, buildSmall(t, dir, " I"), "")
	one := openTab(t, browser)
	one.navigate(h.URL + "/#y=1970")
	one.wait(`navigator.serviceWorker.controller !== null`)
	one.state("ready")
	one.do(`window.two = open(location.href, "second")`) // of the same storage
	one.waitAcross(`two.document.getElementById("atlas")?.dataset.map === "ready" && two.navigator.serviceWorker.controller !== null`)
	one.wait(`document.getElementById("reader").textContent.includes("` + lusaka + ` I")`)

	buildSmall(t, dir, " II")
	one.do(`navigator.serviceWorker.getRegistration().then((r) => r.update())`)
	one.wait(`document.querySelector("#newer button") !== null && two.document.querySelector("#newer button") !== null`)
	one.wait(`document.getElementById("newer").innerText.startsWith("There is a new version of this page.")`)
	want(one, `window.before = true`, true, "")
	one.push("year-on")
	one.shown(1971, "")
	one.wait(inner + `.year === "1971"`)
	// Pictures of the first version are gone from the host, and not from here.
	one.do(`window.old = new Image(); old.src = document.querySelector("#years option[value='1985']").dataset.picture`)
	one.wait(`old.complete`)
	want(one, `old.naturalWidth > 0`, true, "what was not used yet is still there")

	one.wait(`location.hash === "#y=1971"`)
	one.do(`document.querySelector("#newer button").click()`)
	one.waitAcross(`window.before === undefined && document.getElementById("event-lusaka")?.innerText.includes("` + lusaka + ` II")`)
	one.shown(1971, "")
	one.state("ready")
	want(one, inner+`.year`, "1971", "the moment is kept")
	want(one, `document.getElementById("newer") === null`, true, "this is the new version")

	one.do(`window.two = open("", "second")`)
	want(one, `two.document.getElementById("event-lusaka").innerText.includes("`+lusaka+` I") && two.document.getElementById("newer") !== null`, true, "the other window is as it was, and told")
	one.do(`two.document.getElementById("year-on").click()`)
	one.wait(`two.location.hash === "#y=1971"`)
	one.do(`two.document.querySelector("#newer button").click()`)
	one.waitAcross(`two.document.getElementById("event-lusaka")?.innerText.includes("` + lusaka + ` II") && two.document.getElementById("year").value === "1971"`)
}
