package chronicle

import (
	"strings"
	"testing"
)

func TestParseSpan(t *testing.T) {
	for _, row := range []struct{ in, earliest, latest, text, why string }{
		{"1970/1973", "1970-01-01", "1973-12-31", "1970–1973", "two years"},
		{"1987-06-09/1987-06-13", "1987-06-09", "1987-06-13", "9–13 June 1987", "two days"},
		{"1973~/198X", "1973-01-01", "1989-12-31", "about 1973 – the 1980s", "each with its own precision"},
		{"1987-06", "1987-06-01", "1987-06-30", "June 1987", "a date alone"},
		{"1987/1987-06", "1987-01-01", "1987-06-30", "1987 – June 1987", "the end may be the more exact one"},
	} {
		s, err := ParseSpan(row.in)
		if err != nil || s.Earliest().String() != row.earliest || s.Latest().String() != row.latest {
			t.Errorf("ParseSpan(%q) = %v to %v, %v; want %s to %s (%s)", row.in, s.Earliest(), s.Latest(), err, row.earliest, row.latest, row.why)
		}
		if s.String() != row.in || s.Text() != row.text {
			t.Errorf("ParseSpan(%q) = %q in words %q, want %q (%s)", row.in, s, s.Text(), row.text, row.why)
		}
	}
	if s, err := ParseSpan(""); s.Known() || err != nil {
		t.Errorf("ParseSpan(\"\") = %v, %v; want the unknown span", s, err)
	}
}

func TestParseSpanErrors(t *testing.T) {
	for _, row := range []struct{ in, mention, why string }{
		{"1973/1970", "exchange its ends", "backwards"},
		{"1970/", "open on one side", "no end"},
		{"/1970", "open on one side", "no start"},
		{"1970/..", "open on one side", "open for ever"},
		{"1970/1971/1972", "more than two ends", "three"},
		{"../1970", "open on one side", "open from ever"},
		{"1982-21/1983", "months of the season", "a season for a start"},
		{"1987-13/1988", "no month", "a start that is none"},
	} {
		if s, err := ParseSpan(row.in); err == nil || !strings.Contains(err.Error(), row.mention) {
			t.Errorf("ParseSpan(%q) = %v, %v; want an error with %q (%s)", row.in, s, err, row.mention, row.why)
		}
	}
}

// FuzzParseSpan checks that any text is either an error or a span that is
// written back as it is read, and that ends no earlier than it begins.
func FuzzParseSpan(f *testing.F) {
	for _, s := range []string{"", "1987", "1970/1973", "1973~/198X", "1987-XX/1988-06-XX", "/", "1970/.."} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		s, err := ParseSpan(text)
		if err != nil {
			return
		}
		if s.Latest() < s.Earliest() {
			t.Errorf("ParseSpan(%q) ends %v, before it begins, %v", text, s.Latest(), s.Earliest())
		}
		if back, err := ParseSpan(s.String()); back != s || err != nil {
			t.Errorf("ParseSpan(%q) = %v, but read back %v, %v", text, s, back, err)
		}
	})
}

func TestEventSpan(t *testing.T) {
	e, _ := small(t).Event(CancunSummit)
	if got, want := e.Span().String(), "1981-10-22/1981-10-23"; got != want {
		t.Errorf("Span of %s = %s, want %s", e.ID, got, want)
	}
}
