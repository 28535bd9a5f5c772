package main

import (
	"atlas.example/southsouth/data"
	"atlas.example/southsouth/scene/still"
	"atlas.example/southsouth/scene/timeline"
)

// stage makes pictures of the story as the options ask for.
type stage struct {
	options
	*still.Stage
}

func newStage(o options) (*stage, error) {
	in, err := catalogue(o.language)
	if err != nil {
		return nil, err
	}
	set, err := letters(o.language)
	if err != nil {
		return nil, err
	}
	told, err := data.Chronicle()
	if err != nil {
		return nil, err
	}
	told, _ = in.Apply(told)
	settings := still.Settings{
		Width: o.w, Height: o.h, Scale: o.scale, Controls: o.controls,
		Chronicle: told, Letters: set, First: timeline.Moment(o.day), Plate: o.plate, Buttons: o.buttons,
		Looks: o.look.given, At: o.look.at, Zoom: o.look.zoom,
	}
	if o.span.given() {
		settings.First, settings.Last, settings.Frame = o.span.From, o.span.To, o.span.Frame()
	}
	s, err := still.New(settings)
	return &stage{o, s}, err
}
