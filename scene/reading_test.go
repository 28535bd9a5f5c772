package scene

import (
	"testing"

	"atlas.example/southsouth/scene/reader"
	"atlas.example/southsouth/scene/timeline"
	"atlas.example/southsouth/scene/view"
)

// From the article of an event to a list, and from there to another event: back leads to the list, and then to
// the event that the article was of.
func TestBackToTheEvent(t *testing.T) {
	d := newDesk(t, timeline.Date(1981, 10, 22))
	first := d.choice.state.Told()
	if first < 0 {
		t.Fatal("nothing is told on the day")
	}
	d.act(d.v, view.Action{Verb: view.Open, N: int(view.ArticlePanel)})
	d.openText(reader.Topic{Kind: reader.Contents})
	second := (first + 5) % len(d.st.Chronicle.Events)
	d.openText(reader.Topic{}) // as a link of the list does
	d.goToEvent(d.v, second)
	d.st.At(d.choice.state, d.st.ShownAt(second))
	d.choice.state.Tell(second)

	d.back(d.v)
	if d.open != view.ArticlePanel || d.reading.topic.Kind != reader.Contents {
		t.Errorf("back once is at panel %v, topic %v, want the list", d.open, d.reading.topic)
	}
	d.commands = d.commands[:0]
	d.back(d.v)
	if got := d.told - 1; d.reading.topic.Kind != reader.Nothing || got != first {
		t.Errorf("back twice is at topic %v of event %d, want the article of event %d", d.reading.topic, got, first)
	}
	if len(d.commands) != 1 || d.commands[0].Verb != timeline.Seek || d.commands[0].At != d.st.ShownAt(first) {
		t.Errorf("back twice asks for %v, want the moment of the event", d.commands)
	}
}
