package scene

import (
	"time"

	"atlas.example/southsouth/scene/view"
)

// morphTime is how long the map takes to become tiles, and they the map.
const morphTime = 400 * time.Millisecond

// morph follows the change between the map and the tiles.
type morph struct {
	tiles bool
	left  float32 // how much of the change is still to come: 1 when it begins, 0 at rest
}

// advance lets viewing time pass. A change that is taken back goes back from where it is; for
// viewers who want less motion it is a cut.
func (m *morph) advance(s view.Settings, calm bool, d time.Duration) {
	if tiles := s[view.MapOption] == view.MapTiles; tiles != m.tiles {
		m.tiles, m.left = tiles, 1-m.left
	}
	m.left = max(m.left-float32(d)/float32(morphTime), 0)
	if calm {
		m.left = 0
	}
}
