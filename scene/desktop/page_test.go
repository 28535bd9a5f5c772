package desktop

import (
	"slices"
	"testing"
)

// What was done in the last moment is remembered: what is not at rest yet, and where the window has gone.
func TestCloseRemembersTheLast(t *testing.T) {
	folder := t.TempDir()
	keeper, memory, err := Open(folder)
	if err != nil {
		t.Fatal(err)
	}
	p := NewPage(Options{}, keeper, memory)
	p.Remember("y=1975")
	p.Noted(nil)
	p.Tell("d=1981-10-22&map=tiles", "1981-10-22", "seed-1981-cancun", true)
	p.Window(Window{Width: 640, Height: 480})
	if err := p.Close(); err != nil {
		t.Fatal(err)
	}
	_, memory, err = Open(folder)
	if want := (Memory{At: "d=1981-10-22&map=tiles", Window: Window{Width: 640, Height: 480}}); err != nil || memory != want {
		t.Errorf("remembered is %+v (%v), want %+v", memory, err, want)
	}
}

// What is told on the picture is a sentence, whatever it was as an error; nothing is not told.
func TestNotes(t *testing.T) {
	p := NewPage(Options{}, nil, Memory{})
	for _, text := range []string{"nothing is remembered", "Copied.", "énormément", "/a/path", ""} {
		p.Note(text)
	}
	if got, want := p.Noted(nil), []string{"Nothing is remembered", "Copied.", "Énormément", "/a/path"}; !slices.Equal(got, want) {
		t.Errorf("told is %q, want %q", got, want)
	}
}
