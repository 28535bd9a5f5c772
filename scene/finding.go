package scene

import (
	"unicode"
	"unicode/utf8"

	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/inpututil"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/find"
	"atlas.example/southsouth/scene/timeline"
	"atlas.example/southsouth/scene/view"
)

// longestQuery is how many letters may be typed.
const longestQuery = 40

// finding takes all keys while something is looked for: letters go to what is typed, arrows choose,
// Enter goes there and Escape closes.
func (in *input) finding(v *view.View) {
	in.runes = ebiten.AppendInputChars(in.runes[:0])
	for _, r := range in.runes {
		in.typeLetter(r)
	}
	if struck(ebiten.KeyBackspace) {
		in.typeLetter(0)
	}
	for _, k := range [...]struct {
		key ebiten.Key
		by  int
	}{{ebiten.KeyArrowDown, 1}, {ebiten.KeyArrowRight, 1}, {ebiten.KeyArrowUp, -1}, {ebiten.KeyArrowLeft, -1}} {
		if struck(k.key) {
			in.choose(v, k.by)
		}
	}
	if struck(ebiten.KeyPageDown) {
		in.choose(v, v.FoundOnPage())
	}
	if struck(ebiten.KeyPageUp) {
		in.choose(v, -v.FoundOnPage())
	}
	if inpututil.IsKeyJustPressed(ebiten.KeyEnter) {
		in.pick(v, in.choice.query.Chosen)
	}
	if inpututil.IsKeyJustPressed(ebiten.KeyEscape) {
		in.close()
	}
}

// typeLetter adds a letter to what is looked for, or takes the last one back.
func (in *input) typeLetter(r rune) {
	q := &in.choice.query
	switch {
	case r == 0:
		_, size := utf8.DecodeLastRuneInString(q.Text)
		q.Text = q.Text[:len(q.Text)-size]
	case !unicode.IsPrint(r), r == ' ' && q.Text == "", utf8.RuneCountInString(q.Text) >= longestQuery:
		return
	default:
		q.Text += string(r)
	}
	q.Chosen = 0
}

// choose goes so many on in what is found.
func (in *input) choose(v *view.View, by int) {
	q := &in.choice.query
	q.Chosen = min(max(q.Chosen+by, 0), max(len(v.Found(q.Text))-1, 0))
}

// pick goes to something that was found: the map looks at a country or a place, and an event is gone to
// in time.
func (in *input) pick(v *view.View, i int) {
	hits := v.Found(in.choice.query.Text)
	if i < 0 || i >= len(hits) {
		return
	}
	in.close()
	switch h := hits[i]; h.Kind {
	case find.Entity, find.Land:
		of := view.SubjectOf(h)
		in.choice.selects(of)
		v.LookAtSubject(in.choice.state, of.On(in.chronicle(), chronicle.Day(in.choice.state.Moment.Day())))
	case find.Place:
		v.LookAtPlace(h.At)
	case find.Event:
		in.goToEvent(v, h.At)
	}
}

// goToEvent goes to an event in time, and has the map look at it.
func (in *input) goToEvent(v *view.View, at int) {
	in.do(timeline.Command{Verb: timeline.Seek, At: in.story.ShownAt(at)})
	in.told = at + 1
	v.LookAtEvent(at)
}

func (in *input) chronicle() *chronicle.Chronicle { return in.story.Chronicle }
