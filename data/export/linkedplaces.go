package export

import "atlas.example/southsouth/data/geojson"

// The format is the Linked Places format, version 1.3 of 24 June 2024 (LinkedPasts,
// linked-places-format): GeoJSON that is also linked data. Where its README leaves a choice, we
// write what also passes the schema of the World Historical Gazetteer (lpf_v2.0).

// lpfContext says what the names of the format's members mean.
const lpfContext = "https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld"

// lpfFeature is a place.
type lpfFeature struct {
	ID           string           `json:"@id"`
	Type         string           `json:"type"`
	Properties   lpfProperties    `json:"properties"`
	When         lpfWhen          `json:"when"`
	Names        []lpfName        `json:"names"`
	Types        []lpfType        `json:"types"`
	Geometry     lpfGeometry      `json:"geometry"`
	Relations    []lpfRelation    `json:"relations,omitempty"`
	Descriptions []lpfDescription `json:"descriptions,omitempty"`
}

// lpfProperties is what a map says of a place.
type lpfProperties struct {
	Title    string   `json:"title"`
	CCodes   []string `json:"ccodes,omitempty"` // the country of today, ISO 3166-1 alpha-2
	FClasses []string `json:"fclasses"`         // the class of GeoNames: P populated, T landform
}

// lpfWhen is a time. Certainty is of the time itself.
type lpfWhen struct {
	Timespans []lpfTimespan `json:"timespans"`
	Periods   []lpfPeriod   `json:"periods,omitempty"`
	Certainty string        `json:"certainty,omitempty"`
	Label     string        `json:"label,omitempty"`
}

// lpfTimespan goes from one point to another. Without an end it is the time that its start names.
type lpfTimespan struct {
	Start lpfPoint  `json:"start"`
	End   *lpfPoint `json:"end,omitempty"`
}

// lpfPoint is in a day, month or year, or somewhere between two of them.
type lpfPoint struct {
	In       string `json:"in,omitempty"`
	Earliest string `json:"earliest,omitempty"`
	Latest   string `json:"latest,omitempty"`
}

// lpfPeriod is a time with a name.
type lpfPeriod struct {
	Name string `json:"name"`
	URI  string `json:"uri"`
}

// lpfName is what a place is called.
type lpfName struct {
	Toponym   string        `json:"toponym"`
	Lang      string        `json:"lang"`
	Citations []lpfCitation `json:"citations,omitempty"`
	When      *lpfWhen      `json:"when,omitempty"`
}

// lpfType is what a place is, in the Art and Architecture Thesaurus of the Getty.
type lpfType struct {
	Identifier string `json:"identifier"`
	Label      string `json:"label"`
}

// lpfGeometry is a point and how sure it is.
type lpfGeometry struct {
	Type        string           `json:"type"`
	Coordinates geojson.Position `json:"coordinates"`
	Certainty   string           `json:"certainty"`
	Citations   []lpfCitation    `json:"citations,omitempty"`
}

// lpfRelation is how a place stands to something else. The members that say on whose word are
// never left out.
type lpfRelation struct {
	Type      string        `json:"relationType"`
	To        string        `json:"relationTo"`
	Label     string        `json:"label"`
	When      *lpfWhen      `json:"when,omitempty"`
	Citations []lpfCitation `json:"citations"`
	Certainty string        `json:"certainty"`
}

// lpfDescription is a text about a place. It has one line: the schema's pattern ends at a break.
type lpfDescription struct {
	Value     string        `json:"value"`
	Lang      string        `json:"lang"`
	Source    string        `json:"source,omitempty"` // the address of the first source that has one
	Citations []lpfCitation `json:"citations"`
}

// lpfCitation is a source. The year is that of publication, written as a text.
type lpfCitation struct {
	Label string `json:"label"`
	Year  string `json:"year,omitempty"`
	ID    string `json:"@id,omitempty"`
}
