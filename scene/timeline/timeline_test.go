package timeline

import "testing"

func TestDate(t *testing.T) {
	for _, c := range []struct {
		reason           string
		year, month, day int
		want             Moment
	}{
		{"the epoch", 1970, 1, 1, 0},
		{"the day after 28 February of a common year", 1970, 3, 1, 59},
		{"the day after 29 February of a leap year", 1972, 3, 1, 790}, // date -u -d 1972-03-01 +%s / 86400
		{"the opening of the Cancún summit", 1981, 10, 22, 4312},
		{"the last day of the story", 1987, 12, 31, Last},
	} {
		if got := Date(c.year, c.month, c.day); got != c.want {
			t.Errorf("Date(%d, %d, %d) = %v, want %v (%s)", c.year, c.month, c.day, got, c.want, c.reason)
		}
	}
}

func TestCivilUndoesDate(t *testing.T) {
	for m := First; m <= Last; m++ {
		y, mo, d := (m + 0.75).Civil()
		if got := Date(y, mo, d); got != m {
			t.Fatalf("Date(Civil(%v)) = %v, want %v", m+0.75, got, m)
		}
	}
}

func TestEndOfIsTheDayBeforeBeginningOf(t *testing.T) {
	for year := FirstYear; year <= LastYear; year++ {
		if got, want := EndOf(year)+1, BeginningOf(year+1); got != want {
			t.Errorf("EndOf(%d)+1 = %v, want %v", year, got, want)
		}
		if got := EndOf(year).Year(); got != year {
			t.Errorf("EndOf(%d).Year() = %d, want %d", year, got, year)
		}
	}
}

func TestClamp(t *testing.T) {
	for _, c := range []struct {
		reason   string
		in, want Moment
	}{
		{"before the story", -1, First},
		{"inside", 100.5, 100.5},
		{"after the story", Last + 0.5, Last},
	} {
		if got := c.in.Clamp(); got != c.want {
			t.Errorf("(%v).Clamp() = %v, want %v (%s)", c.in, got, c.want, c.reason)
		}
	}
}
