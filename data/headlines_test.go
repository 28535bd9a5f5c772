package data

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"atlas.example/southsouth/data/chronicle"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// The days of the story.
var firstDay, lastDay = chronicle.DayOf(1970, 1, 1), chronicle.DayOf(1987, 12, 31)

// TestHeadlines holds all headlines against the file in which they were read
// through, one by one.
func TestHeadlines(t *testing.T) {
	c, _ := loaded(t)
	var got strings.Builder
	for _, h := range c.Headlines(firstDay, lastDay) {
		fmt.Fprintf(&got, "%v\t%s\t%s\n", h.Date, h.Text, strings.Join(h.UnitIDs, " "))
	}
	path := filepath.Join("testdata", "headlines.tsv")
	if *update {
		if err := os.WriteFile(path, []byte(got.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got.String() != string(want) {
		t.Errorf("the headlines differ from %s; read them and run go test ./data -update if they are right:\n%s", path, &got)
	}
}

// TestHeadlinesAreShort checks that each fits into a line of the picture.
func TestHeadlinesAreShort(t *testing.T) {
	c, _ := loaded(t)
	for _, h := range c.Headlines(firstDay, lastDay) {
		if n := utf8.RuneCountInString(h.Text); n > 70 || strings.HasSuffix(h.Text, ".") {
			t.Errorf("%v: %q has %d characters, want 70 at most and no full stop", h.On, h.Text, n)
		}
	}
}

// TestEveryChangeHasOneHeadline checks that no change is told twice, and none
// left out but for the one that is meant to be.
func TestEveryChangeHasOneHeadline(t *testing.T) {
	c, _ := loaded(t)
	headlines := c.Headlines(firstDay, lastDay)
	var untold []string
	for _, ch := range c.Changes(firstDay, lastDay) {
		told := 0
		for _, h := range headlines {
			if h.On == ch.On && slices.Contains(h.UnitIDs, ch.UnitID) {
				told++
				if ch.Sentence != h.Text {
					t.Errorf("%v %s: sentence %q, headline %q, want the same", ch.On, ch.UnitID, ch.Sentence, h.Text)
				}
			}
		}
		if told == 0 {
			untold = append(untold, ch.On.String()+" "+ch.UnitID)
		} else if told > 1 {
			t.Errorf("%v %s is told in %d headlines, want one", ch.On, ch.UnitID, told)
		}
	}
	if len(untold) > 0 {
		t.Errorf("changes without a headline = %v, want none", untold)
	}
}
