package chronicle

import "testing"

// small returns the chronicle of testdata/good.
func small(t *testing.T) *Chronicle {
	t.Helper()
	c, err := Read(goodTables(t))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestLookups(t *testing.T) {
	c := small(t)
	for _, row := range []struct {
		what string
		ok   func(id string) bool
		id   string
	}{
		{"region", func(id string) bool { r, ok := c.Region(id); return ok && r.ID == id }, "asia"},
		{"place", func(id string) bool { p, ok := c.Place(id); return ok && p.ID == id }, "luanda"},
		{"entity", func(id string) bool { e, ok := c.Entity(id); return ok && e.ID == id }, "MPLA"},
		{"event", func(id string) bool { e, ok := c.Event(id); return ok && e.ID == id }, "talk"},
		{"source", func(id string) bool { s, ok := c.Source(id); return ok && s.ID == id }, "MIRROR"},
	} {
		if !row.ok(row.id) {
			t.Errorf("%s %q not found, or another one", row.what, row.id)
		}
		for _, unknown := range []string{"", "A", "zz"} {
			if row.ok(unknown) {
				t.Errorf("%s %q found, want none", row.what, unknown)
			}
		}
	}
}

func TestMembersAt(t *testing.T) {
	c := small(t)
	for day, want := range map[string]int{
		"1961-08-31": 0, // the day before Belgrade
		"1961-09-01": 1, // joining counts
		"1976-08-15": 1, // within the year of joining, but before the roll counts it
		"1976-08-16": 2,
		"1979-09-08": 2,
		"1979-09-09": 1, // the day of leaving does not count
	} {
		d, err := ParseDay(day)
		if got := len(c.MembersAt(d)); err != nil || got != want {
			t.Errorf("MembersAt(%s) = %d members, %v; want %d", day, got, err, want)
		}
	}
}

func TestUnitAt(t *testing.T) {
	c := small(t)
	for _, row := range []struct {
		unit, day, want string
		ok              bool
	}{
		{"LKA", "1972-05-21", "Ceylon", true},
		{"LKA", "1972-05-22", "Sri Lanka", true},
		{"PRT", "1900-01-01", "Portugal", true},
		{"ESP", "1975-01-01", "", false},
	} {
		d, _ := ParseDay(row.day)
		u, ok := c.UnitAt(row.unit, d)
		if ok != row.ok || (ok && u.Name != row.want) {
			t.Errorf("UnitAt(%s, %s) = %v, %t; want %q, %t", row.unit, row.day, u, ok, row.want, row.ok)
		}
	}
}

// TestUnitAtPartialDate checks that a unit that changed in a month, or about a
// month, changes on its first day: the map has to show something on every day,
// and no unit may be there twice or be missing in between.
func TestUnitAtPartialDate(t *testing.T) {
	c := world(t, "TCD,,1973-06~,Chad before,Chad,TCD,TCD,independent,,TCD AOU,,,LIST,\n"+
		"TCD,1973-06~,,Chad after,Chad,TCD,TCD,independent,,TCD,,,LIST,\n")
	for day, want := range map[string]string{"1973-05-31": "Chad before", "1973-06-01": "Chad after", "1973-06-30": "Chad after"} {
		d, _ := ParseDay(day)
		if u, ok := c.UnitAt("TCD", d); !ok || u.Name != want {
			t.Errorf("UnitAt(TCD, %s) = %v, %t; want %q", day, u, ok, want)
		}
	}
}

func TestNameAt(t *testing.T) {
	c := small(t)
	angola, _ := c.Entity("AGO")
	angola.Name = "the People’s Republic" // so that the two names differ
	for day, want := range map[string]string{"1975-11-10": "the People’s Republic", "1975-11-11": "Angola"} {
		if d, _ := ParseDay(day); c.NameAt(angola, d) != want {
			t.Errorf("NameAt(AGO, %s) = %q, want %q", day, c.NameAt(angola, d), want)
		}
	}
}

func TestParticipantsOf(t *testing.T) {
	c := small(t)
	for event, want := range map[string]int{CancunSummit: 1, PyongyangConference: 2, "talk": 0} {
		if got := len(c.ParticipantsOf(event)); got != want {
			t.Errorf("ParticipantsOf(%s) = %d rows, want %d", event, got, want)
		}
	}
}
