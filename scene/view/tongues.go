package view

import "atlas.example/southsouth/scene/display"

// tongues are the languages that the viewer can choose from, each as it calls itself, and the position of the one that
// is spoken. With fewer than two there is nothing to choose.
type tongues struct {
	names  []string
	spoken int
}

// Speaks says which languages there are to choose from, each as it calls itself, and which of them is spoken.
func (v *View) Speaks(names []string, spoken int) { v.tongues = tongues{names, spoken} }

// NextLanguage is, in an [Action], the language after the one that is spoken, after the last one the first.
const NextLanguage = -1

// languageLines is how many lines the languages take in a width: none where there is no choice, one for a
// button that goes from one to the next where they have no room in three.
func (v *View) languageLines(wide float32) int {
	if len(v.tongues.names) < 2 {
		return 0
	}
	lines := len(v.lineUp(wide))
	if lines > mostTongueLines {
		return 1
	}
	return lines
}

// mostTongueLines is in how many lines the languages are at the most.
const mostTongueLines = 3

// lineUp parts the languages into lines of about as many, in a width beside the row's name: as few as have room,
// or more than there may be.
func (v *View) lineUp(wide float32) [][]string {
	room := wide - v.typist.width(choiceFont, "Language") - 6
	for n := 1; n <= mostTongueLines; n++ {
		var lines [][]string
		fits := true
		for i, each := 0, (len(v.tongues.names)+n-1)/n; i < len(v.tongues.names); i += each {
			line := v.tongues.names[i:min(i+each, len(v.tongues.names))]
			w := float32(0)
			for _, name := range line {
				w += v.typist.Width(choiceFont, name) + 16
			}
			fits = fits && w <= room
			lines = append(lines, line)
		}
		if fits {
			return lines
		}
	}
	return make([][]string, mostTongueLines+1)
}

// languageRow draws the languages in so many lines, each in itself: who cannot read the one that is spoken finds
// its own. They are the first row, for that.
func (v *View) languageRow(dst *display.List, r display.Rect, lines int) {
	up := v.lineUp(r.W())
	if len(up) != lines {
		v.cycleButton(dst, r, v.words.F("{0}: {1}", v.words.T("Language"), v.tongues.names[v.tongues.spoken]), Action{Verb: Speak, N: NextLanguage})
		return
	}
	line := r.H() / float32(lines)
	high := min(26, line-1)
	v.typist.put(dst, "Language", r.Min.X, r.Min.Y+line/2+choiceFont.Size*0.36, left, choiceFont, v.muted)
	n := 0
	for k, names := range up {
		x, y := r.Max.X, r.Min.Y+(float32(k)+0.5)*line
		for _, name := range names {
			x -= v.typist.Width(choiceFont, name) + 16
		}
		for _, name := range names {
			box := display.XYWH(x, y-high/2, v.typist.Width(choiceFont, name)+16, high)
			v.choice(dst, box, name, n == v.tongues.spoken)
			v.press(box, Action{Verb: Speak, N: n})
			x, n = box.Max.X, n+1
		}
	}
}
