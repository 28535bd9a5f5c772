package film

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"image"
	"image/color"
	"image/draw"
	"image/gif"
	"image/png"
	"math/rand/v2"
	"testing"

	"atlas.example/southsouth/scene/palette"
	"atlas.example/southsouth/scene/timeline"
)

// scribbles are pictures that change here and there, one of them not at all.
func scribbles(n int, colours []color.RGBA) []*image.RGBA {
	random := rand.New(rand.NewPCG(5, 6))
	picture := image.NewRGBA(image.Rect(0, 0, 40, 30))
	draw.Draw(picture, picture.Bounds(), image.NewUniform(colours[0]), image.Point{}, draw.Src)
	var out []*image.RGBA
	for i := range n {
		if i != 2 {
			for range 5 {
				picture.SetRGBA(10+random.IntN(25), 5+random.IntN(20), colours[random.IntN(len(colours))])
			}
		}
		copied := image.NewRGBA(picture.Bounds())
		copy(copied.Pix, picture.Pix)
		out = append(out, copied)
	}
	return out
}

// colours are n of them.
func colours(n int) []color.RGBA {
	out := make([]color.RGBA, n)
	for i := range out {
		out[i] = color.RGBA{R: uint8(i * 7), G: uint8(i), B: uint8(255 - i), A: 255}
	}
	return out
}

func TestGIFPlaysThePictures(t *testing.T) {
	pictures := scribbles(6, colours(200))
	counted := palette.Census{}
	for _, p := range pictures {
		counted.Add(p)
	}
	r := newReel(image.Pt(40, 30), counted.Quantizer())
	for _, p := range pictures {
		r.add(p, 10)
	}
	var file bytes.Buffer
	if err := gif.EncodeAll(&file, &r.file); err != nil {
		t.Fatal(err)
	}
	g, err := gif.DecodeAll(&file)
	if err != nil {
		t.Fatal(err)
	}
	if g.LoopCount != 0 {
		t.Errorf("the GIF plays %d times, want without end", g.LoopCount)
	}
	if len(g.Image) != 5 || g.Delay[1] != 20 {
		t.Fatalf("%d pictures, the second for %d, want 5, since two are the same, and 20", len(g.Image), g.Delay[1])
	}
	shown := image.NewRGBA(image.Rect(0, 0, 40, 30))
	for i, p := range []*image.RGBA{pictures[0], pictures[1], pictures[3], pictures[4], pictures[5]} {
		draw.Draw(shown, g.Image[i].Bounds(), g.Image[i], g.Image[i].Bounds().Min, draw.Over)
		if !bytes.Equal(shown.Pix, p.Pix) {
			t.Errorf("picture %d is shown otherwise than it is, though it has few colours", i)
		}
	}
	if area := g.Image[3].Bounds(); area.Dx() > 25 || area.Dy() > 20 {
		t.Errorf("a picture in which little changed is %v, want no more than the changes", area)
	}
}

func TestAPNGPlaysThePictures(t *testing.T) {
	pictures := scribbles(6, colours(200))
	var strip filmstrip
	for _, p := range pictures {
		if err := strip.add(p, 100); err != nil {
			t.Fatal(err)
		}
	}
	file := strip.file()
	if first, err := png.Decode(bytes.NewReader(file)); err != nil || first.Bounds().Dx() != 40 {
		t.Fatalf("the file is no PNG to who does not know that it moves: %v", err)
	}
	shown := image.NewRGBA(image.Rect(0, 0, 40, 30))
	want := []*image.RGBA{pictures[0], pictures[1], pictures[3], pictures[4], pictures[5]}
	frames := apngFrames(t, file)
	if len(frames) != len(want) || frames[1].shown != 200 {
		t.Fatalf("%d pictures, the second for %d, want 5, since two are the same, and 200", len(frames), frames[1].shown)
	}
	for i, f := range frames {
		m, err := png.Decode(bytes.NewReader(f.file))
		if err != nil {
			t.Fatal(err)
		}
		draw.Draw(shown, m.Bounds().Add(f.at), m, m.Bounds().Min, draw.Over)
		if !bytes.Equal(shown.Pix, want[i].Pix) {
			t.Errorf("picture %d is shown otherwise than it is", i)
		}
	}
}

