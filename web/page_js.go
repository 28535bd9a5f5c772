package web

import (
	"errors"
	"fmt"
	"strconv"
	"syscall/js"
)

// Page is the document around the program. Make one with [Open].
type Page struct {
	root         js.Value // <html>, carries data-state and data-year
	announcement js.Value // the live region
	reason       js.Value // where the panel of faults says why
	note         js.Value // where what could not be used is said
	prefers      struct{ lessMotion, dark, contrast bool }
	title        string // the document's own title, kept behind the caption
	brush        brush
	told         told
	telling      bool     // whether Tell has told anything
	takesMore    bool     // whether data-keys is "more"
	asleep       bool     // whether data-asleep was set
	asked        []string // what bridge.js has asked for, until Asked
	say          func(english string) string
}

// Open finds the page that the program was started in. The error names the
// element that is missing, or says that there is no document at all (Node).
func Open() (page *Page, err error) {
	document := js.Global().Get("document")
	if !document.Truthy() {
		return nil, errors.New("web: no document around the program: open map.html in a browser")
	}
	p := &Page{root: document.Get("documentElement"), title: document.Get("title").String()}
	p.say = func(english string) string { return english }
	if p.announcement, err = element(document, "announcement"); err != nil {
		return nil, err
	}
	if p.reason, err = element(document, "fault-reason"); err != nil {
		return nil, err
	}
	if p.note, err = element(document, "note-text"); err != nil {
		return nil, err
	}
	err = try(func() {
		follow("(prefers-reduced-motion: reduce)", &p.prefers.lessMotion)
		follow("(prefers-color-scheme: dark)", &p.prefers.dark)
		follow("(prefers-contrast: more)", &p.prefers.contrast)
		p.brush = newBrush(document)
		document.Call("addEventListener", "ask", js.FuncOf(func(_ js.Value, args []js.Value) any {
			if len(p.asked) < mostAsked {
				p.asked = append(p.asked, args[0].Get("detail").String())
			}
			return nil
		}))
	})
	if err != nil {
		return nil, fmt.Errorf("web: this browser lacks what the program draws text with: %w", err)
	}
	return p, nil
}

// follow has a switch say whether a media query holds, now and from now on: to ask the browser each tick takes longer
// than most that is done in one.
func follow(query string, holds *bool) {
	list := js.Global().Call("matchMedia", query)
	look := func() { *holds = list.Get("matches").Bool() }
	look()
	list.Call("addEventListener", "change", js.FuncOf(func(js.Value, []js.Value) any { look(); return nil }))
}

// element finds an element of the page by its id.
func element(document js.Value, id string) (js.Value, error) {
	e := document.Call("getElementById", id)
	if !e.Truthy() {
		return js.Value{}, fmt.Errorf("web: the page has no element #%s: serve map.html of the same build", id)
	}
	return e, nil
}

// Present reports whether a document is around the program: always here.
func (p *Page) Present() bool { return true }

// Start returns what the address asks for: its fragment as written, percent
// signs included, without the '#'; "y=1981" for instance, or "" for nothing.
func (p *Page) Start() string {
	hash := js.Global().Get("location").Get("hash").String()
	if hash == "" {
		return ""
	}
	return hash[1:]
}

// Language is the language that the page asks for, a tag of BCP 47, and the texts that the program is in it
// by, as package translation decodes them; en and none for English. It may be asked once.
func (p *Page) Language() (tag, texts string) {
	data := p.root.Get("dataset")
	if said := data.Get("words"); said.Truthy() {
		texts = said.String()
		data.Delete("words")
	}
	return p.root.Get("lang").String(), texts
}

// Say has what the page itself says be said by this from now on, which is given the English.
func (p *Page) Say(say func(english string) string) { p.say = say }

// Remember puts the fragment (without '#') into the address, so that a reload or
// a copied link comes back here. It adds no step to the history. Browsers refuse
// more than about three calls a second; the caller keeps below that.
func (p *Page) Remember(fragment string) {
	// A refused call costs one link, not the program.
	_ = try(func() { js.Global().Get("history").Call("replaceState", nil, "", "#"+fragment) })
}

// Show tells the document what is on the map: the year becomes data-year of
// <html>, year and caption become the window's title. caption may be empty.
func (p *Page) Show(year int, caption string) {
	y := strconv.Itoa(year)
	title := y + " · " + p.title
	if caption != "" {
		title = y + " · " + caption + " · " + p.title
	}
	p.root.Get("dataset").Set("year", y)
	js.Global().Get("document").Set("title", title)
}

// mostAsked is how much the page may ask for between two calls of Asked; what is more is let go. A tab
// that is not seen makes no calls.
const mostAsked = 64

// Asked appends to dst what the page has asked for since the last call, each by an event "ask" of
// the document with a text as its detail.
func (p *Page) Asked(dst []string) []string {
	dst = append(dst, p.asked...)
	p.asked = p.asked[:0]
	return dst
}

// Tell tells the document where in the story one is: the fragment that leads there, the day as
// YYYY-MM-DD, the id of the current event, or "", and whether the story plays. They become data-event,
// data-date, data-playing and, last, data-at of <html>.
func (p *Page) Tell(fragment, day, event string, playing bool) {
	data := p.root.Get("dataset")
	now := told{event, day, strconv.FormatBool(playing)}
	for i, value := range now {
		if value != p.told[i] || !p.telling { // the browser takes long to set one, and to see that it is the same
			data.Set(toldAs[i], value)
		}
	}
	p.told, p.telling = now, true
	data.Set("at", fragment) // each time, for who waits for it
}

