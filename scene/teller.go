package scene

import (
	"strconv"
	"strings"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
)

// teller tells the page which moment is shown: at once for its title, after a pause for those
// who listen and for the address, so that holding an arrow does not speak every year.
type teller struct {
	page      Page
	chronicle *chronicle.Chronicle
	caption   string
	address   string
	quiet     int // ticks since the caption changed
	shown     bool
}

// announceAfter is how many ticks a caption stands before it is read aloud: 0.4 s.
const announceAfter = 24

// ready tells the page once that the first picture is there.
func (t *teller) ready() {
	if !t.shown {
		t.shown = true
		t.page.Ready()
	}
}

// tell is called every tick.
func (t *teller) tell(s *story.State, p *timeline.Playhead) {
	caption, address := t.captionOf(s), addressOf(p.Target())
	if caption != t.caption {
		t.caption, t.quiet = caption, 0
		t.page.Show(s.Year, caption)
		return
	}
	t.quiet++
	if t.quiet == announceAfter {
		t.page.Announce(caption)
	}
	if t.quiet >= announceAfter && !p.Moving() && address != t.address {
		t.address = address
		t.page.Remember(address)
	}
}

// captionOf is the moment in a sentence or two: the year, and the current event if it is of
// that year.
func (t *teller) captionOf(s *story.State) string {
	year := strconv.Itoa(s.Year)
	if len(s.Current) == 0 || s.Events[s.Current[0]].Phase != story.Now {
		return year + ". " + strconv.Itoa(s.Roll.Total()) + " members of the Non-Aligned Movement."
	}
	e := &t.chronicle.Events[s.Current[0]]
	parts := []string{year, e.Title, e.When()}
	if place, ok := t.chronicle.Place(e.PlaceID); ok {
		parts = append(parts, place.NameOn(e.Earliest()))
	}
	status := e.Status.String()
	return strings.Join(append(parts, strings.ToUpper(status[:1])+status[1:]), ". ") + "."
}
