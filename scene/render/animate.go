package main

import (
	"errors"
	"fmt"
	"image"
	"io"

	"atlas.example/southsouth/scene/timeline"
)

// errTooMuch is what is wrong with an animation of more pictures, or larger ones, than anyone waits for.
var errTooMuch = errors.New("too much for one animation")

// moments are the moments of the pictures of a span, or errTooMuch.
func (s *stage) moments(sp span) ([]timeline.Moment, error) {
	p := timeline.NewPlayhead(s.Story.Stops())
	p.Cut, p.Speed, p.AtStops = s.controls.Calm, s.controls.Speed(), s.controls.AtStops()
	moments := sp.moments(p)
	n := len(moments)
	if n > mostFrames {
		return nil, fmt.Errorf("%w: more than %d pictures; choose a shorter span or a lower -fps", errTooMuch, mostFrames)
	}
	if n*s.Size.X*s.Size.Y > mostPixels {
		return nil, fmt.Errorf("%w: %d pictures of %dx%d pixels; choose a smaller -size or -scale, a shorter span or a lower -fps",
			errTooMuch, n, s.Size.X, s.Size.Y)
	}
	return moments, nil
}

// animate paints the pictures of moments one after the other and hands each on, telling how far it is.
func (s *stage) animate(moments []timeline.Moment, progress io.Writer, to func(i int, picture *image.RGBA) error) error {
	for i, m := range moments {
		if i%progressEvery == 0 && i > 0 {
			fmt.Fprintf(progress, "render: %d of %d pictures\n", i, len(moments))
		}
		if err := to(i, s.Paint(m)); err != nil {
			return err
		}
	}
	return nil
}

// progressEvery is after how many pictures it is told how far an animation is.
const progressEvery = 10

// changed is the smallest rectangle that holds every pixel in which two pictures of one size differ,
// each pixel being some bytes.
func changed(a, b []uint8, stride, bytes int) image.Rectangle {
	r := image.Rectangle{}
	for y := range len(a) / stride {
		row, other := a[y*stride:(y+1)*stride], b[y*stride:(y+1)*stride]
		first, last := 0, stride-1
		for first < stride && row[first] == other[first] {
			first++
		}
		if first == stride {
			continue
		}
		for row[last] == other[last] {
			last--
		}
		r = r.Union(image.Rect(first/bytes, y, last/bytes+1, y+1))
	}
	return r
}
