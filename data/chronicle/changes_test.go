package chronicle

import (
	"strings"
	"testing"
)

// world returns a chronicle with these rows as its units.
func world(t *testing.T, rows string) *Chronicle {
	t.Helper()
	tables := goodTables(t)
	tables["units.csv"].Data = append(tables["units.csv"].Data, rows...)
	c, err := Read(tables)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestChanges(t *testing.T) {
	// Rows as in units.csv, simplified; LKA, AGO and PRT are in testdata/good.
	for _, row := range []struct{ unit, rows, want, why string }{
		{"AGO", "", "independent (before: colony of Portugal)", "a remark in brackets is no part of the name"},
		{"LKA", "", "named Sri Lanka (before: Ceylon)", "a new name only"},
		{
			"TMP", "TMP,,1975-12-07,Timor,Timor,TMP,PRT,colony,,TMP,,,LIST,\nTMP,1975-12-07,,Timor,Timor,TMP,PRT,occupied,AGO,TMP,,,LIST,\n",
			"occupied by Angola (before: colony of Portugal)", "an occupation, under the occupier's name",
		},
		{
			"PFA", "PFA,,1974-01-20,Isles,Isles,PFA,-,disputed,,PFA,,,LIST,\nPFA,1974-01-20,,Isles,Isles,PFA,-,disputed,PRT,PFA,,,LIST,\n",
			"disputed, held by Portugal (before: disputed)", "an open sovereign has no name",
		},
		{
			"VUT", "VUT,,1980-07-30,Hebrides,Hebrides,VUT,PRT+LKA,condominium,,VUT,,,LIST,\nVUT,1980-07-30,,Hebrides,Hebrides,VUT,VUT,independent,,VUT,,,LIST,\n",
			"independent (before: condominium of Portugal and Sri Lanka)", "two sovereigns, as they were called on the day before",
		},
		{
			"BGD", "PAK,,1971-12-16,Pakistan,Pakistan,PAK,PAK,independent,,PAK BGD,,,LIST,\nPAK,1971-12-16,,Pakistan,Pakistan,PAK,PAK,independent,,PAK,,,LIST,\n" +
				"BGD,1971-12-16,,Bangladesh,Bangladesh,BGD,BGD,independent,,BGD,,,LIST,\n",
			"independent; formed from land of Pakistan", "a new unit",
		},
		{
			"PAK", "PAK,,1971-12-16,Pakistan,Pakistan,PAK,PAK,independent,,PAK BGD,,,LIST,\nPAK,1971-12-16,,Pakistan,Pakistan,PAK,PAK,independent,,PAK,,,LIST,\n" +
				"BGD,1971-12-16,,Bangladesh,Bangladesh,BGD,BGD,independent,,BGD,,,LIST,\n",
			"land passes to Bangladesh", "the unit it left",
		},
		{
			"SIK", "SIK,,1975-05-16,Sikkim,Sikkim,SIK,IND,protectorate,,SIK,,,LIST,\nIND,,1975-05-16,India,India,IND,IND,independent,,IND,,,LIST,\n" +
				"IND,1975-05-16,,India,India,IND,IND,independent,,IND SIK,,,LIST,\n",
			"ends; its land passes to India", "a unit that ends",
		},
		{
			"TST", "TST,,1975-01-01,Test,Test,OLD,TST,independent,,TST,,,LIST,\nTST,1975-01-01,,Test,Tst.,NEW,TST,independent,,TST,,,LIST,\n",
			"", "codes and labels are not told",
		},
	} {
		var got []string
		for _, ch := range world(t, row.rows).Changes(DayOf(1970, 1, 1), DayOf(1987, 12, 31)) {
			if ch.UnitID == row.unit {
				got = append(got, ch.Text)
			}
		}
		if s := strings.Join(got, " / "); s != row.want {
			t.Errorf("Changes of %s = %q, want %q (%s)", row.unit, s, row.want, row.why)
		}
	}
}

func TestChangesWithinDays(t *testing.T) {
	c := small(t)
	for _, row := range []struct {
		from, to string
		want     int
	}{
		{"1972-05-22", "1975-11-11", 2}, // both ends included
		{"1972-05-23", "1975-11-10", 0},
	} {
		from, _ := ParseDay(row.from)
		to, _ := ParseDay(row.to)
		if got := c.Changes(from, to); len(got) != row.want {
			t.Errorf("Changes(%s, %s) = %v, want %d", row.from, row.to, got, row.want)
		}
	}
}

func TestLabel(t *testing.T) {
	for _, row := range []struct{ name, short, want string }{
		{"Sri Lanka", "Sri Lanka", "Sri Lanka"},
		{"Equatorial Guinea", "Eq. Guinea", "Equatorial Guinea"},
		{"Comoro Islands (French)", "Comoro Is.", "Comoro Islands"},
	} {
		if got := (&Unit{Name: row.name, Short: row.short}).Label(); got != row.want {
			t.Errorf("Label(%q, %q) = %q, want %q", row.name, row.short, got, row.want)
		}
	}
}
