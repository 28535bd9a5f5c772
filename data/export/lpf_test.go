package export

import (
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"testing"

	"atlas.example/southsouth/data/chronicle"
)

// The rules are those of the README of the format, version 1.3, and of the schema with which the
// World Historical Gazetteer checks what it is given (lpf_v2.0.jsonld), its patterns included.
var (
	lpfURL  = regexp.MustCompile(`^(https?:\/\/)(www\.)?[a-zA-Z0-9\-\.]{2,256}\.[a-z]{2,63}(\:[0-9]{1,5})?(\/.*)?$`)
	lpfTerm = regexp.MustCompile(`^\w+:[^\s]+$`)
	lpfDate = regexp.MustCompile(`^(-\d{5,})$|^(-?\d{1,4})(-(0[1-9]|1[0-2]))?(-([0-2][0-9]|3[01]))?$`)
	lpfYear = regexp.MustCompile(`^-?\d+$`)
	lpfLine = regexp.MustCompile(`^(.*)$`)
)

// The members that the format knows, by where they stand.
var lpfMembers = map[string][]string{
	"feature":     {"@id", "type", "properties", "when", "names", "types", "geometry", "links", "relations", "descriptions", "depictions"},
	"properties":  {"title", "ccodes", "fclasses"},
	"name":        {"toponym", "lang", "citations", "when"},
	"type":        {"identifier", "label", "sourceLabels", "when"},
	"geometry":    {"type", "coordinates", "certainty", "citations", "when"},
	"relation":    {"relationType", "relationTo", "label", "when", "citations", "certainty"},
	"description": {"value", "lang", "source", "citations"},
	"citation":    {"label", "year", "@id"},
	"when":        {"timespans", "periods", "certainty", "label", "duration"},
	"timespan":    {"start", "end"},
	"point":       {"in", "earliest", "latest"},
	"period":      {"name", "uri"},
}

// object is a JSON object, and lpf what checks it.
type object = map[string]any

type lpf struct {
	*testing.T
	place string
}

// members checks that an object has no other members than those of the format.
func (t *lpf) members(what string, o object) {
	t.Helper()
	for name := range o {
		if !slices.Contains(lpfMembers[what], name) {
			t.Errorf("%s: a %s has no member %q", t.place, what, name)
		}
	}
}

// matches checks a text against one of several patterns. A member that may be left out may be nil.
func (t *lpf) matches(what string, v any, patterns ...*regexp.Regexp) {
	t.Helper()
	s, ok := v.(string)
	if !ok || s == "" || !slices.ContainsFunc(patterns, func(p *regexp.Regexp) bool { return p.MatchString(s) }) {
		t.Errorf("%s: %s is %q, want a match of %v", t.place, what, v, patterns)
	}
}

// each calls check for the objects of a list, of which there must be at least so many.
func (t *lpf) each(what string, list any, least int, check func(object)) {
	t.Helper()
	items, _ := list.([]any)
	if len(items) < least {
		t.Errorf("%s: %d of %s, want at least %d", t.place, len(items), what, least)
	}
	for _, item := range items {
		o := item.(object)
		t.members(what, o)
		check(o)
	}
}

// optional checks a member if it is there.
func optional(o object, name string, check func(any)) {
	if v, ok := o[name]; ok {
		check(v)
	}
}

// citations checks a list of sources. That there is one is the format's rule for the first name,
// and ours for all.
func (t *lpf) citations(list any) {
	t.Helper()
	t.each("citation", list, 1, func(o object) {
		t.matches("label", o["label"], lpfLine)
		optional(o, "year", func(v any) { t.matches("year", v, lpfYear) })
		optional(o, "@id", func(v any) { t.matches("@id of a citation", v, lpfURL, lpfTerm) })
	})
}

func (t *lpf) certainty(v any) {
	t.Helper()
	if s, _ := v.(string); !slices.Contains([]string{"certain", "less-certain", "uncertain"}, s) {
		t.Errorf("%s: certainty %q is none of the three", t.place, v)
	}
}

func (t *lpf) when(v any) {
	t.Helper()
	w := v.(object)
	t.members("when", w)
	t.each("timespan", w["timespans"], 1, func(o object) {
		t.point(o["start"])
		optional(o, "end", t.point)
	})
	t.each("period", w["periods"], 0, func(o object) {
		t.matches("name", o["name"], lpfLine)
		t.matches("uri", o["uri"], lpfURL)
	})
	optional(w, "certainty", t.certainty)
	optional(w, "label", func(v any) { t.matches("label", v, lpfLine) })
}

func (t *lpf) point(v any) {
	t.Helper()
	p := v.(object)
	t.members("point", p)
	_, in := p["in"]
	if in && len(p) > 1 || !in && len(p) == 0 {
		t.Errorf("%s: %v is neither in a date nor between two", t.place, p)
	}
	for name, date := range p {
		t.matches(name, date, lpfDate)
	}
}

func (t *lpf) feature(f object) {
	t.Helper()
	t.place, _ = f["@id"].(string)
	t.members("feature", f)
	t.matches("@id", f["@id"], lpfURL, lpfTerm)
	if f["type"] != "Feature" {
		t.Errorf("%s: type %v, want Feature", t.place, f["type"])
	}
	p := f["properties"].(object)
	t.members("properties", p)
	t.matches("title", p["title"], lpfLine)
	for _, class := range p["fclasses"].([]any) { // required since 1.3
		t.matches("fclass", class, regexp.MustCompile(`^[AHLPRST]$`))
	}
	for _, code := range p["ccodes"].([]any) {
		t.matches("ccode", code, regexp.MustCompile(`^[A-Z]{2}$`))
	}
	t.when(f["when"])
	t.parts(f)
}

