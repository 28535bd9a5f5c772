package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"atlas.example/southsouth/data"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// ask runs a command line, its words separated by spaces.
func ask(line string) (code int, stdout, stderr string) {
	return askWith(nil, line)
}

// askWith is ask with something on the standard input.
func askWith(stdin io.Reader, line string) (code int, stdout, stderr string) {
	var out, errs bytes.Buffer
	code = run(strings.Fields(line), stdin, &out, &errs)
	return code, out.String(), errs.String()
}

func TestAnswers(t *testing.T) {
	for file, line := range map[string]string{
		"events-1981.csv":        "events -from 1981 -to 1981-10",
		"events-1981.json":       "events -from 1981 -to 1981-10 -format json",
		"members-1970.csv":       "members -of nam -date 1970-09-08",
		"members-1987.csv":       "members -of nam -date 1987-06-09",
		"cancun.csv":             "participants -event seed-1981-cancun",
		"pyongyang.json":         "participants -event seed-1987-conference -format json",
		"units-1975-12.csv":      "units -date 1975-12",
		"where-bonn.json":        "where -date 1975-06-01 -lat 50.7 -lon 7.1 -format json",
		"help-where.txt":         "where -h",
		"help-units.txt":         "units -h",
		"help-export.txt":        "export -h",
		"changes-1975.csv":       "changes -from 1975 -to 1975",
		"news.csv":               "news -from 1970 -to 1987",
		"news-1976-08.json":      "news -from 1976-08 -to 1976-08 -format json",
		"help.txt":               "-h",
		"help-members.txt":       "members -h",
		"members-count-1983.txt": "members -of nam -date 1983-03-07 -count",
	} {
		code, got, stderr := ask(line)
		if code != exitOK || stderr != "" {
			t.Errorf("query %s: exit %d, stderr %q, want %d and none", line, code, stderr, exitOK)
		}
		golden(t, file, line, got)
	}
}

func golden(t *testing.T, file, line, got string) {
	t.Helper()
	path := filepath.Join("testdata", file)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("query %s differs from %s; look at it and run go test ./data/query -update if it is right:\n%s", line, path, got)
	}
}

func TestColumnsStay(t *testing.T) {
	for _, c := range []struct{ line, want string }{
		{"events", "id,date,end_date,precision,title,place,lat,lon,category,status,sources,"},
		{"members -of nam -date 1987", "entity_id,name,region,joined,left\n"},
		{"participants -event seed-1981-cancun", "entity_id,name,role,group,evidence\n"},
		{"units -date 1970", "unit_id,name,status,sovereign,occupier\n"},
		{"news", "date,kind,text,event_id,units,entities,"},
		{"where -date 1970 -lat 0 -lon -30", "unit_id,name,status,sovereign,occupier\n,,,,\n"},
	} {
		if _, got, _ := ask(c.line); !strings.HasPrefix(got, c.want) {
			t.Errorf("query %s begins %.80q, want %q", c.line, got, c.want)
		}
	}
}

func TestCSVAndJSONHaveTheSameRows(t *testing.T) {
	for _, line := range []string{"events", "members -date 1980", "participants -event seed-1987-conference", "units -date 1970", "where -date 1970 -lat 0 -lon 30", "changes", "news"} {
		_, asCSV, _ := ask(line)
		_, asJSON, _ := ask(line + " -format json")
		rows, err := csv.NewReader(strings.NewReader(asCSV)).ReadAll()
		if err != nil {
			t.Errorf("query %s: %v", line, err)
		}
		var objects []map[string]any
		if err := json.Unmarshal([]byte(asJSON), &objects); err != nil {
			t.Errorf("query %s -format json: %v", line, err)
		}
		if len(objects) != len(rows)-1 {
			t.Errorf("query %s: %d objects, %d rows, want as many", line, len(objects), len(rows)-1)
		}
		if len(objects) > 0 && len(objects[0]) != len(rows[0]) {
			t.Errorf("query %s: %d members, %d columns, want as many", line, len(objects[0]), len(rows[0]))
		}
	}
}

