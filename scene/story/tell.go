package story

import "slices"

// Tell makes one of the current events the first of them, for a viewer who has asked for it among
// those of its day. The others follow as they did, around: asking for the second again and again comes
// to all. A state of a moment at which it is not current stays as it is.
func (s *State) Tell(event int) {
	at := slices.Index(s.Current, event)
	if at <= 0 {
		return
	}
	// Current belongs to the story, which is not to be changed.
	s.asked = append(append(s.asked[:0], s.Current[at:]...), s.Current[:at]...)
	s.Current = s.asked
}

// Told is the event that is told, by its position: the first of the current ones, or -1 where that is of
// another year than the one shown.
func (s *State) Told() int {
	if len(s.Current) > 0 && s.Event(s.Current[0]).Phase == Now {
		return s.Current[0]
	}
	return -1
}
