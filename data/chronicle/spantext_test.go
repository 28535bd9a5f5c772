package chronicle

import "testing"

func TestSpanText(t *testing.T) {
	for _, c := range []struct{ reason, start, end, want string }{
		{"a single day", "1974-05-01", "", "1 May 1974"},
		{"days of one month", "1981-10-22", "1981-10-23", "22–23 October 1981"},
		{"days of two months", "1987-07-09", "1987-08-03", "9 July – 3 August 1987"},
		{"days of two years", "1975-12-16", "1977-06-03", "16 December 1975 – 3 June 1977"},
		{"months of one year", "1978-04", "1978-05", "April–May 1978"},
		{"months of two years", "1978-12", "1979-01", "December 1978 – January 1979"},
		{"years", "1983", "1987", "1983–1987"},
		{"years only about known", "1970~", "1973~", "about 1970 – about 1973"},
		{"ends known differently well", "1982-10-05", "1982-11", "5 October 1982 – November 1982"},
		{"the same day twice", "1987-06-09", "1987-06-09", "9 June 1987"},
	} {
		start, err := ParseDate(c.start)
		if err != nil {
			t.Fatal(err)
		}
		end, err := ParseDate(c.end)
		if err != nil {
			t.Fatal(err)
		}
		if got := SpanText(start, end); got != c.want {
			t.Errorf("SpanText(%s, %s) = %q, want %q (%s)", c.start, c.end, got, c.want, c.reason)
		}
	}
}
