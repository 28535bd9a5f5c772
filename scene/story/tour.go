package story

import (
	"slices"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/timeline"
)

// TourStep is a step of the guided tour: the opening of a chapter, or an event of it.
type TourStep struct {
	Chapter int             // its position among the chronicle's chapters
	Event   int             // the position of the event, or -1 at the opening
	At      timeline.Moment // where the playhead stands: the chapter's first day, or the event's
}

// tourEvents are the events at which the tour stops: of each chapter the three or four without which
// its text could not be followed, what is documented beside what the article says. Each is the first
// that its day tells, so that the card is about it. More would make the tour longer than one stands
// before a screen; the ruler has the rest.
var tourEvents = []string{
	"seed-1970s-cooperation", "nam-1970-lusaka", "nam-1973-algiers",
	"un-1974-nieo", "ctx-1975-debt", "nam-1975-lima", "nam-1976-colombo",
	"bil-1977-angola", "un-1978-bapa", "nam-1979-havana",
	"un-1980-brandt", "g77-1981-caracas", "seed-1981-cancun", "ctx-1981-cancun-outcome",
	"nam-1983-newdelhi", "seed-1983-june", "ctx-1983-rangoon",
	"nam-1986-harare", "seed-1987-conference", "un-1987-unga",
}

// addTour makes the steps of the tour: each chapter's opening, then its events in the order in which
// it tells them.
func (s *Story) addTour() {
	for i := range s.Chronicle.Chapters {
		ch := &s.Chronicle.Chapters[i]
		s.tour = append(s.tour, TourStep{i, -1, moment(ch.From.Earliest()).Clamp()})
		for _, id := range ch.EventIDs {
			if !slices.Contains(tourEvents, id) {
				continue
			}
			is := func(e chronicle.Event) bool { return e.ID == id }
			if event := slices.IndexFunc(s.Chronicle.Events, is); event >= 0 {
				s.tour = append(s.tour, TourStep{i, event, s.ShownAt(event)})
			}
		}
	}
}

// Tour is the steps of the guided tour in their order. They belong to the story and are not to be
// changed.
func (s *Story) Tour() []TourStep { return s.tour }
