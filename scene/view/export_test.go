package view

import (
	"testing"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/typeface"
)

// NewTestView is newTestView for the tests from outside.
var NewTestView = newTestView

// newTestView is a view of the real story in our own letters.
func newTestView(tb testing.TB) (*View, *story.Story) {
	tb.Helper()
	c, err := data.Chronicle()
	if err != nil {
		tb.Fatal(err)
	}
	a, err := data.Atlas()
	if err != nil {
		tb.Fatal(err)
	}
	set, err := typeface.New()
	if err != nil {
		tb.Fatal(err)
	}
	st := story.New(c, a.AtomIDs())
	return New(st, a, set), st
}

// With is controls in which an option has a value.
func (c Controls) With(o Option, value int) Controls {
	c.Choose(o, value)
	return c
}
