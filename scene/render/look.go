package main

import (
	"errors"
	"fmt"

	"atlas.example/southsouth/data/geo"
	"atlas.example/southsouth/scene/view"
)

// look is what part of the map the picture shows.
type look struct {
	at    geo.LonLat
	zoom  float64 // 1 is the whole world
	given bool    // whether there is a position to look at
}

// setLook reads where to look, unless a link says so and no flag does.
func (o *options) setLook(g *given) error {
	if o.look.given && !g.flags["at"] && !g.flags["zoom"] {
		return nil
	}
	return o.look.set(g.at, o.controls.Settings[view.ProjectionOption] == view.Globe)
}

// set reads the position to look at; the zoom is known already. A globe may be looked at from
// anywhere without a zoom.
func (l *look) set(at string, globe bool) error {
	if !(l.zoom >= 1 && l.zoom <= view.MostZoom) {
		return fmt.Errorf("-zoom: %v must be from 1 to %d", l.zoom, view.MostZoom)
	}
	if l.given = at != ""; l.given != (l.zoom > 1) && !(globe && l.given) {
		return errors.New("-at and -zoom go together: give both, such as -at 31,35 -zoom 12")
	}
	if at == "" {
		return nil
	}
	var rest string
	if n, _ := fmt.Sscanf(at, "%g,%g%s", &l.at.Lat, &l.at.Lon, &rest); n != 2 || !l.at.Valid() {
		return fmt.Errorf("-at: %q is not LAT,LON in degrees, such as -22.9,-43.2", at)
	}
	return nil
}
