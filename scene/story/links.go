package story

import (
	"time"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/timeline"
)

// LinkTime is how long a link takes to be drawn from one end to the other, in viewing time of a
// story that plays.
const LinkTime = 600 * time.Millisecond

// Link is the state of the link that a project of the chronicle makes between the DPRK and its
// partner. An undated one has none, since nothing says when to show it, and none has one in which
// no way was made: a visit that was dropped.
//
// Like land that changes hands, see [Turn], a link is drawn before the day on which it begins, so
// that it is whole on that day, and no moment at which a day begins shows one half drawn.
type Link struct {
	// Share is how much of it is drawn from its beginning, to the eye: 0 before, 1 once it has begun.
	Share float32
	// Strength is 1 in the year in which it begins, less while it goes on and in the year after
	// its end, and 0 later. The scope ThisYear has no trace of what has ended, and AllYears one of
	// every link, ahead or long past.
	Strength float32
}

// How strong a link is after the year in which it began.
const (
	lasting  = 0.4  // while it goes on
	faded    = 0.3  // in the year after its end
	sketched = 0.15 // in the scope AllYears, at other times
)

// HomeID is the entity whose projects the chronicle tells of.
const HomeID = "PRK"

// link is when a project begins and how long it goes on.
type link struct {
	begin timeline.Moment // the middle of the time in which it may have begun, as with events
	drawn stretch         // in viewing time
	year  int             // in which it begins
	ends  int             // the last year in which it goes on
	dated bool
}

// stretch is a stretch of viewing time.
type stretch struct{ from, to time.Duration }

// share is how much of the stretch has gone by at a time, eased.
func (s stretch) share(at time.Duration) float32 {
	if at >= s.to || s.to <= s.from {
		return 1
	}
	return float32(timeline.EaseInOut(float64(at-s.from) / float64(s.to-s.from)))
}

// before is the stretch in which something is drawn that is there from a moment on: as long as it
// takes, but not from before that moment's year.
func (s *Story) before(m timeline.Moment) stretch {
	to := s.pace.Viewed(m)
	return stretch{max(to-LinkTime, s.pace.Viewed(timeline.EndOf(m.Year()-1))), to}
}

func (s *Story) addLinks() {
	for i := range s.Chronicle.Projects {
		p := &s.Chronicle.Projects[i]
		l := link{dated: s.projects[i].dated && s.projectPlace[i] >= 0 && p.EntityID != "" && p.Way != chronicle.NoWay}
		if l.dated {
			span := s.projects[i]
			l.begin = timeline.Moment((span.earliest + (span.begun-span.earliest)/2).Day())
			l.drawn, l.year, l.ends = s.before(l.begin), l.begin.Year(), span.until.Year()
		}
		s.links = append(s.links, l)
	}
}

// PlaceOfProject is the place of a project, or -1.
func (s *Story) PlaceOfProject(project int) int { return s.projectPlace[project] }

func (s *Story) fillLinks(dst *State) {
	dst.Links = sized(dst.Links, len(s.links))
	now, rests := s.pace.Viewed(dst.Moment), dst.Moment == timeline.Moment(dst.Moment.Day())
	for i, l := range s.links {
		begun := dst.Moment >= l.begin
		switch {
		case !l.dated:
		case dst.Scope == AllYears && (!begun || l.strength(dst.Year) == 0):
			dst.Links[i] = Link{1, sketched}
		case dst.Scope == ThisYear && dst.Year > l.ends:
		case begun:
			dst.Links[i] = Link{1, l.strength(dst.Year)}
		case dst.Year == l.year && !rests && now > l.drawn.from:
			dst.Links[i] = Link{l.drawn.share(now), 1}
		}
	}
}

func (l *link) strength(year int) float32 {
	switch {
	case year == l.year:
		return 1
	case year <= l.ends:
		return lasting
	case year == l.ends+1:
		return faded
	}
	return 0
}
