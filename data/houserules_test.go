package data_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"atlas.example/southsouth/data/chronicle"
)

// The house rules of the story, as DESIGN §7 has them. What a single row must
// be, its reader refuses (see datapackage.json); here is what holds between
// rows, and in the words.

// TestEveryStatementOfTheArticleIsCovered checks that each paragraph of the
// article is told in a claim of its own, and that no claim cites a paragraph
// that is not there.
func TestEveryStatementOfTheArticleIsCovered(t *testing.T) {
	c := load(t)
	covered := map[int]bool{}
	for i := range c.Claims {
		cl := &c.Claims[i]
		cited := false
		for _, ref := range cl.Sources {
			if ref.SourceID != chronicle.SeedArticle || ref.Locator == "" {
				continue
			}
			n, err := strconv.Atoi(ref.Locator)
			if _, known := c.Paragraph(n); err != nil || !known {
				t.Errorf("%s cites %v, but there is no such paragraph", cl.ID, ref)
			}
			cited = true
			covered[n] = covered[n] || cl.Kind == chronicle.ArticleSays
		}
		if cl.Kind == chronicle.ArticleSays && !cited {
			t.Errorf("%s is what the article says, but cites no paragraph of it", cl.ID)
		}
	}
	if len(c.Paragraphs) != 11 { // of the article as it was posted on 7 September 2023
		t.Errorf("paragraphs = %d, want 11", len(c.Paragraphs))
	}
	for _, p := range c.Paragraphs {
		if !covered[p.Number] {
			t.Errorf("no claim says what paragraph %d says", p.Number)
		}
	}
}

// TestTheArticleNeverStandsAlone checks that each of its statements stands next
// to what is documented, what others say or what is not known, and that what is
// documented is told as having happened.
func TestTheArticleNeverStandsAlone(t *testing.T) {
	c := load(t)
	statements := 0
	for i := range c.Events {
		e := &c.Events[i]
		kinds := map[chronicle.ClaimKind]int{}
		for _, cl := range c.ClaimsOf(e.ID) {
			kinds[cl.Kind]++
		}
		beside := kinds[chronicle.WhatHappened] + kinds[chronicle.OthersSay] + kinds[chronicle.NotKnown]
		if strings.HasPrefix(e.ID, "seed-") {
			statements++
			if kinds[chronicle.ArticleSays] == 0 || beside == 0 {
				t.Errorf("%s: claims %v, want what the article says and something beside it", e.ID, kinds)
			}
		}
		if e.Status == chronicle.Documented && kinds[chronicle.WhatHappened] == 0 {
			t.Errorf("%s is documented, but no claim says what happened: %v", e.ID, kinds)
		}
		if beside == 0 {
			t.Errorf("%s: claims %v, want some", e.ID, kinds)
		}
	}
	if statements != 13 {
		t.Errorf("events of the article = %d, want 13", statements)
	}
}

// TestDocumentedMeansMoreThanOneSide checks that what only a state's own media
// say is not marked as documented. What the article says is, where a claim of
// what happened shows the same from elsewhere. A text shows by itself that it
// was written, so primary documents count.
func TestDocumentedMeansMoreThanOneSide(t *testing.T) {
	c := load(t)
	for i := range c.Claims {
		cl := &c.Claims[i]
		partisan := func(ref chronicle.Ref) bool {
			s, _ := c.Source(ref.SourceID)
			return s.Kind == "state media" || s.Kind == "background"
		}
		elsewhere := func(cl *chronicle.Claim) bool {
			return cl.Mark == chronicle.Documented && slices.ContainsFunc(cl.Sources, func(r chronicle.Ref) bool { return !partisan(r) })
		}
		shown := elsewhere(cl)
		if cl.Kind == chronicle.ArticleSays {
			shown = slices.ContainsFunc(c.ClaimsOf(cl.EventID), func(o *chronicle.Claim) bool { return o.Kind == chronicle.WhatHappened && elsewhere(o) })
		}
		if cl.Mark == chronicle.Documented && !shown {
			t.Errorf("%s is documented by %v only, which is the word of one side", cl.ID, cl.Sources)
		}
	}
}

// TestChaptersFollowOneAnother checks that the tour goes through all years, and
// that each event may have happened while its chapter lasts.
func TestChaptersFollowOneAnother(t *testing.T) {
	c := load(t)
	next := chronicle.DayOf(1970, 1, 1)
	for i, ch := range c.Chapters {
		if ch.Order != i+1 || ch.From.Earliest() != next {
			t.Errorf("chapter %s: order %d, from %v, want %d and %v", ch.ID, ch.Order, ch.From, i+1, next)
		}
		next = ch.To.Latest() + 1
		for _, id := range ch.EventIDs {
			if e, _ := c.Event(id); e.Latest() < ch.From.Earliest() || e.Earliest() > ch.To.Latest() {
				t.Errorf("chapter %s, %v to %v, tells %s of %s", ch.ID, ch.From, ch.To, id, e.When())
			}
		}
	}
	if want := chronicle.DayOf(1988, 1, 1); next != want || len(c.Chapters) != 6 {
		t.Errorf("%d chapters, the last to before %v, want 6 and %v", len(c.Chapters), next, want)
	}
}

func TestPages(t *testing.T) {
	c := load(t)
	for _, id := range []string{"what-is-this", "how-we-know"} {
		if _, ok := c.Page(id); !ok {
			t.Errorf("no page %s", id)
		}
	}
	for _, term := range []string{"NAM", "G77", "NIEO", "TCDC", "ECDC", "North–South", "South–South", "GSTP", "UNCTAD"} {
		if !slices.ContainsFunc(c.Glossary, func(g chronicle.GlossaryEntry) bool { return g.Term == term }) {
			t.Errorf("the glossary does not explain %s", term)
		}
	}
}
