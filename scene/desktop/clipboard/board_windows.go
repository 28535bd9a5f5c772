package clipboard

import (
	"fmt"

	"github.com/atotto/clipboard"
)

// windows is the clipboard of Windows, which keeps texts by itself.
type windows struct{}

func newBoard() board { return windows{} }

func (windows) set(text string) error {
	if err := clipboard.WriteAll(text); err != nil {
		return fmt.Errorf("the text was not copied; try again, as another program may have held the clipboard: %w", err)
	}
	return nil
}

func (windows) close() {}
