package address

import (
	"testing"

	"atlas.example/southsouth/scene/timeline"
	"atlas.example/southsouth/scene/view"
)

func TestMoment(t *testing.T) {
	st := newStory(t)
	steps := st.Tour()
	for _, c := range []struct {
		fragment string
		want     timeline.Moment
		leads    bool
	}{
		{"y=1981", timeline.EndOf(1981), true},
		{"d=1974-05-01", timeline.Date(1974, 5, 1), true},
		{"d=1974-05-01&tour=2", steps[1].At, true},
		{"tour=999", steps[len(steps)-1].At, true},
		{"theme=paper", 0, false},
	} {
		r := parse(c.fragment, st)
		if got, leads := r.Moment(st); got != c.want || leads != c.leads {
			t.Errorf("%q leads to %v, %v, want %v, %v", c.fragment, got, leads, c.want, c.leads)
		}
	}
}

func TestControls(t *testing.T) {
	st := newStory(t)
	r := parse("y=1981&e=seed-1981-cancun&map=states&motion=reduced&hide=nam,press&sel=TZA", st)
	got := r.Controls(st.Chronicle)
	event, _ := st.Chronicle.EventIndex("seed-1981-cancun")
	if got.Told != event+1 || got.Filter != withoutPress || got.Settings[view.MapOption] != view.MapStates || !got.Calm || got.Land != 0 {
		t.Errorf("the controls are %+v", got)
	}
	if id := st.Chronicle.Entities[got.Selected-1].ID; id != "TZA" {
		t.Errorf("%s is selected, want TZA", id)
	}
	if got := (&Choices{}).Controls(st.Chronicle); got != (view.Controls{}) {
		t.Errorf("of no choices the controls are %+v, want none", got)
	}
}
