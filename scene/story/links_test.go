package story_test

import (
	"testing"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
)

// project is the position of the project with an id.
func project(tb testing.TB, st *story.Story, id string) int {
	tb.Helper()
	for i := range st.Chronicle.Projects {
		if st.Chronicle.Projects[i].ID == id {
			return i
		}
	}
	tb.Fatalf("no project %q", id)
	return -1
}

func TestLinks(t *testing.T) {
	st := newStory(t)
	for _, c := range []struct {
		reason, day, id string
		want            story.Link
	}{
		{"not yet", "1983-12-30", "eth-tiglachin", story.Link{}},
		{"whole on the day", "1984-09-12", "eth-tiglachin", story.Link{Share: 1, Strength: 1}},
		{"and not before, where the story rests", "1984-09-11", "eth-tiglachin", story.Link{}},
		{"strong to the end of its year", "1984-12-31", "eth-tiglachin", story.Link{Share: 1, Strength: 1}},
		{"a trace in the year after", "1985-06-01", "eth-tiglachin", story.Link{Share: 1, Strength: 0.3}},
		{"gone later", "1986-01-01", "eth-tiglachin", story.Link{Share: 1}},
		{"it goes on", "1980-01-01", "grd-1979", story.Link{Share: 1, Strength: 0.4}},
		{"in the year of its end too", "1983-12-31", "grd-1979", story.Link{Share: 1, Strength: 0.4}},
		{"nobody says when", "1987-12-31", "gha-agri", story.Link{}},
		{"a visit that was dropped", "1975-12-31", "gab-1975", story.Link{}},
		{"nobody says with whom", "1984-12-31", "multi-1984", story.Link{}},
	} {
		if got := at(t, st, c.day).Links[project(t, st, c.id)]; got != c.want {
			t.Errorf("on %s the link of %s is %+v, want %+v (%s)", c.day, c.id, got, c.want, c.reason)
		}
	}
}

// The year alone has no trace of what ended before it, and all years have some of every link.
func TestLinksOfAScope(t *testing.T) {
	st := newStory(t)
	var s story.State
	for year := timeline.FirstYear; year <= timeline.LastYear; year++ {
		st.Within(&s, timeline.EndOf(year), story.ThisYear)
		for i, l := range s.Links {
			p := &st.Chronicle.Projects[i]
			if l.Strength > 0 && p.End.Known() && timeline.Moment(p.End.Latest()).Year() < year {
				t.Errorf("%d alone has the link of %s, which ended", year, p.ID)
			}
		}
		st.Within(&s, timeline.EndOf(year), story.AllYears)
		for i, l := range s.Links {
			if p := &st.Chronicle.Projects[i]; (l.Strength > 0) != (p.Way != chronicle.NoWay && p.EntityID != "" && p.PlaceID != "" && (p.Start.Known() || p.End.Known())) {
				t.Errorf("%d of all years has the link of %s at strength %v", year, p.ID, l.Strength)
			}
		}
	}
}

// A link only grows in its year, is whole at the first moment of every day, and never grows twice.
func TestLinksGrowOnce(t *testing.T) {
	st := newStory(t)
	var s story.State
	growing := 0
	last := make([]float32, len(st.Chronicle.Projects))
	for m := timeline.First; m <= timeline.Last; m += 0.25 {
		st.At(&s, m)
		for i, l := range s.Links {
			rests := m == timeline.Moment(m.Day())
			if rests && l.Share != 0 && l.Share != 1 {
				t.Errorf("day %v: the link of %s is drawn by %v, want all or nothing", m, st.Chronicle.Projects[i].ID, l.Share)
			}
			if rests && l.Share == 0 {
				continue // it grows on the way through the day
			}
			if l.Share < last[i] {
				t.Errorf("day %v: the link of %s shrinks from %v to %v", m, st.Chronicle.Projects[i].ID, last[i], l.Share)
			}
			if last[i] = l.Share; l.Share > 0 && l.Share < 1 {
				growing++
			}
		}
	}
	if growing == 0 {
		t.Error("saw no link grow")
	}
}

func TestGatherings(t *testing.T) {
	st := newStory(t)
	for _, c := range []struct {
		reason, day, event string
		all, documented    int
	}{
		{"nobody is on the way", "1981-10-21", "", 0, 0},
		{"the hosts went nowhere: 22 met", "1981-10-22", "Cancún", 21, 21},
		{"to the end of the year", "1981-12-31", "Cancún", 21, 21},
		{"and no longer", "1982-01-01", "", 0, 0},
		// 101 on the roll, of whom one is the host and one a vacant seat.
		{"of most it is not established", "1987-06-09", "Pyongyang", 99, 1},
	} {
		g := at(t, st, c.day).Gathering
		all, documented := 0, 0
		for _, b := range g.Bundles {
			all, documented = all+len(b.Entities), documented+b.Documented
			if b.Others() != len(b.Entities)-b.Documented {
				t.Errorf("%s: %d of %d are documented and %d others", c.day, b.Documented, len(b.Entities), b.Others())
			}
		}
		if all != c.all || documented != c.documented || (g.Event >= 0) != (c.event != "") || (g.Share == 1) != (c.event != "") {
			t.Errorf("on %s %d are on their way, %d documented, to event %d by %v, want %d, %d, to %q (%s)",
				c.day, all, documented, g.Event, g.Share, c.all, c.documented, c.event, c.reason)
		}
	}
	if g := between(t, st, "1987-06-05").Gathering; g.Share <= 0 || g.Share >= 1 {
		t.Errorf("some days before the conference the ways to it are drawn by %v, want in part", g.Share)
	}
}

// What is documented is the one participant in Pyongyang besides the host of whom it is.
func TestDocumentedBundle(t *testing.T) {
	st := newStory(t)
	for _, b := range at(t, st, "1987-06-09").Gathering.Bundles {
		want := 0
		if st.Chronicle.Regions[b.Region].ID == "africa" {
			want = 1 // Zimbabwe, the chair
		}
		if b.Documented != want {
			t.Errorf("%s: %d documented, want %d", st.Chronicle.Regions[b.Region].ID, b.Documented, want)
		}
	}
	for _, p := range st.Chronicle.Participants {
		if p.Evidence == chronicle.Documented && p.EntityID == "ZWE" {
			return
		}
	}
	t.Error("the table does not say so of Zimbabwe")
}
