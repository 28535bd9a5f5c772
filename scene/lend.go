package scene

// lend has the page, or whatever is around the program, do what only it can: open addresses and copy
// texts.
func (g *Game) lend() {
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