// TestJSONKeepsTypes checks what a reader of the JSON relies on: degrees are
// numbers and sources an array, as the first event of 1970 has them.
func TestJSONKeepsTypes(t *testing.T) {
	_, stdout, _ := ask("events -from 1970-09-08 -to 1970-09-08 -format json")
	var lusaka []struct {
		ID       string
		Lat, Lon float64
		Sources  []string
	}
	if err := json.Unmarshal([]byte(stdout), &lusaka); err != nil {
		t.Fatal(err)
	}
	for _, e := range lusaka {
		if e.ID == "nam-1970-lusaka" && e.Lat == -15.4167 && e.Lon == 28.2833 && len(e.Sources) == 2 {
			return
		}
	}
	t.Errorf("events = %+v, want nam-1970-lusaka at -15.4167, 28.2833 with 2 sources", lusaka)
}

// full is an output that takes nothing more, as a full disk or a closed pipe.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no space left") }

func TestUnwritableAnswer(t *testing.T) {
	for _, line := range []string{"events", "events -format json", "members -date 1987 -count", "validate", "-h", "events -h", "units -date 1987 -level 0 -format geojson", "export -format csl"} {
		var stderr bytes.Buffer
		code := run(strings.Fields(line), nil, full{}, &stderr)
		if code != exitFault || !strings.Contains(stderr.String(), "no space left") {
			t.Errorf("query %s: exit %d, stderr %q, want %d and the reason", line, code, stderr.String(), exitFault)
		}
	}
}

func TestCounts(t *testing.T) {
	for _, c := range []struct{ reason, line, want string }{
		{"the roll of Lusaka", "members -of nam -date 1970-09-08 -count", "60\n"},
		{"the published size of Algiers", "members -of nam -date 1973-09-05 -count", "76\n"},
		{"without Chile after the coup", "members -of nam -date 1973-09-11 -count", "75\n"},
		{"a year means its last day", "members -of nam -date 1973 -count", "75\n"},
		{"the published size of New Delhi", "members -of nam -date 1983-03-07 -count", "101\n"},
		{"June 1987", "members -of nam -date 1987-06-09 -count", "101\n"},
	} {
		if _, got, _ := ask(c.line); got != c.want {
			t.Errorf("query %s = %q, want %q (%s)", c.line, got, c.want, c.reason)
		}
	}
}

func TestWrongQuestions(t *testing.T) {
	for _, c := range []struct{ reason, line, want string }{
		{"no command", "", "no command"},
		{"an unknown command", "frobnicate", `no command "frobnicate"`},
		{"an unknown flag", "events -colour red", "-colour"},
		{"a month that is none", "events -from 1987-13", `"1987-13"`},
		{"words for a date", "events -to next-week", `"next-week"`},
		{"a day that is none", "members -date 1987-02-30", `"1987-02-30"`},
		{"an approximate date", "members -date 1987~", `"1987~"`},
		{"a decade", "members -date 198X", `"198X"`},
		{"a time that runs backwards", "events -from 1987 -to 1981", "-from is after -to"},
		{"an unknown form", "events -format xml", "csv or json"},
		{"a map of what has none", "events -format geojson", "-format: write csv or json"},
		{"another form of units", "units -date 1987 -format kml", "write csv, json, geojson or topojson"},
		{"a level that is not there", "units -date 1987 -format geojson -level 4", "-level: write sketch, coarse, middle, fine or full, or 0 to 3 for the last four"},
		{"a level without a name", "units -date 1987 -format geojson -level=", "-level: write"},
		{"a level for a table", "units -date 1987 -level 1", "-level is for maps"},
		{"a map of no day", "units -format geojson", "-date is missing"},
		{"an operand too many", "events 1981", `"1981"`},
		{"no day", "members -of nam", "-date is missing"},
		{"a day before the tables", "members -date 1969-12-31", "outside"},
		{"a day after them", "units -date 1988", "outside"},
		{"neither a position nor a table, at a terminal", "where", "query where < points.csv"},
		{"a latitude alone", "where -lat 3", "write also -date YYYY-MM-DD -lon DEGREES"},
		{"a day alone", "where -date 1975", "write also -lat DEGREES -lon DEGREES"},
		{"a position without a day", "where -lat 3 -lon 4", "write also -date YYYY-MM-DD"},
		{"a latitude beyond the pole", "where -date 1975 -lat 91 -lon 4", "-lat: write degrees from -90 to 90"},
		{"a longitude beyond the antimeridian", "where -date 1975 -lat 3 -lon 180.1", "-lon: write degrees from -180 to 180"},
		{"no number", "where -date 1975 -lat NaN -lon 4", "-lat: write degrees"},
		{"a negative tolerance", "where -date 1975 -lat 3 -lon 4 -tolerance -1", "-tolerance: write kilometres"},
		{"a tolerance that is no number", "where -tolerance NaN", "-tolerance: write kilometres"},
		{"a tolerance without end", "where -tolerance Inf", "-tolerance: write kilometres"},
		{"a day before the map", "where -date 1969 -lat 3 -lon 4", "outside"},
		{"a roll that is not kept", "members -of g77 -date 1980", `"g77"`},
		{"no event", "participants", "-event is missing"},
		{"an unknown event", "participants -event woodstock", `no event "woodstock"`},
		{"an event without a list", "participants -event nam-1970-lusaka", "seed-1987-conference"},
		{"a folder that is not there", "validate /no/such/folder", "/no/such/folder"},
		{"an export into nothing", "export", "write -format csv, geojson, linkedplaces, timelinejs, bibtex or csl"},
		{"an export that is not there", "export -format docx", "write csv, geojson, linkedplaces, timelinejs, bibtex or csl"},
		{"a file without a name", "export -format csl -o=", "write the name of a file"},
		{"an address of what is not linked", "export -format csl -base https://a.org/", "-base is for linked data"},
		{"an address without a slash", "export -format linkedplaces -base https://a.org/b", "a slash at its end"},
		{"an address that is none", "export -format linkedplaces -base atlas/", "https://"},
		{"two folders", "validate testdata testdata", "unexpected argument"},
		{"a file in place of a folder", "validate query_test.go", "query_test.go"},
	} {
		code, stdout, stderr := ask(c.line)
		if code != exitUsage || stdout != "" {
			t.Errorf("query %s: exit %d, stdout %q, want %d and none (%s)", c.line, code, stdout, exitUsage, c.reason)
		}
		if !strings.Contains(stderr, c.want) || strings.Count(stderr, "\n") != 1 {
			t.Errorf("query %s says %q, want one line with %q (%s)", c.line, stderr, c.want, c.reason)
		}
	}
}

