package scene

import (
	"strings"

	"atlas.example/southsouth/scene/address"
	"atlas.example/southsouth/scene/timeline"
	"atlas.example/southsouth/scene/view"
)

// obey carries out what the page asks for, each a word and, behind a space, what it is about:
//
//	goTo FRAGMENT   the moment, event and settings of a fragment as in an address; parts that are not
//	                in it stay as they are
//	set FRAGMENT    the same
//	play, pause     which do nothing where the story plays, or pauses, already
//	next, previous  an event on, an event back
//
// Anything else is left alone: the page may be of another version.
func (g *Game) obey(wishes []string) {
	in := &g.input
	for _, wish := range wishes {
		word, fragment, _ := strings.Cut(wish, " ")
		switch word {
		case "goTo", "set":
			g.goTo(fragment)
		case "play", "pause":
			if g.playhead.Playing() != (word == "play") {
				in.do(timeline.Command{Verb: timeline.Toggle})
			}
		case "next":
			in.do(timeline.Command{Verb: timeline.StepEvent, N: 1})
		case "previous":
			in.do(timeline.Command{Verb: timeline.StepEvent, N: -1})
		}
	}
}

// goTo goes to what a fragment asks for, from where the viewer is. What of it cannot be used is told once.
func (g *Game) goTo(fragment string) {
	in := &g.input
	to := address.Request{Choices: in.choices()}
	to.Tour, to.Event = 0, ""
	g.note(to.Read(fragment, in.story))
	in.settings, in.filter = to.Settings, to.Filter
	if to.Camera != in.camera {
		in.camera, in.taken = to.Camera, false
		if !to.Camera.Given() {
			in.goal = view.WorldFrame
		}
	}
	if of := to.Subject(in.chronicle()); of != in.choice.selected {
		in.choice.selects(of)
		in.sought = of.Entity
	}
	if to.Tour > 0 {
		in.tour = view.Tour{On: true, Step: min(to.Tour, len(g.story.Tour())) - 1}
		in.commands = append(in.commands, timeline.Command{Verb: timeline.Seek, At: g.view.TourAt(in.tour.Step)})
		return
	}
	if to.Moves {
		in.do(to.Command)
	}
	if told, ok := in.chronicle().EventIndex(to.Event); ok {
		in.told = told + 1
	}
}

// mostNoted and longestNoted bound what is told of a link of somebody else's: parts, and letters of each.
const (
	mostNoted    = 3
	longestNoted = 40
)

// note tells the viewer which parts of a link are left out. Whether single characters are keys is a
// part for the page alone.
func (g *Game) note(unused []string) {
	var named []string
	for _, part := range unused {
		if strings.HasPrefix(part, "keys=") {
			continue
		}
		if letters := []rune(part); len(letters) > longestNoted {
			part = string(letters[:longestNoted]) + "…"
		}
		named = append(named, part)
	}
	if len(named) == 0 {
		return
	}
	if len(named) > mostNoted {
		named = append(named[:mostNoted], "…")
	}
	w := g.story.Chronicle.Words
	g.teller.page.Note(w.F("The link asks for what is not known here, which is left out: {0}", strings.Join(named, ", ")))
}
