package main

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"math"

	"github.com/sams96/rgeo"
)

// provincesSHA256 is the checksum of the file that holds the provinces:
// Natural Earth 1:10m admin-1 states and provinces, version 5 by its fields,
// and the admin-0 countries after them, public domain.
const provincesSHA256 = "8936733b4d33030e11f280cf5bcb75bb68e6033b58aff1fc6c0d6961e81ac89c"

// micro is the number of units in a degree. The source has six decimals, so
// its positions are whole numbers, and equal ones are the same vertex.
const micro = 1_000_000

// point is a position in millionths of a degree.
type point struct{ x, y int32 }

// edge is a straight side from a to b; what it bounds is on its left.
type edge struct{ a, b point }

func (e edge) reversed() edge { return edge{e.b, e.a} }

// province is a piece of land of today.
type province struct {
	country string // ISO 3166-1 alpha-3, or what Natural Earth uses in its place
	code    string // ISO 3166-2, or what Natural Earth uses; "admin0" for a whole country
	atom    int32  // index into tables.atoms, see tables.assign
	edges   []edge
}

// admin0 stands for a code in a province that is a country's outline.
const admin0 = "admin0"

func (p *province) name() string { return p.country + ":" + p.code }

// feature is what the source says about a province or a country. The two
// kinds differ in the case of their property names.
type feature struct {
	Properties struct {
		Country  string `json:"adm0_a3"`
		Code     string `json:"iso_3166_2"`
		Country0 string `json:"ADM0_A3"`
	}
	Geometry struct {
		Type        string
		Coordinates json.RawMessage
	}
}

// provinces reads the source.
func provinces() ([]province, error) {
	packed := rgeo.Provinces10()
	if sum := sha256.Sum256(packed); hex.EncodeToString(sum[:]) != provincesSHA256 {
		return nil, fmt.Errorf("the provinces have SHA-256 %x, want %s: check rgeo's version in go.mod", sum, provincesSHA256)
	}
	z, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, err
	}
	var collection struct{ Features []feature }
	if err := json.NewDecoder(z).Decode(&collection); err != nil {
		return nil, fmt.Errorf("provinces: %w", err)
	}
	ps := make([]province, len(collection.Features))
	for i, f := range collection.Features {
		if ps[i], err = f.province(); err != nil {
			return nil, fmt.Errorf("province %d of the source: %w", i, err)
		}
	}
	return ps, nil
}

func (f *feature) province() (province, error) {
	p := province{country: f.Properties.Country, code: f.Properties.Code}
	if p.country == "" {
		p.country = f.Properties.Country0
	}
	if p.code == "" {
		p.code = admin0
	}
	polygons, err := f.polygons()
	if err != nil {
		return p, fmt.Errorf("%s: %w", p.name(), err)
	}
	var u unwrapper
	for _, g := range polygons {
		for i, r := range g {
			u.ring(orient(round(r), i > 0))
		}
	}
	p.edges, err = u.finish()
	if err != nil {
		return p, fmt.Errorf("%s: %w", p.name(), err)
	}
	return p, nil
}

func (f *feature) polygons() (out [][][][2]float64, err error) {
	if f.Geometry.Type == "Polygon" {
		out = make([][][][2]float64, 1)
		return out, json.Unmarshal(f.Geometry.Coordinates, &out[0])
	}
	return out, json.Unmarshal(f.Geometry.Coordinates, &out)
}

// round turns degrees into whole millionths and drops repeated positions.
func round(r [][2]float64) []point {
	out := make([]point, 0, len(r))
	for _, c := range r {
		p := point{int32(math.Round(c[0] * micro)), int32(math.Round(c[1] * micro))}
		if len(out) == 0 || out[len(out)-1] != p {
			out = append(out, p)
		}
	}
	return out
}

// orient turns a ring so that its inside, or for a hole its outside, is on
// the left. The source winds the other way round.
func orient(r []point, hole bool) []point {
	if (area2(r) < 0) != hole {
		for i, j := 0, len(r)-1; i < j; i, j = i+1, j-1 {
			r[i], r[j] = r[j], r[i]
		}
	}
	return r
}

// area2 returns twice the signed area of a closed ring in square units,
// positive if it winds counterclockwise.
func area2(r []point) float64 {
	sum := 0.0
	for i := 1; i < len(r); i++ {
		sum += float64(float64(r[i-1].x)*float64(r[i].y)) - float64(float64(r[i].x)*float64(r[i-1].y))
	}
	return sum
}