// told is what Tell told last beside the fragment, in the order of toldAs, the names that the document has for it.
type told [3]string

var toldAs = [...]string{"event", "date", "playing"}

// Announce has a screen reader say the text when it is next silent. A newer text
// replaces one not yet said, so the caller waits until the reader's stepping has
// settled (400 ms) and sends one short sentence.
func (p *Page) Announce(text string) { p.announcement.Set("textContent", text) }

// Note has the document show a sentence until the reader closes it.
func (p *Page) Note(text string) { p.note.Set("textContent", text) }

// Lends reports whether texts can be copied: where the browser lets the document.
func (p *Page) Lends() bool { return js.Global().Get("navigator").Get("clipboard").Truthy() }

// OpenLink opens an address in a window of its own, which learns nothing of this one. There is no way out
// of a kiosk.
func (p *Page) OpenLink(address string) {
	query := js.Global().Get("URLSearchParams").New(js.Global().Get("location").Get("search"))
	if query.Call("get", "kiosk").String() != "1" {
		js.Global().Call("open", address, "_blank", "noopener,noreferrer")
	}
}

// CopyText copies a text.
func (p *Page) CopyText(text string) {
	var copied, failed js.Func // of which one is called
	say := func(sentence string) js.Func {
		return js.FuncOf(func(js.Value, []js.Value) any {
			p.Note(sentence)
			copied.Release()
			failed.Release()
			return nil
		})
	}
	copied, failed = say(p.say("Copied.")), say(p.say("The browser does not let the map copy texts."))
	js.Global().Get("navigator").Get("clipboard").Call("writeText", text).Call("then", copied, failed)
}

// Noted appends nothing to dst: the document tells what there is to tell.
func (*Page) Noted(dst []string) []string { return dst }

// Kiosk reports nothing to be done: the page around sees to its viewers.
func (*Page) Kiosk() bool { return false }

// Link is the address that leads to what is shown.
func (p *Page) Link() string { return js.Global().Get("location").Get("href").String() }

// FillScreen has the document fill the screen, or no more.
func (p *Page) FillScreen() {
	document := js.Global().Get("document")
	switch {
	case p.Within(): // its button does that, with what is around the map
		js.Global().Get("parent").Get("document").Call("getElementById", "full").Call("click")
	case document.Get("fullscreenElement").Truthy():
		document.Call("exitFullscreen")
	case document.Get("fullscreenEnabled").Truthy():
		p.root.Call("requestFullscreen")
	}
}

// TakeKeys says whether the program wants the keys that are the page's otherwise, as
// data-keys of <html>: "more" while it does. guard.js says which they are.
func (p *Page) TakeKeys(more bool) {
	switch {
	case more == p.takesMore:
		return
	case more:
		p.root.Get("dataset").Set("keys", "more")
	default:
		p.root.Get("dataset").Delete("keys")
	}
	p.takesMore = more
}

// Busy reports nothing: what is asked of the document is done at once, or the document sees to it.
func (*Page) Busy() bool { return false }

// Sleep says whether the program has nothing to do, as data-asleep of <html>: sleep.js lets it rest then, until
// something happens.
func (p *Page) Sleep(asleep bool) {
	asleep = asleep && len(p.asked) == 0
	switch {
	case asleep == p.asleep:
		return
	case asleep:
		p.root.Get("dataset").Set("asleep", "")
	default: // sleep.js has taken it away, but for a tick that the engine makes of its own
		p.root.Get("dataset").Delete("asleep")
	}
	p.asleep = asleep
}

// Ready says that the first frame is drawn: the loading message goes.
func (p *Page) Ready() { p.setState("ready") }

// Fail says that the program cannot run, or cannot go on: the page shows the
// message, a sentence for the reader, and a button that tries again.
func (p *Page) Fail(message string) {
	p.reason.Set("textContent", message)
	p.setState("failed")
}

// Within reports whether the document is in a frame of the text edition, which has title, articles and
// buttons around it: data-within of <html> is "own" then.
func (p *Page) Within() bool { return p.root.Get("dataset").Get("within").Equal(js.ValueOf("own")) }

// ReducedMotion reports whether the reader asks for less motion, now: the
// setting may change while the program runs.
func (p *Page) ReducedMotion() bool { return p.prefers.lessMotion }

// PrefersDark reports whether the reader asks for pale letters on dark, now.
func (p *Page) PrefersDark() bool { return p.prefers.dark }

// PrefersContrast reports whether the reader asks for more contrast, now.
func (p *Page) PrefersContrast() bool { return p.prefers.contrast }

func (p *Page) setState(state string) { p.root.Get("dataset").Set("state", state) }

// try calls f and returns the JavaScript exception it raised, if any. Only that
// is caught: a fault of ours in f still panics.
func try(f func()) (err error) {
	defer func() {
		switch r := recover().(type) {
		case nil:
		case js.Error:
			err = r
		case *js.ValueError: // a method called on undefined: the browser lacks it
			err = r
		default:
			panic(r)
		}
	}()
	f()
	return nil
}
