package story_test

import (
	"reflect"
	"testing"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/story"
)

func TestSift(t *testing.T) {
	st := newStory(t)
	c := st.Chronicle
	none := func(int) bool { return false }
	all := func(int) bool { return true }
	cancun := func(i int) bool { return c.Events[i].ID == chronicle.CancunSummit }
	var dst story.State
	for _, day := range []string{"1970-01-01", "1975-12-31", "1981-12-31", "1983-06-01", "1987-12-31"} {
		src, kept := at(t, st, day), at(t, st, day)
		st.Without(none, none).Sift(&dst, src)
		if !reflect.DeepEqual(&dst, src) {
			t.Errorf("%s without nothing is not what it is", day)
		}
		st.Without(all, all).Sift(&dst, src)
		for i := range dst.Places {
			if dst.Places[i] != (story.Place{Event: -1, Phase: story.Ahead}) || dst.Works[i].Documented.Any || dst.Works[i].Claimed.Any {
				t.Errorf("%s without anything: %s shows %+v, %+v", day, c.Places[i].ID, dst.Places[i], dst.Works[i])
			}
		}
		if dst.Meeting >= 0 || dst.Told() != src.Told() {
			t.Errorf("%s without anything: meeting %d, want none, and %d is told, want %d as before", day, dst.Meeting, dst.Told(), src.Told())
		}
		st.Without(cancun, none).Sift(&dst, src)
		if !reflect.DeepEqual(src, kept) {
			t.Errorf("%s: sifting changes what it sifts", day)
		}
	}
	src := at(t, st, "1981-12-31")
	st.Without(cancun, none).Sift(&dst, src)
	if mex := entity(t, st, &dst, "MEX"); src.Meeting < 0 || dst.Meeting >= 0 || mex.Part != nil {
		t.Errorf("1981 without Cancún: meeting %d, Mexico's part %v, want none", dst.Meeting, mex.Part)
	}
	if before, now := place(t, st, src, "cancun"), place(t, st, &dst, "cancun"); now.Event == before.Event || now.Begun != before.Begun-1 {
		t.Errorf("Cancún has %+v without its summit, with it %+v; want another event there and one less", now, before)
	}
}
