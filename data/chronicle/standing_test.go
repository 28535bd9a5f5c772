package chronicle_test

import (
	"testing"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/data/chronicle"
)

func TestStanding(t *testing.T) {
	c, err := data.Chronicle()
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range []struct{ reason, unit, day, want string }{
		{"its own master", "NPL", "1970-01-01", "independent"},
		{"a colony and whose", "AGO", "1975-11-10", "colony of Portugal"},
		{"and after", "AGO", "1975-11-11", "independent"},
		{"a name with an article", "BMU", "1980-01-01", "dependency of the United Kingdom"},
		{"two together", "VUT", "1970-01-01", "condominium of France and the United Kingdom"},
		{"two standings at once", "PNG", "1970-01-01", "colony and UN trust territory of Australia"},
		{"held by another", "TMP", "1980-01-01", "occupied by Indonesia"},
		{"held and disputed", "JKP", "1980-01-01", "disputed, held by Pakistan"},
		{"no owner is recognised", "PGA", "1980-01-01", "disputed"},
		{"of would make the lease Cuba's own", "USG", "1980-01-01", "leased to USA (sovereign: Cuba)"},
		{"a trust is no possession", "PCI", "1980-01-01", "UN trust territory, ruled by the United States"},
		{"nor is Berlin of any one", "WBE", "1980-01-01", "allied occupation (F, GB, US)"},
		{"set aside by treaty", "ATA", "1980-01-01", "of no state"},
	} {
		d, err := chronicle.ParseDate(q.day)
		if err != nil {
			t.Fatal(err)
		}
		u, ok := c.UnitAt(q.unit, d.Earliest())
		if !ok {
			t.Fatalf("no unit %s on %s", q.unit, q.day)
		}
		if got := c.Standing(u); got != q.want {
			t.Errorf("%s on %s is %q, want %q (%s)", q.unit, q.day, got, q.want, q.reason)
		}
	}
}
