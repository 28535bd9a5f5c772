package main

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestWhere(t *testing.T) {
	for _, c := range []struct{ reason, line, want string }{
		{"Dacca is in Pakistan the day before", "-date 1971-12-15 -lat 23.72 -lon 90.41", "PAK"},
		{"and in Bangladesh on the day of the surrender", "-date 1971-12-16 -lat 23.72 -lon 90.41", "BGD"},
		{"a month means its last day", "-date 1971-12 -lat 23.72 -lon 90.41", "BGD"},
		{"Luanda", "-date 1975-11-10 -lat -8.84 -lon 13.23", "AGO"},
		{"Leipzig", "-date 1987 -lat 51.34 -lon 12.37", "DDR"},
		{"the open sea", "-date 1987 -lat 0 -lon -30", ""},
		{"Suva, west of the antimeridian", "-date 1987 -lat -18.14 -lon 178.44", "FJI"},
		{"Taveuni's eastern side, east of it", "-date 1987 -lat -16.85 -lon -179.97", "FJI"},
		{"Anadyr's other shore, as far east as one can write", "-date 1987 -lat 66.5 -lon 180", "SUN"},
		{"and as far west", "-date 1987 -lat 66.5 -lon -180", "SUN"},
		{"the south pole", "-date 1987 -lat -90 -lon 0", "ATA"},
		{"a ferry 2 km off Dakar", "-date 1987 -lat 14.75 -lon -17.545", "SEN"},
		{"is at sea for who wants it exactly", "-date 1987 -lat 14.75 -lon -17.545 -tolerance 0", ""},
		{"100 km off Portugal", "-date 1987 -lat 39 -lon -10.6 -tolerance 200", "PRT"},
		{"which the usual tolerance does not reach", "-date 1987 -lat 39 -lon -10.6", ""},
		{"the Vatican, which the program shows as a point", "-date 1987 -lat 41.9033 -lon 12.4535", "VAT"},
	} {
		code, stdout, stderr := ask("where " + c.line)
		rows, err := csv.NewReader(strings.NewReader(stdout)).ReadAll()
		if code != exitOK || stderr != "" || err != nil || len(rows) != 2 {
			t.Errorf("query where %s: exit %d, %q, stderr %q, want %d and one row (%s)", c.line, code, stdout, stderr, exitOK, c.reason)
			continue
		}
		if got := rows[1][0]; got != c.want {
			t.Errorf("query where %s = %q, want %q (%s)", c.line, got, c.want, c.reason)
		}
	}
}

func TestWherePoints(t *testing.T) {
	for _, c := range []struct{ reason, flags, in, want string }{
		{
			"the columns are found by name, the others kept, the degrees as they were written", "",
			"town,lon,note,date,lat\nDacca,90.410,\"a, \"\"b\"\"\",1971-12-15,+23.72\n\"Bonn\",7.1,,1975,50.7\n",
			"town,lon,note,date,lat,unit_id,name,status\n" +
				"Dacca,90.410,\"a, \"\"b\"\"\",1971-12-15,+23.72,PAK,Pakistan,independent\n" +
				"Bonn,7.1,,1975,50.7,BRD,Federal Republic of Germany,independent\n",
		},
		{
			"a mark before the table and the line ends of Windows", "",
			"\ufefflat,lon,date\r\n50.7,7.1,1975-01\r\n",
			"lat,lon,date,unit_id,name,status\n50.7,7.1,1975-01,BRD,Federal Republic of Germany,independent\n",
		},
		{
			"capitals and blanks in the header, blanks about the values", "",
			"Lat, LON ,Date\n 50.7, 7.1 , 1975\n",
			"Lat,\" LON \",Date,unit_id,name,status\n\" 50.7\",\" 7.1 \",\" 1975\",BRD,Federal Republic of Germany,independent\n",
		},
		{"the sea", "", "lat,lon,date\n0,-30,1975\n", "lat,lon,date,unit_id,name,status\n0,-30,1975,,,\n"},
		{"a header only", "", "lat,lon,date\n", "lat,lon,date,unit_id,name,status\n"},
		{"without the last line's end", "", "lat,lon,date", "lat,lon,date,unit_id,name,status\n"},
		{"an empty line is none", "", "lat,lon,date\n\n0,-30,1975\n\n", "lat,lon,date,unit_id,name,status\n0,-30,1975,,,\n"},
		{
			"a name of its own is no harm in a CSV", "",
			"name,lat,lon,date\nx,0,-30,1975\n", "name,lat,lon,date,unit_id,name,status\nx,0,-30,1975,,,\n",
		},
		{
			"a tolerance", " -tolerance 200", "lat,lon,date\n39,-10.6,1975\n",
			"lat,lon,date,unit_id,name,status\n39,-10.6,1975,PRT,Portugal,independent\n",
		},
		{
			"numbers are numbers in JSON, and names may be anything", " -format json",
			"\"a\u2028\"\"b\"\"\",lat,lon,date\nx,0.50,-30,1975\n",
			"[\n  {\"a\\u2028\\\"b\\\"\": \"x\", \"lat\": 0.5, \"lon\": -30, \"date\": \"1975\", " +
				"\"unit_id\": \"\", \"name\": \"\", \"status\": \"\"}\n]\n",
		},
	} {
		code, got, stderr := askWith(strings.NewReader(c.in), "where"+c.flags)
		if code != exitOK || stderr != "" || got != c.want {
			t.Errorf("query where%s < %q: exit %d, stderr %q, %q, want %d and %q (%s)", c.flags, c.in, code, stderr, got, exitOK, c.want, c.reason)
		}
	}
}

