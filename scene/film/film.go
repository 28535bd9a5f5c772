// Package film makes animations of spans of the story that play by themselves: GIF for everywhere, and
// APNG in all colours.
package film

import (
	"context"
	"fmt"
	"image"
	"io"

	"atlas.example/southsouth/scene/still"
	"atlas.example/southsouth/scene/timeline"
	"atlas.example/southsouth/scene/view"
)

// Film is an animation to be made. GIF and APNG make it, one of them at a time.
type Film struct {
	Span
	Size     image.Point                       // of the pictures, in device pixels
	Paint    func(timeline.Moment) *image.RGBA // paints a picture of that size, each a new one
	Moments  []timeline.Moment                 // of its pictures, as Span.Moments has them
	Progress func(Progress)                    // is told after each picture how far it is; nil if nobody asks
}

// Of is the film of a span on a stage, at the pace that the controls have chosen and with what stops they
// have. The stage's settings must have them and the span, too.
func Of(stage *still.Stage, c view.Controls, s Span) *Film {
	p := timeline.NewPlayhead(stage.Story.Stops())
	p.Cut, p.Speed, p.AtStops = c.Calm, c.Speed(), c.AtStops()
	f := &Film{Span: s, Size: stage.Size, Paint: stage.Paint}
	if s.Check() == nil {
		f.Moments = s.Moments(p)
	}
	return f
}

// Progress is how far a film is, in pictures.
type Progress struct {
	Seen, ToSee     int // of those that are looked at first for the colours of a GIF; an APNG has none
	Painted, Frames int // of those that it consists of
}

// Done is what is done of Total: all the pictures that are to be painted, for whatever it is.
func (p Progress) Done() int { return p.Seen + p.Painted }

// Total is how many pictures are painted.
func (p Progress) Total() int { return p.ToSee + p.Frames }

// TooMuchError says of a film that it has more pictures, or larger ones, than anyone waits for.
type TooMuchError struct {
	Frames int // so many, or more than MostFrames
	Size   image.Point
}

// Long reports whether there are too many pictures, whatever their size.
func (e *TooMuchError) Long() bool { return e.Frames > MostFrames }

// Error says what to do.
func (e *TooMuchError) Error() string {
	if e.Long() {
		return fmt.Sprintf("too much for one animation: more than %d pictures; choose a shorter span or fewer pictures a second", MostFrames)
	}
	return fmt.Sprintf("too much for one animation: %d pictures of %dx%d pixels; choose a smaller size, a shorter span or fewer pictures a second",
		e.Frames, e.Size.X, e.Size.Y)
}

// check is the error of a film that is none, or a TooMuchError.
func (f *Film) check() error {
	if err := f.Check(); err != nil {
		return err
	}
	if n := len(f.Moments); n > MostFrames || n*f.Size.X*f.Size.Y > MostPixels {
		return &TooMuchError{n, f.Size}
	}
	return nil
}

// animate paints the pictures one after the other and hands each on, until it is stopped.
func (f *Film) animate(ctx context.Context, p Progress, to func(i int, picture *image.RGBA) error) error {
	for i, m := range f.Moments {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := to(i, f.Paint(m)); err != nil {
			return err
		}
		p.Painted = i + 1
		f.tell(p)
	}
	return ctx.Err()
}

func (f *Film) tell(p Progress) {
	if f.Progress != nil {
		f.Progress(p)
	}
}

// stoppable is a writer that takes no more once it is stopped: what encodes is then over soon, too.
type stoppable struct {
	context.Context
	io.Writer
}

// Write writes, unless it is stopped.
func (s stoppable) Write(b []byte) (int, error) {
	if err := s.Err(); err != nil {
		return 0, err
	}
	return s.Writer.Write(b)
}

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
