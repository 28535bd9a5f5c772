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
