package chronicle

import "testing"

func TestProse(t *testing.T) {
	c := small(t)
	if text, ok := c.TextOf("talk"); !ok || text.Article[:13] != "Talk one.\n\nwo" {
		t.Errorf("TextOf(talk) = %v, %t, want its text, with paragraphs", text, ok)
	}
	if c.Texts[0].EventID != "talk" || c.Texts[2].EventID != PyongyangConference {
		t.Errorf("texts begin with %s, want those of the first event first", c.Texts[0].EventID)
	}
	for event, want := range map[string]string{"talk": "early", CancunSummit: "early", PyongyangConference: "late"} {
		if ch, ok := c.ChapterOf(event); !ok || ch.ID != want {
			t.Errorf("ChapterOf(%s) = %v, %t, want %s", event, ch, ok, want)
		}
	}
	if c.Chapters[0].ID != "early" {
		t.Errorf("first chapter = %s, want early, which has order 1", c.Chapters[0].ID)
	}
	if p, ok := c.Page("how-we-know"); !ok || p.Heading != "How we know" {
		t.Errorf("Page(how-we-know) = %v, %t", p, ok)
	}
	if p, ok := c.Paragraph(1); !ok || p.Quote != "so" || c.Paragraphs[0].Number != 1 {
		t.Errorf("Paragraph(1) = %v, %t, want the first, ahead of the second", p, ok)
	}
}

func TestProseUnknown(t *testing.T) {
	c := small(t)
	_, text := c.TextOf("habana")
	_, chapter := c.ChapterOf("habana")
	_, page := c.Page("")
	_, paragraph := c.Paragraph(0)
	if text || chapter || page || paragraph {
		t.Errorf("found a text %t, chapter %t, page %t, paragraph %t of nothing", text, chapter, page, paragraph)
	}
}
