package export

import (
	"html"
	"strings"

	"atlas.example/southsouth/data/chronicle"
)

// slideText tells an event in HTML: who says so, the article, the claims side by side, and the
// sources.
func (ed *edition) slideText(e *chronicle.Event) string {
	var w strings.Builder
	for _, p := range ed.telling(e) {
		w.WriteString(paragraph(p))
	}
	w.WriteString(bullets("What is said, and by whom:", escaped(ed.claimLines(e))))
	w.WriteString(bullets("Numbers:", escaped(ed.numberLines(e))))
	if p, ok := ed.c.Place(e.PlaceID); ok {
		w.WriteString(paragraph("Place: " + p.NameOn(e.Earliest())))
	}
	var cited []string
	for _, r := range e.Sources {
		cited = append(cited, ed.citeHTML(r))
	}
	w.WriteString(bullets("Sources:", cited))
	return w.String()
}

// paragraph returns a plain text as HTML.
func paragraph(text string) string { return "<p>" + html.EscapeString(text) + "</p>" }

// bullets returns pieces of HTML as a list under a heading, nothing if there are none.
func bullets(heading string, items []string) string {
	if len(items) == 0 {
		return ""
	}
	return paragraph(heading) + "<ul><li>" + strings.Join(items, "</li><li>") + "</li></ul>"
}

// escaped returns plain texts as HTML.
func escaped(texts []string) []string {
	var list []string
	for _, t := range texts {
		list = append(list, html.EscapeString(t))
	}
	return list
}

// citeHTML returns a reference with its address as a link.
func (ed *edition) citeHTML(r chronicle.Ref) string {
	text := html.EscapeString(cite(ed.c, r))
	if s, ok := ed.c.Source(r.SourceID); ok && s.Link {
		url := html.EscapeString(s.URL)
		text = strings.TrimSuffix(text, url) + `<a href="` + url + `">` + url + "</a>"
	}
	return text
}
