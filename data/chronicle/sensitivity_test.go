package chronicle

import "testing"

func TestSensitivitiesOf(t *testing.T) {
	c := small(t)
	for _, row := range []struct {
		unit   string
		want   int
		reason string
	}{
		{"AGO", 1, "the first unit of a row"},
		{"PRT", 1, "the second"},
		{"LKA", 0, "a unit without any; the row of the whole map is not about it"},
	} {
		if got := c.SensitivitiesOf(row.unit); len(got) != row.want || (row.want > 0 && got[0].Area != "Angola") {
			t.Errorf("SensitivitiesOf(%s) = %v, want %d (%s)", row.unit, got, row.want, row.reason)
		}
	}
}
