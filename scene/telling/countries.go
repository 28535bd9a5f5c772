package telling

import (
	"slices"
	"strings"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/data/words"
	"atlas.example/southsouth/scene/timeline"
)

// lastDay is the day whose names the lists of countries use.
func lastDay() chronicle.Day { return chronicle.DayOf(timeline.LastYear, 12, 31) }

// Region is a group of countries.
type Region struct {
	*chronicle.Region

	Countries []Country
}

// Country is a state, movement or organisation of the end of the period, or its last before that.
type Country struct {
	ID        string // of the entity
	Name      string // of the time, with today's in brackets
	Member    string // when it became one of the movement, and left
	Cancun    string // in which group it took part
	Pyongyang string // as what it is on the table of the conference, and how sure it is that it came
}

// Delegation is one of those at Cancún.
type Delegation struct {
	Name, Group, Role, Who string
	Mark                   chronicle.Status
	Refs                   []Ref
}

// ByRegion returns the entities by region, each list from A to Z, and those of no region.
func (ed *Editor) ByRegion() (of []Region, outside []Country) {
	for i := range ed.Regions {
		of = append(of, Region{Region: &ed.Regions[i]})
	}
	for i := range ed.Entities {
		e := &ed.Entities[i]
		at := slices.IndexFunc(of, func(r Region) bool { return r.ID == e.RegionID })
		if at < 0 {
			outside = append(outside, ed.country(e))
			continue
		}
		of[at].Countries = append(of[at].Countries, ed.country(e))
	}
	order := ed.Words.Order()
	byName := func(a, b Country) int { return order(a.Name, b.Name) }
	for i := range of {
		slices.SortStableFunc(of[i].Countries, byName)
	}
	if ed.Words.Tag() != words.English { // in which the tables are in an order of their own
		slices.SortStableFunc(outside, byName)
	}
	return of, outside
}

func (ed *Editor) country(e *chronicle.Entity) Country {
	out := Country{ID: e.ID, Name: ed.name(e), Member: ed.membership(e.ID)}
	for i := range ed.Participants {
		p := &ed.Participants[i]
		switch {
		case p.EntityID != e.ID:
		case p.EventID == chronicle.CancunSummit:
			out.Cancun = ed.Words.In("group", p.Group)
		default:
			out.Pyongyang = ed.Words.In("group", p.Group)
			if p.Evidence != chronicle.NotEstablished {
				out.Pyongyang += ed.Words.In("list", ", ") + ed.Words.T(p.Evidence.String())
			}
		}
	}
	return out
}

// name returns what an entity was called at the end of the period, with its name of today.
func (ed *Editor) name(e *chronicle.Entity) string {
	then := ed.NameAt(e, lastDay())
	for _, id := range e.Units {
		if u, ok := ed.UnitAt(id, lastDay()); ok && e.HoldsOn(lastDay()) {
			return ed.withNow(then, u.Now)
		}
	}
	return then
}

// membership tells when an entity was a member of the movement; it may have been one twice.
func (ed *Editor) membership(id string) string {
	var spans []string
	for i := range ed.Members {
		m := &ed.Members[i]
		switch {
		case m.EntityID != id:
		case m.Left.Known():
			spans = append(spans, ed.Words.F("{0}: {1}", ed.Words.Span(yearOf(m.Joined), yearOf(m.Left), true), m.LeftReason))
		default:
			spans = append(spans, yearOf(m.Joined))
		}
	}
	return strings.Join(spans, ed.Words.In("list", "; "))
}

func yearOf(d chronicle.Date) string { return d.Earliest().String()[:4] }

// Cancun returns those who took part at Cancún.
func (ed *Editor) Cancun() []Delegation {
	var out []Delegation
	for _, p := range ed.ParticipantsOf(chronicle.CancunSummit) {
		e, ok := ed.Entity(p.EntityID)
		if !ok {
			continue
		}
		out = append(out, Delegation{
			Name: ed.name(e), Group: ed.Words.In("group", p.Group), Role: ed.Words.In("role", p.Role), Who: strings.TrimPrefix(p.Head+ed.Words.In("list", ", ")+p.Office, ed.Words.In("list", ", ")),
			Mark: p.Evidence, Refs: ed.refs(p.Sources),
		})
	}
	order := ed.Words.Order()
	slices.SortStableFunc(out, func(a, b Delegation) int { return order(a.Name, b.Name) })
	return out
}
