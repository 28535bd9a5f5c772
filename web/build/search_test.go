package main

import (
	"encoding/xml"
	"slices"
	"strings"
	"testing"

	"atlas.example/southsouth/web/site"
)

func TestSearch(t *testing.T) {
	made := site.Made{Documents: map[string][]byte{}}
	addSearch(&made, "")
	if len(made.Documents) != 0 {
		t.Errorf("without a base there are %d documents, want none: their addresses are not known", len(made.Documents))
	}
	addSearch(&made, "https://your.host/atlas/")
	var list struct {
		XMLName xml.Name `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 urlset"`
		Places  []string `xml:"url>loc"`
	}
	if err := xml.Unmarshal(made.Documents["sitemap.xml"], &list); err != nil {
		t.Fatal(err)
	}
	want := []string{"https://your.host/atlas/", "https://your.host/atlas/sources.html"}
	for _, language := range languages()[1:] {
		want = append(want, "https://your.host/atlas/index."+language.Tag+".html", "https://your.host/atlas/sources."+language.Tag+".html")
	}
	if !slices.Equal(list.Places, want) {
		t.Errorf("the sitemap lists %q, want %q", list.Places, want)
	}
	if robots := string(made.Documents["robots.txt"]); !strings.Contains(robots, "\nSitemap: https://your.host/atlas/sitemap.xml\n") {
		t.Errorf("robots.txt does not say where the sitemap is:\n%s", robots)
	}
}
