package view

import (
	"strconv"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
)

// counts shows how many members each region has. The bars' scale is the same at all times.
func (v *View) counts(dst *display.List, s *story.State) {
	r := v.layout.counts
	if r.Empty() {
		return
	}
	since := v.soFar(dst)
	if v.layout.form == wide {
		v.frame(dst, r)
		r = r.Inset(14)
	}
	t := v.typist
	total := v.count(s.Roll.Total(), "{0} member", "{0} members")
	heading := bold(13)
	if t.width(heading, "Non-Aligned Movement")+10+t.width(heading, total) > r.W() {
		heading = bold(smallest)
	}
	room := r.W() - t.width(heading, total) - 10
	t.put(dst, t.shorten(heading, "Non-Aligned Movement", room), r.Min.X, r.Min.Y+11, left, heading, v.ink)
	t.put(dst, total, r.Max.X, r.Min.Y+11, right, heading, v.petrol)
	note := v.meetingNote(s)
	rows := r.H() - 18
	if note != "" && v.layout.form == wide {
		rows -= 34
	}
	step := min(rows/float32(len(s.Regions)), 24)
	f := sans(min(12.5, max(step*0.8, smallest)))
	names := v.widestRegion(s, f)
	if most := r.W() * 0.62; names > most { // some browsers' letters are wide
		f.Size = max(f.Size*most/names, smallest)
		names = v.widestRegion(s, f)
	}
	for i, region := range s.Regions {
		row := display.XYWH(r.Min.X, r.Min.Y+18+step*float32(i), r.W(), step)
		v.countRow(dst, region, row, f, min(names, r.W()*0.62))
	}
	if note != "" && v.layout.form == wide {
		t.paragraph(dst, paragraph{note, r.Min.X, r.Max.Y - 18, r.W(), 2, 15, sans(12), v.ink})
	}
	v.mirror(dst, v.layout.counts, since)
}

func (v *View) widestRegion(s *story.State, f display.Font) float32 {
	widest := float32(0)
	for _, region := range s.Regions {
		widest = max(widest, v.typist.width(f, region.Name))
	}
	return widest
}

// countRow is one region: its name, a bar and the number, with how many joined this year. All
// names have the same room.
func (v *View) countRow(dst *display.List, region story.Region, r display.Rect, f display.Font, names float32) {
	t := v.typist
	y := r.Min.Y + r.H()*0.5 + f.Size*0.36
	t.put(dst, t.shorten(f, region.Name, names), r.Min.X, y, left, f, v.ink)
	numbers := float32(52)
	bar := display.XYWH(r.Min.X+names+8, r.Min.Y+r.H()*0.5-4, r.W()-names-16-numbers, 8)
	dst.Box(bar, mix(v.panel, v.muted, 0.15), display.Plain)
	unit := bar.W() / float32(v.mostIn)
	known := display.XYWH(bar.Min.X, bar.Min.Y, unit*float32(region.Members-region.Joined), 8)
	dst.Box(known, v.petrol, display.Plain)
	if region.Joined > 0 {
		dst.Box(display.XYWH(known.Max.X, bar.Min.Y, unit*float32(region.Joined), 8), v.ochre, display.Plain)
		t.put(dst, v.joined(region.Joined), r.Max.X, y, right, f, v.muted)
	}
	t.put(dst, strconv.Itoa(region.Members), r.Max.X-numbers+22, y, right, bold(f.Size), v.ink)
}

// joined is how many more there are.
func (v *View) joined(n int) string {
	return v.phrase(phrase{kind: joinedPhrase, n: n}, func() string { return "+" + strconv.Itoa(n) })
}

// meetingNote says in words whose part in the meeting shown is known, and how well.
func (v *View) meetingNote(s *story.State) string {
	if s.Meeting < 0 {
		return ""
	}
	e := &v.story.Chronicle.Events[s.Meeting]
	return v.phrase(phrase{kind: meetingPhrase, event: e}, func() string { return v.meetingText(e) })
}

// meetingText is meetingNote of an event.
func (v *View) meetingText(e *chronicle.Event) string {
	var south, northern, documented, open, empty int
	for _, p := range v.story.Chronicle.ParticipantsOf(e.ID) {
		switch {
		case p.Group == north:
			northern++
		case p.Group == southern:
			south++
		case p.Group == vacant:
			empty++
		case p.Group == outside || p.Group == organisation:
		case p.Evidence == chronicle.Documented:
			documented++
		default:
			open++
		}
	}
	if south+northern > 0 {
		return v.words.N(south+northern, "{0} country met: {1} of the South, {2} of the North.", "{0} countries met: {1} of the South, {2} of the North.",
			strconv.Itoa(south), strconv.Itoa(northern))
	}
	return v.words.F("On the roll: {0}. Attendance documented: {1}, not established: {2}, seat vacant: {3}.",
		strconv.Itoa(documented+open+empty), strconv.Itoa(documented), strconv.Itoa(open), strconv.Itoa(empty))
}
