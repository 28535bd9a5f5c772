package export

import (
	"cmp"
	"encoding/csv"
	"slices"
	"strconv"
	"strings"
	"testing"

	"atlas.example/southsouth/data/chronicle"
)

// slidesOf returns the rows of a spreadsheet by the names of their columns.
func slidesOf(t *testing.T, export string) []map[string]string {
	t.Helper()
	rows, err := csv.NewReader(strings.NewReader(export)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	want := "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit," +
		"Media Caption,Media Thumbnail,Alt Text,Type,Group,Background" // as in its documentation
	if got := strings.Join(rows[0], ","); got != want {
		t.Fatalf("columns = %s, want %s", got, want)
	}
	var slides []map[string]string
	for _, row := range rows[1:] {
		slide := map[string]string{}
		for i, name := range rows[0] {
			slide[name] = row[i]
		}
		slides = append(slides, slide)
	}
	return slides
}

// TestTimelineOpens holds the rules by which TimelineJS 3.9 refuses a table, or shows another one
// (ConfigFactory.js, TimelineConfig.js). The program itself opened it, when this was written.
func TestTimelineOpens(t *testing.T) {
	for name, c := range map[string]*chronicle.Chronicle{"tables": tables(t), "sample": sample(t)} {
		export, _ := exported(t, c, "timelinejs")
		for i, s := range slidesOf(t, export) {
			where := name + ", " + s["Headline"]
			if (s["Type"] == "title") != (i == 0) {
				t.Errorf("%s: row %d is a %q; the title, and no other, is the first", where, i, s["Type"])
			}
			if s["Headline"] == "" || s["Time"]+s["End Time"]+s["Media"]+s["Background"] != "" {
				t.Errorf("%s: %v, want a headline, and no time, media or background", where, s)
			}
			start, end := partsOf(t, where, s, ""), partsOf(t, where, s, "End ")
			checkDates(t, where, s, start, end)
			if s["Type"] == "" && (s["Group"] == "" || s["Text"] == "" || s["Display Date"] == "") {
				t.Errorf("%s: an event without group, text or words for its date", where)
			}
			if bare := tag.ReplaceAllString(s["Text"], ""); strings.ContainsAny(bare, "<>") {
				t.Errorf("%s: text is not escaped: %q", where, bare)
			}
		}
	}
}

// partsOf returns year, month and day of a slide, as far as they are given.
func partsOf(t *testing.T, where string, s map[string]string, prefix string) []int {
	t.Helper()
	var parts []int
	empty := false
	for _, name := range []string{"Year", "Month", "Day"} {
		v := s[prefix+name]
		n, err := strconv.Atoi(v)
		switch {
		case v == "":
			empty = true
		case err != nil || empty:
			t.Errorf("%s: %s%s is %q, want a number behind its month and year", where, prefix, name, v)
		default:
			parts = append(parts, n)
		}
	}
	return parts
}

// checkDates checks that a slide has the dates of its type, and that none ends before it begins.
func checkDates(t *testing.T, where string, s map[string]string, start, end []int) {
	t.Helper()
	switch s["Type"] {
	case "title":
		if len(start)+len(end) > 0 {
			t.Errorf("%s: the title has a date", where)
		}
	case "era":
		if len(start) == 0 || len(end) == 0 {
			t.Errorf("%s: an era from %v to %v, want both", where, start, end)
		}
	default:
		if len(start) == 0 {
			t.Errorf("%s: no year", where)
		}
	}
	if len(end) > 0 && compareParts(end, start) <= 0 {
		t.Errorf("%s: from %v to %v, which is drawn backwards or dropped", where, start, end)
	}
}

// compareParts compares two dates as the program does, which takes a missing part for the first.
func compareParts(a, b []int) int {
	full := func(d []int) []int { return append(slices.Clone(d), 1, 1)[:3] }
	return slices.CompareFunc(full(a), full(b), cmp.Compare[int])
}

func TestEveryChapterIsAnEra(t *testing.T) {
	c := tables(t)
	export, lost := exported(t, c, "timelinejs")
	eras := 0
	for _, s := range slidesOf(t, export) {
		if s["Type"] == "era" {
			eras++
		}
	}
	if eras != len(c.Chapters) && !strings.Contains(lost, "chapters of a day") {
		t.Errorf("%d eras of %d chapters, want as many", eras, len(c.Chapters))
	}
}

func TestPartialDatesOfSlides(t *testing.T) {
	for _, c := range []struct{ reason, start, end, cells, display string }{
		{"a day", "1987-06-09", "", "1987,6,9,,,", "9 June 1987"},
		{"no day where none is known", "1987-06", "", "1987,6,,,,", "June 1987"},
		{"about", "1973~", "", "1973,,,,,", "about 1973"},
		{"a decade is drawn as long as it is", "198X", "", "1980,,,1989,,", "the 1980s"},
		{"days", "1981-10-22", "1981-10-23", "1981,10,22,1981,10,23", "22–23 October 1981"},
		{"an end that is less exact is not before the start", "1982-10-09", "1982", "1982,10,9,,,", "9 October 1982 – 1982"},
	} {
		ed := &edition{c: new(chronicle.Chronicle)}
		cells := ed.slideOf(&chronicle.Event{Start: date(t, c.start), End: date(t, c.end)}).cells()
		got := strings.Join(append(slices.Clone(cells[:3]), cells[4:7]...), ",")
		if got != c.cells || cells[8] != c.display {
			t.Errorf("%s/%s = %s, %q, want %s, %q (%s)", c.start, c.end, got, cells[8], c.cells, c.display, c.reason)
		}
	}
}
