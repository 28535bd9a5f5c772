package scene

import (
	"strings"

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

// goTo goes to what a fragment asks for, from where the viewer is.
func (g *Game) goTo(fragment string) {
	in := &g.input
	to := start{kept: in.kept()}
	to.tour, to.event = 0, ""
	to.read(fragment, in.story)
	in.settings, in.filter = to.settings, to.filter
	if to.tour > 0 {
		in.tour = view.Tour{On: true, Step: min(to.tour, len(g.story.Tour())) - 1}
		in.commands = append(in.commands, timeline.Command{Verb: timeline.Seek, At: g.view.TourAt(in.tour.Step)})
		return
	}
	if to.moves {
		in.do(to.command)
	}
	if told, ok := in.chronicle().EventIndex(to.event); ok {
		in.told = told + 1
	}
}
