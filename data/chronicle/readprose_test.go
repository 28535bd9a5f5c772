package chronicle

import (
	"strings"
	"testing"
)

// TestFaultsOfTheStory spoils one field of the tables that tell the story at a
// time, as TestFaults does those of the facts.
func TestFaultsOfTheStory(t *testing.T) {
	for _, row := range []struct{ file, old, replacement, want string }{
		{"claims.csv", "talk/says,talk", "talk/says,habana", `claims.csv:3: event_id: no event "habana"; add it to events.csv or correct the id`},
		{"claims.csv", "talk/says,", "says,", `claims.csv:3: id: "says" does not belong to event "talk"; write the event's id, a slash and a word`},
		{"claims.csv", "talk/says,", "talk/,", `claims.csv:3: id: "talk/" does not belong to event "talk"; write the event's id, a slash and a word`},
		{"claims.csv", ",happened,", ",did,", `claims.csv:4: kind: unknown word "did"; write one of ["happened" "article" "others" "unknown"]`},
		{
			"claims.csv", ",source says,", ",claimed,",
			`claims.csv:3: mark: unknown word "claimed"; write one of ["not established" "documented" "source says" "accounts differ"]`,
		},
		{
			"claims.csv", ",confirms,", ",agrees,",
			`claims.csv:4: stance: unknown word "agrees"; write one of ["states" "confirms" "qualifies" "contradicts" "none"]`,
		},
		{
			"claims.csv", "happened,documented", "happened,source says",
			`claims.csv:4: mark: source says, but the claim is told as what happened; write documented where it is, or else the kind others`,
		},
		{
			"claims.csv", "unknown,not established", "unknown,documented",
			`claims.csv:2: mark: documented, but the claim is of what is unknown; write not established, or another kind`,
		},
		{
			"claims.csv", ",confirms,", ",states,",
			`claims.csv:4: stance: states, but it is not the article that says so; write confirms, qualifies, contradicts or none`,
		},
		{"claims.csv", "They meet.", strings.Repeat("a", 301), `claims.csv:4: text: 301 characters; say it in 300`},
		{"claims.csv", "a talk", "one two three four five six seven eight nine", `claims.csv:3: quote: 9 words; say it in 8`},
		{"claims.csv", "the article", "", `claims.csv:3: by: empty; say whose word it is; only of what is unknown nobody speaks`},
		{"claims.csv", "MIRROR,low", "NOWHERE:4,low", `claims.csv:3: sources: no source "NOWHERE"; add it to sources.csv or correct the id`},
		{"claims.csv", "LIST:p. 7 | MIRROR", "BG", `claims.csv:4: mark: documented by background knowledge only; add a source that states it, or write not established`},
		{"claims.csv", "They meet.", "\"They\n\nmeet.\"", `claims.csv:4: text: holds a control character: "They\n\nmeet."; write it in one line`},
		{"numbers.csv", ",>,", ",over,", `numbers.csv:2: operator: unknown word "over"; write one of ["=" ">" "<" ">=" "<=" "~"]`},
		{
			"numbers.csv", ",100,", ",-100,",
			`numbers.csv:2: value: "-100" is not a number; write digits, with a decimal point if need be and no sign or comma`,
		},
		{"numbers.csv", ",100,", ",,", `numbers.csv:2: value: empty; fill it in`},
		{
			"numbers.csv", ",100,", ",NaN,",
			`numbers.csv:2: value: "NaN" is not a number; write digits, with a decimal point if need be and no sign or comma`,
		},
		{"numbers.csv", ",roll,", ",list,", `numbers.csv:3: basis: unknown word "list"; write one of ["claimed" "named" "roll" "published"]`},
		{"articles.csv", "talk,", CancunSummit + ",", "articles.csv:5: event_id: \"seed-1981-cancun\" is already defined in line 2; give one of them another id\n" +
			`events.csv:4: id: "talk" has no text; add its row to articles.csv`},
		{"articles.csv", "talk,", "habana,", `articles.csv:2: event_id: no event "habana"; add it to events.csv or correct the id`},
		{"articles.csv", "with whom.", "with whom", `articles.csv:2: sentence: no full stop at its end; write one sentence and end it`},
		{"articles.csv", "They talk in Luanda, and nobody knows about what or with whom.", "They talk.", `articles.csv:2: sentence: 10 characters; say more; 60 at least`},
		{"articles.csv", "They talk in Luanda", strings.Repeat("They ", 30), `articles.csv:2: sentence: 193 characters; say it in 160`},
		{"articles.csv", "Talk one.", strings.Repeat("Talk ", 91), `articles.csv:2: article: 151 words; say it in 150`},
		{"chapters.csv", ",Late,", ",Late " + strings.Repeat("a", 36) + ",", `chapters.csv:2: heading: 41 characters; say it in 40`},
		{"chapters.csv", "| talk", "| habana", `chapters.csv:3: events: no event "habana"; add it to events.csv or correct the id`},
		{"chapters.csv", "| talk", "| seed-1987-conference", "chapters.csv:3: events: \"seed-1987-conference\" is in chapter \"late\" already; tell it in one of them\n" +
			`events.csv:4: id: "talk" is told in no chapter; add it to one of chapters.csv`},
		{"chapters.csv", "word word", "word", `chapters.csv:2: text: 39 words; say more; 40 at least`},
		{"chapters.csv", "1987,1987-12", "1987,1986-12", `chapters.csv:2: to: 1986-12 is before from 1987; exchange them or correct one`},
		{"chapters.csv", "1987,1987-12", "1987,", `chapters.csv:2: to: empty; fill it in`},
		{"pages.csv", "word word", "word" + strings.Repeat(" word", 151), `pages.csv:2: text: 301 words; say it in 300`},
		{"glossary.csv", "A movement.", strings.Repeat("A ", 61), `glossary.csv:2: text: 61 words; say it in 60`},
		{"paragraphs.csv", "says so", "says" + strings.Repeat(" so", 43), `paragraphs.csv:3: says: 46 words; say it in 45`},
		{"paragraphs.csv", "so.,so,", "so.,so so so so so so so,", `paragraphs.csv:3: quote: 7 words; say it in 6`},
		{"paragraphs.csv", "2,", "1,", `paragraphs.csv:3: number: "1" is already defined in line 2; give one of them another id`},
		{"paragraphs.csv", "2,", "two,", `paragraphs.csv:2: number: "two" is not a whole number; write digits only`},
		{"sources.csv", ",en,", ",English,", `sources.csv:3: language: "English" is no tag of a language; write one of BCP 47, as en, ko or pt-BR`},
		{"sources.csv", ",1985-03,", ",March 1985,", `sources.csv:3: written: "March 1985" is not a date; write 1987-06-09, 1987-06, 1987 or 198X, and ~ at the end for about`},
		{"sources.csv", ",1961/1983,", ",1983/1961,", `sources.csv:3: describes: "1983/1961" ends before it begins; exchange its ends`},
	} {
		expectFault(t, row.file, row.old, row.replacement, row.want)
	}
}
