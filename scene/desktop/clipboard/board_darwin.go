package clipboard

import (
	"os"
	"os/exec"
	"strings"

	"atlas.example/southsouth/data/words"
)

// mac is the clipboard of macOS, which keeps texts by itself.
type mac struct{}

func newBoard() board { return mac{} }

// set hands the text to pbcopy, which every Mac has. It takes it for Mac OS Roman unless the language says
// otherwise, which a program that was not begun in a terminal does not have.
func (mac) set(text string) error {
	copying := exec.Command("/usr/bin/pbcopy")
	copying.Env = append(os.Environ(), "LC_ALL=en_US.UTF-8")
	copying.Stdin = strings.NewReader(text)
	if err := copying.Run(); err != nil {
		return words.NewFault("the text was not copied; save it as a file instead: {0}: {1}", "pbcopy", err)
	}
	return nil
}

func (mac) close() {}
