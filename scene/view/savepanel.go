package view

import "atlas.example/southsouth/scene/display"

// SaveItem is something that can be taken away.
type SaveItem uint8

// The things, those of the data in the order of the formats.
const (
	SavePNG      SaveItem = iota // a picture of what is shown
	SaveSVG                      // the same as shapes and texts
	SavePlate                    // the same with title, sources and licence around it
	SaveYear                     // the year as an animation
	SaveStory                    // the whole story as one
	SaveBibTeX                   // a citation of what is shown
	SaveCSL                      // the same for citation managers
	CopyCitation                 // the same as a text, to the clipboard
	SaveData                     // the first of the formats of the data
)

// Saving is how far taking something away is. The zero Saving is nothing.
type Saving struct {
	Text        string // what is said of it
	Busy        bool   // whether it is going on, and can be stopped
	Done, Total int    // steps of it; Total is 0 where that is not known
	Asks        bool   // whether there is such a file, so that one has to say what is to be done
	Shows       bool   // whether there is a folder to be shown
}

// SaveAnswer is what is done where there is such a file.
type SaveAnswer uint8

// The answers.
const (
	SaveCancel SaveAnswer = iota
	SaveReplace
	SaveBoth // under another name
)

// saveGroups are the things under their headings, as buttons.
var saveGroups = [...]struct {
	head  string
	items []saveButton
}{
	{"Picture of what is shown", []saveButton{{"PNG", take(SavePNG)}, {"SVG", take(SaveSVG)}, {"Plate with sources", take(SavePlate)}}},
	{"Animation (GIF)", []saveButton{{"The year", take(SaveYear)}, {"The story", take(SaveStory)}}},
	{"Link and citation", []saveButton{
		{"Copy link", Action{Verb: CopyLink}}, {"Copy citation", take(CopyCitation)}, {"BibTeX", take(SaveBibTeX)}, {"CSL-JSON", take(SaveCSL)},
	}},
	{"Data for other programs", []saveButton{
		{"Events: CSV", take(SaveData)},
		{"Events: GeoJSON", take(SaveData + 1)},
		{"Places: Linked Places", take(SaveData + 2)},
		{"TimelineJS", take(SaveData + 3)},
		{"Sources: BibTeX", take(SaveData + 4)},
		{"Sources: CSL-JSON", take(SaveData + 5)},
	}},
}

// saveButton is a button of the panel.
type saveButton struct {
	text string
	do   Action
}

func take(item SaveItem) Action { return Action{Verb: Save, N: int(item)} }

// saveSize is how the panel is set where there is less and less room: the height of a button and of a heading,
// the distance of buttons, and their letters.
type saveSize struct{ button, head, gap, letters float32 }

var saveSizes = [...]saveSize{{30, 24, 6, 12.5}, {26, 20, 5, 12}, {24, 0, 3, 12}, {20, 0, 2, smallest}}

// saveFoot is the room for what is said of the last thing.
const saveFoot = 58

// savePanel offers what can be taken away, and says how far that is.
func (v *View) savePanel(dst *display.List, area display.Rect, c *Controls) {
	v.frame(dst, area)
	r := area.Inset(optionsMargin)
	end := v.leftOfTools(r)
	v.panelTitle(dst, "Take away", r, end-v.closeWord(dst, display.Point{X: end, Y: r.Min.Y + 13})-8)
	r.Min.Y += optionsHead - 4
	whole := r
	foot := display.Rect{Min: display.Point{X: r.Min.X, Y: r.Max.Y - saveFoot}, Max: r.Max}
	r.Max.Y = foot.Min.Y - 2
	for _, size := range saveSizes {
		if v.saveButtons(nil, r, size) <= r.Max.Y {
			v.saveButtons(dst, r, size)
			v.saveState(dst, foot, c.Saving)
			return
		}
	}
	// There is no room for both: what is to be answered comes first.
	if c.Saving.Busy || c.Saving.Asks {
		v.saveState(dst, whole, c.Saving)
		return
	}
	v.saveButtons(dst, whole, saveSizes[len(saveSizes)-1])
}

// saveButtons draws the groups of buttons, or with no list only measures, and returns where they end.
func (v *View) saveButtons(dst *display.List, r display.Rect, size saveSize) float32 {
	t, f, x, y := v.typist, sans(size.letters), r.Min.X, r.Min.Y
	for i, g := range saveGroups {
		if size.head > 0 { // else they follow each other in the same rows
			if i > 0 {
				y += size.button + size.gap
			}
			if dst != nil {
				t.put(dst, g.head, r.Min.X, y+size.head-8, left, kindFont, v.muted)
			}
			x, y = r.Min.X, y+size.head
		}
		for _, b := range g.items {
			w := t.width(f, b.text) + 18
			if x > r.Min.X && x+w > r.Max.X {
				x, y = r.Min.X, y+size.button+size.gap
			}
			if dst != nil {
				v.button(dst, display.XYWH(x, y, w, size.button), b.text, f, b.do)
			}
			x += w + size.gap
		}
	}
	return y + size.button
}

// button draws a button with a word.
func (v *View) button(dst *display.List, box display.Rect, text string, f display.Font, do Action) {
	v.frame(dst, box)
	text = v.typist.shorten(f, text, box.W()-4)
	v.typist.line(dst, text, box.Center().X, box.Center().Y+f.Size*0.36, center, f, v.ink)
	v.press(box, do)
}

// saveState says how far taking something away is, and asks what there is to be asked.
func (v *View) saveState(dst *display.List, r display.Rect, s Saving) {
	t := v.typist
	t.paragraph(dst, paragraph{s.Text, r.Min.X, r.Min.Y + 12, r.W(), 2, 15, sans(12), v.ink})
	row := display.XYWH(r.Min.X, r.Max.Y-24, r.W(), 24)
	var buttons []saveButton
	switch {
	case s.Busy:
		buttons = []saveButton{{"Stop", Action{Verb: SaveStop}}}
	case s.Asks:
		buttons = []saveButton{
			{"Replace it", Action{Verb: SaveAs, N: int(SaveReplace)}},
			{"Keep both", Action{Verb: SaveAs, N: int(SaveBoth)}},
			{"Cancel", Action{Verb: SaveAs, N: int(SaveCancel)}},
		}
	case s.Shows:
		buttons = []saveButton{{"Show the folder", Action{Verb: ShowFolder}}}
	}
	x := row.Min.X
	for _, b := range buttons {
		w := t.width(sans(12.5), b.text) + 20
		v.button(dst, display.XYWH(x, row.Min.Y, w, row.H()), b.text, sans(12.5), b.do)
		x += w + 6
	}
	if bar := (display.Rect{Min: display.Point{X: x + 6, Y: row.Center().Y - 4}, Max: display.Point{X: row.Max.X, Y: row.Center().Y + 4}}); s.Busy && bar.W() > 20 {
		dst.Box(bar, v.frameEdge, display.Plain)
		if s.Total > 0 {
			bar.Max.X = bar.Min.X + bar.W()*float32(s.Done)/float32(s.Total)
			dst.Box(bar, v.petrol, display.Plain)
		}
	}
}