// apngFrame is a picture of an APNG as a PNG file of its own.
type apngFrame struct {
	at    image.Point
	shown int // milliseconds
	file  []byte
}

// apngFrames takes a file apart as the recommendation has it.
func apngFrames(t *testing.T, file []byte) []apngFrame {
	t.Helper()
	var header []byte
	var out []apngFrame
	var data [][]byte
	sequence, promised := uint32(0), uint32(0)
	next := func(b []byte) []byte {
		if got := binary.BigEndian.Uint32(b); got != sequence {
			t.Errorf("a chunk has the number %d, want %d", got, sequence)
		}
		sequence++
		return b[4:]
	}
	for kind, b := range chunks(file) {
		switch kind {
		case "IHDR":
			header = bytes.Clone(b)
		case "acTL":
			promised = binary.BigEndian.Uint32(b)
			if plays := binary.BigEndian.Uint32(b[4:]); plays != 0 {
				t.Errorf("the file plays %d times, want without end", plays)
			}
		case "fcTL":
			b = next(b)
			u := func(i int) int { return int(binary.BigEndian.Uint32(b[4*i:])) }
			h := bytes.Clone(header)
			copy(h, b[:8])
			out = append(out, apngFrame{image.Pt(u(2), u(3)), int(binary.BigEndian.Uint16(b[16:])) * 1000 / int(binary.BigEndian.Uint16(b[18:])), h})
			data = append(data, nil)
		case "fdAT":
			data[len(data)-1] = append(data[len(data)-1], next(b)...)
		case "IDAT":
			data[len(data)-1] = append(data[len(data)-1], b...)
		}
	}
	if int(promised) != len(out) {
		t.Errorf("the file promises %d pictures and has %d", promised, len(out))
	}
	for i := range out {
		whole := appendChunk([]byte("\x89PNG\r\n\x1a\n"), "IHDR", out[i].file)
		out[i].file = appendChunk(appendChunk(whole, "IDAT", data[i]), "IEND", nil)
	}
	return out
}

func TestMomentsAreThoseOfPlaying(t *testing.T) {
	stop := timeline.Date(1981, 10, 22)
	for _, c := range []struct {
		reason  string
		set     func(*timeline.Playhead)
		n       float64 // pictures
		onStop  int     // of them on the stop's day, at least
		distant timeline.Moment
	}{
		{"four years of 1.5 s, and two seconds", func(*timeline.Playhead) {}, 64, 15, 31},
		{"twice as fast", func(p *timeline.Playhead) { p.Speed = 2 }, 32, 7, 62},
		{"passing the stop", func(p *timeline.Playhead) { p.AtStops = timeline.Pass }, 48, 0, 31},
		{"waiting at it", func(p *timeline.Playhead) { p.AtStops = timeline.Wait }, 84, 35, 31},
	} {
		p := timeline.NewPlayhead([]timeline.Stop{{At: stop, Dwell: 2e9, Key: true}})
		c.set(p)
		s := Span{From: timeline.BeginningOf(1979), To: timeline.EndOf(1982), FPS: 8}
		moments := s.Moments(p)
		if moments[0] != s.From || moments[len(moments)-1] != s.To {
			t.Errorf("the pictures are from %v to %v, want %v to %v (%s)", moments[0], moments[len(moments)-1], s.From, s.To, c.reason)
		}
		if n := float64(len(moments)); n < c.n-3 || n > c.n+3 {
			t.Errorf("%v pictures, want about %v (%s)", n, c.n, c.reason)
		}
		onStop := 0
		for i, m := range moments {
			if i > 0 && (m < moments[i-1] || m > moments[i-1]+c.distant) {
				t.Errorf("picture %d is of %v, after %v (%s)", i, m, moments[i-1], c.reason)
			}
			if m.Day() == stop.Day() {
				onStop++
			}
		}
		if onStop < c.onStop {
			t.Errorf("%d pictures of the stop's day, want at least %d (%s)", onStop, c.onStop, c.reason)
		}
	}
}

