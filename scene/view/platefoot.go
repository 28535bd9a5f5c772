package view

import (
	"cmp"
	"slices"
	"strings"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/data/words"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/timeline"
)

// licences say what one may do with a picture: the first one that there is room for. NOTICE says
// the same at length.
var licences = [...]string{
	"© 2026 the authors of South–South. Data: CC BY 4.0. Program: Apache License 2.0. Base map: Natural Earth, public domain.",
	namedLicence,
	"Data CC BY 4.0, program Apache 2.0, map Natural Earth.",
	"CC BY 4.0; Apache 2.0; Natural Earth.",
}

// namedLicence is the shortest that says whose work it is.
const namedLicence = "© 2026 the authors of South–South. Data CC BY 4.0, program Apache 2.0, base map Natural Earth."

// plateMarks say how far one may trust what is drawn, where there is room to.
var plateMarks = [...]string{
	"Only what is documented is drawn solid. In the atlas each fact names its sources.",
	"Only what is documented is drawn solid.",
}

// plateFont is the letters of a plate's foot, and footLine the distance of its lines.
var plateFont = sans(11.5)

const footLine = 15

// columns reports whether a plate's sources stand beside its terms, and not over them.
func (p *plate) columns() bool { return p.w >= 900 }

// footWidth is how wide a text of the foot is.
func (p *plate) footWidth() float32 {
	if p.columns() {
		return (p.w - 2*p.margin - 2*wideMargin) / 2
	}
	return p.w - 2*p.margin
}

// layFoot finds out what the foot says and how high it is.
func (v *View) layFoot(p *plate) {
	p.cited = 2
	switch {
	case p.h < 360:
		p.cited = 1
	case p.columns() || p.stacked():
		p.cited = 3
	}
	room := 1 // lines for each of the terms
	if p.stacked() {
		room = 2
	}
	p.terms = v.fitting(licences[:], p.footWidth(), room)
	if p.columns() && v.typist.width(plateFont, namedLicence) > p.footWidth() {
		p.terms = v.fitting(licences[:], p.footWidth(), 2) // rather than not to say whose work it is
	}
	p.terms = append(p.terms, v.fitting(disclaimers[:], p.footWidth(), room)...)
	lines := p.cited + len(p.terms)
	if p.columns() {
		if len(p.terms) < p.cited {
			p.terms = append(p.terms, v.fitting(plateMarks[:], p.footWidth(), 1)...)
		}
		lines = max(p.cited, len(p.terms))
	}
	high := float32(lines)*footLine + 14
	p.foot = display.XYWH(0, p.h-high, p.w, high)
}

// fitting is the lines of the first of some texts that takes no more of them than there is room for, or
// of the last.
func (v *View) fitting(texts []string, width float32, room int) []string {
	for _, text := range texts {
		if lines := v.typist.wrap(plateFont, text, width, room+1); len(lines) <= room {
			return slices.Clone(lines)
		}
	}
	return slices.Clone(v.typist.wrap(plateFont, texts[len(texts)-1], width, room))
}

// plateFoot says on whose word the picture is, what one may do with it, and what its borders do not
// say.
func (v *View) plateFoot(dst *display.List, sources []string) {
	p, t := &v.sheet.plate, v.typist
	since := v.soFar(dst)
	v.rule(dst, p.foot.Min.Y+1)
	first := p.foot.Min.Y + 4 + footLine
	x, y := p.margin, first
	for _, line := range t.wrap(plateFont, v.cited(sources), p.footWidth(), p.cited) {
		t.line(dst, line, x, y, left, plateFont, v.ink)
		y += footLine
	}
	if p.columns() {
		x, y = p.w-p.margin-p.footWidth(), first
	}
	for _, line := range p.terms {
		t.line(dst, line, x, y, left, plateFont, v.muted)
		y += footLine
	}
	v.mirror(dst, p.foot, since)
}

// cited names as many sources as there is room for, and how many are left out.
func (v *View) cited(sources []string) string {
	p := &v.sheet.plate
	if len(sources) == 0 {
		return "Sources: each row of the atlas’s tables names its own."
	}
	return sourceText(v.words, sources, func(text string) bool {
		return len(v.typist.wrap(plateFont, text, p.footWidth(), p.cited+1)) <= p.cited
	})
}

// sourceText names as many of some sources as fit, and says how many more there are.
func sourceText(w *words.Words, sources []string, fits func(string) bool) string {
	for n := len(sources); n > 0; n-- {
		names := strings.Join(sources[:n], w.In("list", "; "))
		text := w.F("Sources: {0}.", names)
		if rest := len(sources) - n; rest > 0 {
			text = w.N(rest, "Sources: {1}; and {0} more.", "Sources: {1}; and {0} more.", names)
		}
		if fits(text) {
			return text
		}
	}
	return w.N(len(sources), "Source: {0}, named in the atlas.", "Sources: {0}, named in the atlas.")
}

// citations are the sources of an event, each in a few words and none twice.
func (v *View) citations(e *chronicle.Event) []string {
	var names []string
	for _, ref := range e.Sources {
		source, ok := v.story.Chronicle.Source(ref.SourceID)
		if !ok {
			continue
		}
		if name := citation(source); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// SourcesOf are the sources of all events told from one moment to another, each in a few words: first
// those that most of them rest on.
func (v *View) SourcesOf(from, to timeline.Moment) []string {
	var names []string
	count := map[string]int{}
	for _, i := range v.story.Order() {
		if at := v.story.ShownAt(i); at < from || at > to {
			continue
		}
		for _, name := range v.citations(&v.story.Chronicle.Events[i]) {
			if count[name]++; count[name] == 1 {
				names = append(names, name)
			}
		}
	}
	slices.SortStableFunc(names, func(a, b string) int { return cmp.Compare(count[b], count[a]) })
	return names
}