func TestWrongPoints(t *testing.T) {
	const good = "50.7,7.1,1975\n"
	for _, c := range []struct{ reason, flags, in, want string }{
		{"nothing", "", "", "it is empty"},
		{"a mark and nothing", "", "\ufeff", "it is empty"},
		{"a column is missing", "", "lat,date\n", "line 1: no column lon"},
		{"semicolons", "", "lat;lon;date\n", "line 1: no column lat"},
		{"no header", "", good, "line 1: no column lat"},
		{"a column twice", "", "lat,lon,Lat,date\n", "line 1: the column lat is there twice"},
		{"too few fields", "", "lat,lon,date\n" + good + "50.7,7.1\n", "line 3: it has 2 of 3 fields"},
		{"too many", "", "lat,lon,date\n1,2,1975,4\n", "line 2: it has 4 of 3 fields"},
		{"a latitude beyond the pole", "", "lat,lon,date\n" + good + "90.7,7.1,1975\n", `line 3: lat "90.7": write degrees from -90 to 90`},
		{"a longitude beyond the antimeridian", "", "lat,lon,date\n1,181,1975\n", `line 2: lon "181": write degrees from -180 to 180`},
		{"no number", "", "lat,lon,date\n1,NaN,1975\n", `line 2: lon "NaN"`},
		{"a decimal comma", "", "lat,lon,date\n\"1,5\",1,1975\n", `line 2: lat "1,5"`},
		{"an empty degree", "", "lat,lon,date\n1,,1975\n", `line 2: lon ""`},
		{"no date", "", "lat,lon,date\n1,2,\n", `line 2: date "": write YYYY`},
		{"a date that is none", "", "lat,lon,date\n1,2,1975-02-29\n", `line 2: date "1975-02-29"`},
		{"a date before the tables", "", "lat,lon,date\n1,2,1969\n", `line 2: date "1969": outside the tables; choose a day from 1970-01-01 to 1987-12-31`},
		{"the line of a fault after a field of two lines", "", "lat,lon,date,x\n1,2,1975,\"a\nb\"\n1,2,soon,c\n", `line 4: date "soon"`},
		{"a quote inside a field", "", "lat,lon,date\n" + good + "1,2\"3,1975\n", "line 3: bare"},
		{"a quote that never ends", "", "lat,lon,date\n1,2,\"1975\n", "line 2: extraneous or missing"},
		{"two members of one name", " -format json", "name,lat,lon,date\n", `"name" twice`},
	} {
		code, stdout, stderr := askWith(strings.NewReader(c.in), "where"+c.flags)
		if code != exitUsage || stdout != "" {
			t.Errorf("query where%s < %q: exit %d, stdout %q, want %d and none (%s)", c.flags, c.in, code, stdout, exitUsage, c.reason)
		}
		if !strings.Contains(stderr, c.want) || strings.Count(stderr, "\n") != 1 {
			t.Errorf("query where%s < %q says %q, want one line with %q (%s)", c.flags, c.in, stderr, c.want, c.reason)
		}
	}
}

// broken is an input that cannot be read.
type broken struct{}

func (broken) Read([]byte) (int, error) { return 0, errors.New("the disk is gone") }

func TestUnreadableInput(t *testing.T) {
	code, stdout, stderr := askWith(broken{}, "where")
	if code == exitOK || stdout != "" || !strings.Contains(stderr, "the disk is gone") {
		t.Errorf("query where: exit %d, stdout %q, stderr %q, want the reason", code, stdout, stderr)
	}
}

func TestPiped(t *testing.T) {
	device, err := os.Open(os.DevNull) // a device, as a terminal is
	if err != nil {
		t.Fatal(err)
	}
	defer device.Close()
	if got := piped(device); got != nil {
		t.Errorf("piped(%s) = %v, want nil", os.DevNull, got)
	}
	file, err := os.Create(filepath.Join(t.TempDir(), "points.csv"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if got := piped(file); got != io.Reader(file) {
		t.Errorf("piped of a file = %v, want the file", got)
	}
}

func BenchmarkWherePoints(b *testing.B) {
	var in strings.Builder
	random := rand.New(rand.NewPCG(1, 2))
	in.WriteString("lat,lon,date\n")
	for range 10000 {
		fmt.Fprintf(&in, "%.4f,%.4f,%d\n", 180*random.Float64()-90, 360*random.Float64()-180, 1970+random.IntN(18))
	}
	b.ReportAllocs()
	for b.Loop() {
		if code := run([]string{"where"}, strings.NewReader(in.String()), io.Discard, io.Discard); code != exitOK {
			b.Fatal(code)
		}
	}
}
