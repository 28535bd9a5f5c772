package export

import (
	"testing"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/data/geo"
)

// sample is a chronicle of three events that has all that is hard to write: a mark of each kind,
// dates of each kind, an event without a place, and the characters that a format takes for its own.
// It is not the chronicle of the tables, so that golden files do not change with every fact.
func sample(t *testing.T) *chronicle.Chronicle {
	t.Helper()
	sources := func(refs ...string) chronicle.Provenance {
		p := chronicle.Provenance{}
		for _, r := range refs {
			p.Sources = append(p.Sources, chronicle.ParseRef(r))
		}
		return p
	}
	return &chronicle.Chronicle{
		Places: []chronicle.Place{
			{ID: "haleb", Name: "Haleb Island near Assab", At: geo.LonLat{Lon: 42.75, Lat: 13.05}, Approximate: true, EntityID: "ETH", Provenance: sources("SEED")},
			{
				ID: "harare", Name: "Harare", EarlierName: "Salisbury", Renamed: date(t, "1982-04"), NameNow: "Harare (Zimbabwe)",
				At: geo.LonLat{Lon: 31.0522, Lat: -17.8292}, EntityID: "ZWE", Provenance: sources("BOOK"),
			},
		},
		Entities: []chronicle.Entity{{ID: "ETH", Name: "Ethiopia"}, {ID: "ZWE", Name: "Zimbabwe", Units: []string{"ZWE"}, UnitsFrom: date(t, "1980-04-18")}},
		Units: []chronicle.Unit{
			{ID: "ZWE", Name: "Rhodesia", To: date(t, "1980-04-18"), Provenance: sources("BG")},
			{ID: "ZWE", Name: "Zimbabwe", From: date(t, "1980-04-18"), Provenance: sources("BOOK")},
			{ID: "ZWE", Name: "Zimbabwe, later", From: date(t, "1990"), Provenance: sources("BOOK")},
		},
		Events: []chronicle.Event{
			{
				ID: "aid", Start: date(t, "1970~"), End: date(t, "1973%"), Title: "=Article: aid & <advice>", PlaceID: "haleb",
				Category: chronicle.Article, Kind: chronicle.Said, Status: chronicle.SourceSays, Summary: "They “helped”.", ClaimBy: "the article", Provenance: sources("SEED:3", "BOOK"),
			},
			{
				ID: "decade", Start: date(t, "198X"), Title: "Article: it led to all of it", Category: chronicle.UN,
				Status: chronicle.AccountsDiffer, Summary: "It led to all of it.", ClaimBy: "the article", Provenance: sources("SEED"),
			},
			{
				ID: "summit", Start: date(t, "1981-10-22"), End: date(t, "1981-10-23"), Title: "A summit", PlaceID: "harare",
				Category: chronicle.NAM, Kind: chronicle.Met, Status: chronicle.Documented, Summary: "Leaders meet.", ClaimBy: "UN records", Provenance: sources("BOOK:p. 7"),
			},
			{
				ID: "talk", Start: date(t, "1982-10-09"), End: date(t, "1982"), Title: "A talk", PlaceID: "harare",
				Category: chronicle.Bilateral, Kind: chronicle.Said, Status: chronicle.NotEstablished, Summary: "They talk.", Provenance: sources("BOOK"),
			},
		},
		Claims: []chronicle.Claim{
			{
				ID: "aid/article", EventID: "aid", Kind: chronicle.ArticleSays, Mark: chronicle.SourceSays, Stance: chronicle.States, By: "the article",
				Text: "It says that there was aid.", Quote: "fraternal aid", DatedAs: "Juche 62 (1973)", Provenance: sources("SEED:3"),
			},
			{
				ID: "aid/others", EventID: "aid", Kind: chronicle.OthersSay, Mark: chronicle.Documented, Stance: chronicle.Qualifies, By: "a book",
				Text: "A book counts 3 < 5 advisers.", Provenance: sources("BOOK"),
			},
		},
		Numbers: []chronicle.Number{{
			ID: "aid/claimed", EventID: "aid", Subject: "those helped", Basis: chronicle.Claimed, Operator: chronicle.Over, Value: 100,
			Unit: "countries", By: "the article", Provenance: sources("SEED"),
		}},
		Texts: []chronicle.EventText{{
			EventID: "aid", Sentence: "The article says that there was aid.", Article: "The article says that there was aid.\n\nNobody else says so.",
		}},
		Chapters: []chronicle.Chapter{
			{ID: "start", Order: 1, Heading: "The start", From: date(t, "1970"), To: date(t, "1981-10"), Text: "It starts.", EventIDs: []string{"aid", "summit"}},
			{ID: "day", Order: 2, Heading: "A day", From: date(t, "1987-06-09"), To: date(t, "1987-06-09"), Text: "It ends."},
		},
		Projects: []chronicle.Project{
			{ID: "farm", EntityID: "ZWE", Start: date(t, "1984?"), What: "A farm.", PlaceID: "harare", Evidence: chronicle.DPRKOnly, Status: chronicle.SourceSays, Provenance: sources("SEED")},
			{ID: "mill", EntityID: "ZWE", What: "A mill.", Evidence: chronicle.Outside, Status: chronicle.Documented, Provenance: sources("BOOK")},
		},
		Sources: []chronicle.Source{
			{ID: "BG", Title: "What is remembered", Author: "the editors", Year: "n.d.", Kind: "background", Standing: "No evidence."},
			{
				ID: "BOOK", Title: `100 % of A & B: the {true} cost_of $5 #1 ~ x^2 \ more`, Author: "A. N. Author", Publisher: "A House", Year: "1991",
				Kind: "un", URL: "https://mirror.example/a_{b}", Standing: "Careful.", Language: "ja", Written: date(t, "1987-06-09"),
				Describes: chronicle.Span{Start: date(t, "1970"), End: date(t, "1987")}, Licence: "CC BY-SA 4.0",
			},
			{
				ID: "SEED", Title: "The Article", Author: "a text", Publisher: "a text", Year: "2023", Kind: "state media", Link: true,
				URL: "https://news.example/a_b?c=1&d=%20", Standing: "Partisan.", Language: "en", Written: date(t, "2023-09-07"),
			},
		},
	}
}

// date reads a date that is right.
func date(t *testing.T, s string) chronicle.Date {
	t.Helper()
	d, err := chronicle.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}
