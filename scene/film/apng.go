package film

import (
	"bytes"
	"context"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/png"
	"math"
)

// milliseconds are the units of time of our APNGs.
const milliseconds = 1000

// APNG is the film as the bytes of an animated PNG file (Portable Network Graphics, third edition, W3C
// Recommendation, 2025, §11.3.4), which plays over and again in all its colours. Each picture after the
// first holds only what has changed. The errors are those of [Film.GIF].
func (f *Film) APNG(ctx context.Context) ([]byte, error) {
	if err := f.check(); err != nil {
		return nil, err
	}
	var strip filmstrip
	err := f.animate(ctx, Progress{Frames: len(f.Moments)}, func(i int, picture *image.RGBA) error {
		return strip.add(picture, f.shown(i, len(f.Moments), milliseconds))
	})
	if err != nil {
		return nil, err
	}
	return strip.file(), nil
}

// filmstrip is an APNG in the making.
type filmstrip struct {
	header []byte // what every picture's IHDR holds, but with the size of the whole
	frames []frame
	last   *image.RGBA
}

// frame is one picture of it.
type frame struct {
	area  image.Rectangle // where it is in the whole
	shown int             // milliseconds
	data  []byte          // compressed, as in an IDAT
}

// add adds a picture. One that is the same as the last only lengthens that.
func (f *filmstrip) add(picture *image.RGBA, shown int) error {
	area := picture.Bounds()
	if f.last != nil {
		area = changed(picture.Pix, f.last.Pix, picture.Stride, 4)
		if end := &f.frames[len(f.frames)-1]; area.Empty() && end.shown+shown <= math.MaxUint16 {
			end.shown += shown
			return nil
		}
		if area.Empty() {
			area = image.Rect(0, 0, 1, 1)
		}
	}
	part := f.part(picture, area)
	var file bytes.Buffer
	encoder := png.Encoder{CompressionLevel: png.BestCompression}
	if err := encoder.Encode(&file, transparent{part}); err != nil {
		return err
	}
	fr := frame{area: area, shown: shown}
	for kind, data := range chunks(file.Bytes()) {
		switch {
		case kind == "IHDR" && f.header == nil:
			f.header = data
		case kind == "IDAT":
			fr.data = append(fr.data, data...)
		}
	}
	f.frames = append(f.frames, fr)
	f.last = picture
	return nil
}

// part is an area of a picture, in which what is as it was in the last lets that through.
func (f *filmstrip) part(picture *image.RGBA, area image.Rectangle) *image.NRGBA {
	part := image.NewNRGBA(image.Rectangle{Max: area.Size()})
	for y := range area.Dy() {
		from := picture.PixOffset(area.Min.X, area.Min.Y+y)
		row := part.Pix[y*part.Stride : (y+1)*part.Stride]
		for x := 0; x < len(row); x += 4 {
			now := picture.Pix[from+x : from+x+4]
			if f.last == nil || !bytes.Equal(now, f.last.Pix[from+x:from+x+4]) {
				copy(row[x:], now[:3])
				row[x+3] = 255 // the whole is on paper
			}
		}
	}
	return part
}

// transparent is a picture that says that one can see through it, even where one cannot: all pictures
// of a file must be of one type of colour.
type transparent struct{ *image.NRGBA }

func (transparent) Opaque() bool { return false }

// file is the whole.
func (f *filmstrip) file() []byte {
	out := []byte("\x89PNG\r\n\x1a\n")
	out = appendChunk(out, "IHDR", f.header)
	out = appendChunk(out, "acTL", appendUint32s(nil, uint32(len(f.frames)), 0)) // 0: without end
	sequence := uint32(0)
	for i, fr := range f.frames {
		size := fr.area.Size()
		control := appendUint32s(nil, sequence, uint32(size.X), uint32(size.Y), uint32(fr.area.Min.X), uint32(fr.area.Min.Y))
		control = binary.BigEndian.AppendUint16(control, uint16(fr.shown))
		control = binary.BigEndian.AppendUint16(control, milliseconds)
		out = appendChunk(out, "fcTL", append(control, 0, 1)) // what was there stays; this goes over it
		sequence++
		if i == 0 {
			out = appendChunk(out, "IDAT", fr.data)
			continue
		}
		out = appendChunk(out, "fdAT", append(appendUint32s(nil, sequence), fr.data...))
		sequence++
	}
	return appendChunk(out, "IEND", nil)
}

func appendUint32s(dst []byte, values ...uint32) []byte {
	for _, v := range values {
		dst = binary.BigEndian.AppendUint32(dst, v)
	}
	return dst
}

// appendChunk appends a chunk of a PNG file: length, kind, data and a checksum of both.
func appendChunk(dst []byte, kind string, data []byte) []byte {
	dst = appendUint32s(dst, uint32(len(data)))
	begin := len(dst)
	dst = append(append(dst, kind...), data...)
	return appendUint32s(dst, crc32.ChecksumIEEE(dst[begin:]))
}

// chunks are the chunks of a whole PNG file.
func chunks(file []byte) func(yield func(kind string, data []byte) bool) {
	return func(yield func(string, []byte) bool) {
		const signature, head, sum = 8, 8, 4
		for rest := file[signature:]; len(rest) >= head+sum; {
			n := int(binary.BigEndian.Uint32(rest))
			if !yield(string(rest[4:head]), rest[head:head+n]) {
				return
			}
			rest = rest[head+n+sum:]
		}
	}
}
