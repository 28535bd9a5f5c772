package main

import (
	"strings"

	"atlas.example/southsouth/web/edition"
	"atlas.example/southsouth/web/site"
)

// addSearch adds what a search engine asks for: which documents there are, and where that is said.
// Both hold whole addresses (https://www.sitemaps.org/protocol.html), so there is neither without a
// base. No date is in it, as a build gives the same bytes at any time. robots.txt is read at the root
// of a host alone; in a folder it does no harm.
func addSearch(made *site.Made, base string) {
	if base == "" {
		return
	}
	var list strings.Builder
	list.WriteString(`<?xml version="1.0" encoding="UTF-8"?>` + "\n" + `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">` + "\n")
	names := []string{"", edition.Sources} // the first is the folder itself
	for _, language := range languages()[1:] {
		names = append(names, edition.Name(edition.Index, language.Tag), edition.Name(edition.Sources, language.Tag))
	}
	for _, name := range names {
		list.WriteString("<url><loc>" + base + name + "</loc></url>\n")
	}
	list.WriteString("</urlset>\n")
	made.Documents["sitemap.xml"] = []byte(list.String())
	made.Documents["robots.txt"] = []byte("User-agent: *\nAllow: /\nSitemap: " + base + "sitemap.xml\n")
}
