package scene

// sleep follows whether there is anything to do: while the picture stands, and nothing is under way that
// could change it, the loop of the game can rest until something happens.
type sleep struct {
	seen  shown // the picture at the last tick
	still int   // ticks for which it has stood, to sleepAfter, at which it sleeps
}

// sleepAfter is how many ticks the picture stands before the loop rests: two seconds, which is longer than
// all that waits for the viewer to be still.
const sleepAfter = 2 * 60

// advance lets a tick pass in which this is shown and perhaps something is under way, and reports whether
// the loop may rest. A tick of one that rests is one that something has woken it for.
func (s *sleep) advance(now shown, underWay bool) bool {
	if underWay || now != s.seen || s.still >= sleepAfter {
		*s = sleep{seen: now}
		return false
	}
	s.still++
	return s.still >= sleepAfter
}

// underWay reports whether something goes on that may change the picture though nobody does anything, or
// that has to be asked for at each tick, as gamepads have. A kiosk counts the time until it begins anew.
func (g *Game) underWay() bool {
	in := &g.input
	return in.active || len(in.pad.ids) > 0 || g.kiosk.on || len(g.notices.texts) > 0 || g.saved.Busy ||
		g.playhead.Playing() || g.playhead.Moving() || g.pilot.Flying() || g.morph.left > 0 ||
		!g.view.Prepared() || g.painter.busy() || g.teller.page.Busy()
}
