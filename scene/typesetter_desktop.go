//go:build !js

package scene

import (
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/typeface"
)

// newTypesetter sets texts in the embedded typefaces.
func newTypesetter(Page) (display.Typesetter, error) { return typeface.New() }
