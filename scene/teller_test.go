package scene

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/address"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
)

// notes is a page that writes down what it is told.
type notes struct {
	Page
	shown, said, addresses, told, noted []string
}

func (n *notes) Show(_ int, caption string) { n.shown = append(n.shown, caption) }
func (n *notes) Tell(fragment, day, event string, playing bool) {
	n.told = append(n.told, fmt.Sprint(fragment, " ", day, " ", event, " ", playing))
}
func (n *notes) Note(text string)         { n.noted = append(n.noted, text) }
func (n *notes) Announce(text string)     { n.said = append(n.said, text) }
func (n *notes) Remember(fragment string) { n.addresses = append(n.addresses, fragment) }

// listen tells a page a story for some ticks after each command.
func listen(t *testing.T, ticks int, commands ...timeline.Command) *notes {
	t.Helper()
	c, err := data.Chronicle()
	if err != nil {
		t.Fatal(err)
	}
	st := story.New(c, nil)
	n := &notes{}
	teller := teller{page: n, chronicle: c}
	p := timeline.NewPlayhead(st.Stops())
	var s story.State
	for _, command := range commands {
		p.Do(command)
		for range ticks {
			p.Advance(time.Second / 60)
			st.At(&s, p.Moment())
			teller.tell(&s, p, address.Choices{})
		}
	}
	return n
}

// TestTellerTellsPositions wants the page told of each step once, and while the story plays of the years
// and events that pass and not of every tick.
func TestTellerTellsPositions(t *testing.T) {
	n := listen(t, 60, timeline.Command{Verb: timeline.ToYear, N: 1981}, timeline.Command{Verb: timeline.ToFirst})
	if got, want := n.told[len(n.told)-1], "d=1970-01-01 1970-01-01  false"; got != want {
		t.Errorf("told last %q, want %q", got, want)
	}
	if is1981 := func(s string) bool { return strings.HasPrefix(s, "y=1981 1981-12-31 ") }; !slices.ContainsFunc(n.told, is1981) {
		t.Errorf("told %q, want the end of 1981 among them", n.told)
	}
	ticks := 600
	n = listen(t, ticks, timeline.Command{Verb: timeline.Toggle})
	if got := len(n.told); got < 3 || got > ticks/10 {
		t.Errorf("told %d times in %d ticks of playing, want some and few: %q", got, ticks, n.told)
	}
	if last := n.told[len(n.told)-1]; !strings.HasSuffix(last, " true") {
		t.Errorf("told last %q, want that it plays", last)
	}
}

func TestTellerSaysWhatStands(t *testing.T) {
	n := listen(t, 60, timeline.Command{Verb: timeline.ToYear, N: 1981}, timeline.Command{Verb: timeline.ToFirst})
	said := []string{
		"1981. Cancún ends without a negotiating mandate. 23 October 1981. Cancún. Documented. " +
			"On the map: The Neutral Zone is divided between Iraq and Saudi Arabia, 26 December 1981.",
		"1970. 47 members of the Non-Aligned Movement.",
	}
	if !slices.Equal(n.said, said) {
		t.Errorf("said %q, want %q", n.said, said)
	}
	if want := []string{"y=1981", "d=1970-01-01"}; !slices.Equal(n.addresses, want) {
		t.Errorf("the address became %q, want %q", n.addresses, want)
	}
}

func TestTellerIsQuietWhileStepping(t *testing.T) {
	step := timeline.Command{Verb: timeline.StepYear, N: 1}
	n := listen(t, 10, step, step, step, step) // no year stands for long
	if len(n.said) > 0 || len(n.addresses) > 0 {
		t.Errorf("while stepping, said %q and remembered %q, want nothing", n.said, n.addresses)
	}
	if len(n.shown) < 4 {
		t.Errorf("while stepping, showed %q, want each year at once", n.shown)
	}
}

// A map that is dragged is somewhere else in each tick: the page's address follows when it stands.
func TestTellerIsQuietWhileTheMapMoves(t *testing.T) {
	c, err := data.Chronicle()
	if err != nil {
		t.Fatal(err)
	}
	st, n := story.New(c, nil), &notes{}
	teller := teller{page: n, chronicle: c}
	p := timeline.NewPlayhead(st.Stops())
	var s story.State
	st.At(&s, p.Moment())
	look := address.Choices{Camera: address.Camera{Zoom: 2}}
	for i := range 300 {
		look.Camera.At.Lon = float64(i%150) / 2
		teller.tell(&s, p, look)
	}
	if len(n.addresses) > 0 {
		t.Errorf("while the map moves the address becomes %q, want nothing", n.addresses)
	}
	for range 60 {
		teller.tell(&s, p, look)
	}
	if len(n.addresses) != 1 || !strings.Contains(n.addresses[0], "c=0,74.5,2") {
		t.Errorf("when it stands the address became %q, want one with where it is", n.addresses)
	}
}

// A chapter that the tour opens is read aloud, and only its heading becomes the window's title.
func TestTellerReadsChapters(t *testing.T) {
	c, err := data.Chronicle()
	if err != nil {
		t.Fatal(err)
	}
	st, n := story.New(c, nil), &notes{}
	teller := teller{page: n, chronicle: c, steps: st.Tour()}
	p := timeline.NewPlayhead(st.Stops())
	var s story.State
	st.At(&s, p.Moment())
	for range 60 {
		teller.tell(&s, p, address.Choices{Tour: 1})
	}
	head := "Chapter 1 of 6. " + c.Chapters[0].Heading + "."
	if want := []string{head}; !slices.Equal(n.shown, want) {
		t.Errorf("showed %q, want %q", n.shown, want)
	}
	if want := []string{head + " " + c.Chapters[0].Text}; !slices.Equal(n.said, want) {
		t.Errorf("said %q, want %q", n.said, want)
	}
	if want := []string{"d=1970-01-01&tour=1"}; !slices.Equal(n.addresses, want) {
		t.Errorf("the address became %q, want %q", n.addresses, want)
	}
}

func TestTellerDoesNotAllocateAtRest(t *testing.T) {
	c, err := data.Chronicle()
	if err != nil {
		t.Fatal(err)
	}
	st := story.New(c, nil)
	teller := teller{page: &notes{}, chronicle: c}
	p := timeline.NewPlayhead(st.Stops())
	var s story.State
	st.At(&s, p.Moment())
	for range 100 {
		teller.tell(&s, p, address.Choices{})
	}
	if n := testing.AllocsPerRun(100, func() { teller.tell(&s, p, address.Choices{}) }); n != 0 {
		t.Errorf("a tick in which nothing changes allocates %v times, want 0", n)
	}
}

// TestTellerSaysWhoseWordItIs checks that what is not documented is told with who says it, and that
// nothing else is.
func TestTellerSaysWhoseWordItIs(t *testing.T) {
	c, err := data.Chronicle()
	if err != nil {
		t.Fatal(err)
	}
	teller := teller{page: &notes{}, chronicle: c}
	for i, e := range c.Events {
		want := ". " + e.Status.Name()
		if e.Status != chronicle.Documented {
			want += " (" + e.ClaimBy + ")"
		}
		if got := teller.captionOf(topic{year: 1980, event: i}); !strings.HasSuffix(got, want+".") {
			t.Errorf("caption of %s = %q, want it to end with %q", e.ID, got, want)
		}
	}
}
