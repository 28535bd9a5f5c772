package reader_test

import (
	"strings"
	"testing"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/data/words"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/reader"
)

// plain are letters of one width, broken at spaces.
type plain struct{}

func (plain) Width(f display.Font, text string) float32 {
	return float32(len([]rune(text))) * f.Size * 0.5
}

func (plain) AppendBreaks(dst []display.Break, text string) []display.Break {
	return display.AppendBreaks(dst, text)
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

// A text from right to left begins at the right, its mark too, and the parts of a line follow to the left.
func TestSetFromRightToLeft(t *testing.T) {
	d := reader.Document{Blocks: []reader.Block{{
		Style: reader.Item, Marked: true, Mark: chronicle.Documented,
		Runs: []reader.Run{
			{Text: "انعقد مؤتمر القمة في كانكون عام 1981 بحضور اثنين وعشرين بلدا"},
			{Text: " [12]", Quiet: true, Link: reader.Link{Topic: reader.Topic{Kind: reader.Source, At: 12}}},
		},
	}}}
	const width = 180
	page := reader.Set(&d, width, 1, plain{})
	if at := page.Signs[0].At.X; at < width-20 {
		t.Errorf("the mark is at %v of %v, want the right", at, width)
	}
	if len(page.Spans) < 3 {
		t.Fatalf("%d pieces, want several lines", len(page.Spans))
	}
	for i, s := range page.Spans {
		if s.X < 0 || s.X+s.W > width+0.01 {
			t.Errorf("%q is from %v to %v of %v", s.Text, s.X, s.X+s.W, width)
		}
		if s.Target == 0 && s.X+s.W < width-25 {
			t.Errorf("%q ends at %v, want it to begin at the right", s.Text, s.X+s.W)
		}
		if i > 0 && s.Y == page.Spans[i-1].Y && s.X+s.W > page.Spans[i-1].X+0.01 {
			t.Errorf("%q is not to the left of what comes before it", s.Text)
		}
	}
}

// A text without spaces is set in lines, and a word too long for one in parts.
func TestSetWithoutSpaces(t *testing.T) {
	for _, text := range []string{
		"一九八一年十月，二十二个国家的领导人在坎昆举行南北首脑会议，讨论发展中国家与发达国家之间的合作。",
		"Donaudampfschiffahrtsgesellschaftskapitänswitwenverein",
		"https://your.host/a/very/long/address/that/nobody/can/break/at/a/space",
	} {
		d := reader.Document{Blocks: []reader.Block{{Style: reader.Text, Runs: []reader.Run{{Text: text}}}}}
		const width = 90
		page := reader.Set(&d, width, 1, plain{})
		var all strings.Builder
		for _, s := range page.Spans {
			all.WriteString(s.Text)
			if s.W > width {
				t.Errorf("%q is %v wide, want at most %v", s.Text, s.W, width)
			}
		}
		if all.String() != text || len(page.Spans) < 4 {
			t.Errorf("%d lines hold %q, want all of %q", len(page.Spans), all.String(), text)
		}
	}
}

// The rows of keys run as the language does, though the names of most keys are Latin.
func TestKeysFromRightToLeft(t *testing.T) {
	for _, tag := range []string{"ar", "fr"} {
		c := *load(t)
		c.Words = words.New(tag, nil) // so that all of it is Latin
		d := reader.NewLibrary(&c).Document(reader.Topic{Kind: reader.Keys})
		items := 0
		for i := range d.Blocks {
			b := &d.Blocks[i]
			if toLeft, _ := display.RightToLeft(b.String()); b.Style == reader.Item && toLeft != words.RightToLeft(tag) {
				t.Errorf("%s: %q runs to the left: %v", tag, b.String(), toLeft)
			}
			if b.Style == reader.Item {
				items++
			}
		}
		if items < 20 {
			t.Errorf("%s: %d rows of keys, want a table of them", tag, items)
		}
	}
}
