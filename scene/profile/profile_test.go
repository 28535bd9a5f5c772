package profile_test

import (
	"slices"
	"strings"
	"testing"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/profile"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
)

func newStory(t *testing.T) *story.Story {
	t.Helper()
	c, err := data.Chronicle()
	if err != nil {
		t.Fatal(err)
	}
	a, err := data.Atlas()
	if err != nil {
		t.Fatal(err)
	}
	return story.New(c, a.AtomIDs())
}

// entity is the subject with an entity's id.
func entity(t *testing.T, c *chronicle.Chronicle, id string) profile.Subject {
	t.Helper()
	i := slices.IndexFunc(c.Entities, func(e chronicle.Entity) bool { return e.ID == id })
	if i < 0 {
		t.Fatalf("no entity %s", id)
	}
	return profile.Subject{Entity: i + 1}
}

// land is the subject of a unit's land.
func land(t *testing.T, c *chronicle.Chronicle, id string) profile.Subject {
	t.Helper()
	i := slices.IndexFunc(c.Units, func(u chronicle.Unit) bool { return u.ID == id })
	if i < 0 {
		t.Fatalf("no unit %s", id)
	}
	return profile.Subject{Unit: i + 1}
}

func day(t *testing.T, text string) chronicle.Day {
	t.Helper()
	d, err := chronicle.ParseDate(text)
	if err != nil {
		t.Fatal(err)
	}
	return d.Earliest()
}

func TestNameAndStatus(t *testing.T) {
	c := newStory(t).Chronicle
	const nam = " of the Non-Aligned Movement"
	for _, q := range []struct {
		reason              string
		subject             profile.Subject
		day                 string
		name, today, status string
	}{
		{"a founder", entity(t, c, "GHA"), "1970-01-01", "Ghana", "", "Member" + nam + " since 1961"},
		{"under the name of the time", entity(t, c, "HVO"), "1980-01-01", "Upper Volta", "Burkina Faso", "Member" + nam + " since 1973"},
		{"of some only by when", entity(t, c, "ECU"), "1985-01-01", "Ecuador", "", "Member" + nam + ", by 1981 or before"},
		{"or about when", entity(t, c, "BLZ"), "1985-01-01", "Belize", "", "Member" + nam + " since about 1981"},
		{"not yet", entity(t, c, "PRK"), "1975-08-24", "North Korea", "", "Not a member" + nam},
		{"from the day on", entity(t, c, "PRK"), "1975-08-25", "North Korea", "", "Member" + nam + " since 1975"},
		{"no more", entity(t, c, "BUR"), "1980-01-01", "Burma", "Myanmar", "Left the roll" + nam + " in 1979"},
		{"a colony", entity(t, c, "AGO"), "1975-11-10", "Angola", "", "Colony of Portugal"},
		{"a movement", entity(t, c, "PLO"), "1976-01-01", "Palestine Liberation Organization", "", "Movement, member" + nam + " since 1975"},
		{"a movement before that", entity(t, c, "PLO"), "1974-01-01", "Palestine Liberation Organization", "", "Movement, not on the roll" + nam},
		{"a movement that came to hold land", entity(t, c, "PRG"), "1975-05-01", "South Vietnam", "Vietnam", "Member" + nam + " since 1972"},
		{"not in the story", land(t, c, "PRT"), "1980-01-01", "Portugal", "", "Not a member" + nam},
		{"land that is held", land(t, c, "SIN"), "1972-01-01", "Sinai", "", "Occupied by Israel"},
		{"land that is another's by now", land(t, c, "SIK"), "1980-01-01", "Sikkim", "India", "Not on the map on this day"},
		{"or is not yet its own", entity(t, c, "BGD"), "1970-01-01", "Bangladesh", "", "Not on the map on this day"},
	} {
		d := day(t, q.day)
		name, today := q.subject.Name(c, d)
		if name != q.name || today != q.today {
			t.Errorf("%+v on %s is called %q, today %q, want %q, %q (%s)", q.subject, q.day, name, today, q.name, q.today, q.reason)
		}
		if got := q.subject.Status(c, d); got != q.status {
			t.Errorf("%s on %s: %q, want %q (%s)", q.name, q.day, got, q.status, q.reason)
		}
	}
}

func TestSubjectOfADay(t *testing.T) {
	st := newStory(t)
	c := st.Chronicle
	zwe, rho := entity(t, c, "ZWE"), land(t, c, "RHO")
	for _, q := range []struct {
		reason   string
		of       profile.Subject
		day      string
		want     profile.Subject
		lastName string
	}{
		{"Rhodesia becomes Zimbabwe", rho, "1981-01-01", zwe, "Zimbabwe"},
		{"and was Rhodesia", zwe, "1975-01-01", rho, "Rhodesia"},
		{"no change", rho, "1975-01-01", rho, "Rhodesia"},
		{"nobody is nobody", profile.Subject{}, "1975-01-01", profile.Subject{}, ""},
	} {
		got := q.of.On(c, day(t, q.day))
		if got != q.want {
			t.Errorf("%+v on %s is %+v, want %+v (%s)", q.of, q.day, got, q.want, q.reason)
		}
		if name, _ := got.Name(c, day(t, q.day)); name != q.lastName {
			t.Errorf("%+v on %s is called %q, want %q", got, q.day, name, q.lastName)
		}
	}
}

