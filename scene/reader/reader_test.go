package reader_test

import (
	"strings"
	"testing"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/reader"
)

// plain are letters of one width, broken at spaces.
type plain struct{}

func (plain) Width(f display.Font, text string) float32 {
	return float32(len([]rune(text))) * f.Size * 0.5
}

func (plain) Breaks(dst []int, text string) []int {
	for i := range text {
		if i > 0 && text[i-1] == ' ' && text[i] != ' ' {
			dst = append(dst, i)
		}
	}
	return append(dst, len(text))
}

func load(t *testing.T) *chronicle.Chronicle {
	t.Helper()
	c, err := data.Chronicle()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// all is every topic that there is.
func all(c *chronicle.Chronicle) []reader.Topic {
	out := []reader.Topic{}
	for kind := reader.Contents; kind <= reader.Keys; kind++ {
		out = append(out, reader.Topic{Kind: kind})
	}
	for i := range c.Events {
		out = append(out, reader.Topic{Kind: reader.Event, At: i})
	}
	for i := range c.Sources {
		out = append(out, reader.Topic{Kind: reader.Source, At: i + 1})
	}
	for i := range c.Entities {
		out = append(out, reader.Topic{Kind: reader.Entity, At: i})
	}
	for i := range c.Units {
		out = append(out, reader.Topic{Kind: reader.Land, At: i})
	}
	return out
}

// Every topic has a text, and every link leads to one that has, or to an address.
func TestEveryLinkLeadsSomewhere(t *testing.T) {
	c := load(t)
	l := reader.NewLibrary(c)
	known := map[reader.Topic]bool{}
	for _, topic := range all(c) {
		d := l.Document(topic)
		if len(d.Blocks) == 0 {
			t.Errorf("%v has no text", topic)
		}
		known[topic] = true
	}
	for _, topic := range all(c) {
		d := l.Document(topic)
		for _, b := range d.Blocks {
			for _, r := range b.Runs {
				to := r.Link
				if !to.None() && to.URL == "" && !known[to.Topic] {
					t.Errorf("%v: %q leads to %v, which is nothing", topic, r.Text, to.Topic)
				}
				if to.URL != "" && !strings.HasPrefix(to.URL, "http") {
					t.Errorf("%v: %q leads to %q, which is no address of the web", topic, r.Text, to.URL)
				}
			}
		}
	}
	for _, beyond := range []reader.Topic{
		{},
		{Kind: reader.Event, At: len(c.Events)},
		{Kind: reader.Event, At: -1},
		{Kind: reader.Source},
		{Kind: reader.Source, At: len(c.Sources) + 1},
		{Kind: reader.Entity, At: len(c.Entities)},
		{Kind: reader.Land, At: len(c.Units)},
		{Kind: reader.Keys + 1},
	} {
		if d := l.Document(beyond); len(d.Blocks) != 0 {
			t.Errorf("%v has a text, want none", beyond)
		}
	}
}

// An article has all that the chronicle says of its event: each claim with its mark, who says it, and
// every source.
func TestArticlesSayAll(t *testing.T) {
	c := load(t)
	l := reader.NewLibrary(c)
	for i := range c.Events {
		d := l.Document(reader.Topic{Kind: reader.Event, At: i})
		text := d.String()
		wants := []string{c.Events[i].Title, c.Events[i].ClaimBy, c.Events[i].When()}
		if told, ok := c.TextOf(c.Events[i].ID); ok {
			wants = append(wants, told.Sentence)
			wants = append(wants, strings.Split(told.Article, "\n\n")...)
		}
		for _, claim := range c.ClaimsOf(c.Events[i].ID) {
			wants = append(wants, "["+claim.Mark.Name()+"] "+claim.Text, claim.By, claim.Quote)
			for _, ref := range claim.Sources {
				s, _ := c.Source(ref.SourceID)
				wants = append(wants, s.Title)
			}
		}
		for _, want := range wants {
			if !strings.Contains(text, want) {
				t.Errorf("the article of %s lacks %q", c.Events[i].ID, want)
			}
		}
	}
}

// Lines hold all letters of a document in their order, none of them wider than the page, and every link
// stands somewhere.
func TestSetLosesNothing(t *testing.T) {
	c := load(t)
	l := reader.NewLibrary(c)
	for _, width := range []float32{90, 260, 700} {
		for _, topic := range all(c)[:len(c.Events)+20] {
			d := l.Document(topic)
			page := reader.Set(&d, width, 1.25, plain{})
			var want, got strings.Builder
			for _, b := range d.Blocks {
				want.WriteString(b.String())
			}
			below := float32(0)
			for _, s := range page.Spans {
				got.WriteString(s.Text)
				if end := s.X + (plain{}).Width(s.Font, strings.TrimRight(s.Text, " ")); end > width+0.01 {
					t.Errorf("%v: %q ends at %v of %v", topic, s.Text, end, width)
				}
				if s.Y < below {
					t.Errorf("%v: %q is above what comes before it", topic, s.Text)
				}
				below = s.Y
			}
			if got.String() != want.String() {
				t.Errorf("%v at %v: the lines have other letters than the text", topic, width)
			}
			if below > page.Height || page.Height > below+40 {
				t.Errorf("%v: the page is %v high, and its last line at %v", topic, page.Height, below)
			}
			for i, target := range page.Targets {
				if len(target.Boxes) == 0 {
					t.Errorf("%v: link %d to %v stands nowhere", topic, i, target.Link)
				}
			}
		}
	}
}
