package view_test

import (
	"strings"
	"testing"

	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/timeline"
	"atlas.example/southsouth/scene/view"
)

func TestPrintHasNothingToPress(t *testing.T) {
	s := newStage(t)
	for _, size := range [][2]float32{{1280, 720}, {640, 400}, {390, 844}, {844, 390}, {320, 240}} {
		for _, m := range []timeline.Moment{timeline.First, timeline.Date(1981, 10, 22)} {
			s.view.Print(size[0], size[1], 1)
			all := words(s.compose(m))
			for _, w := range []string{"Options", "Read on", "Press Space", "Story", " ? "} { // but a chapter asks a question
				if strings.Contains(" "+all+" ", w) {
					t.Errorf("%v, day %v: a printed picture says %q", size, m, w)
				}
			}
			printed := len(s.list.Items)
			s.view.Resize(size[0], size[1], 1)
			if n := len(s.compose(m).Items); n <= printed {
				t.Errorf("%v: after Resize the picture has %d items, in print %d, want the buttons back", size, n, printed)
			}
		}
	}
}

// ends is how far to the left and how far down the ruler's axis reaches.
func ends(t *testing.T, list *display.List) (left, bottom float32) {
	t.Helper()
	for i := range list.Items {
		if it := &list.Items[i]; it.Kind == display.Line && it.Width == 1.5 && it.From.Y == it.To.Y && it.To.X-it.From.X > 100 {
			return it.From.X, it.From.Y
		}
	}
	t.Fatal("the picture has no ruler")
	return 0, 0
}

func TestPrintGivesTheRoomToTheRest(t *testing.T) {
	s := newStage(t)
	for _, size := range [][2]float32{{1280, 720}, {640, 400}, {390, 844}} {
		s.view.Resize(size[0], size[1], 1)
		left, bottom := ends(t, s.compose(timeline.Last))
		s.view.Print(size[0], size[1], 1)
		printedLeft, printedBottom := ends(t, s.compose(timeline.Last))
		if printedLeft >= left && printedBottom <= bottom {
			t.Errorf("%v: the ruler begins at %v and is at %v, as with buttons at %v and %v", size, printedLeft, printedBottom, left, bottom)
		}
	}
}

func TestOptionsHaveWordsForCommands(t *testing.T) {
	for _, o := range view.Options() {
		if len(o.Words()) < 2 && o.Key() != "" || o.Name() == "" {
			t.Errorf("option %d is called %q, %q with the values %q, want a name and a choice", o, o.Name(), o.Key(), o.Words())
		}
		o.Words()[0] = "changed"
		if o.Words()[0] == "changed" {
			t.Errorf("what Words returned is the table itself")
		}
	}
}