func (t *lpf) parts(f object) {
	t.Helper()
	t.each("name", f["names"], 1, func(o object) {
		t.matches("toponym", o["toponym"], lpfLine)
		t.citations(o["citations"])
		optional(o, "when", t.when)
	})
	t.each("type", f["types"], 1, func(o object) {
		t.matches("identifier", o["identifier"], lpfURL, lpfTerm)
		t.matches("label", o["label"], lpfLine)
	})
	g := f["geometry"].(object)
	t.members("geometry", g)
	at := g["coordinates"].([]any)
	if lon, lat := at[0].(float64), at[1].(float64); len(at) != 2 || lon < -180 || lon > 180 || lat < -90 || lat > 90 {
		t.Errorf("%s: position %v is outside the world", t.place, at)
	}
	t.certainty(g["certainty"])
	t.citations(g["citations"])
	t.each("relation", f["relations"], 1, func(o object) {
		t.matches("relationType", o["relationType"], lpfURL, lpfTerm)
		t.matches("relationTo", o["relationTo"], lpfURL, lpfTerm)
		t.matches("label", o["label"], lpfLine)
		optional(o, "when", t.when)
		t.certainty(o["certainty"])
		t.citations(o["citations"])
	})
	t.each("description", f["descriptions"], 0, func(o object) {
		t.matches("value", o["value"], lpfLine)
		optional(o, "source", func(v any) { t.matches("source", v, lpfURL) })
		t.citations(o["citations"])
	})
}

func TestLinkedPlacesKeepsTheRules(t *testing.T) {
	for name, c := range map[string]*chronicle.Chronicle{"tables": tables(t), "sample": sample(t)} {
		export, _ := exported(t, c, "linkedplaces")
		var collection struct {
			Type     string
			Context  string `json:"@context"`
			Features []object
		}
		if err := json.Unmarshal([]byte(export), &collection); err != nil {
			t.Fatal(err)
		}
		if collection.Type != "FeatureCollection" || !lpfURL.MatchString(collection.Context) || len(collection.Features) != len(c.Places) {
			t.Errorf("%s: a %s of %d in the context %q, want a FeatureCollection of %d with an address",
				name, collection.Type, len(collection.Features), collection.Context, len(c.Places))
		}
		for _, f := range collection.Features {
			(&lpf{T: t}).feature(f)
		}
	}
}

func TestCountriesOfToday(t *testing.T) {
	today, err := newCountries()
	if err != nil {
		t.Fatal(err)
	}
	c, want := tables(t), map[string]string{
		"belgrade": "RS", "brdo": "SI", // in Yugoslavia then
		"haleb":   "ER", // in Ethiopia then
		"colombo": "LK", "rangoon": "MM", "ouagadougou": "BF", "new-york": "US", "valletta": "MT", "pyongyang": "KP",
	}
	for i := range c.Places {
		p := &c.Places[i]
		got := today.code(p.At)
		if w, ok := want[p.ID]; got == "" || ok && got != w {
			t.Errorf("country of today at %s = %q, want %q", p.ID, got, w)
		}
	}
}

func TestCertainty(t *testing.T) {
	for mark, want := range map[chronicle.Status]string{
		chronicle.Documented: certain, chronicle.SourceSays: lessCertain, chronicle.AccountsDiffer: lessCertain, chronicle.NotEstablished: uncertain,
	} {
		if got := certaintyOf(mark); got != want {
			t.Errorf("certaintyOf(%v) = %q, want %q", mark, got, want)
		}
	}
}

func TestTimesOfLinkedPlaces(t *testing.T) {
	ed := new(edition)
	for _, c := range []struct{ reason, start, end, want string }{
		{"a day is one point", "1987-06-09", "", `{"timespans":[{"start":{"in":"1987-06-09"}}],"label":"9 June 1987"}`},
		{"a month as it is known", "1987-06", "1987-07", `{"timespans":[{"start":{"in":"1987-06"},"end":{"in":"1987-07"}}],"label":"June–July 1987"}`},
		{"a decade has no sign", "198X", "", `{"timespans":[{"start":{"earliest":"1980-01-01","latest":"1989-12-31"}}],"label":"the 1980s"}`},
		{"about", "1970~", "1973~", `{"timespans":[{"start":{"in":"1970"},"end":{"in":"1973"}}],"certainty":"less-certain","label":"about 1970 – about 1973"}`},
		{"about and in doubt", "1970%", "", `{"timespans":[{"start":{"in":"1970"}}],"certainty":"uncertain","label":"about 1970 (uncertain)"}`},
	} {
		got, err := json.Marshal(ed.whenOf(date(t, c.start), date(t, c.end)))
		if err != nil || string(got) != c.want {
			t.Errorf("whenOf(%s, %s) = %s, %v, want %s (%s)", c.start, c.end, got, err, c.want, c.reason)
		}
	}
	if got := ed.whenOf(chronicle.Date{}, chronicle.Date{}); got != nil {
		t.Errorf("whenOf(unknown) = %v, want nil", got)
	}
	if n := strings.Count(ed.losses.String(), "2 times"); n != 1 {
		t.Errorf("losses = %q, want 2 times", ed.losses)
	}
}
