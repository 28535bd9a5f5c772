package chronicle

import (
	"testing"
	"time"
)

func TestDayOf(t *testing.T) {
	// Numbers of days from 1970-01-01: date -d … +%s of GNU coreutils, divided
	// by 86400.
	for _, row := range []struct {
		year, month, day int
		want             Day
		why              string
	}{
		{1970, 1, 1, FirstDay, "the first day"},
		{1969, 12, 31, -1, "before it"},
		{1961, 9, 1, -3044, "Belgrade, the earliest date of the tables"},
		{1972, 2, 29, 789, "a leap day"},
		{1981, 10, 22, 4312, "Cancún"},
		{1982, 0, 31, 4382, "month 0 is December of the year before"},
		{1987, 6, 9, 6368, "Pyongyang"},
		{1987, 12, 31, LastDay, "the last day"},
	} {
		if got := DayOf(row.year, row.month, row.day); got != row.want {
			t.Errorf("DayOf(%d, %d, %d) = %d, want %d (%s)", row.year, row.month, row.day, got, row.want, row.why)
		}
	}
}

// TestDayRoundTrip checks every day of the period and a year on either side
// against the calendar of the standard library.
func TestDayRoundTrip(t *testing.T) {
	at := time.Date(1969, 1, 1, 0, 0, 0, 0, time.UTC)
	for d := DayOf(1969, 1, 1); d <= DayOf(1988, 12, 31); d++ {
		want := at.Format("2006-01-02")
		if got := d.String(); got != want {
			t.Fatalf("Day(%d) = %s, want %s", d, got, want)
		}
		if back, err := ParseDay(want); back != d || err != nil {
			t.Fatalf("ParseDay(%s) = %d, %v, want %d", want, back, err, d)
		}
		at = at.AddDate(0, 0, 1)
	}
}

func TestParseDayWantsADay(t *testing.T) {
	for s, why := range map[string]string{
		"1981-10":     "a month is no day",
		"1981":        "nor is a year",
		"1981-10-22~": "nor about a day",
		"1981-10-22?": "nor a day in doubt",
		"":            "nor nothing",
		"today":       "no date at all",
	} {
		if d, err := ParseDay(s); err == nil {
			t.Errorf("ParseDay(%q) = %v, want an error (%s)", s, d, why)
		}
	}
}
