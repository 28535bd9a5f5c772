package main

import (
	"fmt"
	"strings"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/address"
	"atlas.example/southsouth/scene/story"
)

// languageOf is the language of the document that a link leads to, if its address says so: index.fr.html and
// map.html?lang=fr are in French.
func languageOf(link string) string {
	address, _, _ := strings.Cut(link, "#")
	document, asked, _ := strings.Cut(address, "?")
	for part := range strings.SplitSeq(asked, "&") {
		if tag, ok := strings.CutPrefix(part, "lang="); ok {
			return tag
		}
	}
	name := strings.Split(document[strings.LastIndex(document, "/")+1:], ".")
	if len(name) == 3 && name[0] == "index" && name[2] == "html" {
		return name[1]
	}
	return ""
}

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
	moment, leads := asked.Moment(st)
	switch elsewhere := g.date != "" || g.from != ""; {
	case !leads && !elsewhere:
		return fmt.Errorf("-link: %q leads to no moment; add one, such as y=1981", fragment)
	case !elsewhere && g.to == "":
		g.date = chronicle.Day(moment.Day()).String()
	}
	o.controls = asked.Controls(c)
	if asked.Camera.Given() {
		o.look = look{at: asked.Camera.At, zoom: asked.Camera.Zoom, given: true}
	}
	return nil
}
