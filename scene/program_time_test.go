package scene_test

import "testing"

func TestProgramShowsOtherScopes(t *testing.T) {
	g := startProgram(t)
	g.enter("76")
	soFar := g.picture()
	g.enter("v")
	all := g.picture()
	g.enter("v")
	year := g.picture()
	if same(soFar, all) || same(all, year) || same(year, soFar) {
		t.Error("V leaves the picture as it is, want all years and then the year alone")
	}
	g.enter("v")
	if !same(soFar, g.picture()) {
		t.Error("V three times shows another picture than before")
	}
}

func TestProgramChangesItsSpeed(t *testing.T) {
	g := startProgram(t)
	g.enter("76")
	usual := g.picture()
	g.enter("]")
	if same(usual, g.picture()) {
		t.Error("] changes nothing, want another speed")
	}
	g.enter("[")
	if !same(usual, g.picture()) {
		t.Error("] and then [ show another picture than before")
	}
}
