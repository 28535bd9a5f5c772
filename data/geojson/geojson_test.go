package geojson

import (
	"bytes"
	"math"
	"testing"

	"atlas.example/southsouth/data/geo"
)

func TestWriteList(t *testing.T) {
	for _, c := range []struct {
		reason string
		values []any
		want   string
	}{
		{"none", nil, "[\n]"},
		{"each is a line, and the signs of HTML stay", []any{"a & <b>", 2}, "[\n\"a & <b>\",\n2\n]"},
		{
			"five decimals, longitude first",
			[]any{Point(geo.LonLat{Lon: 31.0522049, Lat: -17.829251})},
			"[\n" + `{"type":"Point","coordinates":[31.0522,-17.82925]}` + "\n]",
		},
	} {
		var w bytes.Buffer
		if err := WriteList(&w, c.values); err != nil || w.String() != c.want {
			t.Errorf("WriteList(%v) = %q, %v, want %q (%s)", c.values, &w, err, c.want, c.reason)
		}
	}
	if err := WriteList(new(bytes.Buffer), []float64{math.NaN()}); err == nil {
		t.Error("WriteList(not a number) = nil, want an error")
	}
}
