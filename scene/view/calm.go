package view

// calmGrowth and calmShare are how large and how firm a ring is that does not move.
const (
	calmGrowth = 0.25
	calmShare  = 0.7
)

// growth is how far a ring around something new has grown, from 0 to 1, and at what share of its
// colour it is. It grows and fades as the new gets older; where less motion is wanted it stays the
// same until it goes. What is not fresh at all has nothing of its colour.
func (v *View) growth(fresh float32) (grown, share float32) {
	if v.calm && fresh > 0 {
		return calmGrowth, calmShare
	}
	return 1 - fresh, fresh
}
