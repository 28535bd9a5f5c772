// Package palette brings pictures to the 256 colours that GIF and small PNGs have.
//
// Pictures here are few flat inks, and mixtures of two of them at every edge: the commonest colours get
// their place exactly, and the rest is filled so that no colour is far from one that has a place. Nothing
// is dithered, which would flicker and not compress.
package palette

import (
	"cmp"
	"image"
	"image/color"
	"slices"
)

const (
	mostColours  = 255 // and one for what lets through what was there
	exactColours = 128
)

// Census counts the pixels of each colour, which is 0xRRGGBB.
type Census map[uint32]int

// Add counts those of a picture.
func (c Census) Add(picture *image.RGBA) {
	for i := 0; i < len(picture.Pix); i += 4 {
		c[rgbAt(picture.Pix[i:])]++
	}
}

func rgbAt(pix []uint8) uint32 {
	return uint32(pix[0])<<16 | uint32(pix[1])<<8 | uint32(pix[2])
}

// palette chooses the colours.
func (c Census) palette() []uint32 {
	all := make([]uint32, 0, len(c))
	for rgb := range c {
		all = append(all, rgb)
	}
	slices.SortFunc(all, func(a, b uint32) int { return cmp.Or(cmp.Compare(c[b], c[a]), cmp.Compare(a, b)) })
	if len(all) <= mostColours {
		return all
	}
	// The least distance within which so many colours are near enough to all others.
	few, many := 0, 3*3*256*256
	for few < many {
		middle := (few + many) / 2
		if len(covering(all, middle)) <= mostColours {
			many = middle
		} else {
			few = middle + 1
		}
	}
	return covering(all, many)
}

// covering is the commonest colours, and of the others those that are further than a distance from
// all before; it gives up after one too many. Colours are in the order of their number.
func covering(all []uint32, within int) []uint32 {
	out := slices.Clone(all[:exactColours])
	for _, rgb := range all[exactColours:] {
		if _, d := nearest(out, rgb); d > within {
			if out = append(out, rgb); len(out) > mostColours {
				break
			}
		}
	}
	return out
}

// nearest is the position of the colour in a palette that is nearest to one, and how far it is.
func nearest(palette []uint32, rgb uint32) (at, distance int) {
	distance = 1 << 30
	for i, p := range palette {
		if d := apart(p, rgb); d < distance {
			at, distance = i, d
		}
	}
	return at, distance
}

// apart is how far two colours are from each other: the square of their distance, in which green
// counts most, as it does for the eye.
func apart(a, b uint32) int {
	r := int(a>>16) - int(b>>16)
	g := int(a>>8&255) - int(b>>8&255)
	l := int(a&255) - int(b&255)
	return 2*r*r + 4*g*g + 3*l*l
}

// Quantizer brings pictures to a palette, the same colour always to the same place. Make one with
// [Census.Quantizer].
type Quantizer struct {
	colours []uint32
	known   map[uint32]uint8
}

// Quantizer chooses the colours of a palette.
func (c Census) Quantizer() *Quantizer { return &Quantizer{c.palette(), map[uint32]uint8{}} }

// Clear is the place after the colours', which lets through what was there.
func (q *Quantizer) Clear() uint8 { return uint8(len(q.colours)) }

// Append appends the places of a picture's colours to dst.
func (q *Quantizer) Append(dst []uint8, picture *image.RGBA) []uint8 {
	last, at := uint32(1<<24), uint8(0)
	for i := 0; i < len(picture.Pix); i += 4 {
		if rgb := rgbAt(picture.Pix[i:]); rgb != last {
			last, at = rgb, q.place(rgb)
		}
		dst = append(dst, at)
	}
	return dst
}

func (q *Quantizer) place(rgb uint32) uint8 {
	at, ok := q.known[rgb]
	if !ok {
		i, _ := nearest(q.colours, rgb)
		at = uint8(i)
		q.known[rgb] = at
	}
	return at
}

// Model is the palette as the encoders want it, with the place of Clear at its end.
func (q *Quantizer) Model() color.Palette {
	var out color.Palette
	for _, rgb := range q.colours {
		out = append(out, color.RGBA{R: uint8(rgb >> 16), G: uint8(rgb >> 8), B: uint8(rgb), A: 255})
	}
	return append(out, color.RGBA{})
}

// Of returns a picture with a palette of its own.
func Of(picture *image.RGBA) *image.Paletted {
	c := Census{}
	c.Add(picture)
	q := c.Quantizer()
	out := image.NewPaletted(picture.Rect, q.Model())
	out.Pix = q.Append(out.Pix[:0], picture)
	return out
}
