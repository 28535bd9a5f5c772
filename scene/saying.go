package scene

import (
	"slices"

	"atlas.example/southsouth/scene/view"
)

// notices are what is told on the picture where there is no document to tell it, one after the other.
type notices struct {
	texts []string
	left  int // ticks for which the first one stands yet
}

// mostNotices is how many wait at the most: more than one reads.
const mostNotices = 5

// noteStands is how long a note stands, in ticks: eight seconds.
const noteStands = 8 * 60

// add tells a text after those that wait. One that waits already is not told twice.
func (n *notices) add(text string) {
	if slices.Contains(n.texts, text) || len(n.texts) >= mostNotices {
		return
	}
	if len(n.texts) == 0 {
		n.left = noteStands
	}
	n.texts = append(n.texts, text)
}

// advance lets a tick pass.
func (n *notices) advance() {
	if len(n.texts) == 0 {
		return
	}
	if n.left--; n.left <= 0 {
		n.dismiss()
	}
}

// dismiss takes the first note away.
func (n *notices) dismiss() {
	if len(n.texts) > 0 {
		n.texts, n.left = n.texts[1:], noteStands
	}
}

// tellNotes takes what is to be told, and lets a tick pass for what is told.
func (g *Game) tellNotes() {
	g.noted = g.teller.page.Noted(g.noted[:0])
	for _, text := range g.noted {
		g.notices.add(text)
	}
	if g.input.answered && g.kiosk.asks() == 0 {
		g.notices.dismiss()
	}
	g.notices.advance()
}

// saying is what is said on the picture now: what a kiosk asks, or else the first note.
func (g *Game) saying() view.Saying {
	if left := g.kiosk.asks(); left > 0 {
		return stillThere(g.story.Chronicle.Words, left)
	}
	if len(g.notices.texts) > 0 {
		return view.Saying{Text: g.notices.texts[0], Answer: g.story.Chronicle.Words.T("Close")}
	}
	return view.Saying{}
}
