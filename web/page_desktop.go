//go:build !js

package web

// Page stands in for the document where there is none. Its zero value is ready
// to use, and its methods do nothing.
type Page struct{}

// Open returns a page that is not there. The error is always nil.
func Open() (*Page, error) { return &Page{}, nil }

// Present reports whether a document is around the program: never here.
func (*Page) Present() bool { return false }

// Start returns what the address asks for: nothing, as there is no address.
func (*Page) Start() string { return "" }

// Remember would put the fragment into the address.
func (*Page) Remember(string) {}

// Show would tell the document which year and caption are on the map.
func (*Page) Show(int, string) {}

// Asked appends nothing to dst: there is no page to ask for anything.
func (*Page) Asked(dst []string) []string { return dst }

// Tell would tell the document where in the story one is.
func (*Page) Tell(string, string, string, bool) {}

// Announce would have the text read aloud.
func (*Page) Announce(string) {}

// Note would tell the viewer what of a link could not be used.
func (*Page) Note(string) {}

// Noted appends nothing to dst: the document tells what there is to tell.
func (*Page) Noted(dst []string) []string { return dst }

// Kiosk reports nothing to be done: the page around sees to its viewers.
func (*Page) Kiosk() bool { return false }

// TakeKeys would have the page leave more keys to the program: here all are its own.
func (*Page) TakeKeys(bool) {}

// Ready would take the loading message away.
func (*Page) Ready() {}

// Fail would show the message in place of the map. The caller also returns the
// error to whoever started the program.
func (*Page) Fail(string) {}

// Within reports whether a page is around the window: none is.
func (*Page) Within() bool { return false }

// Lends reports whether texts can be copied: not yet.
func (*Page) Lends() bool { return false }

// OpenLink would open an address.
func (*Page) OpenLink(string) {}

// CopyText would copy a text.
func (*Page) CopyText(string) {}

// ReducedMotion reports whether the reader asked for less motion. A desktop has
// no one place to ask, so the answer is no; a flag of the program may say yes.
func (*Page) ReducedMotion() bool { return false }

// PrefersDark reports whether the reader asked for pale letters on dark: no, as
// with motion.
func (*Page) PrefersDark() bool { return false }

// PrefersContrast reports whether the reader asked for more contrast: no, as
// with motion.
func (*Page) PrefersContrast() bool { return false }

// MeasureText returns zeros: here the program measures with its own fonts.
func (*Page) MeasureText(_, _ string) (advance, ascent, descent float64) { return 0, 0, 0 }

// DrawText clears dst: here the program draws text with its own fonts.
func (*Page) DrawText(_, _ string, dst []byte, _, _ int, _, _ float64) { clear(dst) }
