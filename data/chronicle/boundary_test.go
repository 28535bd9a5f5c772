package chronicle

import "testing"

func TestStyleBetween(t *testing.T) {
	c := small(t)
	for _, row := range []struct {
		a, b   string
		want   LineStyle
		reason string
	}{
		{"PRT", "AGO", Ceasefire, "as the table has it"},
		{"AGO", "PRT", Ceasefire, "the other way round"},
		{"AGO", "LKA", Settled, "named as ordinary"},
		{"LKA", "PRT", Settled, "nothing is said"},
		{"LKA", "XXX", Settled, "an unknown unit"},
		{"AGO", "AGO", Settled, "no border at all"},
	} {
		if got := c.StyleBetween(row.a, row.b); got != row.want {
			t.Errorf("StyleBetween(%s, %s) = %v, want %v (%s)", row.a, row.b, got, row.want, row.reason)
		}
	}
	if got := (&Chronicle{}).StyleBetween("PRT", "AGO"); got != Settled {
		t.Errorf("StyleBetween of an empty chronicle = %v, want %v", got, Settled)
	}
}

func BenchmarkStyleBetween(b *testing.B) {
	c, err := Read(goodTables(b))
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		c.StyleBetween("PRT", "AGO")
	}
}
