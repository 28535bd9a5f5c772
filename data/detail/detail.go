// Package detail embeds the base map with all that its source has, more than
// three times what the program shows. It is for commands that say what is at a
// position; the program must not import it, so that the browser need not load it.
package detail

import (
	_ "embed" // for the file below

	"atlas.example/southsouth/data/atlas"
)

//go:embed world.atlas
var world []byte

// Atlas decodes the base map anew: everything is at [atlas.L4], and there are
// no lakes, rivers, sites and tints. The tests see to it that it is undamaged.
func Atlas() (*atlas.Atlas, error) { return atlas.Decode(world) }
