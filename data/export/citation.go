package export

import (
	"strings"

	"atlas.example/southsouth/data/chronicle"
)

// citations returns references as a reader knows them, in words and one by one.
func citations(c *chronicle.Chronicle, refs []chronicle.Ref) []string {
	list := make([]string, len(refs))
	for i, r := range refs {
		list[i] = cite(c, r)
	}
	return list
}

// cite returns a reference in words: "Kim Il Sung, Speech of 9 June 1987, kass.org.kp, 1987
// [primary], http://…". The kind stands in it, as a reader judges a source by that first. The
// address is there only if it is fit to be followed.
func cite(c *chronicle.Chronicle, r chronicle.Ref) string {
	s, ok := c.Source(r.SourceID)
	if !ok {
		return r.String() // not in a chronicle that was read without fault
	}
	parts := []string{s.Author, s.Title, s.Publisher, s.Year + " [" + kindName(s.Kind) + "]", locator(r)}
	if s.Publisher == s.Author {
		parts[2] = ""
	}
	if s.Link {
		parts = append(parts, s.URL)
	}
	return joinFilled(parts, ", ")
}

// locator says where in its source a reference points to.
func locator(r chronicle.Ref) string {
	switch {
	case r.Locator == "":
		return ""
	case r.SourceID == chronicle.SeedArticle:
		return "paragraph " + r.Locator
	}
	return "at " + r.Locator
}

// joinFilled joins the texts that are not empty.
func joinFilled(texts []string, by string) string {
	var filled []string
	for _, s := range texts {
		if s != "" {
			filled = append(filled, s)
		}
	}
	return strings.Join(filled, by)
}
