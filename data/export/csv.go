package export

import (
	"encoding/csv"
	"strconv"
	"strings"

	"atlas.example/southsouth/data/chronicle"
)

// eventColumns returns the names of the columns. New ones come after the old ones.
func eventColumns() []string {
	return []string{
		"id", "date", "earliest", "latest", "end_date", "precision", "when", "status", "claim_by", "title", "sentence",
		"article", "place", "lat", "lon", "category", "claims", "numbers", "sources", "licence",
		"chapter", "place_id", "source_ids", "kind",
	}
}

// writeEventTable writes the events, one a row. What is a list elsewhere is a cell of lines here.
func (ed *edition) writeEventTable() error {
	rows := [][]string{eventColumns()}
	for i := range ed.c.Events {
		rows = append(rows, ed.eventCells(&ed.c.Events[i]))
	}
	return csv.NewWriter(&ed.Buffer).WriteAll(rows)
}

// eventCells returns the cells of an event.
func (ed *edition) eventCells(e *chronicle.Event) []string {
	p, ok := ed.c.Place(e.PlaceID)
	name, lat, lon := "", "", ""
	if ok {
		name, lat, lon = p.NameOn(e.Earliest()), degrees(p.At.Lat), degrees(p.At.Lon)
	}
	cells := []string{
		e.ID, e.Start.String(), e.Earliest().String(), e.Latest().String(), e.End.String(), e.Start.PrecisionText(), e.When(),
		e.Status.String(), e.ClaimBy, headline(e), ed.sentence(e),
		strings.Join(ed.article(e), "\n\n"), name, lat, lon, string(e.Category), lines(ed.claimLines(e)),
		lines(ed.numberLines(e)), lines(citations(ed.c, e.Sources)), licence,
		ed.chapter(e), e.PlaceID, strings.Join(e.SourceRefs(), " | "), string(e.Kind),
	}
	for i, column := range eventColumns() {
		if column != "lat" && column != "lon" { // numbers, which have a minus of their own
			cells[i] = safeCell(cells[i])
		}
	}
	return cells
}

// lines joins texts in a cell.
func lines(of []string) string { return strings.Join(of, "\n") }

// degrees returns a latitude or a longitude as the tables write it.
func degrees(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

// safeCell returns a text that no spreadsheet takes for a formula, which could send what is in
// the others somewhere: OWASP, “CSV Injection”. An apostrophe before it makes it a text.
func safeCell(s string) string {
	if s != "" && strings.ContainsRune("=+-@\t\r", rune(s[0])) {
		return "'" + s
	}
	return s
}
