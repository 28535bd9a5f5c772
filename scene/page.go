package scene

// Page is the document around the program, if there is one. Package web has it; it is an
// interface so that this package need not know about documents.
type Page interface {
	// Present reports whether there is a document: it then draws the texts.
	Present() bool
	// Start is what the address asks for: its fragment without the #.
	Start() string
	// Remember puts a fragment into the address.
	Remember(fragment string)
	// Show says which year and caption are on the map.
	Show(year int, caption string)
	// Asked appends to dst what the page has asked for since the last call; obey says what that may be.
	Asked(dst []string) []string
	// Tell says where in the story one is: the fragment that leads here, the day as YYYY-MM-DD, the id of
	// the current event, or "", and whether the story plays.
	Tell(fragment, day, event string, playing bool)
	// Announce has a sentence read aloud to those who do not see the map.
	Announce(text string)
	// Note tells the viewer something, once, such as what of a link could not be used. Where there is no
	// document to do it, Noted appends to dst what is to be told on the picture since the last call.
	Note(text string)
	Noted(dst []string) []string
	// Kiosk reports whether the program has to see to viewers who come and go.
	Kiosk() bool
	// TakeKeys says whether the program wants the keys that are the page's otherwise: the arrows up and
	// down, and those that take back what is typed.
	TakeKeys(more bool)
	// Ready says that the first picture is there.
	Ready()
	// Within reports whether the program is part of a page of ours, which has the articles.
	Within() bool
	// Lends reports whether texts can be copied.
	Lends() bool
	// OpenLink opens an address of the web, where that is wanted. CopyText copies a text, to be pasted
	// elsewhere. What fails is told as a note.
	OpenLink(address string)
	CopyText(text string)
	// Link is the whole address of what is shown.
	Link() string
	// FillScreen has the program fill the screen, or no more.
	FillScreen()
	// Busy reports whether something that was asked of the page is not done yet.
	Busy() bool
	// Sleep is told at each tick whether the program has nothing to do. Then it need not have another tick
	// until something happens: input, another size, a wish or another setting.
	Sleep(asleep bool)
	// ReducedMotion reports whether the viewer has asked for less motion.
	ReducedMotion() bool
	// PrefersDark and PrefersContrast report which colours the viewer has asked for.
	PrefersDark() bool
	PrefersContrast() bool
	// MeasureText and DrawText set a text in a CSS font; see package web.
	MeasureText(font, text string) (advance, ascent, descent float64)
	DrawText(font, text string, dst []byte, w, h int, x, baseline float64)
}
