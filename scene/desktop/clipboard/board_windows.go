package clipboard

import (
	"github.com/atotto/clipboard"

	"atlas.example/southsouth/data/words"
)

// windows is the clipboard of Windows, which keeps texts by itself.
type windows struct{}

func newBoard() board { return windows{} }

func (windows) set(text string) error {
	if err := clipboard.WriteAll(text); err != nil {
		return words.NewFault("the text was not copied; try again, as another program may have held the clipboard: {0}", err)
	}
	return nil
}

func (windows) close() {}