// Every piece of land at every time has a name and a status, and one that is held by another is not
// told as what it is held by.
func TestAllLandHasANameAndAStatus(t *testing.T) {
	st := newStory(t)
	c := st.Chronicle
	var s story.State
	for m := timeline.First; m <= timeline.Last; m += 91 {
		st.At(&s, m)
		d := chronicle.Day(m.Day())
		for _, o := range s.Land {
			if o.Unit < 0 {
				continue
			}
			subject := profile.At(c, o)
			name, _ := subject.Name(c, d)
			status := subject.Status(c, d)
			if name == "" || status == "" || strings.HasPrefix(status, "Not on the map") {
				t.Errorf("on %v land of %s is %q, %q", d, c.Units[o.Unit].ID, name, status)
			}
			if c.Units[o.Unit].HeldByAnother() && subject.Entity > 0 {
				t.Errorf("on %v %s is told as %s, want the land itself", d, c.Units[o.Unit].Name, name)
			}
		}
	}
}

func TestDid(t *testing.T) {
	st := newStory(t)
	c := st.Chronicle
	var s story.State
	for _, q := range []struct {
		reason, id, day string
		mark            chronicle.Status
		part            string
	}{
		{"documented, with its head", "CAN", "1981-10-23", chronicle.Documented, "Cancún 1981: took part (co-chair); delegation led by Pierre Trudeau, Prime Minister"},
		{"a member that may have come", "GHA", "1987-06-09", chronicle.NotEstablished, "Pyongyang 1987: attendance not established"},
		{"the host", "PRK", "1987-06-09", chronicle.Documented, "Pyongyang 1987: took part (host;"},
		{"a seat that was vacant", "KHM", "1987-06-09", chronicle.NotEstablished, "Pyongyang 1987: its seat was vacant"},
		{"no member", "MNG", "1987-06-09", chronicle.NotEstablished, "Pyongyang 1987: not a member; attendance not established (welcomes"},
		{"where it was", "MEX", "1981-10-23", chronicle.Documented, "Here this year: "},
		{"its projects by then", "TZA", "1985-01-01", chronicle.Documented, "1 project with the DPRK so far: documented"},
		{"and without a date", "TZA", "1985-01-01", chronicle.SourceSays, "1 undated project with the DPRK: source says"},
	} {
		st.At(&s, timeline.Moment(day(t, q.day)))
		lines := entity(t, c, q.id).Did(c, &s)
		if !slices.ContainsFunc(lines, func(l profile.Line) bool { return l.Marked && l.Mark == q.mark && strings.HasPrefix(l.Text, q.part) }) {
			t.Errorf("%s on %s did %+v, want %q, %v (%s)", q.id, q.day, lines, q.part, q.mark, q.reason)
		}
	}
	st.At(&s, timeline.First)
	if lines := entity(t, c, "NPL").Did(c, &s); len(lines) != 0 {
		t.Errorf("before anything Nepal did %+v, want nothing", lines)
	}
}

// Every profile says something, rests on sources that there are, and tells every project and
// membership of its subject.
func TestProfiles(t *testing.T) {
	c := newStory(t).Chronicle
	projects, joined := 0, 0
	for i := range c.Entities {
		p := profile.Subject{Entity: i + 1}.Of(c)
		check(t, c, c.Entities[i].Name, p)
		for _, s := range p.Sections {
			for _, l := range s.Lines {
				if s.Head == "Projects with the DPRK" {
					projects++
				}
				if strings.HasPrefix(l.Text, "joined, ") {
					joined++
				}
			}
		}
	}
	for i := range c.Units {
		check(t, c, c.Units[i].Name, profile.Subject{Unit: i + 1}.Of(c))
	}
	partners := 0
	for i := range c.Projects {
		if c.Projects[i].EntityID != "" {
			partners++
		}
	}
	if projects != partners || joined != len(c.Members) {
		t.Errorf("the profiles tell %d projects and %d memberships, want all %d and %d", projects, joined, partners, len(c.Members))
	}
}

func check(t *testing.T, c *chronicle.Chronicle, name string, p profile.Profile) {
	t.Helper()
	if len(p.Sections) == 0 || len(p.Sources) == 0 {
		t.Errorf("the profile of %s has %d sections and %d sources, want some", name, len(p.Sections), len(p.Sources))
	}
	for _, id := range p.Sources {
		if _, ok := c.Source(id); !ok {
			t.Errorf("the profile of %s rests on %q, which is no source", name, id)
		}
	}
	for _, s := range p.Sections {
		for _, l := range s.Lines {
			if strings.TrimSpace(l.Text) == "" {
				t.Errorf("the profile of %s has an empty line under %s", name, s.Head)
			}
		}
	}
}
