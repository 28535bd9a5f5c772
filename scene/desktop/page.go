package desktop

import (
	"errors"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/data/words"
	"atlas.example/southsouth/scene/desktop/clipboard"
)

// Options say how the program was started.
type Options struct {
	Start      string           // where it begins: a fragment as package address writes it
	Calm       bool             // whether less motion is wanted
	Kiosk      bool             // whether anybody may come and go: nothing is remembered, saved or copied, and no link is opened
	FillScreen func()           // has the window fill its screen, or no more; the engine's business
	Words      *words.Words     // those of the language; nil for English
	Languages  []Tongue         // those to choose from
	Spoken     int              // the position of the one that is spoken
	Now        func() time.Time // the reader's own date, for citations
	WebPage    string           // the address of the web edition, up to the #, for links to it
}

// Page stands in for the document that a browser has around the program. What the document does there is
// done with what the system lends, or told on the picture. It is the page that package scene asks for, and
// for its game loop alone. Make one with [NewPage].
type Page struct {
	options Options
	keeper  *Keeper // nil where nothing is to be remembered
	memory  Memory
	board   clipboard.Clipboard
	opener  Opener
	saver   saver
	notes   []string
	title   string
	link    string // the fragment that leads to what is shown
	asleep  bool   // whether the program has nothing to do
}

// NewPage makes the page of a program that goes on from a memory. A keeper may be nil: then nothing is
// remembered.
func NewPage(o Options, k *Keeper, m Memory) *Page {
	return &Page{options: o, keeper: k, memory: m, saver: saver{words: o.Words}}
}

// tick is the time between two calls of Noted.
const tick = time.Second / 60

// Tongue is a language to choose: its tag of BCP 47, what it calls itself, and the chronicle in it.
type Tongue struct {
	Tag, Name string
	Read      func() (*chronicle.Chronicle, error)
}

// Languages are the languages to choose from, each as it calls itself, and the position of the one that is spoken.
func (p *Page) Languages() (names []string, spoken int) {
	for _, t := range p.options.Languages {
		names = append(names, t.Name)
	}
	return names, p.options.Spoken
}

// Speak has the page speak another of its languages, which is remembered, and returns the chronicle in it.
func (p *Page) Speak(language int) (*chronicle.Chronicle, error) {
	to := p.options.Languages[language]
	c, err := to.Read()
	if err != nil {
		return nil, err
	}
	p.options.Spoken, p.options.Words, p.saver.words = language, c.Words, c.Words
	p.memory.Language = to.Tag
	return c, nil
}

// Title is what the window is to be called: the year and what is told, before the atlas's own name.
func (p *Page) Title() string {
	if p.title == "" {
		return p.options.Words.T(Title)
	}
	return p.title + " – " + p.options.Words.T(Title)
}

// Title is the name of the program's window.
const Title = "South–South: an atlas in time, 1970–1987"

// Window takes where the window is now, to be remembered.
func (p *Page) Window(w Window) { p.memory.Window = w }

// Link is the address of what is shown in the web edition.
func (p *Page) Link() string { return p.options.WebPage + "#" + p.link }

// Close ends what is going on, and writes what is to be remembered.
func (p *Page) Close() error {
	if job := p.saver.job; job != nil {
		job.Stop()
		job.Wait()
	}
	p.board.Close()
	if p.keeper == nil {
		return nil
	}
	if p.link != "" { // what is not at rest yet would be remembered later, and the story plays on
		p.memory.At = p.link
	}
	fault := p.keeper.Remember(p.memory, 0)
	return errors.Join(fault, p.keeper.Close())
}

// Present reports whether a document is around the program: here never.
func (p *Page) Present() bool { return false }

// Start is where the program begins.
func (p *Page) Start() string { return p.options.Start }

// Remember takes the fragment that leads to what is shown.
func (p *Page) Remember(fragment string) { p.link, p.memory.At = fragment, fragment }

// Show takes a year and what is told of it, for the window's title: the first sentences of a caption.
func (p *Page) Show(year int, caption string) {
	stop := strings.TrimRight(p.options.Words.In("list", ". "), " ")
	caption = strings.TrimLeft(strings.TrimPrefix(caption, strconv.Itoa(year)+stop), " ")
	head, _, _ := strings.Cut(caption, p.options.Words.In("list", ". "))
	p.title = p.options.Words.F("{0}: {1}", strconv.Itoa(year), strings.TrimSuffix(head, stop))
}

