package svg

import (
	"math"
	"math/rand/v2"
	"strconv"
	"testing"

	"atlas.example/southsouth/scene/display"
)

func TestNumbersAreShort(t *testing.T) {
	for _, c := range []struct {
		reason string
		v      float32
		want   string
	}{
		{"whole", 12, "12"},
		{"nothing", 0, "0"},
		{"nothing, from below", -0.001, "0"},
		{"no zero before the point", 0.5, ".5"},
		{"none at the end", 1.50, "1.5"},
		{"a zero between", 1.05, "1.05"},
		{"below nothing", -0.25, "-.25"},
		{"rounded up", 2.999, "3"},
	} {
		if got := string(hundredths.append(nil, hundredths.round(c.v))); got != c.want {
			t.Errorf("%v is written %q, want %q (%s)", c.v, got, c.want, c.reason)
		}
	}
}

func TestPathsKeepTheirPoints(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for range 200 {
		pen := pen{fixed: fixed{1, 10}}
		var want []display.Point
		for range 1 + random.IntN(4) {
			var line []display.Point
			for range 2 + random.IntN(30) {
				line = append(line, display.Point{X: random.Float32()*300 - 100, Y: random.Float32() * 3})
			}
			pen.trace(line, display.Identity, random.IntN(2) == 0 && len(line) > 2)
			want = append(want, line...)
		}
		got := points(t, string(pen.out))
		if len(got) != len(want) {
			t.Fatalf("%d points were written and %d read from %s", len(want), len(got), pen.out)
		}
		for i, q := range got {
			if d := math.Max(math.Abs(float64(q.X-want[i].X)), math.Abs(float64(q.Y-want[i].Y))); d > 0.0501 {
				t.Fatalf("point %d is read as %v, want %v: no more than half a tenth off, however many came before", i, q, want[i])
			}
		}
	}
}

func TestPathsLeaveOutWhatIsNone(t *testing.T) {
	for _, c := range []struct {
		reason string
		line   []display.Point
		closed bool
		want   string
	}{
		{"a line of one place", []display.Point{{X: 1, Y: 1}, {X: 1.01, Y: 1}}, false, "M5 5l1 0"},
		{"a ring without area", []display.Point{{X: 1, Y: 1}, {X: 2, Y: 1}, {X: 2, Y: 1.01}}, true, "M5 5l1 0"},
		{"no point at all", nil, true, "M5 5l1 0"},
		{"a point twice", []display.Point{{X: 1, Y: 1}, {X: 1, Y: 1.01}, {X: 2, Y: 1}, {X: 2, Y: 2}}, true, "M5 5l1 0m-5-4l1 0 0 1z"},
	} {
		pen := pen{fixed: fixed{1, 10}}
		pen.trace([]display.Point{{X: 5, Y: 5}, {X: 6, Y: 5}}, display.Identity, false)
		if pen.trace(c.line, display.Identity, c.closed); string(pen.out) != c.want {
			t.Errorf("after a line the path is %q, want %q (%s)", pen.out, c.want, c.reason)
		}
	}
}

// points reads path data as the recommendation has it, of the commands that a pen writes.
func points(t *testing.T, data string) []display.Point {
	t.Helper()
	var out []display.Point
	var at, start display.Point
	command := byte(0)
	for i := 0; i < len(data); {
		switch c := data[i]; c {
		case 'M', 'm', 'l':
			command = c
			i++
			continue
		case 'z':
			at = start
			i++
			continue
		}
		var xy [2]float32
		for k := range xy {
			end := number(data, i)
			v, err := strconv.ParseFloat(data[i:end], 32)
			if err != nil {
				t.Fatalf("at %d of %q: %v", i, data, err)
			}
			xy[k] = float32(v)
			if i = end; i < len(data) && data[i] == ' ' {
				i++
			}
		}
		if command == 'M' {
			at = display.Point{}
		}
		at = display.Point{X: at.X + xy[0], Y: at.Y + xy[1]}
		if command != 'l' {
			start, command = at, 'l'
		}
		out = append(out, at)
	}
	return out
}

// number is where the number that begins at i ends: at a sign, a second point or anything else.
func number(data string, i int) int {
	point := false
	for j := i; j < len(data); j++ {
		switch c := data[j]; {
		case c == '.' && !point:
			point = true
		case c == '-' && j == i, c >= '0' && c <= '9':
		default:
			return j
		}
	}
	return len(data)
}
