package timeline

import (
	"math"
	"math/rand/v2"
	"testing"
	"time"
)

var someStops = []Stop{
	{At: Date(1981, 10, 22), Dwell: 2 * time.Second},
	{At: Date(1970, 9, 8), Dwell: time.Second},
	{At: Date(1987, 6, 9), Dwell: time.Second},
	{At: Date(1987, 6, 9), Dwell: 3 * time.Second}, // the same day: the longer counts
	{At: Date(1987, 6, 10), Dwell: time.Second},    // the day after: its own
	{At: Date(1969, 1, 1), Dwell: time.Hour},       // before the story: left out
	{At: Last, Dwell: time.Hour},                   // nothing follows it to play: left out
}

func TestLengthIsYearsAndDwells(t *testing.T) {
	years := float64(Last-First) / 365.25 * YearsPace.Seconds()
	want := years + 1 + 2 + 3 + 1
	if got := NewPace(someStops).Length().Seconds(); math.Abs(got-want) > 1e-6 {
		t.Errorf("Length() = %v s, want %v s", got, want)
	}
}

func TestAfterUndoesViewed(t *testing.T) {
	pace := NewPace(someStops)
	for m := First; m <= Last; m += 3.7 {
		if got := pace.After(First, pace.Viewed(m)); math.Abs(float64(got-m)) > 1e-3 {
			t.Fatalf("After(First, Viewed(%v)) = %v, want %v", m, got, m)
		}
	}
}

func TestPlayingInPiecesIsPlayingAtOnce(t *testing.T) {
	pace, random := NewPace(someStops), rand.New(rand.NewPCG(1, 2))
	var m Moment
	var total time.Duration
	for range 2000 {
		d := time.Duration(random.Int64N(int64(40 * time.Millisecond)))
		total += d
		m = pace.After(m, d)
		if want := pace.After(First, total); math.Abs(float64(m-want)) > 1e-3 {
			t.Fatalf("played %v in pieces: at %v, want %v", total, m, want)
		}
	}
}

func TestStopsAreDwelledOn(t *testing.T) {
	pace, day := NewPace(someStops), Date(1981, 10, 22)
	if got := pace.After(day, 1900*time.Millisecond); got < day || got >= day+1 {
		t.Errorf("After(%v, 1.9 s) = %v, want within the day", day, got)
	}
	if got := pace.After(day, 2100*time.Millisecond); got < day+1 {
		t.Errorf("After(%v, 2.1 s) = %v, want past the day", day, got)
	}
}

func TestZeroPaceIsEven(t *testing.T) {
	var pace Pace
	if got, want := pace.After(0, YearsPace), Moment(365.25); math.Abs(float64(got-want)) > 1e-6 {
		t.Errorf("After(0, %v) = %v, want %v", YearsPace, got, want)
	}
}
