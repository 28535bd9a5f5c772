package data_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"atlas.example/southsouth/data/chronicle"
)

// Verbs that judge whom they report, and words of praise and blame. Between
// quotation marks they are somebody's, and may stand. To admit a member is to
// let it in; to admit that something is so is banned.
var (
	judging = regexp.MustCompile(`(?i)\b(claim(s|ed|ing)?|admits|admit(s|ted|ting)? that|reveal(s|ed|ing)?|` +
		`insist(s|ed|ing)?|boast(s|ed|ing)?|brag(s|ged)?|alleg(e|es|ed|edly|ing)|confess(es|ed)?|conced(e|es|ed)|so-called)\b`)
	praising = regexp.MustCompile(`(?i)\b(aggressive|predatory|imperialists?|reactionary|heroic|glorious|brilliant|excellent|wise|noble|sincere(ly)?|` +
		`wholehearted(ly)?|historic|tumultuous|magnificent|outstanding|remarkabl[ey]|admirabl[ey]|legendary|visionary|triumphant(ly)?|` +
		`immortal|beloved|courageous|fraternal|generous(ly)?|proud(ly)?|brutal(ly)?|cruel(ly)?|ruthless(ly)?|shameful(ly)?|heinous|evil|` +
		`notorious(ly)?|infamous|rogue|tyrannical|despotic|dictators?|puppets?|regimes?|terrorists?|fanatical|fruitless|futile|` +
		`rightly|wrongly|unfortunately|fortunately|sadly|obviously|clearly|of course)\b`)
	quoted = regexp.MustCompile(`“[^”]*”`)
	// against is the movement's own word for what it stands against.
	against = regexp.MustCompile(`(?i)\banti-imperialist\b`)
)

// offences returns the words of a text of ours that the house rules ban.
func offences(text string) []string {
	own := against.ReplaceAllString(quoted.ReplaceAllString(text, "“”"), "")
	return append(judging.FindAllString(own, -1), praising.FindAllString(own, -1)...)
}

func TestOffences(t *testing.T) {
	for _, row := range []struct {
		text string
		want []string
		why  string
	}{
		{"The article says that many came.", nil, "says is the verb"},
		{"The article claims that many came.", []string{"claims"}, "a verb that doubts"},
		{"It revealed the aggressive nature of the West.", []string{"revealed", "aggressive"}, "both, as the article has it"},
		{"The article says that it showed an “aggressive and predatory nature”.", nil, "its own words, and marked so"},
		{"“Many” came, it alleged, to the “great” hall.", []string{"alleged"}, "between two quotations"},
		{"The so-called conference", []string{"so-called"}, "doubt by an adjective"},
		{"The ministers admitted North Korea.", nil, "let in"},
		{"The minister admitted that it failed.", []string{"admitted that"}, "as if it had been hidden"},
		{"An historic and glorious speech", []string{"historic", "glorious"}, "praise"},
		{"The regime clearly lost.", []string{"regime", "clearly"}, "blame, and what the reader is to think"},
		{"Claims stand in claims.csv", []string{"Claims", "claims"}, "even in names: they have no place in a text"},
		{"The anti-imperialist struggle", nil, "what the movement calls it"},
		{"A likewise noblesse", nil, "parts of other words"},
	} {
		if got := offences(row.text); !slices.Equal(got, row.want) {
			t.Errorf("offences(%q) = %q, want %q (%s)", row.text, got, row.want, row.why)
		}
	}
}

// TestWordsOfOurs holds every text of ours against the house rules.
func TestWordsOfOurs(t *testing.T) {
	for at, text := range texts(load(t)) {
		if found := offences(text); len(found) > 0 {
			t.Errorf("%s: %q; say, state or report it, or quote it with a name: %.120q", at, found, text)
		}
		if strings.Count(text, "“") != strings.Count(text, "”") {
			t.Errorf("%s: a quotation is not closed: %.120q", at, text)
		}
		for _, q := range quoted.FindAllString(text, -1) {
			if n := len(strings.Fields(q)); n > longestQuotation {
				t.Errorf("%s: a quotation of %d words, want %d at most: %s", at, n, longestQuotation, q)
			}
		}
		if hyphen.MatchString(quoted.ReplaceAllString(text, "")) {
			t.Errorf("%s: South–South and North–South have a dash: %.120q", at, text)
		}
	}
}

// longestQuotation is what may be taken from a source in words, so that facts
// are taken and sentences are not.
const longestQuotation = 15

var hyphen = regexp.MustCompile(`(South|North)-(South|North)`)

// texts returns every text that a reader sees, each with where it stands.
func texts(c *chronicle.Chronicle) map[string]string {
	all := map[string]string{}
	for _, e := range c.Events {
		all["events.csv "+e.ID] = e.Title + "\n" + e.Summary
	}
	for _, cl := range c.Claims {
		all["claims.csv "+cl.ID] = cl.Text + "\n" + cl.By
	}
	for _, n := range c.Numbers {
		all["numbers.csv "+n.ID] = n.Subject + "\n" + n.By
	}
	for _, x := range c.Texts {
		all["articles.csv "+x.EventID] = x.Sentence + "\n" + x.Article
	}
	for _, ch := range c.Chapters {
		all["chapters.csv "+ch.ID] = ch.Heading + "\n" + ch.Text
	}
	for _, p := range c.Pages {
		all["pages.csv "+p.ID] = p.Heading + "\n" + p.Text
	}
	for _, g := range c.Glossary {
		all["glossary.csv "+g.Term] = g.Long + "\n" + g.Text
	}
	for _, p := range c.Paragraphs {
		all["paragraphs.csv"] += p.Says + "\n"
	}
	for _, p := range c.Projects {
		all["dprk_cooperation.csv "+p.ID] = p.What
	}
	return all
}
