package data

import (
	_ "embed" // for the file below

	"atlas.example/southsouth/data/atlas"
)

//go:embed world.atlas
var world []byte

// Atlas decodes the embedded base map anew. The tests see to it that it is undamaged.
func Atlas() (*atlas.Atlas, error) { return atlas.Decode(world) }
