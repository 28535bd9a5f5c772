//go:build !unix && !windows

package clipboard

import "atlas.example/southsouth/data/words"

// none is where there is no clipboard that this package knows, as in a browser, which has one of its own.
type none struct{}

func newBoard() board { return none{} }

func (none) set(string) error {
	return words.NewFault("the text was not copied, as no clipboard is known on this system; save it as a file instead")
}

func (none) close() {}
