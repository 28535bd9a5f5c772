package chronicle

import (
	"slices"
	"testing"
)

func TestClaimsOf(t *testing.T) {
	c := small(t)
	for event, want := range map[string][]string{
		CancunSummit:        {"seed-1981-cancun/met", "seed-1981-cancun/unknown"}, // in the order of telling, not of the table
		"talk":              {"talk/says"},
		PyongyangConference: nil,
		"":                  nil,
	} {
		var got []string
		for _, cl := range c.ClaimsOf(event) {
			got = append(got, cl.ID)
		}
		if !slices.Equal(got, want) {
			t.Errorf("ClaimsOf(%q) = %q, want %q", event, got, want)
		}
	}
	first := c.ClaimsOf("talk")[0]
	if first.Kind != ArticleSays || first.Mark != SourceSays || first.Stance != States || first.DatedAs != "Juche 70 (1981)" {
		t.Errorf("talk/says = %+v, want what the article states, on its word only", first)
	}
}

func TestNumbersOf(t *testing.T) {
	c := small(t)
	for event, want := range map[string]string{"talk": "over 100", CancunSummit: "2"} {
		if got := c.NumbersOf(event); len(got) != 1 || got[0].String() != want {
			t.Errorf("NumbersOf(%q) = %v, want %s alone", event, got, want)
		}
	}
}

func TestNumberString(t *testing.T) {
	for _, row := range []struct {
		operator Operator
		value    float64
		want     string
	}{
		{Exactly, 22, "22"},
		{Exactly, 0, "0"},
		{Over, 100, "over 100"},
		{Under, 100, "under 100"},
		{AtLeast, 2, "at least 2"},
		{AtMost, 2, "at most 2"},
		{About, 2.5, "about 2.5"},
		{Exactly, 3281, "3281"},
		{About, 12000, "about 12,000"},
		{Exactly, 545000000, "545,000,000"},
		{Exactly, 10000.25, "10,000.25"},
	} {
		if got := (&Number{Operator: row.operator, Value: row.value}).String(); got != row.want {
			t.Errorf("Number %s %v = %q, want %q", row.operator, row.value, got, row.want)
		}
	}
}
