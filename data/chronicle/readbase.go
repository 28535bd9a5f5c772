package chronicle

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// sources reads sources.csv.
func (r *reader) sources() {
	t, ok := r.table("sources.csv", "id", "title", "author", "publisher", "year", "kind", "url", "link", "standing",
		"language", "written", "describes", "licence", "note")
	if !ok {
		return
	}
	r.sourceIDs = newIDs(t)
	r.background = newIDs(t)
	for _, in := range t.rows {
		s := Source{
			ID: r.sourceIDs.defineName(in, "id"), Title: in.required("title"), Author: in.text("author"),
			Publisher: in.text("publisher"), Year: in.year("year"), URL: in.text("url"),
			Kind: wordOf(in, "kind", "primary", "un", "press", "scholarship", "state media",
				"participant", "tertiary", "data set", "editorial", "background"),
			Link: in.yes("link", false), Standing: in.required("standing"), Note: in.text("note"),
			Language: in.language("language"), Written: in.date("written"), Describes: in.when("describes"), Licence: in.text("licence"),
		}
		checkLink(in, s)
		if s.Kind == "background" {
			r.background.line[s.ID] = in.line
		}
		r.c.Sources = append(r.c.Sources, s)
	}
	slices.SortStableFunc(r.c.Sources, func(a, b Source) int { return cmp.Compare(a.ID, b.ID) })
}

// NoYear is what the tables write for a source without a year of publication.
const NoYear = "n.d."

// year returns a date as exact as it is known, or NoYear.
func (r row) year(column string) string {
	year := r.required(column)
	if _, err := ParseDate(year); err != nil && year != NoYear {
		r.spoilt(column, fmt.Sprintf("%q is not a date", year), "write 1987, or n.d. where there is none")
	}
	return year
}

// language returns a tag of BCP 47, as far as its form goes; empty where it may
// be.
func (r row) language(column string) string {
	tag := r.text(column)
	first, rest, more := strings.Cut(tag, "-")
	letters := func(c rune) bool { return c >= 'a' && c <= 'z' }
	sound := (len(first) == 2 || len(first) == 3) && strings.IndexFunc(first, func(c rune) bool { return !letters(c) }) < 0
	for part := range strings.SplitSeq(rest, "-") {
		sound = sound && (!more || len(part) >= 2 && len(part) <= 8)
	}
	if tag != "" && !sound {
		r.fault(column, fmt.Sprintf("%q is no tag of a language", tag), "write one of BCP 47, as en, ko or pt-BR")
	}
	return tag
}

// checkLink reports an address that is said to be fit to follow and is not.
func checkLink(in row, s Source) {
	if !s.Link {
		return
	}
	host, ok := hostOf(s.URL)
	if !ok {
		in.fault("link", fmt.Sprintf("yes, but %q is no web address", s.URL), "give the address with http:// or https://, or write no")
	} else if isIP(host) {
		in.fault("link", fmt.Sprintf("yes, but the host %s is a bare IP address", host), "write no: the address of a nameless machine is a citation, not a link")
	}
}

// hostOf returns the host of a web address, without port. net/url is not
// linked into the browser's program for this alone.
func hostOf(url string) (host string, ok bool) {
	scheme, rest, found := strings.Cut(url, "://")
	if !found || (scheme != "http" && scheme != "https") {
		return "", false
	}
	host, _, _ = strings.Cut(rest, "/")
	if !strings.HasPrefix(host, "[") {
		host, _, _ = strings.Cut(host, ":")
	}
	return host, host != ""
}

// isIP reports whether a host is an IPv4 address or an IPv6 one in brackets.
func isIP(host string) bool {
	return strings.HasPrefix(host, "[") || strings.Trim(host, "0123456789.") == ""
}

// regions reads regions.csv.
func (r *reader) regions() {
	t, ok := r.table("regions.csv", provenanceColumns("id", "name", "order", "counted")...)
	if !ok {
		return
	}
	r.regionIDs = newIDs(t)
	for _, in := range t.rows {
		r.c.Regions = append(r.c.Regions, Region{
			ID: r.regionIDs.defineName(in, "id"), Name: in.required("name"), Order: in.count("order"),
			Counted: in.yes("counted", false), Provenance: r.provenance(in),
		})
	}
	slices.SortStableFunc(r.c.Regions, func(a, b Region) int { return cmp.Compare(a.Order, b.Order) })
}

// entities reads entities.csv.
func (r *reader) entities() {
	t, ok := r.table("entities.csv",
		provenanceColumns("entity_id", "name", "kind", "region", "capital", "lat", "lon", "units", "units_from")...)
	if !ok {
		return
	}
	r.entityIDs = newIDs(t)
	for _, in := range t.rows {
		e := Entity{
			ID: r.entityIDs.defineName(in, "entity_id"), Name: in.required("name"),
			Kind:     wordOf(in, "kind", State, Movement, Organisation),
			RegionID: r.regionIDs.mayRefer(in, "region", "region"), Capital: in.text("capital"),
			Units: strings.Fields(in.text("units")), UnitsFrom: in.date("units_from"), Provenance: r.provenance(in),
		}
		e.At, e.Located = in.position()
		if e.RegionID == "" && e.Kind != Organisation {
			in.fault("region", "empty, and the entity is no organisation", "give the region it is counted in")
		}
		r.unitIDs.checkList(in, "units", e.Units)
		r.c.Entities = append(r.c.Entities, e)
	}
	slices.SortStableFunc(r.c.Entities, func(a, b Entity) int { return cmp.Compare(a.ID, b.ID) })
}

// places reads places.csv.
func (r *reader) places() {
	t, ok := r.table("places.csv",
		provenanceColumns("id", "name", "earlier_name", "renamed", "name_now", "lat", "lon", "precision", "entity_id")...)
	if !ok {
		return
	}
	r.placeIDs = newIDs(t)
	for _, in := range t.rows {
		p := Place{
			ID: r.placeIDs.defineName(in, "id"), Name: in.required("name"), EarlierName: in.text("earlier_name"),
			Renamed: in.date("renamed"), NameNow: in.text("name_now"),
			Approximate: wordOf(in, "precision", "exact", "approximate") == "approximate",
			EntityID:    r.entityIDs.refer(in, "entity_id", "entity"), Provenance: r.provenance(in),
		}
		if p.Renamed.Known() != (p.EarlierName != "") {
			in.fault("renamed", "goes together with earlier_name", "fill in both or neither")
		}
		var located bool
		if p.At, located = in.position(); !located && in.text("lon")+in.text("lat") == "" {
			in.fault("lat", "empty", "give the coordinates; where nobody knows them, leave the place out")
		}
		r.c.Places = append(r.c.Places, p)
	}
	slices.SortStableFunc(r.c.Places, func(a, b Place) int { return cmp.Compare(a.ID, b.ID) })
}
