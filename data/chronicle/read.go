package chronicle

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
)

// Tables returns the names of the files that Read reads.
func Tables() []string {
	return []string{
		"sources.csv", "regions.csv", "units.csv", "lines.csv", "sensitive.csv", "capitals.csv", "entities.csv", "places.csv", "events.csv",
		"nam_members.csv", "nam_counts.csv", "cancun.csv", "pyongyang1987.csv", "dprk_cooperation.csv",
		"claims.csv", "numbers.csv", "articles.csv", "chapters.csv", "pages.csv", "glossary.csv", "paragraphs.csv",
	}
}

// Read reads and checks all tables in the root of fsys. If anything is wrong,
// it returns no chronicle and every fault found, joined with errors.Join, each
// of type *[Fault].
func Read(fsys fs.FS) (*Chronicle, error) {
	// A table comes after those that its rows refer to.
	r := &reader{fsys: fsys}
	r.sources()
	r.regions()
	r.units()
	r.boundaries()
	r.sensitivities()
	r.capitals()
	r.entities()
	r.places()
	r.events()
	r.members()
	r.counts()
	r.participants("cancun.csv", CancunSummit, "South", "North")
	r.participants("pyongyang1987.csv", PyongyangConference,
		"host", "chair", "member", "vacant seat", "organisation", "non-member")
	r.projects()
	r.claims()
	r.numbers()
	r.articles()
	r.chapters()
	r.pages()
	r.glossary()
	r.paragraphs()
	r.untold()
	if err := r.faults.err(); err != nil {
		return nil, err
	}
	return &r.c, nil
}

// reader builds a chronicle table by table.
type reader struct {
	fsys   fs.FS
	c      Chronicle
	faults faults

	// The ids of the tables read so far.
	sourceIDs, regionIDs, unitIDs, entityIDs, placeIDs, eventIDs ids
	background                                                   ids // the sources that are no evidence
	texts, told                                                  ids // the events that have a text, and those that a chapter tells
}

// ids holds the ids that a table defines. Where the table could not be read, or
// not all of it, no id is called unknown: one missing table is one fault and
// not a thousand.
type ids struct {
	file  string
	line  map[string]int // where each id is defined
	whole bool
}

// provenanceColumns adds the columns that end a table of rated facts.
func provenanceColumns(before ...string) []string {
	return append(before, "sources", "confidence", "note")
}

// table opens a table of facts.
func (r *reader) table(file string, columns ...string) (*table, bool) {
	return openTable(r.fsys, file, &r.faults, columns)
}

// newIDs returns the ids of a table before its first row.
func newIDs(t *table) ids { return ids{file: t.file, line: map[string]int{}, whole: !t.lost} }

// define returns the id of a row, and reports it if another row has it.
func (in *ids) define(r row, column string) string {
	id := r.required(column)
	if !r.sound(column) {
		in.whole = false // what refers to the id that should be there is right
		return id
	}
	if line, taken := in.line[id]; taken {
		r.spoilt(column, fmt.Sprintf("%q is already defined in line %d", id, line), "give one of them another id")
	}
	in.line[id] = r.line
	return id
}

// defineName is define for an id that has to stand in an address, as the key of
// a bibliography and in lists.
func (in *ids) defineName(r row, column string) string {
	fits := func(c rune) bool {
		return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_'
	}
	if id := r.text(column); strings.IndexFunc(id, func(c rune) bool { return !fits(c) }) >= 0 {
		r.spoilt(column, fmt.Sprintf("%q is no id", id), "write it with letters from a to z, digits, - and _ only")
	}
	return in.define(r, column)
}

// check reports an id that is not defined, and returns whether it is.
func (in *ids) check(r row, column, what, id string) bool {
	_, known := in.line[id]
	if !known && in.whole {
		r.fault(column, fmt.Sprintf("no %s %q", what, id), "add it to "+in.file+" or correct the id")
	}
	return known
}

// refer returns an id that must be given and defined.
func (in *ids) refer(r row, column, what string) string {
	id := r.required(column)
	if !in.check(r, column, what, id) {
		r.wrong[column] = true
	}
	return id
}

// mayRefer returns an id that is defined, or is empty.
func (in *ids) mayRefer(r row, column, what string) string {
	if r.text(column) == "" {
		return ""
	}
	return in.refer(r, column, what)
}

// provenance reads what a row rests on.
func (r *reader) provenance(in row) Provenance {
	p := Provenance{Note: in.text("note")}
	if in.text("confidence") != "" {
		p.Confidence = wordOf(in, "confidence", High, Medium, Low)
	}
	if in.required("sources") != "" {
		p.Sources = r.refs(in)
	}
	return p
}

// refs reads the references of a row: ids joined by " | ".
func (r *reader) refs(in row) []Ref {
	var refs []Ref
	for s := range strings.SplitSeq(in.text("sources"), "|") {
		ref := ParseRef(strings.TrimSpace(s))
		if slices.Contains(refs, ref) {
			in.fault("sources", fmt.Sprintf("%v is there twice", ref), "leave one of them out")
			continue
		}
		r.sourceIDs.check(in, "sources", "source", ref.SourceID)
		refs = append(refs, ref)
	}
	return refs
}

// documented reports a mark that claims more than its sources give: what is
// only remembered is not documented.
func (r *reader) documented(in row, column string, s Status, p Provenance) {
	remembered := func(ref Ref) bool { return r.background.line[ref.SourceID] > 0 }
	if s == Documented && len(p.Sources) > 0 && !slices.ContainsFunc(p.Sources, func(ref Ref) bool { return !remembered(ref) }) {
		in.fault(column, "documented by background knowledge only", "add a source that states it, or write not established")
	}
}
