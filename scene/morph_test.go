package scene

import (
	"testing"
	"time"

	"atlas.example/southsouth/scene/view"
)

func TestMorph(t *testing.T) {
	var onMap, onTiles view.Settings
	onTiles.Choose(view.MapOption, view.MapTiles)
	var m morph
	m.advance(onMap, false, time.Second)
	if m.left != 0 {
		t.Errorf("on the map at rest %v is to come, want 0", m.left)
	}
	m.advance(onTiles, false, morphTime/4)
	if m.left != 0.75 {
		t.Errorf("a quarter after the switch %v is to come, want 0.75", m.left)
	}
	m.advance(onMap, false, 0)
	if m.left != 0.25 {
		t.Errorf("taken back there %v is to come, want 0.25", m.left)
	}
	m.advance(onMap, false, morphTime)
	if m.left != 0 {
		t.Errorf("later %v is to come, want 0", m.left)
	}
	m.advance(onTiles, true, 0)
	if m.left != 0 {
		t.Errorf("for a viewer who wants less motion %v is to come, want 0: a cut", m.left)
	}
}
