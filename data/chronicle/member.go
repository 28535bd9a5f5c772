package chronicle

// Member is one membership of the Non-Aligned Movement, from joining to
// leaving.
type Member struct {
	EntityID       string
	Joined         Date
	RollFrom       Date   // the day it is counted from, where Joined is less exact than a day
	JoinedAt       string // the meeting
	Left           Date   // the first day it is no longer counted; unknown if it stayed
	LeftReason     string
	AttendedLusaka bool // whether the lists of those present at Lusaka in 1970 name it
	Provenance
}

// CountsFrom returns the first day on which the membership is counted. It is a
// convention of the roll where the day of joining is not known.
func (m *Member) CountsFrom() Day {
	if m.RollFrom.Known() {
		return m.RollFrom.Earliest()
	}
	return m.Joined.Earliest()
}

// ActiveOn reports whether the membership is counted on a day: from CountsFrom
// on, and before Left.
func (m *Member) ActiveOn(d Day) bool {
	return m.CountsFrom() <= d && (!m.Left.Known() || d < m.Left.Earliest())
}

// Count is a size of the movement on an occasion: what the roll gives, and
// what was published then.
type Count struct {
	On        Day
	Occasion  string
	Total     int // States and Movements together
	States    int
	Movements int
	Published string // the figures in print, with who gave them
	Provenance
}
