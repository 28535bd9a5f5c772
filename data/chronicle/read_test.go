package chronicle

import (
	"embed"
	"errors"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

//go:embed testdata/good
var good embed.FS

// goodTables returns a small sound set of tables that a test may spoil.
func goodTables(tb testing.TB) fstest.MapFS {
	tb.Helper()
	tables := fstest.MapFS{}
	for _, name := range Tables() {
		b, err := fs.ReadFile(good, "testdata/good/"+name)
		if err != nil {
			tb.Fatal(err)
		}
		tables[name] = &fstest.MapFile{Data: b}
	}
	return tables
}

func TestRead(t *testing.T) {
	c, err := Read(goodTables(t))
	if err != nil {
		t.Fatal(err)
	}
	if got, want := c.Rows(), 47; got != want { // the rows of testdata/good
		t.Errorf("Rows() = %d, want %d", got, want)
	}
	var events []string
	for _, e := range c.Events {
		events = append(events, e.ID)
	}
	if want := []string{"talk", CancunSummit, PyongyangConference}; !slices.Equal(events, want) {
		t.Errorf("events = %v, want %v: by earliest day", events, want)
	}
	if c.Regions[0].ID != "africa" {
		t.Errorf("first region = %s, want africa, which has order 1", c.Regions[0].ID)
	}
	e, _ := c.Event(CancunSummit)
	if want := (Ref{SourceID: "LIST", Locator: "p. 7"}); e.Sources[0] != want || e.Latest().String() != "1981-10-23" {
		t.Errorf("%s = first source %v, latest %v; want %v, 1981-10-23", e.ID, e.Sources[0], e.Latest(), want)
	}
}

// TestFaults spoils one field of the sound tables at a time. Each row must be
// reported, at its line, with what would mend it, and nothing else may be.
func TestFaults(t *testing.T) {
	for _, row := range []struct{ file, old, replacement, want string }{
		{
			"events.csv", "talk,1981-10,,A talk,luanda", "talk,1981-10,,A talk,habana",
			`events.csv:4: place: no place "habana"; add it to places.csv or correct the id`,
		},
		{
			"events.csv", "MIRROR,low", "NOWHERE:p. 3,low",
			`events.csv:4: sources: no source "NOWHERE"; add it to sources.csv or correct the id`,
		},
		{"events.csv", "MIRROR,low", ",low", `events.csv:4: sources: empty; fill it in`},
		{
			"events.csv", "talk,1981-10,", "talk,1981-13,",
			`events.csv:4: date: "1981-13" has no month "13"; months go from 01 to 12`,
		},
		{"events.csv", "talk,1981-10,", "talk,,", `events.csv:4: date: empty; fill it in`},
		{
			"events.csv", "1981-10-22,1981-10-23", "1981-10-22,1981-10-21",
			`events.csv:3: end_date: 1981-10-21 is before date 1981-10-22; exchange them or correct one`,
		},
		{
			"events.csv", "source says", "claimed",
			`events.csv:4: status: unknown word "claimed"; write one of ["not established" "documented" "source says" "accounts differ"]`,
		},
		{
			"events.csv", ",article,", ",seed,",
			`events.csv:4: category: unknown word "seed"; write one of ["nam" "g77" "un" "bilateral" "context" "article"]`,
		},
		{
			"events.csv", "talk,1981-10,", "talk,1981-10,,Another,luanda,article,said,source says,It is.,the article,MIRROR,low,\ntalk,1981-10,",
			`events.csv:5: id: "talk" is already defined in line 4; give one of them another id`,
		},
		{"events.csv", "A talk", strings.Repeat("a", 61), `events.csv:4: title: 61 characters; say it in 60`},
		{
			"events.csv", ",article,said,", ",article,spoken,",
			`events.csv:4: kind: unknown word "spoken"; write one of ["met" "agreed" "said" "happened"]`,
		},
		{
			"events.csv", ",article,said,", ",article,met,",
			`events.csv:4: kind: met, but the event is not documented; write said: it is somebody’s word that it was so`,
		},
		{
			"events.csv", "documented,They meet.,a list,LIST", "documented,They meet.,a list,BG",
			`events.csv:2: status: documented by background knowledge only; add a source that states it, or write not established`,
		},
		{
			"events.csv", `"They meet, too."`, `They meet, too.`,
			`events.csv:3: 14 fields, but the header has 13; quote a field that holds a comma, or add the missing ones`,
		},
		{"events.csv", "A talk", "A t\xe2lk", `events.csv:4: title: not in UTF-8; save the table in that encoding`},
		{
			"events.csv", `"They meet, too."`, "\"They meet,\ntoo.\"",
			`events.csv:3: summary: holds a control character: "They meet,\ntoo."; write it in one line`,
		},
		{"events.csv", "claim_by,", "", `events.csv:1: claim_by: missing column; add it to the header and to every row`},
		{"events.csv", ",note", ",note,hue", `events.csv:1: hue: unknown column; remove it or correct its name`},
		{"events.csv", ",note", ",note,note", `events.csv:1: note: repeated column; remove one of them`},
		{
			"events.csv", `"They meet, too."`, `"They meet, "too."`,
			`events.csv:3: extraneous or missing " in quoted-field; correct the quotes there`,
		},
		{
			"places.csv", "6.93,79.85", "79.85,206.93",
			`places.csv:2: lon: 79.85, 206.93 is outside the world; latitude goes from -90 to 90, longitude from -180 to 180`,
		},
		{
			"places.csv", "6.93,79.85", "6.93N,79.85",
			`places.csv:2: lat: "6.93N" is not a number; write degrees with a decimal point`,
		},
		{"places.csv", "6.93,79.85", ",", `places.csv:2: lat: empty; give the coordinates; where nobody knows them, leave the place out`},
		{"places.csv", "1976-01", "", `places.csv:3: renamed: goes together with earlier_name; fill in both or neither`},
		{"places.csv", "exact", "near", `places.csv:2: precision: unknown word "near"; write one of ["exact" "approximate"]`},
		{
			"entities.csv", "CEY,Sri Lanka,state,asia", "CEY,Sri Lanka,state,atlantis",
			`entities.csv:2: region: no region "atlantis"; add it to regions.csv or correct the id`,
		},
		{
			"entities.csv", "MPLA,Movement for Angola,movement", "MPLA,Movement for Angola,party",
			`entities.csv:4: kind: unknown word "party"; write one of ["state" "movement" "organisation"]`,
		},
		{
			"entities.csv", "CEY,Sri Lanka,state,asia", "CEY,Sri Lanka,state,",
			`entities.csv:2: region: empty, and the entity is no organisation; give the region it is counted in`,
		},
		{"entities.csv", ",LKA,", ",CEYLON,", `entities.csv:2: units: no unit "CEYLON"; add it to units.csv or correct the id`},
		{"regions.csv", "africa,Africa,1", "africa,Africa,one", `regions.csv:3: order: "one" is not a whole number; write digits only`},
		{"regions.csv", "1,yes", "1,maybe", `regions.csv:3: counted: "maybe" is neither yes nor no; write one of them`},
		{
			"sources.csv", "192.0.2.1/text,no", "192.0.2.1/text,yes",
			`sources.csv:4: link: yes, but the host 192.0.2.1 is a bare IP address; write no: the address of a nameless machine is a citation, not a link`,
		},
		{
			"sources.csv", "http://192.0.2.1/text,no", "http://[2001:db8::1]:80/,yes",
			`sources.csv:4: link: yes, but the host [2001:db8::1]:80 is a bare IP address; write no: the address of a nameless machine is a citation, not a link`,
		},
		{
			"sources.csv", "https://example.org/list", "example.org/list",
			`sources.csv:3: link: yes, but "example.org/list" is no web address; give the address with http:// or https://, or write no`,
		},
		{
			"nam_members.csv", "1976-08-16,Colombo", ",Colombo",
			`nam_members.csv:3: roll_from: no day, and joined 1976 is none either; give the day the roll counts from, and the reason in note`,
		},
		{
			"nam_members.csv", "1976-08-16,Colombo", "1977-08-16,Colombo",
			`nam_members.csv:3: roll_from: 1977-08-16 is outside 1976; choose a day within joined`,
		},
		{
			"nam_members.csv", "1961-09-01,,", "1961-09-01,1961-09-02,",
			`nam_members.csv:2: roll_from: given, although joined is a day; leave it empty`,
		},
		{"nam_members.csv", "MPLA,", "UNITA,", `nam_members.csv:3: entity_id: no entity "UNITA"; add it to entities.csv or correct the id`},
		{"nam_counts.csv", "2,1,1", "3,1,1", `nam_counts.csv:2: roll_total: 3 is not 1 states and 1 movements; correct the sum`},
		{"nam_counts.csv", "1976-08-16", "1976-08", `nam_counts.csv:2: date: "1976-08" is not a single day; write YYYY-MM-DD`},
		{"cancun.csv", "South", "East", `cancun.csv:2: group: unknown word "East"; write one of ["South" "North"]`},
		{
			"pyongyang1987.csv", "AGO,", "CEY,",
			`pyongyang1987.csv:3: entity_id: "CEY" is already defined in line 2; give one of them another id`,
		},
		{
			"dprk_cooperation.csv", "non-DPRK", "both",
			`dprk_cooperation.csv:2: evidence: unknown word "both"; write one of ["non-DPRK" "DPRK sources only" "DPRK and host-country sources"]`,
		},
		{
			"dprk_cooperation.csv", "LIST,high", "LIST,sure",
			`dprk_cooperation.csv:2: confidence: unknown word "sure"; write one of ["high" "medium" "low"]`,
		},
	} {
		expectFault(t, row.file, row.old, row.replacement, row.want)
	}
}

// expectFault spoils a text of one of the sound tables, and expects this fault
// and no other.
func expectFault(t *testing.T, file, old, replacement, want string) {
	t.Helper()
	tables := goodTables(t)
	before := string(tables[file].Data)
	after := strings.Replace(before, old, replacement, 1)
	if after == before {
		t.Fatalf("%s holds no %q to spoil", file, old)
	}
	tables[file].Data = []byte(after)
	c, err := Read(tables)
	if c != nil || err == nil || err.Error() != want {
		t.Errorf("Read with %q in %s =\n%v\nwant\n%s", replacement, file, err, want)
	}
}

// TestByteOrderMark checks that a table as a spreadsheet saves it, with a mark
// before the header and lines that end in two characters, reads as any other.
func TestByteOrderMark(t *testing.T) {
	tables := goodTables(t)
	for _, file := range tables {
		file.Data = []byte("\ufeff" + strings.ReplaceAll(string(file.Data), "\n", "\r\n"))
	}
	if c, err := Read(tables); err != nil || c.Rows() != small(t).Rows() {
		t.Errorf("Read of tables with a byte order mark and CRLF: %v, want the rows of those without", err)
	}
}

// TestFaultsTogether checks that faults of several tables come in one error,
// each as a *Fault, and that a missing table is blamed once and not in every
// row that refers to it.
func TestFaultsTogether(t *testing.T) {
	tables := goodTables(t)
	delete(tables, "places.csv")
	tables["regions.csv"].Data = nil
	tables["cancun.csv"].Data = []byte(strings.ReplaceAll(string(tables["cancun.csv"].Data), "documented", "sure"))
	_, err := Read(tables)
	joined, ok := err.(interface{ Unwrap() []error })
	if !ok {
		t.Fatalf("Read = %v, want joined errors", err)
	}
	var at []string
	for _, e := range joined.Unwrap() {
		var fault *Fault
		if !errors.As(e, &fault) {
			t.Fatalf("%v is no *Fault", e)
		}
		at = append(at, fault.File)
	}
	if want := []string{"regions.csv", "places.csv", "cancun.csv"}; !slices.Equal(at, want) {
		t.Errorf("faults in %v, want %v:\n%v", at, want, err)
	}
}

func TestEventOfParticipantsMustExist(t *testing.T) {
	tables := goodTables(t)
	for _, table := range tables {
		table.Data = []byte(strings.ReplaceAll(string(table.Data), CancunSummit, "cancun"))
	}
	const want = `cancun.csv: its event "seed-1981-cancun" is not in events.csv; keep the id of the event there`
	if _, err := Read(tables); err == nil || err.Error() != want {
		t.Errorf("Read = %v, want %s", err, want)
	}
}

// FuzzRead checks that a table of any bytes gives a chronicle or faults, each of which says in one line
// where it is and names a table that there is.
func FuzzRead(f *testing.F) {
	names := Tables()
	for i, name := range names {
		f.Add(byte(i), goodTables(f)[name].Data)
	}
	f.Add(byte(slices.Index(names, "events.csv")), []byte("id,\"date\n"))
	f.Add(byte(slices.Index(names, "units.csv")), []byte("unit_id,valid_from,valid_to,name,short,code,sovereign,status,occupier,atoms,now,headline,sources,note\n,,,,,,,,,,,,,\n"))
	f.Fuzz(func(t *testing.T, which byte, content []byte) {
		tables := goodTables(t)
		name := names[int(which)%len(names)]
		tables[name].Data = content
		c, err := Read(tables)
		if (c == nil) == (err == nil) {
			t.Fatalf("Read = %v, %v; want a chronicle or faults, never both or neither", c, err)
		}
		if err == nil {
			return
		}
		for line := range strings.Lines(err.Error()) {
			file, _, _ := strings.Cut(line, ":")
			if _, known := tables[file]; !known {
				t.Errorf("Read with %s of %q says %q, which begins with no table", name, content, line)
			}
		}
	})
}

// TestOneCauseOneFault spoils the sound tables in ways of which several checks
// could speak, and sees that one does.
func TestOneCauseOneFault(t *testing.T) {
	const header = "id,event_id,kind,mark,stance,by,text,quote,dated_as,sources,confidence,note\n"
	for _, row := range []struct{ file, content, want string }{
		{"claims.csv", header, `claims.csv:1: no rows after the header; write the rows`},
		{"claims.csv", strings.ReplaceAll(header, ",", ";"), `claims.csv:1: no commas between the columns; save the table as CSV with commas, not semicolons or tabs`},
		{"claims.csv", "\xff\xfei\x00d\x00", `claims.csv:1: not in UTF-8; save the table in that encoding`},
		{"entities.csv", "entity_id,name,kind,region,capital,lat,lon,units,units_from,sources,confidence,note\n", `entities.csv:1: no rows after the header; write the rows`},
	} {
		tables := goodTables(t)
		tables[row.file].Data = []byte(row.content)
		if _, err := Read(tables); err == nil || err.Error() != row.want {
			t.Errorf("Read with %s of %.30q =\n%v\nwant\n%s", row.file, row.content, err, row.want)
		}
	}
	for _, row := range []struct{ file, old, replacement, want string }{
		{"articles.csv", "talk,", ",", `articles.csv:2: event_id: empty; fill it in`},
		{"cancun.csv", "CEY,", ",", `cancun.csv:2: entity_id: empty; fill it in`},
		{"paragraphs.csv", "2,", ",", `paragraphs.csv:2: number: empty; fill it in`},
		{"entities.csv", "CEY,Sri", ",Sri", `entities.csv:2: entity_id: empty; fill it in`},
		{"nam_counts.csv", ",2,1,1,", ",2,one,1,", `nam_counts.csv:2: roll_states: "one" is not a whole number; write digits only`},
		{"events.csv", ",source says,", ",\"source\nsays\",", `events.csv:4: status: holds a control character: "source\nsays"; write it in one line`},
		{"claims.csv", ",article,source", ",articles,source", `claims.csv:3: kind: unknown word "articles"; write one of ["happened" "article" "others" "unknown"]`},
		{"sources.csv", ",1985,", ",soon,", `sources.csv:3: year: "soon" is not a date; write 1987, or n.d. where there is none`},
		{"places.csv", "luanda,", "São Tomé,", `places.csv:3: id: "São Tomé" is no id; write it with letters from a to z, digits, - and _ only`},
		{"claims.csv", ",MIRROR,", ",MIRROR | MIRROR,", `claims.csv:3: sources: MIRROR is there twice; leave one of them out`},
	} {
		expectFault(t, row.file, row.old, row.replacement, row.want)
	}
}

// TestDayOfACountIsUnique checks that no occasion is counted twice.
func TestDayOfACountIsUnique(t *testing.T) {
	tables := goodTables(t)
	rows := strings.SplitAfter(string(tables["nam_counts.csv"].Data), "\n")
	tables["nam_counts.csv"].Data = []byte(rows[0] + rows[1] + rows[1])
	if _, err := Read(tables); err == nil || !strings.Contains(err.Error(), "nam_counts.csv:3: date: ") || strings.Contains(err.Error(), "\n") {
		t.Errorf("Read with a count twice = %v, want a fault of its date", err)
	}
}
