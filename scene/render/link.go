package main

import (
	"fmt"
	"strings"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/address"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
)

// setLink takes what a link of the map leads to: its moment, unless a flag gives another, and all that it
// says of how it is shown.
func (o *options) setLink(g *given) error {
	if g.link == "" {
		return nil
	}
	_, fragment, whole := strings.Cut(g.link, "#")
	if !whole {
		fragment = g.link
	}
	c, err := data.Chronicle()
	if err != nil {
		return err
	}
	st := story.New(c, nil)
	var asked address.Request
	if unused := asked.Read(fragment, st); len(unused) > 0 {
		return fmt.Errorf("-link: %q is not known here; leave it out, or give a link as the map writes it", strings.Join(unused, "&"))
	}
	moment := timeline.NewPlayhead(nil)
	switch steps := st.Tour(); {
	case asked.Tour > 0:
		moment.Do(timeline.Command{Verb: timeline.Seek, At: steps[min(asked.Tour, len(steps))-1].At})
	case asked.Moves:
		moment.Do(asked.Command)
	case g.date == "" && g.from == "":
		return fmt.Errorf("-link: %q leads to no moment; add one, such as y=1981", fragment)
	}
	if g.date == "" && g.from == "" && g.to == "" {
		g.date = chronicle.Day(moment.Target().Day()).String()
	}
	o.controls.Settings, o.controls.Filter = asked.Settings, asked.Filter
	if told, ok := c.EventIndex(asked.Event); ok {
		o.controls.Told = told + 1
	}
	of := asked.Subject(c)
	o.controls.Selected, o.controls.Land = of.Entity, of.Unit
	if asked.Camera.Given() {
		o.look = look{at: asked.Camera.At, zoom: asked.Camera.Zoom, given: true}
	}
	return nil
}
