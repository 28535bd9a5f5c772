package view

import (
	"slices"
	"strings"
	"testing"

	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
)

// In every window what is said stays in its box, however long its words are, and is whole where there is room.
func TestSayingFits(t *testing.T) {
	v, st := newTestView(t)
	var s story.State
	st.At(&s, timeline.EndOf(1981))
	path := "/home/somebody/" + strings.Repeat("a-folder-with-a-long-name/", 4) + strings.Repeat("x", 90) + ".json"
	said := "It cannot be read: " + path + ": it is broken; it is kept."
	var list display.List
	for _, w := range slices.Concat(windows, squat) {
		v.Resize(w[0], w[1], 1)
		v.Compose(&list, &s, Controls{Saying: Saying{Text: said, Answer: "Close"}})
		i := slices.IndexFunc(v.hits, func(h hit) bool { return h.action.Verb == Answer })
		if i < 1 {
			t.Fatalf("%v: nothing answers what is said", w)
		}
		box := v.hits[i-1].area // which takes the presses beside the button
		if box.Min.X < 0 || box.Min.Y < 0 || box.Max.X > w[0] || box.Max.Y > w[1] {
			t.Errorf("%v: the box %v leaves the window", w, box)
		}
		var text strings.Builder
		for _, it := range list.Items {
			if it.Kind != display.Text || it.Font != sans(14) || !box.Contains(it.From) {
				continue
			}
			text.WriteString(it.Text)
			if end := it.From.X + v.typist.width(it.Font, it.Text); end > box.Max.X-sayingMargin+1 {
				t.Errorf("%v: the line %q ends at %v, outside of the box %v", w, it.Text, end, box)
			}
		}
		got, whole := strings.ReplaceAll(text.String(), " ", ""), strings.ReplaceAll(said, " ", "")
		if w[1] >= 700 && w[0] >= 420 && !strings.HasSuffix(got, whole) { // labels are below it
			t.Errorf("%v: said is %q, want %q", w, got, whole)
		}
	}
}
