// Package clipboard copies texts to the clipboard of the system, with nothing that a user must have
// installed: through the X server on Linux and its kin, under Wayland by way of XWayland, and as Windows
// and macOS have it.
package clipboard

import "sync"

// Clipboard copies texts, one after the other, without making anyone wait. The zero Clipboard is ready; it
// must not be copied. Only Copy begins to do something.
type Clipboard struct {
	mutex    sync.Mutex
	board    board
	waiting  *string // the text that is to be copied next
	working  bool
	outcomes []error
	closed   bool
	idle     sync.WaitGroup
}

// board is a clipboard of some system.
type board interface {
	// set copies a text, and returns when it is there to be pasted.
	set(text string) error
	// close ends all that set has begun. Where the text would go with the program it is left to whoever
	// keeps such texts, if there is one.
	close()
}

// Copy copies a text, in a moment: see Outcome. Of several texts that wait for a slow system only the last
// is copied.
func (c *Clipboard) Copy(text string) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	if c.closed {
		return
	}
	c.waiting = &text
	if !c.working {
		c.working = true
		c.idle.Go(c.work) // the system may take its time, and the loop of the game has none
	}
}

// work copies what waits, until nothing does.
func (c *Clipboard) work() {
	for {
		c.mutex.Lock()
		text := c.waiting
		c.waiting = nil
		c.working = text != nil
		c.mutex.Unlock()
		if text == nil {
			return
		}
		if c.board == nil {
			c.board = newBoard()
		}
		err := c.board.set(*text)
		c.mutex.Lock()
		c.outcomes = append(c.outcomes, err)
		c.mutex.Unlock()
	}
}

// Outcome is what has come of a Copy, each once, in their order; done is false where there is none, yet or
// any more. The error says what to do. It never waits, and so is for the loop of the game.
func (c *Clipboard) Outcome() (done bool, err error) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	if len(c.outcomes) == 0 {
		return false, nil
	}
	err, c.outcomes = c.outcomes[0], c.outcomes[1:]
	return true, err
}

// Busy reports whether there is an Outcome to come, or to be asked for.
func (c *Clipboard) Busy() bool {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	return c.working || len(c.outcomes) > 0
}

// Close ends what is going on, at the end of the program. It takes up to a second where another program
// takes over a text.
func (c *Clipboard) Close() {
	c.mutex.Lock()
	c.closed, c.waiting = true, nil
	c.mutex.Unlock()
	c.idle.Wait()
	if c.board != nil {
		c.board.close()
		c.board = nil
	}
}
