package clipboard

import (
	"errors"
	"runtime"
	"slices"
	"sync"
	"testing"
)

// slow is a clipboard that takes a text when it is told to.
type slow struct {
	mutex  sync.Mutex
	begun  chan string
	answer chan error
	closed bool
}

func (s *slow) set(text string) error {
	s.begun <- text
	return <-s.answer
}

func (s *slow) close() {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.closed = true
}

// outcome waits for one.
func outcome(c *Clipboard) error {
	for {
		if done, err := c.Outcome(); done {
			return err
		}
		runtime.Gosched()
	}
}

func TestCopyDoesNotWait(t *testing.T) {
	s := &slow{begun: make(chan string), answer: make(chan error)}
	c := Clipboard{board: s}
	for _, text := range []string{"first", "second", "third"} {
		c.Copy(text)
		if text == "first" && <-s.begun != text {
			t.Error("it is not the first that is copied first")
		}
	}
	if done, err := c.Outcome(); done {
		t.Errorf("an outcome, %v, though nothing has been copied yet", err)
	}
	held := errors.New("held")
	s.answer <- held
	if got := <-s.begun; got != "third" {
		t.Errorf("then %q is copied, want the last that was asked for", got)
	}
	s.answer <- nil
	if got := []error{outcome(&c), outcome(&c)}; !slices.Equal(got, []error{held, nil}) {
		t.Errorf("the outcomes are %v", got)
	}
	if done, _ := c.Outcome(); done {
		t.Error("an outcome is told twice")
	}
	c.Close()
	c.Copy("fourth")
	if !s.closed || c.working {
		t.Error("it is not closed, or goes on after it is")
	}
}

func TestCloseWithoutCopy(t *testing.T) {
	var c Clipboard
	c.Close()
	c.Close()
}
