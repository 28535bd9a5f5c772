package data

import (
	"testing"

	"atlas.example/southsouth/data/chronicle"
)

// TestDepiction holds the rule of hatch and grey against what sensitive.csv
// says of the areas that it was made for.
func TestDepiction(t *testing.T) {
	c, _ := loaded(t)
	for _, row := range []struct {
		unit, day   string
		hatch, grey bool
		reason      string
	}{
		{"FRA", "1975-01-01", false, false, "an ordinary state"},
		{"AGO", "1975-01-01", false, false, "a colony is its sovereign's"},
		{"PCI", "1975-01-01", false, false, "so is a trust territory"},
		{"WEB", "1975-01-01", true, true, "occupied, sovereign open"},
		{"GAZ", "1975-01-01", true, true, "the same"},
		{"NAM", "1975-01-01", true, true, "a mandate that ended"},
		{"ESH", "1975-01-01", false, false, "a Spanish colony"},
		{"ESHN", "1977-01-01", true, true, "nobody's sovereignty is recognised"},
		{"ESHS", "1977-01-01", true, true, "nor Mauritania's"},
		{"ATA", "1975-01-01", false, false, "the question is set aside by treaty"},
		{"GOL", "1985-01-01", true, false, "Syria's, held by Israel"},
		{"SYRB", "1985-01-01", true, false, "Syria's, in a zone of the United Nations"},
		{"SIN", "1981-01-01", true, false, "Egypt's, held by Israel"},
		{"AOU", "1980-01-01", true, false, "Chad's, held by Libya"},
		{"TMP", "1975-01-01", false, false, "a Portuguese colony"},
		{"TMP", "1976-01-01", true, false, "Portugal's for the United Nations, held by Indonesia"},
		{"CYN", "1985-01-01", true, false, "Cyprus's, held by Turkey"},
		{"NTZ", "1975-01-01", true, false, "belongs to two together"},
		{"JKI", "1975-01-01", true, false, "disputed, in the colour of India"},
		{"JKP", "1975-01-01", true, false, "disputed, in the colour of Pakistan"},
		{"AKS", "1975-01-01", true, false, "disputed, in the colour of China"},
		{"KUR", "1975-01-01", true, false, "disputed, in the colour of the USSR"},
		{"WVB", "1980-01-01", true, false, "disputed, in the colour of South Africa"},
		{"PFA", "1973-01-01", true, true, "disputed between several, none of them recognised"},
		{"PFA", "1980-01-01", true, true, "the same when one of them holds all"},
		{"PGA", "1975-01-01", true, true, "disputed between several"},
		{"TWN", "1975-01-01", false, false, "disputed, but it governs itself"},
		{"WBE", "1975-01-01", false, false, "in the hue of the Federal Republic; the allies are there by agreement"},
		{"RYU", "1971-01-01", true, false, "Japan's, administered by the United States"},
		{"RHO", "1975-01-01", false, false, "a British dependency in law, and nobody from outside held it"},
		{"RAK", "1972-01-01", false, false, "nobody from outside held it"},
		{"USG", "1975-01-01", false, false, "a lease"},
		{"PCZ", "1975-01-01", false, false, "by treaty"},
		{"FLK", "1981-01-01", false, false, "a claim alone makes no hatch"},
		{"FLK", "1982-05-01", true, false, "but an occupation does"},
		{"FLK", "1982-06-14", false, false, "until it ends"},
		{"SGS", "1982-04-10", true, false, "the same in South Georgia"},
		{"GIB", "1981-01-01", false, false, "nor here"},
		{"MYT", "1981-01-01", false, false, "nor here"},
	} {
		day, err := chronicle.ParseDay(row.day)
		if err != nil {
			t.Fatal(err)
		}
		u, ok := c.UnitAt(row.unit, day)
		if !ok {
			t.Errorf("no unit %s on %s", row.unit, row.day)
			continue
		}
		if u.HeldByAnother() != row.hatch || u.NoSovereign() != row.grey {
			t.Errorf("%s on %s = hatch %t, grey %t; want %t, %t (%s)",
				row.unit, row.day, u.HeldByAnother(), u.NoSovereign(), row.hatch, row.grey, row.reason)
		}
	}
}

// TestSensitiveUnitsAreExplained checks that everything hatched or grey on any
// day has a row in sensitive.csv, so that a reader can learn why.
func TestSensitiveUnitsAreExplained(t *testing.T) {
	c, _ := loaded(t)
	for i := range c.Units {
		u := &c.Units[i]
		if (u.HeldByAnother() || u.NoSovereign()) && len(c.SensitivitiesOf(u.ID)) == 0 {
			t.Errorf("%s (%s) is hatched or grey and has no row in sensitive.csv", u.ID, u.Name)
		}
	}
}
