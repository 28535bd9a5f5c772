// Package web is the page around the program: its document, and the one type
// through which the program speaks with it.
//
// # The contract
//
// The page is map.html, style.css, boot.js, bridge.js, guard.js and sleep.js. It stands alone, in a frame of
// index.html, which is the text edition, or in one of anybody's. It is on screen before the
// program arrives, fetches it, says how far the fetch has come, and says in a
// sentence what is wrong where it cannot run. The program is what main builds:
// it draws into a canvas that Ebitengine appends to the body, and tells the
// page through [Page] what cannot be drawn: that it is ready, which moment is
// shown, what a screen reader should say, what the address should remember.
//
// Both sides meet in the document alone, never in shared JavaScript values:
//
//   - <html data-state>: "loading" as served, then "ready" ([Page.Ready]) or
//     "failed" ([Page.Fail], or boot.js before there is a program). The style
//     sheet shows and hides the panels by it.
//   - <html data-year>: the year shown, set by [Page.Show]; absent before.
//   - <html data-keys>: "more" while the program wants the keys that guard.js leaves to
//     the page otherwise ([Page.TakeKeys]); absent else.
//   - <html data-date, data-event, data-playing, data-at>: the day shown, the id of the current event or
//     "", "true" or "false", and last the fragment that leads there ([Page.Tell]).
//   - <html data-within>: "own" in a frame of index.html, which has title, articles and buttons
//     ([Page.Within]); absent else.
//   - <html data-asleep>: present while the program has nothing to do ([Page.Sleep]); sleep.js takes it away when
//     something happens, and gives the program no frame and no timer until then.
//   - <html data-letters>: "off" where single letters are not to act as keys; guard.js reads it.
//   - the event "ask" of the document, with a text as its detail ([Page.Asked]): "goTo y=1981".
//   - #announcement: the polite live region ([Page.Announce]).
//   - #note-text: what of a link could not be used ([Page.Note]); bridge.js shows it, or tells the page around.
//   - #fault-reason: the sentence of the panel that data-state="failed" shows.
//   - the address after '#': read once by [Page.Start], replaced by [Page.Remember].
//
// # The page around
//
// A page that frames map.html speaks with it by postMessage; bridge.js checks the source of each message,
// its shape and its letters, and lets go what is not of these. To the map:
//
//	{atlas: 1, do: "goTo", at: "y=1981&theme=paper"}   parts that are absent stay; "set" does the same
//	{atlas: 1, do: "play"}   also "pause", "next", "previous": the last two by events
//
// From it:
//
//	{atlas: 1, is: "progress", got, of}   bytes of the program
//	{atlas: 1, is: "ready"}
//	{atlas: 1, is: "moment", at, date, year, event, playing}
//	{atlas: 1, is: "event", event}        another event has become the current one
//	{atlas: 1, is: "height", height}      of the document, in CSS pixels
//	{atlas: 1, is: "note", text}          a sentence about what was asked for in vain
//	{atlas: 1, is: "failed", why}         a sentence for the reader
//
// at is a fragment as in an address, at most 500 letters, digits and =&.,:%~+-_. Any page may speak with
// the map, as nothing that it does or says is secret; map.html?parent=https://host speaks with that
// origin alone, and with nobody where the name is none.
//
// # Two builds
//
// In the browser (GOOS=js) Page calls the document through syscall/js; no other
// package does. Elsewhere the same methods do nothing, so that the program asks
// [Page.Present] only where the difference matters: who draws the text.
// A JavaScript exception never leaves this package as a panic: [Open] returns it
// as an error, every other method does without.
//
// Page is for one goroutine; the zero value is only good on the desktop.
package web
