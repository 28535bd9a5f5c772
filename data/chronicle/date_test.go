package chronicle

import (
	"strings"
	"testing"
)

func TestParseDate(t *testing.T) {
	for _, row := range []struct {
		in, earliest, latest string
		precision            Precision
		canonical, text, why string
	}{
		{"1981-10-22", "1981-10-22", "1981-10-22", DayPrecision, "1981-10-22", "22 October 1981", "a day"},
		{"1987-06", "1987-06-01", "1987-06-30", MonthPrecision, "1987-06", "June 1987", "a month"},
		{"1984-02", "1984-02-01", "1984-02-29", MonthPrecision, "1984-02", "February 1984", "of a leap year"},
		{"1900-02", "1900-02-01", "1900-02-28", MonthPrecision, "1900-02", "February 1900", "of a century that is none"},
		{"1981-12", "1981-12-01", "1981-12-31", MonthPrecision, "1981-12", "December 1981", "the last month of a year"},
		{"1974", "1974-01-01", "1974-12-31", YearPrecision, "1974", "1974", "a year"},
		{"198X", "1980-01-01", "1989-12-31", DecadePrecision, "198X", "the 1980s", "a decade"},
		{"1973~", "1973-01-01", "1973-12-31", YearPrecision, "1973~", "about 1973", "approximate, not widened"},
		{"1975?", "1975-01-01", "1975-12-31", YearPrecision, "1975?", "1975 (uncertain)", "uncertain"},
		{"1975-06%", "1975-06-01", "1975-06-30", MonthPrecision, "1975-06%", "about June 1975 (uncertain)", "both"},
		{"1987-XX", "1987-01-01", "1987-12-31", YearPrecision, "1987", "1987", "a month not specified"},
		{"1987-06-XX", "1987-06-01", "1987-06-30", MonthPrecision, "1987-06", "June 1987", "a day not specified"},
		{"1987-XX-XX", "1987-01-01", "1987-12-31", YearPrecision, "1987", "1987", "neither"},
	} {
		d, err := ParseDate(row.in)
		if err != nil {
			t.Errorf("ParseDate(%q): %v (%s)", row.in, err, row.why)
			continue
		}
		if d.Earliest().String() != row.earliest || d.Latest().String() != row.latest || d.Precision() != row.precision {
			t.Errorf("ParseDate(%q) = %v to %v by %v, want %s to %s by %v (%s)", row.in,
				d.Earliest(), d.Latest(), d.Precision(), row.earliest, row.latest, row.precision, row.why)
		}
		if d.String() != row.canonical || d.Text() != row.text {
			t.Errorf("ParseDate(%q) = %q in words %q, want %q and %q (%s)", row.in, d, d.Text(), row.canonical, row.text, row.why)
		}
	}
}

func TestUnknownDate(t *testing.T) {
	d, err := ParseDate("")
	if err != nil || d != (Date{}) || d.Known() || d.String() != "" || d.Text() != "date unknown" {
		t.Errorf("ParseDate(\"\") = %q, known %t, words %q, error %v; want the unknown date", d, d.Known(), d.Text(), err)
	}
}

func TestDateMarks(t *testing.T) {
	for in, want := range map[string][2]bool{
		"1973": {false, false}, "1973~": {true, false}, "1973?": {false, true}, "1973%": {true, true},
	} {
		d, _ := ParseDate(in)
		if got := [2]bool{d.Approximate(), d.Uncertain()}; got != want {
			t.Errorf("ParseDate(%q) approximate, uncertain = %v, want %v", in, got, want)
		}
		if plain, _ := ParseDate(d.Plain()); plain.Approximate() || plain.Uncertain() || plain.Earliest() != d.Earliest() {
			t.Errorf("Plain(%q) = %q, want the same date without a mark", in, d.Plain())
		}
	}
}

func TestParseDateErrors(t *testing.T) {
	for _, row := range []struct{ in, mention, why string }{
		{"1987-13", "months go from 01 to 12", "no such month"},
		{"1987-00", "months go from 01 to 12", "months begin with 1"},
		{"1987-02-29", "01 to 28", "no leap year"},
		{"1987-06-31", "01 to 30", "June has thirty days"},
		{"1987-06-00", "01 to 30", "days begin with 1"},
		{"next week", "is not a date", "words"},
		{"87", "is not a date", "which century"},
		{"1987-6", "no month", "one digit"},
		{"+987", "is not a date", "a sign is no digit"},
		{"19XX", "write a decade", "a century is wider than the period"},
		{"1982-22", "months of the season", "summer, in the North"},
		{"1982-25", "months go from", "a season of level 2"},
		{"1985-04-12T23:20:30Z", "without the time", "a time of the day"},
		{"Y170000002", "four digits", "a year of more"},
		{"-1985", "four digits", "a year before Christ"},
		{"198u", "is not a date", "the draft of 2012"},
		{"198X-06", "is not a date", "a month of an unknown year"},
		{"1970/1973", "start and end apart", "start and end are columns of their own"},
		{"1987-06-09-01", "is not a date", "too many parts"},
		{"1987-06-09-XX", "is not a date", "nor may a fourth be left open"},
		{"198X-XX", "is not a date", "a decade has no month to leave open"},
		{"1987-XX-09", "no month", "a day of an unknown month"},
		{"~", "is not a date", "a mark alone"},
		{"1987~?", "is not a date", "the draft's two marks; write %"},
	} {
		if d, err := ParseDate(row.in); err == nil || !strings.Contains(err.Error(), row.mention) {
			t.Errorf("ParseDate(%q) = %v, %v; want an error with %q (%s)", row.in, d, err, row.mention, row.why)
		}
	}
}

// FuzzParseDate checks that any text is either an error or a date that is
// written back as it is read, and that ends no earlier than it begins.
func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"", "1987-06-09", "1987-06", "1987", "198X", "1973~", "1975?%", "1987-XX-XX", "-", "0000", "9999-12-31"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := ParseDate(s)
		if err != nil {
			return
		}
		if d.Latest() < d.Earliest() {
			t.Errorf("ParseDate(%q) ends %v, before it begins, %v", s, d.Latest(), d.Earliest())
		}
		if back, err := ParseDate(d.String()); back != d || err != nil {
			t.Errorf("ParseDate(%q) = %v, but read back %v, %v", s, d, back, err)
		}
	})
}

func TestPrecisionText(t *testing.T) {
	for date, want := range map[string]string{
		"1987-06-09": "day", "1987-06": "month", "1987": "year", "198X": "decade",
		"1979-09-09~": "approximate", "1981?": "approximate", "1981%": "approximate",
	} {
		d, err := ParseDate(date)
		if got := d.PrecisionText(); got != want || err != nil {
			t.Errorf("PrecisionText(%s) = %q, %v, want %q", date, got, err, want)
		}
	}
}