// Asked appends nothing to dst: there is no document to ask for anything.
func (p *Page) Asked(dst []string) []string { return dst }

// Tell takes the fragment that leads to what is shown.
func (p *Page) Tell(fragment, _, _ string, _ bool) { p.link = fragment }

// Announce would have a sentence read aloud: there is no way from here to a screen reader, for which the
// text edition is.
func (p *Page) Announce(string) {}

// Note has a sentence told on the picture. That of an error begins small, as it may follow other words.
func (p *Page) Note(text string) {
	first, size := utf8.DecodeRuneInString(text)
	if size > 0 {
		p.notes = append(p.notes, string(unicode.ToUpper(first))+text[size:])
	}
}

// Noted appends to dst what is to be told, and lets a tick pass: what was copied, opened and written
// meanwhile is told too.
func (p *Page) Noted(dst []string) []string {
	p.told(p.board.Outcome())
	if err := p.opener.Fault(); err != nil {
		p.Note(p.options.Words.Say(err))
	}
	if p.keeper != nil {
		if err := p.keeper.Remember(p.memory, tick); err != nil {
			p.Note(p.options.Words.Say(err))
		}
	}
	dst = append(dst, p.notes...)
	p.notes = p.notes[:0]
	return dst
}

// told has it told what has become of a copy.
func (p *Page) told(copied bool, err error) {
	switch {
	case err != nil:
		p.Note(p.options.Words.Say(err))
	case copied:
		p.Note(p.options.Words.T("Copied."))
	}
}

// TakeKeys would have a document leave more keys to the program: all are its own.
func (p *Page) TakeKeys(bool) {}

// Ready would take a message away that the program is loading.
func (p *Page) Ready() {}

// Within reports whether a page of ours is around the window: none is.
func (p *Page) Within() bool { return false }

// Kiosk reports whether the program has to see to viewers who come and go.
func (p *Page) Kiosk() bool { return p.options.Kiosk }

// Lends reports whether texts can be copied: not by anybody who comes by.
func (p *Page) Lends() bool { return !p.options.Kiosk }

// OpenLink opens an address in the system's browser. There is no way out of a kiosk.
func (p *Page) OpenLink(address string) {
	if p.options.Kiosk {
		p.Note(p.options.Words.F("Links are not opened here: {0}", address))
		return
	}
	if err := p.opener.OpenLink(address); err != nil {
		p.Note(p.options.Words.Say(err))
	}
}

// CopyText copies a text.
func (p *Page) CopyText(text string) {
	if !p.options.Kiosk {
		p.board.Copy(text)
	}
}

// FillScreen has the window fill its screen, or no more. A kiosk always does.
func (p *Page) FillScreen() {
	if !p.options.Kiosk && p.options.FillScreen != nil {
		p.options.FillScreen()
	}
}

// Busy reports whether something is copied or written still.
func (p *Page) Busy() bool {
	return p.board.Busy() || p.keeper != nil && p.keeper.Busy()
}

// Sleep takes whether the program has nothing to do, for Asleep.
func (p *Page) Sleep(asleep bool) { p.asleep = asleep }

// Asleep reports whether the window may leave the program alone until something happens.
func (p *Page) Asleep() bool { return p.asleep }

// ReducedMotion reports whether less motion is wanted. A desktop has no one place to ask: a flag says it,
// or the option in the program.
func (p *Page) ReducedMotion() bool { return p.options.Calm }

// PrefersDark and PrefersContrast report which colours the system has: there is no one place to ask, so the
// theme is chosen in the program.
func (p *Page) PrefersDark() bool { return false }

// PrefersContrast is as PrefersDark.
func (p *Page) PrefersContrast() bool { return false }

// MeasureText returns zeros: the program has typefaces of its own.
func (p *Page) MeasureText(_, _ string) (advance, ascent, descent float64) { return 0, 0, 0 }

// DrawText clears dst, as MeasureText.
func (p *Page) DrawText(_, _ string, dst []byte, _, _ int, _, _ float64) { clear(dst) }
