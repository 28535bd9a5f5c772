package data_test

import (
	"testing"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/data/chronicle"
)

// Whoever went to the DPRK went to Pyongyang, where the act then took place, and no act of another way did.
func TestWaysOfProjects(t *testing.T) {
	c, err := data.Chronicle()
	if err != nil {
		t.Fatal(err)
	}
	for i := range c.Projects {
		p := &c.Projects[i]
		if there := p.PlaceID == "pyongyang"; there != (p.Way == chronicle.ToDPRK) {
			t.Errorf("%s: way %q and place %q do not go together", p.ID, p.Way, p.PlaceID)
		}
		if p.EntityID == "" && p.Way != chronicle.NoWay {
			t.Errorf("%s: way %q and no partner", p.ID, p.Way)
		}
	}
}
