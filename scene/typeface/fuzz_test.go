package typeface

import (
	"math"
	"testing"

	"atlas.example/southsouth/scene/display"
)

// odd are texts that are no texts: what the fuzz tests start from.
var odd = []string{
	"", " ", "\xff", "a\xc3", "\n\r\n", "a\u2029b\u0085c", "\u0301", "\u200f", "\u202eabc\u202c", "\u2067\u2066\u2069",
	"e\u0301\u0323\u0301\u0301", "\u0644\u0627\u0651\u064e", "\u1112\u1161\u11ab", "👩‍👩‍👧", "\U0010ffff", "평\u200d양",
	"ab אב 12 (ג) 3,4", "坎昆“”……", "\x00\x1c\x7f", "1981/22/10 -5 –6 50%", "\ufeffBOM", "a\u00adb",
}

// FuzzRasterize wants any bytes to be set: the same twice, and with an advance that can be.
func FuzzRasterize(f *testing.F) {
	for i, text := range odd {
		f.Add(text, float32(i%30), i%2 == 0)
	}
	setter := newTypesetter(f)
	f.Fuzz(func(t *testing.T, text string, size float32, bold bool) {
		if len(text) > 200 || size > 100 {
			return // long lines are slow and show nothing else
		}
		font := display.Font{Bold: bold, Size: size}
		mask, origin := setter.Rasterize(font, text)
		again, there := setter.Rasterize(font, text)
		if string(mask.Pix) != string(again.Pix) || mask.Rect != again.Rect || origin != there {
			t.Errorf("Rasterize(%v, %q) gave two masks, want one", font, text)
		}
		m := setter.Measure(font, text)
		if a := float64(m.Advance); math.IsNaN(a) || a < 0 || a > float64(len(text))*4*math.Max(float64(size), 0) {
			t.Errorf("Measure(%v, %q).Advance = %v, want from 0 to some ems a character", font, text, a)
		}
	})
}
