package chronicle

import "slices"

// LineStyle is how sure a border is, and so how it is drawn. Its zero value is
// the ordinary border.
type LineStyle uint8

// The styles. What a line is in law is told in the note of its row.
const (
	Settled      LineStyle = iota // agreed, or drawn like any other: a plain line
	Ceasefire                     // a line of ceasefire, armistice or control: dashed
	Undetermined                  // never agreed, or the limit of a claim: dotted
)

// lineStyleWords are the words of lines.csv, by LineStyle.
func lineStyleWords() []string { return []string{"settled", "ceasefire", "undetermined"} }

// String returns the style as lines.csv writes it.
func (s LineStyle) String() string { return lineStyleWords()[s] }

// Boundary says of what kind the border between two units is. Few borders have
// a row: one without is settled.
type Boundary struct {
	UnitA, UnitB string // in the order of the file, which says nothing
	Style        LineStyle
	Label        string // what the line is called; may be empty
	Provenance
}

// StyleBetween returns how the border between two units is drawn, in whichever
// order they are given; Settled where nothing is said, as for units that are
// unknown or do not touch. It costs one look into a map.
func (c *Chronicle) StyleBetween(unitA, unitB string) LineStyle {
	return c.styles[pairOf(unitA, unitB)]
}

// pair is two units whose order does not matter: the first sorts before the
// second.
type pair [2]string

func pairOf(a, b string) pair { return pair{min(a, b), max(a, b)} }

// boundaries reads lines.csv.
func (r *reader) boundaries() {
	t, ok := r.table("lines.csv", "unit_a", "unit_b", "style", "label", "sources", "note")
	if !ok {
		return
	}
	r.c.styles = map[pair]LineStyle{}
	for _, in := range t.rows {
		b := Boundary{
			UnitA: r.unitIDs.refer(in, "unit_a", "unit"), UnitB: r.unitIDs.refer(in, "unit_b", "unit"),
			Style: in.lineStyle("style"), Label: in.text("label"), Provenance: r.provenance(in),
		}
		of := pairOf(b.UnitA, b.UnitB)
		if _, said := r.c.styles[of]; said {
			in.fault("unit_b", "the pair has another row", "keep one of them; the order of the two does not matter")
		}
		if b.UnitA == b.UnitB && b.UnitA != "" {
			in.fault("unit_b", "the same unit as unit_a", "name the unit on the other side")
		}
		r.c.styles[of] = b.Style
		r.c.Boundaries = append(r.c.Boundaries, b)
	}
}

// lineStyle returns a field that holds a style.
func (r row) lineStyle(column string) LineStyle {
	i := slices.Index(lineStyleWords(), r.text(column))
	if i < 0 {
		r.unknownWord(column, lineStyleWords())
	}
	return LineStyle(max(i, 0))
}
