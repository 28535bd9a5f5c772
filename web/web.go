// Package web is the page around the program: its document, and the one type
// through which the program speaks with it.
//
// # The contract
//
// The page is map.html, style.css, boot.js and guard.js. It is on screen before the
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
//   - #announcement: the polite live region ([Page.Announce]).
//   - #fault-reason: the sentence of the panel that data-state="failed" shows.
//   - the address after '#': read once by [Page.Start], replaced by [Page.Remember].
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
