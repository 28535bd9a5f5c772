package chronicle

import "testing"

// TestFaultsOfTheMap is TestFaults for the tables of the political map.
func TestFaultsOfTheMap(t *testing.T) {
	for _, row := range []struct{ file, old, replacement, want string }{
		{
			"units.csv", "AGO,1975-11-11", "AGO,1975-11-10",
			`units.csv:5: valid_from: overlaps line 4 of the same unit; let it begin on the day the other one ends`,
		},
		{
			"units.csv", ",1972-05-22,Ceylon", ",,Ceylon",
			`units.csv:2: valid_from: overlaps line 3 of the same unit; let it begin on the day the other one ends`,
		},
		{
			"units.csv", "AGO,PRT,colony", "AGO,PRT+ESP,colony",
			`units.csv:4: sovereign: no unit "ESP"; add it to units.csv or correct the id`,
		},
		{
			"units.csv", "LKA,Sri Lanka,,LIST", "LKA,Ceylon,,LIST",
			`units.csv:3: now: "Ceylon" is what it was called then; leave it empty`,
		},
		{"units.csv", "PRT,,,LIST", "PRT,,,", `units.csv:6: sources: empty; fill it in`},
		{
			"lines.csv", "PRT,AGO", "PRT,ESP",
			`lines.csv:2: unit_b: no unit "ESP"; add it to units.csv or correct the id`,
		},
		{
			"lines.csv", "LKA,AGO,settled", "LKA,AGO,solid",
			`lines.csv:3: style: unknown word "solid"; write one of ["settled" "ceasefire" "undetermined"]`,
		},
		{
			"lines.csv", "LKA,AGO", "AGO,PRT",
			`lines.csv:3: unit_b: the pair has another row; keep one of them; the order of the two does not matter`,
		},
		{
			"lines.csv", "LKA,AGO", "AGO,AGO",
			`lines.csv:3: unit_b: the same unit as unit_a; name the unit on the other side`,
		},
		{
			"sensitive.csv", "AGO PRT", "AGO ESP",
			`sensitive.csv:3: units: no unit "ESP"; add it to units.csv or correct the id`,
		},
		{"sensitive.csv", "Invented.", "", `sensitive.csv:3: depiction: empty; fill it in`},
		{
			"capitals.csv", "PRT,,", "ESP,,",
			`capitals.csv:4: unit_id: no unit "ESP"; add it to units.csv or correct the id`,
		},
		{
			"capitals.csv", "38.72,-9.14", "138.72,-9.14",
			`capitals.csv:4: lat: 138.72, -9.14 is outside the world; latitude goes from -90 to 90, longitude from -180 to 180`,
		},
		{"capitals.csv", "38.72,-9.14", ",", `capitals.csv:4: lat: empty; give the coordinates`},
		{
			"capitals.csv", "LKA,1982,", "LKA,1981,",
			`capitals.csv:2: valid_from: overlaps line 3 of the same unit; let it begin on the day the other one ends`,
		},
	} {
		expectFault(t, row.file, row.old, row.replacement, row.want)
	}
}
