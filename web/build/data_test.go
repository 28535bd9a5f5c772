package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"maps"
	"regexp"
	"slices"
	"testing"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/data/export"
	"atlas.example/southsouth/web/site"
)

// dataFiles returns the files of addData and the chronicle that they are made of.
func dataFiles(t *testing.T) (map[string][]byte, *chronicle.Chronicle) {
	t.Helper()
	made := site.Made{Files: map[string][]byte{}}
	if err := addData(&made, ""); err != nil {
		t.Fatal(err)
	}
	tables, err := data.Chronicle()
	if err != nil {
		t.Fatal(err)
	}
	return made.Files, tables
}

// TestDataIsWhatIsExported has the files keep the names that others link to, and hold what the
// command writes.
func TestDataIsWhatIsExported(t *testing.T) {
	files, tables := dataFiles(t)
	want := []string{
		"data/events.csv", "data/events.geojson", "data/places.lpf.json",
		"data/sources.bib", "data/sources.csl.json", "data/timeline.csv",
	}
	if got := slices.Sorted(maps.Keys(files)); !slices.Equal(got, want) {
		t.Errorf("addData adds %v, want %v", got, want)
	}
	for _, f := range export.Formats() {
		content, _, err := f.Encode(tables, export.DefaultBase)
		if got := files["data/"+f.File]; err != nil || !bytes.Equal(got, content) {
			t.Errorf("data/%s has %d bytes, want the %d of %s, %v", f.File, len(got), len(content), f.Name, err)
		}
	}
}

// TestDataIsLinked has each file linked from the page, and nothing linked that is not there.
func TestDataIsLinked(t *testing.T) {
	files, _ := dataFiles(t)
	t.Chdir("../..")
	made := site.Made{Documents: map[string][]byte{}, Assets: map[string][]byte{}}
	if err := addEdition(&made, ""); err != nil {
		t.Fatal(err)
	}
	linked := map[string]bool{}
	for _, found := range regexp.MustCompile(`href="(data/[^"]+)"`).FindAllSubmatch(made.Documents["index.html"], -1) {
		linked[string(found[1])] = true
	}
	if got, want := slices.Sorted(maps.Keys(linked)), slices.Sorted(maps.Keys(files)); !slices.Equal(got, want) {
		t.Errorf("the page links to %v, and there are %v", got, want)
	}
}

// TestDataHasItsAddress puts the ids of linked data where the page is to be.
func TestDataHasItsAddress(t *testing.T) {
	made := site.Made{Files: map[string][]byte{}}
	if err := addData(&made, "https://museum.example/atlas/"); err != nil {
		t.Fatal(err)
	}
	places := made.Files["data/places.lpf.json"]
	if !bytes.Contains(places, []byte(`"https://museum.example/atlas/`)) || bytes.Contains(places, []byte(export.DefaultBase)) {
		t.Error("the ids of the places are not under the page's address")
	}
}

func TestDataTables(t *testing.T) {
	files, tables := dataFiles(t)
	events, chapters := len(tables.Events), len(tables.Chapters)
	for name, want := range map[string]int{
		"data/events.csv":   1 + events,                // below the header
		"data/timeline.csv": 1 + 1 + chapters + events, // and the title and the eras
	} {
		rows, err := csv.NewReader(bytes.NewReader(files[name])).ReadAll()
		if err != nil || len(rows) != want {
			t.Errorf("%s has %d rows, %v, want %d", name, len(rows), err, want)
		}
	}
}

func TestDataCollections(t *testing.T) {
	files, tables := dataFiles(t)
	for name, want := range map[string]struct {
		features int
		linked   bool
	}{
		"data/events.geojson":  {len(tables.Events), false},
		"data/places.lpf.json": {len(tables.Places), true},
	} {
		var got struct {
			Type     string
			Context  string `json:"@context"`
			Features []map[string]any
		}
		if err := json.Unmarshal(files[name], &got); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if got.Type != "FeatureCollection" || len(got.Features) != want.features || (got.Context != "") != want.linked {
			t.Errorf("%s is a %s of %d in the context %q, want a FeatureCollection of %d, linked: %v",
				name, got.Type, len(got.Features), got.Context, want.features, want.linked)
		}
	}
}

func TestDataSources(t *testing.T) {
	files, tables := dataFiles(t)
	var items []struct{ ID string }
	if err := json.Unmarshal(files["data/sources.csl.json"], &items); err != nil || len(items) != len(tables.Sources) {
		t.Errorf("sources.csl.json has %d items, %v, want %d", len(items), err, len(tables.Sources))
	}
	if got := bytes.Count(files["data/sources.bib"], []byte("\n@")); got != len(tables.Sources) {
		t.Errorf("sources.bib has %d entries, want %d", got, len(tables.Sources))
	}
}
