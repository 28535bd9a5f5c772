package film

import (
	"bytes"
	"context"
	"image"
	"image/color"
	"image/gif"
	"slices"

	"atlas.example/southsouth/scene/palette"
	"atlas.example/southsouth/scene/timeline"
)

// mostSamples is how many pictures of an animation are looked at for its colours.
const mostSamples = 60

// centiseconds are the units of time of a GIF.
const centiseconds = 100

// GIF is the film as the bytes of a GIF file, which plays over and again. Each picture after the first
// holds only what has changed. The error is that of Check, a *[TooMuchError], or that of a context that is
// done, [context.Canceled]: then there are no bytes.
func (f *Film) GIF(ctx context.Context) ([]byte, error) {
	if err := f.check(); err != nil {
		return nil, err
	}
	colours := palette.Census{}
	seen := sample(f.Moments, mostSamples)
	p := Progress{ToSee: len(seen), Frames: len(f.Moments)}
	for _, m := range seen {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		colours.Add(f.Paint(m))
		p.Seen++
		f.tell(p)
	}
	g := newReel(f.Size, colours.Quantizer())
	err := f.animate(ctx, p, func(i int, picture *image.RGBA) error {
		g.add(picture, f.shown(i, len(f.Moments), centiseconds))
		return nil
	})
	if err != nil {
		return nil, err
	}
	var file bytes.Buffer
	if err := gif.EncodeAll(stoppable{ctx, &file}, &g.file); err != nil {
		return nil, err
	}
	return file.Bytes(), nil
}

// sample is at most so many of the moments, the first and the last among them.
func sample(moments []timeline.Moment, most int) []timeline.Moment {
	if len(moments) <= most {
		return moments
	}
	out := make([]timeline.Moment, most)
	for i := range out {
		out[i] = moments[i*(len(moments)-1)/(most-1)]
	}
	return out
}

// reel is a GIF in the making.
type reel struct {
	*palette.Quantizer
	size       image.Point
	model      color.Palette
	file       gif.GIF
	last, next []uint8 // the places of the colours of the last picture, and of the one to come
}

func newReel(size image.Point, q *palette.Quantizer) *reel {
	model := q.Model()
	return &reel{Quantizer: q, size: size, model: model, file: gif.GIF{
		Config: image.Config{ColorModel: model, Width: size.X, Height: size.Y},
	}}
}

// add adds a picture for so many centiseconds. One that looks like the last only lengthens that.
func (r *reel) add(picture *image.RGBA, shown int) {
	r.next = r.Append(r.next[:0], picture)
	area := image.Rectangle{Max: r.size}
	if len(r.file.Image) > 0 {
		if area = changed(r.next, r.last, r.size.X, 1); area.Empty() {
			r.file.Delay[len(r.file.Delay)-1] += shown
			return
		}
	}
	frame := image.NewPaletted(area, r.model)
	same := r.Clear()
	for y := area.Min.Y; y < area.Max.Y; y++ {
		for x := area.Min.X; x < area.Max.X; x++ {
			at := y*r.size.X + x
			c := r.next[at]
			if len(r.file.Image) > 0 && c == r.last[at] {
				c = same
			}
			frame.Pix[frame.PixOffset(x, y)] = c
		}
	}
	r.file.Image = append(r.file.Image, frame)
	r.file.Delay = append(r.file.Delay, shown)
	r.file.Disposal = append(r.file.Disposal, gif.DisposalNone)
	r.last = slices.Clone(r.next)
}
