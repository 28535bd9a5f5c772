package export

import "atlas.example/southsouth/data/chronicle"

// published returns when a source was published, and when it was written if that is another
// time: a text that was written within the year it came out in has one date, known to the day
// or so. Both may be unknown.
func published(s *chronicle.Source) (issued, original chronicle.Date) {
	if s.Year != chronicle.NoYear {
		issued, _ = chronicle.ParseDate(s.Year) // the reader takes nothing else
	}
	switch w := s.Written; {
	case !issued.Known() || !w.Known():
		return issued, w
	case issued.Earliest() <= w.Earliest() && w.Latest() <= issued.Latest():
		return w, chronicle.Date{}
	default:
		return issued, w
	}
}

// kindName returns what a kind of source is called for a reader.
func kindName(kind string) string {
	if kind == "un" {
		return "UN"
	}
	return kind
}

// sourceNote returns what no field of a bibliography holds: how far a source can be trusted, what
// else is to be said of it, which time it tells of, what may be quoted, and where a copy was read.
func sourceNote(s *chronicle.Source) string {
	parts := []string{s.Standing, s.Note}
	if s.Describes.Known() {
		parts = append(parts, "Tells of "+s.Describes.Text()+".")
	}
	if s.Licence != "" {
		parts = append(parts, "Licence of the words quoted: "+s.Licence+".")
	}
	if s.URL != "" && !s.Link {
		parts = append(parts, "Read at "+s.URL)
	}
	return joinFilled(parts, " ")
}

// noteSource counts what a bibliography has no field for.
func (ed *edition) noteSource(s *chronicle.Source) {
	if s.URL != "" && !s.Link {
		ed.losses.note("addresses of copies: in the note only, as they are not to be followed")
	}
	if s.Describes.Known() {
		ed.losses.note("times that a source tells of: in the note only")
	}
	if s.Licence != "" {
		ed.losses.note("licences: in the note only")
	}
}
