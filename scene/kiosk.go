package scene

import (
	"strconv"

	"atlas.example/southsouth/data/words"
	"atlas.example/southsouth/scene/timeline"
	"atlas.example/southsouth/scene/view"
)

// kiosk is the program where anybody may come and go: while nobody is there the story plays by itself, over
// again. Who leaves is asked first whether they have gone, then the next one finds the beginning.
type kiosk struct {
	on       bool
	touched  bool // whether somebody has been there since the beginning
	attracts bool // whether the story plays by itself
	quiet    int  // ticks since somebody did something
	rested   int  // ticks that the story has stood still while it should play by itself
}

// How long nobody does anything before they are asked, how long the question stands, and how long the end
// of the story is shown before it begins again. In ticks, of which there are 60 a second.
const (
	kioskIdle   = 60 * 60
	kioskAsking = 15 * 60
	kioskRest   = 3 * 60
)

// turn is what the kiosk asks for.
type turn uint8

const (
	stay    turn = iota
	pause        // somebody has come: what plays by itself stops
	attract      // play from the beginning
	reset        // begin anew for the next one, and play
)

// advance lets a tick pass, in which somebody did something or not, and the story was playing or not.
func (k *kiosk) advance(active, playing bool) turn {
	if !k.on {
		return stay
	}
	if active {
		return k.wake()
	}
	k.quiet++
	if k.attracts {
		return k.again(playing)
	}
	switch {
	case !k.touched && k.quiet == kioskIdle:
		k.attracts, k.rested = true, 0
		return attract
	case k.touched && k.quiet == kioskIdle+kioskAsking:
		*k = kiosk{on: true, attracts: true}
		return reset
	}
	return stay
}

// wake is what happens when somebody does something.
func (k *kiosk) wake() turn {
	was := k.attracts
	*k = kiosk{on: true, touched: true}
	if was {
		return pause
	}
	return stay
}

// again begins the story anew a while after its end.
func (k *kiosk) again(playing bool) turn {
	if playing {
		k.rested = 0
		return stay
	}
	k.rested++
	if k.rested < kioskRest {
		return stay
	}
	k.rested = 0
	return attract
}

// asks is how many seconds there are left to answer whether one is there; 0 while that is not asked.
func (k *kiosk) asks() int {
	if !k.on || !k.touched || k.quiet < kioskIdle {
		return 0
	}
	return (kioskIdle + kioskAsking - k.quiet + 59) / 60
}

// attend does what the kiosk asks for.
func (g *Game) attend() {
	in := &g.input
	switch g.kiosk.advance(in.active, g.playhead.Playing()) {
	case stay:
	case pause:
		if g.playhead.Playing() && len(in.commands) == 0 { // a step pauses, and so does who pauses
			in.commands = append(in.commands, timeline.Command{Verb: timeline.Toggle})
		}
	case reset:
		g.beginAnew()
		g.attract()
	case attract:
		g.attract()
	}
}

// attract plays the story from its beginning.
func (g *Game) attract() {
	in := &g.input
	in.do(timeline.Command{Verb: timeline.ToFirst})
	in.do(timeline.Command{Verb: timeline.Toggle})
}

// beginAnew leaves nothing of what the last viewer chose.
func (g *Game) beginAnew() {
	in := &g.input
	if g.playhead.Playing() {
		in.do(timeline.Command{Verb: timeline.Toggle})
	}
	in.close()
	g.notices = notices{}
	in.settings, in.filter, in.tour, in.told = view.Settings{}, 0, view.Tour{}, 0
	in.choice = choice{state: in.choice.state}
	in.ring, in.goal = view.Action{}, view.WorldFrame
	if g.speaker != nil {
		g.speak(g.spoken)
	}
	g.goTo(g.teller.page.Start())
}

// stillThere is the question of a kiosk, with the seconds that are left.
func stillThere(w *words.Words, seconds int) view.Saying {
	text := w.T("Still there?") + " " + w.F("The map begins again in {0} seconds.", strconv.Itoa(seconds))
	return view.Saying{Text: text, Answer: w.T("I am here")}
}