// TestEmptyFolder checks that an empty name, as an unset variable of a script
// leaves it, is not taken for the embedded tables.
func TestEmptyFolder(t *testing.T) {
	var out, errs bytes.Buffer
	code := run([]string{"validate", ""}, nil, &out, &errs)
	if code != exitUsage || out.Len() > 0 || !strings.Contains(errs.String(), `no folder ""`) {
		t.Errorf("query validate \"\": exit %d, stdout %q, stderr %q, want %d and no folder", code, &out, &errs, exitUsage)
	}
}

func TestOneLineForAFlagOfTwo(t *testing.T) {
	var out, errs bytes.Buffer
	code := run([]string{"events", "-a\nb"}, nil, &out, &errs)
	if code != exitUsage || strings.Count(errs.String(), "\n") != 1 {
		t.Errorf("query events with a line break in a flag: exit %d, stderr %q, want %d and one line", code, &errs, exitUsage)
	}
}

func TestValidateEmbedded(t *testing.T) {
	code, stdout, _ := ask("validate")
	if code != exitOK || !strings.HasPrefix(stdout, "ok: ") {
		t.Errorf("query validate: exit %d, %q, want %d and ok", code, stdout, exitOK)
	}
}

func TestValidateListsEveryFault(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(dir, data.Tables()); err != nil {
		t.Fatal(err)
	}
	spoil(t, dir, "events.csv", "1974-05-01", "1974-13-01")
	spoil(t, dir, "places.csv", "21.1619", "121.1619")
	spoil(t, dir, "entities.csv", ",asia,Kabul", ",atlantis,Kabul")
	code, stdout, _ := ask("validate " + dir)
	if code != exitFault {
		t.Errorf("query validate: exit %d, want %d", code, exitFault)
	}
	for _, want := range []string{"events.csv:", "1974-13-01", "places.csv:", "lat", "entities.csv:", "atlantis"} {
		if !strings.Contains(stdout, want) {
			t.Errorf("query validate does not say %q:\n%s", want, stdout)
		}
	}
}

// spoil replaces some text of a table, which must be in it.
func spoil(t *testing.T, dir, file, text, by string) {
	t.Helper()
	path := filepath.Join(dir, file)
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	spoilt := bytes.Replace(content, []byte(text), []byte(by), 1)
	if bytes.Equal(spoilt, content) {
		t.Fatalf("%s does not hold %q", file, text)
	}
	if err := os.WriteFile(path, spoilt, 0o644); err != nil {
		t.Fatal(err)
	}
}
