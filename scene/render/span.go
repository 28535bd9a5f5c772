package main

import (
	"context"
	"errors"
	"fmt"
	"io"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/film"
	"atlas.example/southsouth/scene/timeline"
)

// errTooMuch is what is wrong with an animation of more pictures, or larger ones, than anyone waits for.
var errTooMuch = errors.New("too much for one animation")

// span is what an animation tells, or zero.
type span struct{ film.Span }

func (s *span) given() bool { return s.To > 0 || s.From > 0 }

func (s *span) set(from, to string) error {
	first, err := parseDay("from", from)
	if err != nil {
		return err
	}
	last, err := parseDay("to", to)
	if err != nil {
		return err
	}
	s.From, s.To = timeline.Moment(first.Earliest()), timeline.Moment(last.Latest())
	if s.From >= s.To {
		return fmt.Errorf("-to: %s is not after -from %s", to, from)
	}
	if s.Check() != nil {
		return fmt.Errorf("-fps: %v must be from %d to %d", s.FPS, film.LeastFPS, film.MostFPS)
	}
	return nil
}

// fileName is the span in the letters of a file's name.
func (s *span) fileName() string {
	return chronicle.Day(s.From.Day()).String() + "_" + chronicle.Day(s.To.Day()).String()
}

// progressEvery is after how many pictures it is told how far an animation is.
const progressEvery = 10

// animate makes the file of an animation, telling how far it is.
func (s *stage) animate(progress io.Writer) ([]byte, error) {
	f := film.Of(s.Stage, s.controls, s.span.Span)
	f.Progress = func(p film.Progress) {
		if p.Painted > 0 && p.Painted%progressEvery == 0 && p.Painted < p.Frames {
			fmt.Fprintf(progress, "render: %d of %d pictures\n", p.Painted, p.Frames)
		}
	}
	encode := f.GIF
	if s.format == apngFormat {
		encode = f.APNG
	}
	file, err := encode(context.Background())
	var much *film.TooMuchError
	switch {
	case !errors.As(err, &much):
		return file, err
	case much.Long():
		return nil, fmt.Errorf("%w: more than %d pictures; choose a shorter span or a lower -fps", errTooMuch, film.MostFrames)
	}
	return nil, fmt.Errorf("%w: %d pictures of %dx%d pixels; choose a smaller -size or -scale, a shorter span or a lower -fps",
		errTooMuch, much.Frames, much.Size.X, much.Size.Y)
}
