package data_test

import (
	"io/fs"
	"strings"
	"testing"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/data/chronicle"
)

// load returns the embedded chronicle, or ends the test with every fault.
func load(t *testing.T) *chronicle.Chronicle {
	t.Helper()
	c, err := data.Chronicle()
	if err != nil {
		t.Fatalf("the embedded tables have faults:\n%v", err)
	}
	return c
}

func TestTablesAreEmbedded(t *testing.T) {
	for _, name := range chronicle.Tables() {
		if _, err := fs.Stat(data.Tables(), name); err != nil {
			t.Errorf("table %s is not embedded: %v", name, err)
		}
	}
}

// TestRollMatchesCounts holds the members' roll against the counts that were
// made from the lists of the conferences (nam_counts.csv), on all twelve
// occasions.
func TestRollMatchesCounts(t *testing.T) {
	c := load(t)
	if len(c.Counts) != 12 {
		t.Errorf("counts = %d, want the 12 occasions from Lusaka to Pyongyang", len(c.Counts))
	}
	for _, want := range c.Counts {
		states, movements := 0, 0
		for _, m := range c.MembersAt(want.On) {
			if e, _ := c.Entity(m.EntityID); e.Kind == chronicle.Movement {
				movements++
			} else {
				states++
			}
		}
		if states != want.States || movements != want.Movements || states+movements != want.Total {
			t.Errorf("roll on %v (%s) = %d states and %d movements, want %d and %d",
				want.On, want.Occasion, states, movements, want.States, want.Movements)
		}
	}
}

// TestCancun holds the table against the list of participants in FRUS
// 1981–1988, vol. I, document 68: 14 of the South, 8 of the North; nine of them
// were members of the movement.
func TestCancun(t *testing.T) {
	c := load(t)
	summit, _ := c.Event(chronicle.CancunSummit)
	members := map[string]bool{}
	for _, m := range c.MembersAt(summit.Earliest()) {
		members[m.EntityID] = true
	}
	groups := map[string]int{}
	both := 0
	for _, p := range c.ParticipantsOf(chronicle.CancunSummit) {
		groups[p.Group]++
		if members[p.EntityID] {
			both++
		}
	}
	if groups["South"] != 14 || groups["North"] != 8 || both != 9 {
		t.Errorf("Cancún = %d South, %d North, %d members; want 14, 8, 9", groups["South"], groups["North"], both)
	}
}

// TestPyongyangInvitesTheRoll checks that the table of 1987 names exactly the
// members of that day beside an organisation and a non-member, and that it
// documents no attendance but the host's and the chair's.
func TestPyongyangInvitesTheRoll(t *testing.T) {
	c := load(t)
	conference, _ := c.Event(chronicle.PyongyangConference)
	missing := map[string]bool{}
	for _, m := range c.MembersAt(conference.Earliest()) {
		missing[m.EntityID] = true
	}
	var documented strings.Builder
	for _, p := range c.ParticipantsOf(chronicle.PyongyangConference) {
		if p.Group == "organisation" || p.Group == "non-member" {
			continue
		}
		if !missing[p.EntityID] {
			t.Errorf("%s is in the table as %s, but not on the roll of 1987", p.EntityID, p.Group)
		}
		delete(missing, p.EntityID)
		if p.Evidence == chronicle.Documented {
			documented.WriteString(p.EntityID + " ")
		}
	}
	if len(missing) > 0 {
		t.Errorf("members of 1987 without a row: %v", missing)
	}
	if documented.String() != "PRK ZWE " {
		t.Errorf("documented attendance = %q, want the host and the chair only", documented.String())
	}
}

// TestCapitalsLieAtTheirPlaces checks that a city that is both a place of the
// story and a capital has one position only.
func TestCapitalsLieAtTheirPlaces(t *testing.T) {
	c := load(t)
	shared := 0
	for _, p := range c.Places {
		e, _ := c.Entity(p.EntityID)
		if e.Capital != p.Name {
			continue
		}
		shared++
		if e.At != p.At {
			t.Errorf("%s: place %s lies at %v, capital of %s at %v", p.Name, p.ID, p.At, e.ID, e.At)
		}
	}
	if shared < 20 {
		t.Errorf("only %d places are capitals; the comparison no longer works", shared)
	}
}

// TestArticleIsAttributed checks that what only the article says never reads as
// a plain statement.
func TestArticleIsAttributed(t *testing.T) {
	for _, e := range load(t).Events {
		if e.Category == chronicle.Article && (e.Status == chronicle.Documented || !strings.HasPrefix(e.Title, "Article: ")) {
			t.Errorf("%s: title %q, status %v; want “Article: …” and no documented status", e.ID, e.Title, e.Status)
		}
	}
}

func TestNameAt(t *testing.T) {
	c := load(t)
	// Dates of renaming are those of units.csv.
	for _, row := range []struct{ entity, day, want, why string }{
		{"CEY", "1972-05-21", "Ceylon", "the day before the republic"},
		{"CEY", "1972-05-22", "Sri Lanka", "the day itself"},
		{"ZWE", "1979-12-31", "Zimbabwe", "before it holds Rhodesia the entity has its own name"},
		{"ZWE", "1980-04-18", "Zimbabwe", "independence"},
		{"VNM", "1975-08-25", "North Vietnam", "the first of its two units"},
		{"VNM", "1976-07-02", "Vietnam", "the second"},
		{"PRG", "1973-09-05", "Provisional Revolutionary Government of South Vietnam", "a movement before it holds Saigon"},
		{"GNQ", "1975-01-01", "Equatorial Guinea", "the map's label is abbreviated"},
		{"PLO", "1987-06-09", "Palestine Liberation Organization", "no land"},
	} {
		e, ok := c.Entity(row.entity)
		d, err := chronicle.ParseDay(row.day)
		if !ok || err != nil {
			t.Fatalf("entity %s, day %s: known %t, error %v", row.entity, row.day, ok, err)
		}
		if got := c.NameAt(e, d); got != row.want {
			t.Errorf("NameAt(%s, %s) = %q, want %q (%s)", row.entity, row.day, got, row.want, row.why)
		}
	}
}

func TestPlaceNameOn(t *testing.T) {
	p, _ := load(t).Place("harare")
	for day, want := range map[string]string{"1980-04-18": "Salisbury", "1986-09-01": "Harare"} {
		if d, _ := chronicle.ParseDay(day); p.NameOn(d) != want {
			t.Errorf("NameOn(%s) = %q, want %q", day, p.NameOn(d), want)
		}
	}
}

func BenchmarkChronicle(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := data.Chronicle(); err != nil {
			b.Fatal(err)
		}
	}
}
