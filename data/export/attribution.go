package export

import "atlas.example/southsouth/data/chronicle"

// No export makes a plain statement of what only somebody says. Whatever format it is for, a
// title or a text of an event goes through one of these two functions.

// headline returns the title of an event, with its mark and who says it behind it unless it is
// documented: "Article: … [source says: the article]".
func headline(e *chronicle.Event) string {
	if e.Status == chronicle.Documented {
		return e.Title
	}
	return e.Title + " [" + e.Status.String() + by(": ", e.ClaimBy, "") + "]"
}

// told returns a text with its mark and who says it before it, unless it is documented:
// "Source says (the article): …".
func told(s chronicle.Status, who, text string) string {
	if s == chronicle.Documented {
		return text
	}
	return marked(s, who) + ": " + text
}

// marked returns a mark as a sentence begins, with who says it: "Source says (the article)".
func marked(s chronicle.Status, who string) string {
	return s.Name() + by(" (", who, ")")
}

// by returns who says something between two marks, or nothing if it is not known.
func by(before, who, after string) string {
	if who == "" {
		return ""
	}
	return before + who + after
}
