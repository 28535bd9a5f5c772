package scene

import (
	"atlas.example/southsouth/scene/address"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/view"
)

// Saver is a page that can also make files of what is shown, beside the game, one at a time. A document has
// its own way for that.
type Saver interface {
	// Saves reports whether it does.
	Saves() bool
	// Save takes something away of what a story shows at an address.
	Save(item view.SaveItem, st *story.Story, at address.Address)
	// AnswerSave answers what Saving asks.
	AnswerSave(a view.SaveAnswer)
	// StopSave stops what is being made.
	StopSave()
	// ShowFolder shows the folder of the last file.
	ShowFolder()
	// Saving is how far it is. It is asked for at each tick, and does not wait.
	Saving() view.Saving
}

// saving has what was asked for taken away, and asks how far that is.
func (g *Game) saving() {
	if g.saver == nil {
		return
	}
	for _, a := range g.input.saves {
		switch a.Verb {
		case view.Save:
			g.saver.Save(view.SaveItem(a.N), g.story, address.Address{Moment: g.playhead.Target(), Choices: g.input.choices()})
		case view.SaveAs:
			g.saver.AnswerSave(view.SaveAnswer(a.N))
		case view.SaveStop:
			g.saver.StopSave()
		case view.ShowFolder:
			g.saver.ShowFolder()
		default:
		}
	}
	g.saved = g.saver.Saving()
}

// lend has the page, or whatever is around the program, do what only it can: open addresses and copy
// texts.
func (g *Game) lend() {
	g.saving()
	g.input.saves = g.input.saves[:0]
	page := g.teller.page
	for _, address := range g.input.links {
		page.OpenLink(address)
	}
	for _, text := range g.input.copied {
		page.CopyText(text)
	}
	if g.input.fills {
		page.FillScreen()
	}
	if g.input.copiesLink {
		page.CopyText(page.Link())
	}
	g.input.fills, g.input.copiesLink = false, false
	g.input.links, g.input.copied = g.input.links[:0], g.input.copied[:0]
}
