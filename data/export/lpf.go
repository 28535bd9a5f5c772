package export

import (
	"strconv"

	"atlas.example/southsouth/data/geojson"
)

// writeLinkedPlaces writes the places as a FeatureCollection, by id.
func (ed *edition) writeLinkedPlaces() error {
	today, err := newCountries()
	if err != nil {
		return err
	}
	features := make([]lpfFeature, len(ed.c.Places))
	for i := range ed.c.Places {
		p := &ed.c.Places[i]
		features[i] = ed.lpfPlace(p, today.code(p.At))
	}
	ed.notePlaceless()
	if ed.base == DefaultBase {
		ed.losses.notes("ids: under an address where nothing is, give yours with -base", len(features))
	}
	ed.WriteString(`{"type":"FeatureCollection","@context":` + strconv.Quote(lpfContext) + `,"license":"` + licence + `","features":`)
	err = geojson.WriteList(&ed.Buffer, features)
	ed.WriteString("}\n")
	return err
}
