package story

import (
	"cmp"
	"slices"
	"sort"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/timeline"
)

// What a place shows changes on a few days. Between two of them it is the same but for how fresh it
// is, so it is found once for each such time, and a moment is looked up among them: a state costs
// as much in a long story as in a short one.

// standing is what a place shows from a moment on, until that of the next standing.
type standing struct {
	from    timeline.Moment
	told    timeline.Moment // when the freshest event was told; beyond the story where none was
	event   int32
	begun   int32
	phase   Phase
	status  chronicle.Status
	meeting bool
}

// standings are those of all places in a scope, place after place, each place's by time. The first
// one of each is from the beginning of the story.
type standings struct {
	begin []int // by place: where its standings begin; one more at the end
	all   []standing
}

// newStandings finds what the places show, in each scope, without the events that are left out.
func (s *Story) newStandings(out func(int) bool) (all [scopeCount]standings) {
	at := make([][]int, len(s.Chronicle.Places))
	for i, place := range s.placeOf {
		if !out(i) {
			at[place] = append(at[place], i)
		}
	}
	for scope := range all {
		st := &all[scope]
		for _, events := range at {
			st.begin = append(st.begin, len(st.all))
			st.all = s.appendStandings(st.all, events, Scope(scope))
		}
		st.begin = append(st.begin, len(st.all))
	}
	return all
}

// at is what a place shows at a moment, which must be in the story.
func (st *standings) at(place int, m timeline.Moment) *standing {
	of := st.all[st.begin[place]:st.begin[place+1]]
	return &of[sort.Search(len(of), func(i int) bool { return of[i].from > m })-1]
}

// class is how an event stands to what its place shows: not at all, or by its phase, see prominence.
type class int8

const hidden class = -1

// classCount is how many classes of shown events there are.
const classCount = 4

// step is that an event comes into a class.
type step struct {
	at    timeline.Moment
	event int // its position among those of the place
	to    class
}

// appendStandings appends those of a place with some events.
func (s *Story) appendStandings(dst []standing, events []int, scope Scope) []standing {
	var steps []step
	for i, e := range events {
		steps = appendSteps(steps, i, &s.events[e], scope)
	}
	slices.SortStableFunc(steps, func(a, b step) int { return cmp.Compare(a.at, b.at) })
	t := s.newTally(events)
	for from := timeline.First; ; {
		n := 0
		for n < len(steps) && steps[n].at <= from {
			t.move(steps[n].event, steps[n].to)
			n++
		}
		steps, dst = steps[n:], append(dst, t.standing(from))
		if len(steps) == 0 || steps[0].at > timeline.Last {
			return dst
		}
		from = steps[0].at
	}
}

// appendSteps appends the steps of an event: [event.phase] and [Scope.holds], by time.
func appendSteps(dst []step, i int, e *event, scope Scope) []step {
	past := max(e.until+1, timeline.BeginningOf(e.shown.Year()+1))
	if scope == AllYears {
		dst = append(dst, step{timeline.First, i, class(prominence(Ahead))})
	}
	over := never + 1
	if scope == ThisYear {
		over = timeline.BeginningOf(e.latest.Year() + 1)
	}
	for _, p := range [...]step{
		{e.earliest, i, class(prominence(Possible))}, {e.shown, i, class(prominence(Now))}, {past, i, class(prominence(Past))},
	} {
		if p.at < over {
			dst = append(dst, p)
		}
	}
	return append(dst, step{over, i, hidden})
}

// tally counts the events of a place as time passes.
type tally struct {
	story  *Story
	events []int
	class  []class           // by event
	rank   []int             // by event: how telling it is among them
	order  []int             // the inverse of rank
	within [classCount]ranks // by class: the ranks of its events
	told   ranks             // of those that have been told: their places in time
	since  []int             // by event: its place in time
	timely []int             // the inverse of since
	marks  [classCount][4]int
}

func (s *Story) newTally(events []int) *tally {
	t := &tally{story: s, events: events, class: make([]class, len(events))}
	for i := range t.class {
		t.class[i] = hidden
	}
	t.rank, t.order = ranked(len(events), func(a, b int) int { return cmp.Compare(s.weights[events[a]], s.weights[events[b]]) })
	t.since, t.timely = ranked(len(events), func(a, b int) int { return cmp.Compare(s.events[events[a]].shown, s.events[events[b]].shown) })
	return t
}

// ranked sorts n things, those alike in their order, and returns where each is and what is at each place.
func ranked(n int, compare func(a, b int) int) (rank, order []int) {
	rank, order = make([]int, n), make([]int, n)
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, compare)
	for at, i := range order {
		rank[i] = at
	}
	return rank, order
}

// move takes an event to another class.
func (t *tally) move(i int, to class) {
	mark := established(t.story.Chronicle.Events[t.events[i]].Status)
	if from := t.class[i]; from != hidden {
		t.within[from].remove(t.rank[i])
		t.marks[from][mark]--
	}
	was, is := begun(t.class[i]), begun(to)
	if was && !is {
		t.told.remove(t.since[i])
	} else if is && !was {
		t.told.add(t.since[i])
	}
	if t.class[i] = to; to != hidden {
		t.within[to].add(t.rank[i])
		t.marks[to][mark]++
	}
}

// begun reports whether a class is of events that have been told.
func begun(c class) bool { return c == class(prominence(Past)) || c == class(prominence(Now)) }

// standing is what the place shows now.
func (t *tally) standing(from timeline.Moment) standing {
	out := standing{from: from, told: never, event: -1, begun: int32(len(t.told)), phase: Ahead}
	if n := len(t.told); n > 0 {
		out.told = t.story.events[t.events[t.timely[t.told[n-1]]]].shown
	}
	for c := classCount - 1; c >= 0; c-- {
		n := len(t.within[c])
		if n == 0 {
			continue
		}
		most := t.events[t.order[t.within[c][n-1]]]
		out.event, out.meeting = int32(most), t.story.weights[most] >= weightStep
		out.phase, out.status = phaseOf(class(c)), t.firmest(c)
		return out
	}
	return out
}

// phaseOf is the phase of a class's events.
func phaseOf(c class) Phase {
	for _, p := range [...]Phase{Possible, Now, Past} {
		if class(prominence(p)) == c {
			return p
		}
	}
	return Ahead
}

// firmest is the firmest mark among the events of a class.
func (t *tally) firmest(c int) chronicle.Status {
	for _, s := range [...]chronicle.Status{chronicle.Documented, chronicle.AccountsDiffer, chronicle.SourceSays} {
		if t.marks[c][established(s)] > 0 {
			return s
		}
	}
	return chronicle.NotEstablished
}

// ranks is a sorted set.
type ranks []int

func (r *ranks) add(n int) {
	at, _ := slices.BinarySearch(*r, n)
	*r = slices.Insert(*r, at, n)
}

func (r *ranks) remove(n int) {
	at, _ := slices.BinarySearch(*r, n)
	*r = slices.Delete(*r, at, at+1)
}
