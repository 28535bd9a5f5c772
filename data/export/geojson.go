package export

import (
	"strconv"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/data/geojson"
)

// pointFeature is an event in GeoJSON. Its geometry is null where it has no place, as RFC 7946,
// section 3.2, has it.
type pointFeature struct {
	Type       string            `json:"type"`
	ID         string            `json:"id"`
	Properties eventProperties   `json:"properties"`
	Geometry   *geojson.Geometry `json:"geometry"`
}

// eventProperties is what a map says of an event. GeoJSON has no time, so it stands there in
// the ways that programs know: start and end as moments for those that animate, start_date and
// end_date as in OpenHistoricalMap, with the whole truth in EDTF.
type eventProperties struct {
	Title     string           `json:"title"`
	When      string           `json:"when"`
	Start     string           `json:"start"`
	End       string           `json:"end"` // the last second of the last day
	StartDate string           `json:"start_date"`
	EndDate   string           `json:"end_date"`
	StartEDTF string           `json:"start_date:edtf"`
	EndEDTF   string           `json:"end_date:edtf"` // empty where the start is all that is known
	Precision string           `json:"precision"`
	Place     string           `json:"place"`
	PlaceID   string           `json:"place_id"`
	Position  string           `json:"position"` // exact, or approximate for a point that shows the neighbourhood
	Category  string           `json:"category"`
	Kind      string           `json:"kind"` // met, agreed, said or happened
	Status    string           `json:"status"`
	ClaimBy   string           `json:"claim_by"`
	Sentence  string           `json:"sentence"`
	Article   []string         `json:"article,omitempty"`
	Claims    []claimProperty  `json:"claims,omitempty"`
	Numbers   []numberProperty `json:"numbers,omitempty"`
	Sources   []string         `json:"sources"`
	Chapter   string           `json:"chapter,omitempty"`
	Licence   string           `json:"licence"`
}

// claimProperty is a claim, with all that claims.csv has of it.
type claimProperty struct {
	Kind    string   `json:"kind"`
	Mark    string   `json:"mark"`
	Stance  string   `json:"stance"`
	By      string   `json:"by"`
	Text    string   `json:"text"`
	Quote   string   `json:"quote,omitempty"`
	DatedAs string   `json:"dated_as,omitempty"`
	Sources []string `json:"sources"`
}

// numberProperty is a number that somebody gives, in words: "over 100".
type numberProperty struct {
	Basis   string   `json:"basis"` // claimed as a whole, or named one by one
	Subject string   `json:"subject"`
	Number  string   `json:"number"`
	Unit    string   `json:"unit"`
	By      string   `json:"by"`
	Sources []string `json:"sources"`
}

// writeEventPoints writes the events as a FeatureCollection, by date.
func (ed *edition) writeEventPoints() error {
	features := make([]pointFeature, len(ed.c.Events))
	for i := range ed.c.Events {
		features[i] = ed.pointOf(&ed.c.Events[i])
	}
	ed.WriteString(`{"type":"FeatureCollection","name":` + strconv.Quote(atlasTitle) + `,"licence":"` + licence + `","features":`)
	err := geojson.WriteList(&ed.Buffer, features)
	ed.WriteString("}\n")
	return err
}

// pointOf returns an event as a feature.
func (ed *edition) pointOf(e *chronicle.Event) pointFeature {
	ed.noteDates(e, inexact, "inexact dates: start and end are the first and the last day they may mean; how exact they are is in words and in EDTF")
	f := pointFeature{Type: "Feature", ID: e.ID, Properties: eventProperties{
		Title: headline(e), When: e.When(),
		Start:     e.Earliest().String() + "T00:00:00Z",
		End:       e.Latest().String() + "T23:59:59Z",
		StartDate: isoDate(e.Start, e.Start.Earliest()), EndDate: isoDate(lastDate(e), e.Latest()),
		StartEDTF: e.Start.String(), EndEDTF: e.End.String(), Precision: e.Start.PrecisionText(),
		Category: string(e.Category), Kind: string(e.Kind), Status: e.Status.String(), ClaimBy: e.ClaimBy,
		Sentence: ed.sentence(e), Article: ed.article(e), Claims: ed.claimProperties(e), Numbers: ed.numberProperties(e),
		Sources: citations(ed.c, e.Sources), Chapter: ed.chapter(e), Licence: licence,
	}}
	p, ok := ed.c.Place(e.PlaceID)
	if !ok {
		ed.losses.note("events without a place: on no map")
		return f
	}
	f.Properties.Place, f.Properties.PlaceID = p.NameOn(e.Earliest()), p.ID
	f.Properties.Position = exactness(p)
	f.Geometry = new(geojson.Point(p.At))
	return f
}

// claimProperties returns what is said of an event, in the order of telling.
func (ed *edition) claimProperties(e *chronicle.Event) []claimProperty {
	var list []claimProperty
	for _, cl := range ed.c.ClaimsOf(e.ID) {
		list = append(list, claimProperty{
			string(cl.Kind), cl.Mark.String(), string(cl.Stance), cl.By, cl.Text, cl.Quote, cl.DatedAs,
			citations(ed.c, cl.Sources),
		})
	}
	return list
}

// numberProperties returns the numbers given about an event, in the order of the table.
func (ed *edition) numberProperties(e *chronicle.Event) []numberProperty {
	var list []numberProperty
	for _, n := range ed.c.NumbersOf(e.ID) {
		list = append(list, numberProperty{string(n.Basis), n.Subject, n.String(), n.Unit, n.By, citations(ed.c, n.Sources)})
	}
	return list
}

// exactness says whether a place's position is its own, in the words of places.csv.
func exactness(p *chronicle.Place) string {
	if p.Approximate {
		return "approximate"
	}
	return "exact"
}
