package timeline

import (
	"testing"
	"time"
)

// do makes a playhead that stands at a moment, gives it commands and lets it settle.
func do(at Moment, commands ...Command) *Playhead {
	p := NewPlayhead(someStops)
	p.Do(Command{Verb: Seek, At: at})
	for _, c := range commands {
		p.Do(c)
	}
	p.settle()
	return p
}

func TestDoArrives(t *testing.T) {
	middle := Date(1981, 6, 15)
	for _, c := range []struct {
		reason  string
		at      Moment
		command Command
		want    Moment
	}{
		{"a year on is the end of the next year", middle, Command{Verb: StepYear, N: 1}, EndOf(1982)},
		{"a year back is the end of the one before", middle, Command{Verb: StepYear, N: -1}, EndOf(1980)},
		{"five years on", middle, Command{Verb: StepYear, N: 5}, EndOf(1986)},
		{"no further than the last year", EndOf(1986), Command{Verb: StepYear, N: 5}, Last},
		{"before the first year is the beginning", EndOf(1970), Command{Verb: StepYear, N: -1}, First},
		{"from the beginning to the second year", First, Command{Verb: StepYear, N: 1}, EndOf(1971)},
		{"the next event", middle, Command{Verb: StepEvent, N: 1}, Date(1981, 10, 22)},
		{"the event before", middle, Command{Verb: StepEvent, N: -1}, Date(1970, 9, 8)},
		{"from an event to the one before", Date(1987, 6, 9), Command{Verb: StepEvent, N: -1}, Date(1981, 10, 22)},
		{"from within an event's day to the next", Date(1987, 6, 9) + 0.5, Command{Verb: StepEvent, N: 1}, Date(1987, 6, 10)},
		{"after the last event is the end", Date(1987, 12, 31), Command{Verb: StepEvent, N: 1}, Last},
		{"before the first event is the beginning", Date(1970, 2, 1), Command{Verb: StepEvent, N: -1}, First},
		{"a year by its number", First, Command{Verb: ToYear, N: 1981}, EndOf(1981)},
		{"a year before the story", middle, Command{Verb: ToYear, N: 1955}, EndOf(1970)},
		{"the beginning", middle, Command{Verb: ToFirst}, First},
		{"the end", middle, Command{Verb: ToLast}, Last},
		{"any moment", First, Command{Verb: Seek, At: 123.5}, 123.5},
		{"a moment outside the story", First, Command{Verb: Seek, At: -9}, First},
	} {
		if got := do(c.at, c.command).Moment(); got != c.want {
			t.Errorf("from %v, Do(%+v) arrives at %v, want %v (%s)", c.at, c.command, got, c.want, c.reason)
		}
	}
}

func TestStepPausesFirst(t *testing.T) {
	for _, verb := range []Verb{Toggle, StepYear, StepEvent, ToYear, ToFirst, ToLast, Seek} {
		p := do(100, Command{Verb: Toggle})
		if !p.Playing() {
			t.Fatal("after Toggle the playhead does not play")
		}
		p.Do(Command{Verb: verb, N: 1})
		if p.Playing() {
			t.Errorf("after Do(%v) the playhead plays, want paused", verb)
		}
	}
}

func TestPlayEndsAtLastAndStartsAgain(t *testing.T) {
	p := do(Last-1, Command{Verb: Toggle})
	p.Advance(time.Minute)
	if p.Playing() || p.Moment() != Last {
		t.Fatalf("played to the end: at %v, playing %v, want %v, false", p.Moment(), p.Playing(), Last)
	}
	p.Do(Command{Verb: Toggle})
	if !p.Playing() || p.Moment() != First {
		t.Errorf("Toggle at the end: at %v, playing %v, want %v, true", p.Moment(), p.Playing(), First)
	}
}

func TestGlide(t *testing.T) {
	p := do(EndOf(1980))
	p.Do(Command{Verb: StepYear, N: 1})
	if got := p.Moment(); got != EndOf(1980) {
		t.Errorf("a step has just begun: at %v, want %v", got, EndOf(1980))
	}
	before := p.Moment()
	for p.Moving() {
		p.Advance(20 * time.Millisecond)
		if p.Moment() < before {
			t.Fatalf("the glide went back from %v to %v", before, p.Moment())
		}
		before = p.Moment()
	}
	if got := p.Moment(); got != EndOf(1981) {
		t.Errorf("the glide ended at %v, want %v", got, EndOf(1981))
	}
}

func TestWhatDoesNotGlide(t *testing.T) {
	for _, c := range []struct {
		reason  string
		cut     bool
		command Command
	}{
		{"going back", false, Command{Verb: StepYear, N: -1}},
		{"a long way", false, Command{Verb: StepYear, N: 5}},
		{"seeking", false, Command{Verb: Seek, At: EndOf(1981)}},
		{"less motion wanted", true, Command{Verb: StepYear, N: 1}},
	} {
		p := do(EndOf(1980))
		p.Cut = c.cut
		if p.Do(c.command); p.Moving() {
			t.Errorf("Do(%+v) glides, want a cut (%s)", c.command, c.reason)
		}
	}
}

func TestQuickStepsAddUp(t *testing.T) {
	p := NewPlayhead(nil)
	for range 3 {
		p.Do(Command{Verb: StepYear, N: 1})
		p.Advance(10 * time.Millisecond) // no time to arrive
	}
	p.settle()
	if got, want := p.Moment(), EndOf(1973); got != want {
		t.Errorf("three quick steps arrive at %v, want %v", got, want)
	}
}

func TestNoStops(t *testing.T) {
	p := NewPlayhead(nil)
	p.Do(Command{Verb: Seek, At: 500})
	p.Do(Command{Verb: StepEvent, N: 1})
	if got := p.Moment(); got != 500 {
		t.Errorf("stepping by event in a story without: at %v, want 500", got)
	}
}
