package growth

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"io/fs"
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing/fstest"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/data/chronicle"
)

// Size is how large the tables are to be.
type Size struct {
	Events  int // rows of events.csv that are made up, beside the two that have tables of participants
	Markers int // rows of places.csv that are made up; 0 has the events happen at the places of the real tables
}

// Chronicle reads tables of a size, as the program reads its own.
func Chronicle(size Size) (*chronicle.Chronicle, error) {
	tables, err := Tables(size)
	if err != nil {
		return nil, err
	}
	return chronicle.Read(tables)
}

// Tables makes tables of a size: the real ones of countries, borders, members, projects and sources,
// and events and places that are made up, spread over the whole story and over the countries. The
// same size gives the same bytes each time, and what is made up is called so.
func Tables(size Size) (fs.FS, error) {
	m := maker{size: size, random: rand.New(rand.NewPCG(1970, 1987)), out: fstest.MapFS{}}
	for _, name := range chronicle.Tables() {
		if err := m.table(name); err != nil {
			return nil, err
		}
	}
	return m.out, nil
}

// maker makes one set of tables.
type maker struct {
	size   Size
	random *rand.Rand
	out    fstest.MapFS

	seats  []seat   // of the entities, in their order
	places []string // where events may be
	events []string // all that there are
}

// seat is where an entity is.
type seat struct {
	id       string
	lon, lat float64 // degrees
}

// held are the events that stay, since tables of participants are about them.
var held = []string{chronicle.CancunSummit, chronicle.PyongyangConference}

// table makes one table out of the real one of its name. A table comes after those that its rows
// refer to.
func (m *maker) table(name string) error {
	file, err := data.Tables().Open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	switch header := rows[0]; name {
	case "entities.csv":
		m.sit(header, rows[1:])
	case "places.csv":
		rows = append(rows, m.morePlaces(header, rows[1:])...)
	case "events.csv":
		rows = append(about(rows, "id"), m.moreEvents(header)...)
	case "articles.csv":
		rows = append(about(rows, "event_id"), m.texts()...)
	case "claims.csv", "numbers.csv":
		rows = about(rows, "event_id")
	case "chapters.csv":
		rows = [][]string{header, row(header, map[string]string{
			"id": "all", "order": "1", "heading": "Made up", "from": "1970", "to": "1987",
			"text": strings.TrimSpace(strings.Repeat("word ", 60)), "events": strings.Join(slices.Concat(held, m.events), " | "),
		})}
	}
	var out bytes.Buffer
	if err := csv.NewWriter(&out).WriteAll(rows); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	m.out[name] = &fstest.MapFile{Data: out.Bytes()}
	return nil
}

// about is a header and those of its rows that are about the events that stay.
func about(rows [][]string, column string) [][]string {
	at := slices.Index(rows[0], column)
	return slices.DeleteFunc(rows, func(r []string) bool { return r[at] != column && !slices.Contains(held, r[at]) })
}

// row is the fields of a row in the order of a header.
func row(header []string, fields map[string]string) []string {
	out := make([]string, len(header))
	for i, column := range header {
		out[i] = fields[column]
	}
	return out
}

// sit notes where the entities are.
func (m *maker) sit(header []string, rows [][]string) {
	id, lon, lat := slices.Index(header, "entity_id"), slices.Index(header, "lon"), slices.Index(header, "lat")
	for _, r := range rows {
		x, err1 := strconv.ParseFloat(r[lon], 64)
		y, err2 := strconv.ParseFloat(r[lat], 64)
		if err1 == nil && err2 == nil {
			m.seats = append(m.seats, seat{r[id], x, y})
		}
	}
}

// spread is how far places lie from the seat of their entity, in degrees: the standard deviation.
const spread = 3

// morePlaces makes up places around the seats of entities.
func (m *maker) morePlaces(header []string, known [][]string) [][]string {
	var rows [][]string
	for i := range m.size.Markers {
		s := m.seats[m.random.IntN(len(m.seats))]
		lon := math.Mod(s.lon+spread*m.random.NormFloat64()+540, 360) - 180
		lat := min(max(s.lat+spread*m.random.NormFloat64(), -60), 80)
		id := fmt.Sprintf("place-%06d", i)
		m.places = append(m.places, id)
		rows = append(rows, row(header, map[string]string{
			"id": id, "name": "Town " + strconv.Itoa(i), "lat": degrees(lat), "lon": degrees(lon),
			"precision": "approximate", "entity_id": s.id, "sources": "GEONAMES", "confidence": "low", "note": "Made up.",
		}))
	}
	if rows == nil {
		for _, r := range known {
			m.places = append(m.places, r[slices.Index(header, "id")])
		}
	}
	return rows
}

func degrees(d float64) string { return strconv.FormatFloat(d, 'f', 4, 64) }

// moreEvents makes up events: the n-th at the n-th place, and again from the first.
func (m *maker) moreEvents(header []string) [][]string {
	categories := [...]chronicle.Category{
		chronicle.NAM, chronicle.G77, chronicle.UN, chronicle.Bilateral, chronicle.Context, chronicle.Article,
	}
	marks := [...]chronicle.Status{
		chronicle.Documented, chronicle.Documented, chronicle.SourceSays, chronicle.AccountsDiffer, chronicle.NotEstablished,
	}
	var rows [][]string
	for i := range m.size.Events {
		from, to := m.dates()
		mark := marks[m.random.IntN(len(marks))]
		kind := chronicle.Said
		if mark == chronicle.Documented {
			kind = [...]chronicle.HappeningKind{chronicle.Met, chronicle.Agreed, chronicle.Happened}[m.random.IntN(3)]
		}
		id := fmt.Sprintf("event-%06d", i)
		m.events = append(m.events, id)
		rows = append(rows, row(header, map[string]string{
			"id": id, "date": from, "end_date": to, "title": "Event " + strconv.Itoa(i), "place": m.places[i%len(m.places)],
			"category": string(categories[m.random.IntN(len(categories))]), "kind": string(kind), "status": mark.String(),
			"summary": "Something happens.", "claim_by": "nobody", "sources": "GEONAMES", "confidence": "low", "note": "Made up.",
		}))
	}
	return rows
}

// dates makes up when an event was: most of them on a day, some over weeks, some known to the month
// or the year.
func (m *maker) dates() (from, to string) {
	year, month, day := 1970+m.random.IntN(18), 1+m.random.IntN(12), 1+m.random.IntN(28)
	switch n := m.random.IntN(20); {
	case n < 1:
		return strconv.Itoa(year), ""
	case n < 4:
		return fmt.Sprintf("%d-%02d", year, month), ""
	case n < 7 && month < 12:
		return fmt.Sprintf("%d-%02d-%02d", year, month, day), fmt.Sprintf("%d-%02d-%02d", year, month+1, day)
	}
	return fmt.Sprintf("%d-%02d-%02d", year, month, day), ""
}

// texts makes up what is told of each event.
func (m *maker) texts() [][]string {
	sentence := strings.Repeat("word ", 13) + "and a stop."
	article := strings.TrimSpace(strings.Repeat("word ", 64))
	var rows [][]string
	for _, id := range m.events {
		rows = append(rows, []string{id, sentence, article})
	}
	return rows
}
