package svg

import "atlas.example/southsouth/scene/display"

// sharedFrom is the length in bytes from which path data gets an id, to be used again where the
// same shape comes once more, as that of land under a pattern does.
const sharedFrom = 160

// pathOf writes a path of the data in p.data, or a use of the path that was written of it.
func (p *painter) pathOf(found bool, with string) {
	if !found {
		return
	}
	if len(p.data) < sharedFrom {
		p.text(`<path d="`)
		p.out = append(p.out, p.data...)
		p.text(`"`).text(with).text("/>\n")
		return
	}
	if id, known := p.shared[string(p.data)]; known {
		p.text(`<use href="#p`).whole(id).text(`"`).text(with).text("/>\n")
		return
	}
	id := len(p.shared) + 1
	p.shared[string(p.data)] = id
	// The attributes are the group's: a path of its own colour could not be used in another.
	p.text("<g").text(with).text(`><path id="p`).whole(id).text(`" d="`)
	p.out = append(p.out, p.data...)
	p.text(`"/></g>` + "\n")
}

// polygons makes p.data the areas of a run, and reports whether there are any.
func (p *painter) polygons(items []display.Item) bool {
	pen := pen{fixed: p.points, out: p.data[:0]}
	if p.mesh != nil {
		for _, ring := range p.mesh.union(items) {
			pen.trace(ring, display.Identity, true)
		}
	} else {
		for i := range items {
			for _, ring := range ringsOf(items[i].Path) {
				pen.trace(ring, items[i].Place, true)
			}
		}
	}
	p.data = pen.out
	return len(pen.out) > 0
}

// lines makes p.data the lines of a run, and reports whether there are any.
func (p *painter) lines(items []display.Item) bool {
	pen := pen{fixed: p.points, out: p.data[:0]}
	switch {
	case items[0].Kind == display.Line:
		pen.fixed = hundredths // not of the map: where a straight line is off, it is seen
		for i := range items {
			pen.trace([]display.Point{items[i].From, items[i].To}, display.Identity, false)
		}
	case p.mesh != nil:
		for _, line := range p.mesh.chains(items) {
			pen.trace(line, display.Identity, false)
		}
	default:
		for i := range items {
			for _, line := range items[i].Path.Lines {
				pen.trace(line, items[i].Place, false)
			}
		}
	}
	p.data = pen.out
	return len(pen.out) > 0
}
