package chronicle

import (
	"cmp"
	"fmt"
	"slices"
)

// within reports whether a day is in a span of rows that follow one another:
// from the first day of from, and before the first of to.
func within(from, to Date, d Day) bool {
	return (!from.Known() || from.Earliest() <= d) && (!to.Known() || d < to.Earliest())
}

// spanRow is a dated row of a unit, together with the row of the table that it
// was read from.
type spanRow[T any] struct {
	fact     T
	unitID   string
	from, to Date
	in       row
}

// first returns the first day of the row, in the distant past if unknown.
func (s spanRow[T]) first() Day {
	if !s.from.Known() {
		return DayOf(1, 1, 1)
	}
	return s.from.Earliest()
}

// inSequence returns dated rows by unit and then by first day, and reports each
// that begins before the one ahead of it ends: on no day may a unit have two.
func inSequence[T any](rows []spanRow[T]) []T {
	// Stable, so that rows that are not dated apart stay in the order of the file.
	slices.SortStableFunc(rows, func(a, b spanRow[T]) int {
		return cmp.Or(cmp.Compare(a.unitID, b.unitID), cmp.Compare(a.first(), b.first()))
	})
	var facts []T
	for i, s := range rows {
		if i > 0 && rows[i-1].unitID == s.unitID && (!rows[i-1].to.Known() || s.first() < rows[i-1].to.Earliest()) {
			s.in.fault("valid_from", fmt.Sprintf("overlaps line %d of the same unit", rows[i-1].in.line),
				"let it begin on the day the other one ends")
		}
		facts = append(facts, s.fact)
	}
	return facts
}