func TestTimesAddUp(t *testing.T) {
	for _, fps := range []float64{1, 7, 12.5, 30, 50} {
		s := Span{FPS: fps}
		const n = 500
		sum := 0
		for i := range n {
			sum += s.shown(i, n, centiseconds)
		}
		want := (n-1)/fps*centiseconds + rest.Seconds()*centiseconds
		if d := float64(sum) - want; d < -1 || d > 1 {
			t.Errorf("%d pictures at %v a second take %d, want %v hundredths: roundings must not add up", n, fps, sum, want)
		}
	}
}

// aFilm is one of n pictures that nobody has to paint.
func aFilm(n int) *Film {
	pictures := scribbles(n, colours(9))
	f := &Film{Span: Span{From: 0, To: timeline.Moment(n - 1), FPS: 10}, Size: image.Pt(40, 30)}
	for i := range n {
		f.Moments = append(f.Moments, timeline.Moment(i))
	}
	f.Paint = func(m timeline.Moment) *image.RGBA { return pictures[int(m)] }
	return f
}

// kinds are the ways to make a film, by name.
var kinds = map[string]func(*Film, context.Context) ([]byte, error){"GIF": (*Film).GIF, "APNG": (*Film).APNG}

func TestProgressGoesFromNothingToAll(t *testing.T) {
	for name, encode := range kinds {
		f := aFilm(70)
		var told []Progress
		f.Progress = func(p Progress) { told = append(told, p) }
		if file, err := encode(f, t.Context()); err != nil || len(file) == 0 {
			t.Fatalf("%s: %d bytes, %v", name, len(file), err)
		}
		end := told[len(told)-1]
		if end.Painted != 70 || end.Frames != 70 || end.Done() != end.Total() || len(told) != end.Total() {
			t.Errorf("%s: told %d times, at the end %+v; want each of 70 pictures and all", name, len(told), end)
		}
		for i, p := range told {
			if p.Done() != i+1 || p.Total() != end.Total() {
				t.Errorf("%s: after %d pictures %+v, want one more each time", name, i+1, p)
			}
		}
	}
}

// TestStops stops films at each of their pictures, and before the first.
func TestStops(t *testing.T) {
	for name, encode := range kinds {
		for at := range 7 {
			ctx, stop := context.WithCancel(t.Context())
			f, painted := aFilm(4), 0
			paint := f.Paint
			f.Paint = func(m timeline.Moment) *image.RGBA { painted++; return paint(m) }
			f.Progress = func(p Progress) {
				if p.Done() == at {
					stop()
				}
			}
			if at == 0 {
				stop()
			}
			file, err := encode(f, ctx)
			stop()
			if name == "APNG" && at > 4 { // which has but four
				continue
			}
			if !errors.Is(err, context.Canceled) || file != nil || painted > at {
				t.Errorf("%s stopped after %d pictures: %d bytes, %v, %d painted; want none, context.Canceled and no more", name, at, len(file), err, painted)
			}
		}
	}
}

func TestRefuses(t *testing.T) {
	for _, c := range []struct {
		reason string
		change func(*Film)
		long   bool
	}{
		{"too many pictures", func(f *Film) { f.Moments = make([]timeline.Moment, MostFrames+1) }, true},
		{"too large ones", func(f *Film) { f.Size = image.Pt(50000, 50000) }, false},
	} {
		f := aFilm(4)
		c.change(f)
		f.Paint = nil // it must not come to that
		var much *TooMuchError
		if _, err := f.GIF(t.Context()); !errors.As(err, &much) || much.Long() != c.long {
			t.Errorf("GIF: %v, want a TooMuchError (%s)", err, c.reason)
		}
	}
	for _, s := range []Span{{From: 5, To: 5, FPS: 10}, {From: 5, To: 4, FPS: 10}, {To: 4, FPS: 0}, {To: 4, FPS: 51}} {
		f := aFilm(4)
		f.Span = s
		if _, err := f.APNG(t.Context()); err == nil {
			t.Errorf("a film of %+v is made, want an error", s)
		}
	}
}
