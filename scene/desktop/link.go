package desktop

import (
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"github.com/cli/browser"

	"atlas.example/southsouth/data/words"
)

// Opener opens links in the system's browser and folders in its files' program, without making anyone wait.
// The zero Opener is ready; it must not be copied. In a kiosk there must be none.
type Opener struct {
	mutex  sync.Mutex
	faults []error
	idle   sync.WaitGroup
}

// OpenLink opens an address of the web. The error is at once that of what is none, as of a file, a script or
// a mail: nothing is opened then. What goes wrong later is for Fault to tell.
func (o *Opener) OpenLink(address string) error {
	clean, err := webAddress(address)
	if err != nil {
		return err
	}
	o.open(clean, "the link was not opened; copy it, and open it in a browser: {0} ({1})")
	return nil
}

// RevealFolder shows a folder, or the folder of a file, to the user. The error is that of one that is not
// there.
func (o *Opener) RevealFolder(path string) error {
	path, err := filepath.Abs(path)
	if err != nil {
		return err
	}
	there, err := os.Stat(path)
	if err != nil {
		return words.NewFault("there is nothing to show: {0}", err)
	}
	if !there.IsDir() {
		path = filepath.Dir(path)
	}
	o.open(path, "the folder was not opened; look for it yourself: {0} ({1})")
	return nil
}

// Fault is what went wrong since the last call, in words of what to do, or nil. It never waits, and so is
// for the loop of the game.
func (o *Opener) Fault() error {
	o.mutex.Lock()
	defer o.mutex.Unlock()
	if len(o.faults) == 0 {
		return nil
	}
	err := o.faults[0]
	o.faults = o.faults[1:]
	return err
}

// WebPage is the address of a page without its fragment. The error is that of what is no address of the web.
func WebPage(text string) (string, error) {
	clean, err := webAddress(text)
	if err != nil {
		return "", fmt.Errorf("%q is no address of the web, such as https://your.host/atlas/", text)
	}
	page, _, _ := strings.Cut(clean, "#")
	return page, nil
}

// silent has nothing of what browsers say written to our output, which may be somebody's pipe.
var silent = sync.OnceFunc(func() { browser.Stdout, browser.Stderr = io.Discard, io.Discard })

// open has the system open something that cannot be taken for a flag. A fault is told in these words, in which {0}
// is that and {1} what the system says.
func (o *Opener) open(what, otherwise string) {
	silent()
	o.idle.Go(func() { // an opener may be the browser itself, and last as long as that
		if err := browser.OpenURL(what); err != nil {
			o.mutex.Lock()
			defer o.mutex.Unlock()
			o.faults = append(o.faults, words.NewFault(otherwise, what, err))
		}
	})
}

// webAddress is an address of the web in the characters that one has without a doubt for every shell and
// browser, or the error of what is no such address.
func webAddress(address string) (string, error) {
	u, err := url.Parse(address)
	if err != nil {
		return "", fmt.Errorf("%q is no address of the web", address)
	}
	switch {
	case u.Scheme != "https" && u.Scheme != "http":
		return "", fmt.Errorf("%q is not opened: only addresses that begin with https:// or http:// are", address)
	case u.Hostname() == "" || u.Opaque != "":
		return "", fmt.Errorf("%q is not opened: it names no host", address)
	case u.User != nil:
		return "", errors.New("an address with a name or a password in it is not opened: leave them out")
	}
	var clean strings.Builder
	for _, b := range []byte(u.String()) {
		if safe(b) {
			clean.WriteByte(b)
		} else {
			fmt.Fprintf(&clean, "%%%02X", b)
		}
	}
	if again, err := url.Parse(clean.String()); err != nil || again.Hostname() == "" { // a host has no such letters
		return "", fmt.Errorf("%q is not opened: it names no host", address)
	}
	return clean.String(), nil
}

// safe reports whether a byte of an address stays as it is: those of RFC 3986, §2, but for the apostrophe,
// the dollar sign and the brackets of other uses, which shells and command lines may take for theirs.
func safe(b byte) bool {
	switch {
	case 'a' <= b && b <= 'z', 'A' <= b && b <= 'Z', '0' <= b && b <= '9':
		return true
	}
	return strings.IndexByte("-._~:/?#[]@!&()*+,;=%", b) >= 0
}
