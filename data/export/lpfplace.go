package export

import (
	"slices"
	"strings"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/data/geojson"
)

// lpfPlace returns a place as a feature, with all that is known to have been there.
func (ed *edition) lpfPlace(p *chronicle.Place, ccode string) lpfFeature {
	f := lpfFeature{
		ID: ed.base + "place/" + p.ID, Type: "Feature",
		Properties: lpfProperties{Title: p.Name, CCodes: filled(ccode), FClasses: []string{"P"}},
		When:       *whileOf(chronicle.Date{}, chronicle.Date{}),
		Names:      ed.lpfNames(p), Types: []lpfType{{"aat:300008347", "inhabited place"}},
		Geometry: lpfGeometry{"Point", geojson.PositionOf(p.At), ed.backed(p.Sources), ed.lpfCitations(p.Sources)},
	}
	if strings.Contains(p.Name, "Island") { // the tables do not say what a place is
		f.Properties.FClasses, f.Types = []string{"T"}, []lpfType{{"aat:300008791", "island"}}
	}
	if p.Approximate {
		f.Geometry.Certainty = lessCertain
	}
	f.Relations = ed.lpfHolders(p)
	ed.addEvents(&f, p)
	ed.addProjects(&f, p)
	return f
}

// filled returns a text as a list of one, none if it is empty.
func filled(s string) []string {
	if s == "" {
		return nil
	}
	return []string{s}
}

// lpfNames returns what a place was called, each name with its time. Today's name is after the
// tables' last day: that it is none of the time is what its time says.
func (ed *edition) lpfNames(p *chronicle.Place) []lpfName {
	refs := ed.lpfCitations(p.Sources)
	names := []lpfName{{toponym(p.Name), "en", refs, whileOf(p.Renamed, chronicle.Date{})}}
	if p.EarlierName != "" {
		names = append(names, lpfName{toponym(p.EarlierName), "en", refs, whileOf(chronicle.Date{}, p.Renamed)})
	}
	if p.NameNow != "" {
		after := lpfPoint{Earliest: (chronicle.LastDay + 1).String()}
		names = append(names, lpfName{toponym(p.NameNow), "en", refs, &lpfWhen{
			Timespans: []lpfTimespan{{Start: after}}, Label: "the name of today",
		}})
	}
	return names
}

// toponym returns the name itself out of one that also says where it is: "Kilissi (near Kindia)".
func toponym(name string) string {
	name, _, _ = strings.Cut(name, " (")
	name, _, _ = strings.Cut(name, " near ")
	return name
}

// lpfHolders returns of which state or territory a place was part, under its name of the time.
func (ed *edition) lpfHolders(p *chronicle.Place) []lpfRelation {
	e, ok := ed.c.Entity(p.EntityID)
	if !ok {
		return nil
	}
	var list []lpfRelation
	for i := range ed.c.Units {
		u := &ed.c.Units[i]
		if !slices.Contains(e.Units, u.ID) || !during(u) {
			continue
		}
		holder := "entity/" + e.ID
		if u.To.Known() && !e.HoldsOn(u.To.Earliest()-1) {
			holder = "unit/" + u.ID // the land before it was the entity's: Rhodesia is not Zimbabwe
		}
		list = append(list, lpfRelation{
			Type: "gvp:broaderPartitive", To: ed.base + holder, Label: "part of " + u.Name,
			When: whileOf(u.From, u.To), Citations: ed.lpfCitations(u.Sources), Certainty: ed.backed(u.Sources),
		})
	}
	return list
}

// backed returns how certain a plain fact is, by whether a source outside of this atlas has it.
func (ed *edition) backed(refs []chronicle.Ref) string {
	for _, r := range refs {
		if s, ok := ed.c.Source(r.SourceID); ok && s.Kind != "background" && s.Kind != "editorial" {
			return certain
		}
	}
	return lessCertain
}

// during reports whether a row of a unit is valid on any day that the tables tell of.
func during(u *chronicle.Unit) bool {
	return (!u.From.Known() || u.From.Earliest() <= chronicle.LastDay) && (!u.To.Known() || u.To.Latest() > chronicle.FirstDay)
}

// lpfCitations returns references as the format has them.
func (ed *edition) lpfCitations(refs []chronicle.Ref) []lpfCitation {
	list := make([]lpfCitation, len(refs))
	for i, r := range refs {
		list[i].Label = cite(ed.c, r)
		s, ok := ed.c.Source(r.SourceID)
		if !ok {
			continue
		}
		if d, err := chronicle.ParseDate(s.Year); err == nil && d.Precision() != chronicle.DecadePrecision {
			list[i].Year = d.Plain()[:len("1987")]
		}
		if s.Link {
			list[i].ID = s.URL
		}
	}
	return list
}

// address returns the first address among citations, or nothing.
func address(of []lpfCitation) string {
	for _, c := range of {
		if c.ID != "" {
			return c.ID
		}
	}
	return ""
}
