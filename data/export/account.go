package export

import (
	"strings"

	"atlas.example/southsouth/data/chronicle"
)

// The texts of an event, for the formats. Each of them says whose word it is.

// sentence returns the sentence for the card, with its mark.
func (ed *edition) sentence(e *chronicle.Event) string {
	if t, ok := ed.c.TextOf(e.ID); ok {
		return told(e.Status, e.ClaimBy, t.Sentence)
	}
	return told(e.Status, e.ClaimBy, e.Summary)
}

// article returns the paragraphs for those who read on, the first with the mark; none if there
// is no article yet.
func (ed *edition) article(e *chronicle.Event) []string {
	t, ok := ed.c.TextOf(e.ID)
	if !ok || t.Article == "" {
		return nil
	}
	return strings.Split(told(e.Status, e.ClaimBy, t.Article), "\n\n")
}

// telling returns the article of an event, or its sentence if there is none yet.
func (ed *edition) telling(e *chronicle.Event) []string {
	if paragraphs := ed.article(e); paragraphs != nil {
		return paragraphs
	}
	return []string{ed.sentence(e)}
}

// claimLine returns a claim in one line, with its mark, with who says so and with their own words
// and dating: "source says: … (the article, “…”, dated Juche 76)".
func claimLine(cl *chronicle.Claim) string {
	return cl.Mark.String() + ": " + cl.Text + by(" (", claimant(cl), ")")
}

// claimant returns who makes a claim, with their own words and dating.
func claimant(cl *chronicle.Claim) string {
	return joinFilled([]string{cl.By, by("“", cl.Quote, "”"), by("dated ", cl.DatedAs, "")}, ", ")
}

// numberLine returns a number in one line, with what it rests on, what is counted and who gives
// it: "claimed, those who took part: over 100 countries (the article)". What is counted often
// begins with the unit, which is then not said twice.
func numberLine(n *chronicle.Number) string {
	unit := n.Unit
	if strings.HasPrefix(n.Subject, unit) {
		unit = ""
	}
	return string(n.Basis) + by(", ", n.Subject, "") + ": " + n.String() + by(" ", unit, "") + by(" (", n.By, ")")
}

// claimLines returns what is said of an event, one claim a line, in the order of telling.
func (ed *edition) claimLines(e *chronicle.Event) []string {
	var lines []string
	for _, cl := range ed.c.ClaimsOf(e.ID) {
		ed.losses.note("claims: without their kind, their stance and their own sources")
		lines = append(lines, claimLine(cl))
	}
	return lines
}

// numberLines returns the numbers given about an event, one a line: those claimed stand beside
// those that are named.
func (ed *edition) numberLines(e *chronicle.Event) []string {
	var lines []string
	for _, n := range ed.c.NumbersOf(e.ID) {
		ed.losses.note("numbers: without their own sources")
		lines = append(lines, numberLine(n))
	}
	return lines
}

// chapter returns the heading of the chapter that tells an event; empty if none does.
func (ed *edition) chapter(e *chronicle.Event) string {
	if ch, ok := ed.c.ChapterOf(e.ID); ok {
		return ch.Heading
	}
	return ""
}
