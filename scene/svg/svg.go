// Package svg writes a [display.List] as a Scalable Vector Graphics document (SVG 1.1, W3C
// Recommendation, 2011, with paint-order and plain href of SVG 2): texts stay texts and shapes
// stay shapes, for print, for editing and for those who read pictures aloud.
//
// It paints what package raster paints. Items next to each other that look alike become one
// element or one group, which keeps the document small and areas that meet without a seam.
package svg

import (
	"strconv"

	"atlas.example/southsouth/scene/display"
)

// Page is the sheet that a list is written on, and what it is for those who do not see it.
type Page struct {
	Width, Height float32 // in the list's logical pixels
	Scale         float32 // how large one of them is shown, in CSS pixels; finer points come with a larger scale
	Language      string  // of what is written, a tag of BCP 47; empty where it is not known
	Title         string  // what the picture is, in a few words
	Desc          string  // what it shows, in a sentence or two
	// Coarse is for a picture that is to be small in bytes: points are few and whole pixels, and what
	// can hardly be seen, an island of a pixel or a last trace of what fades, is left out.
	Coarse bool
}

// Append appends the document of a list to dst and returns it. The typesetter is the one by whose
// measure the list was composed: a text keeps its width where the reader's letters are others.
func Append(dst []byte, list *display.List, page Page, set display.Typesetter) []byte {
	p := &painter{
		out:    dst,
		set:    set,
		points: page.precision(),
		shared: map[string]int{},
		clips:  map[display.Rect]int{},
		inks:   map[ink]int{},
	}
	if page.Coarse {
		p.mesh, p.unseen = meshOf(list), 15
	}
	p.open(page)
	for items := list.Items; len(items) > 0; {
		n := 1
		if s, ok := styleOf(&items[0]); ok {
			n = alike(items, s)
			p.run(items[:n], s)
		} else {
			p.control(&items[0])
		}
		items = items[n:]
	}
	p.unclip()
	return append(p.out, "</svg>\n"...)
}

type painter struct {
	out    []byte
	set    display.Typesetter
	points fixed
	mesh   *mesh          // of a coarse picture, else nil
	unseen uint8          // up to which opacity, of 255, nothing is painted
	data   []byte         // of the path being written, kept for its memory
	shared map[string]int // the ids of long path data, to be written once
	clips  map[display.Rect]int
	inks   map[ink]int // the ids of colours in a pattern
	within bool        // whether the group of a clip is open
}

// precision is how exactly the points of a picture are written: to a tenth of the pixel that it is
// shown with, or nearly so.
func (page *Page) precision() fixed {
	if page.Coarse {
		return fixed{0, 1}
	}
	if page.Scale <= 2 {
		return fixed{1, 10}
	}
	return hundredths
}

// open begins the document. What most elements have in common stands at its root.
func (p *painter) open(page Page) {
	p.text(`<svg xmlns="http://www.w3.org/2000/svg" width="`).number(page.Width * page.Scale)
	p.text(`" height="`).number(page.Height * page.Scale)
	p.text(`" viewBox="0 0 `).number(page.Width).text(" ").number(page.Height)
	p.text(`" fill="none" stroke-linejoin="round" font-family="`).text(sansFamilies)
	p.text(`" role="img" aria-labelledby="title desc"`)
	if page.Language != "" {
		// A browser takes the one, other programs the other; by it they choose shapes of letters.
		p.text(` lang="`).escaped(page.Language).text(`" xml:lang="`).escaped(page.Language).text(`"`)
	}
	p.text(">\n")
	p.text(`<title id="title">`).escaped(page.Title).text("</title>\n")
	p.text(`<desc id="desc">`).escaped(page.Desc).text("</desc>\n")
}

// control obeys an item that paints nothing. A layer is a promise to painters that keep
// pictures; this one keeps none.
func (p *painter) control(it *display.Item) {
	if it.Kind != display.Clip {
		return
	}
	p.unclip()
	if it.Rect.Empty() {
		return
	}
	id, known := p.clips[it.Rect]
	if !known {
		id = len(p.clips) + 1
		p.clips[it.Rect] = id
		p.text(`<clipPath id="c`).whole(id).text(`"><rect`).rect(it.Rect).text("/></clipPath>\n")
	}
	p.text(`<g clip-path="url(#c`).whole(id).text(`)">` + "\n")
	p.within = true
}

// unclip ends the group of a clip, if one is open.
func (p *painter) unclip() {
	if p.within {
		p.text("</g>\n")
		p.within = false
	}
}

// text appends markup as it is.
func (p *painter) text(s string) *painter {
	p.out = append(p.out, s...)
	return p
}

// whole appends a whole number.
func (p *painter) whole(n int) *painter {
	p.out = strconv.AppendInt(p.out, int64(n), 10)
	return p
}

// number appends a measure to a hundredth.
func (p *painter) number(v float32) *painter {
	p.out = hundredths.append(p.out, hundredths.round(v))
	return p
}
