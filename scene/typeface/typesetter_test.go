package typeface

import (
	"encoding/csv"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"atlas.example/southsouth/scene/display"
)

var _ display.Typesetter = (*Typesetter)(nil)

// newTypesetter has the fonts of all scripts, whatever is embedded.
func newTypesetter(tb testing.TB) *Typesetter {
	tb.Helper()
	t, err := load(os.DirFS("fonts"), []script{arabic, hangul, han})
	if err != nil {
		tb.Fatal(err)
	}
	return t
}

// TestMeasureAdvance compares advances with the fonts' own numbers in thousandths of the em
// square (tables hmtx and GPOS, read with fontTools 4.38.0).
func TestMeasureAdvance(t *testing.T) {
	sans := display.Font{Family: display.Sans, Size: 100}
	sansBold := display.Font{Family: display.Sans, Bold: true, Size: 100}
	serif := display.Font{Family: display.Serif, Size: 100}
	serifBold := display.Font{Family: display.Serif, Bold: true, Size: 100}
	tests := []struct {
		reason string
		font   display.Font
		text   string
		want   float32 // pixels
	}{
		{"nothing takes no room", sans, "", 0},
		{"one letter", sans, "M", 90.7},
		{"semi-bold is its own face", sansBold, "M", 92.9},
		{"serif is its own face", serif, "M", 93.8},
		{"serif semi-bold is its own face", serifBold, "M", 94.7},
		{"an unknown family is set as Sans", display.Font{Family: 9, Size: 100}, "M", 90.7},
		{"a letter with an accent", sans, "ú", 61.8},
		{"the pair A V is pulled together by 40", sans, "AV", 63.9 + 60 - 4},
		{"the pair A V is pulled together by 80", serif, "AV", 70.5 + 67.5 - 8},
		{"kerning grows with the size", display.Font{Size: 10}, "AV", 6.39 + 6 - 0.4},
		{"a sign comes from the font of signs", serif, "→", 79.4},
		{"where a line may break takes no room", sans, "M\u00ad\u200bM", 2 * 90.7},
		{"no size", display.Font{}, "M", 0},
		{"a size below zero", display.Font{Size: -3}, "M", 0},
		{"not a size", display.Font{Size: float32(math.NaN())}, "M", 0},
		{"a size beyond the largest", display.Font{Size: float32(math.Inf(1))}, "M", 0.907 * maxSize},
	}
	setter := newTypesetter(t)
	for _, tt := range tests {
		got := setter.Measure(tt.font, tt.text).Advance
		// Each glyph's advance and each kerning is rounded to 1/64 pixel.
		if math.Abs(float64(got-tt.want)) > 4./64 {
			t.Errorf("%s: Measure(%v, %q).Advance = %v, want %v", tt.reason, tt.font, tt.text, got, tt.want)
		}
	}
}

// TestMeasureHeight wants what the fonts say: 1069 above and 293 below of 1000 (table hhea).
func TestMeasureHeight(t *testing.T) {
	setter := newTypesetter(t)
	for _, family := range []display.Family{display.Sans, display.Serif} {
		for _, text := range []string{"", "x", "Åg", "→"} {
			got := setter.Measure(display.Font{Family: family, Size: 20}, text)
			if math.Abs(float64(got.Ascent)-21.38) > 0.05 || math.Abs(float64(got.Descent)-5.86) > 0.05 {
				t.Errorf("Measure(family %d, %q) = %v, want ascent 21.38 and descent 5.86 as for any text", family, text, got)
			}
		}
	}
}

// A year that counts up must not move its neighbours.
func TestDigitsAreOfOneWidth(t *testing.T) {
	setter := newTypesetter(t)
	for face := range faceCount {
		want := setter.measure(key{face: face, scale: 32 * 64, text: "0"}).Advance
		for _, digit := range "123456789" {
			got := setter.measure(key{face: face, scale: 32 * 64, text: string(digit)}).Advance
			if got != want {
				t.Errorf("measure(face %d, %q) = %v, want %v as for 0", face, digit, got, want)
			}
		}
	}
}

func TestCovers(t *testing.T) {
	tests := []struct {
		reason, text string
		missing      rune
		ok           bool
	}{
		{"nothing", "", 0, true},
		{"the first fault of the trial", "Cancún", 0, true},
		{"Spanish and Portuguese", "Perú, España, São Tomé e Príncipe, Ñandú ¿qué? ¡sí!", 0, true},
		{"French", "Côte d’Ivoire, Haïti, œuvre, Guinée-Équatoriale «non-aligné»", 0, true},
		{"Turkish, Hungarian, Polish, Vietnamese", "ışıkğ ő ű Łódź Hồ Chí Minh", 0, true},
		{"romanised Korean and Arabic", "Ch’ŏllima P’yŏngyang ʿAbd al-Ḥafīẓ", 0, true},
		{"Greek and Russian", "Κύπρος, Москва", 0, true},
		{"punctuation", "1970–1987 — “…” ‘·’ ° № • † ‡ ′ ″ ‹›", 0, true},
		{"signs and buttons", "→ ← ↑ ↓ ≠ ≤ ≥ ≈ − × ■ □ ● ○ ◆ ▲ ▼ ▶ ◀ ▸ ◂ ★ ✓ ✗ ❝ ❞ ⏸", 0, true},
		{"where a line may break", "soft\u00adhyphen zero\u200bwidth", 0, true},
		{"a line end", "two\nlines", '\n', false},
		{"Russian with stress, and accents apart", "Москва́ Cancu\u0301n", 0, true},
		{"marks of direction and joins", "\u200fa\u200d\u2067b\u2069", 0, true},
		{"broken UTF-8", "a\xffb", '\ufffd', false},
	}
	setter := newTypesetter(t)
	for _, tt := range tests {
		if missing, ok := setter.Covers(tt.text); missing != tt.missing || ok != tt.ok {
			t.Errorf("%s: Covers(%q) = %q, %v, want %q, %v", tt.reason, tt.text, missing, ok, tt.missing, tt.ok)
		}
	}
}

// Whatever letter of Latin's European and African alphabets a name brings, no face may lack it.
func TestCoversLatin(t *testing.T) {
	var letters strings.Builder
	for r := rune(0xa0); r <= 0x24f; r++ { // Latin-1 to Latin Extended-B
		letters.WriteRune(r)
	}
	if missing, ok := newTypesetter(t).Covers(letters.String()); !ok {
		t.Errorf("Covers(U+00A0 to U+024F) misses U+%04X, want all", missing)
	}
}

// No face may lack a letter of what the tables tell, in a name, a claim or the title of a source.
func TestCoversTables(t *testing.T) {
	setter := newTypesetter(t)
	for name, texts := range told(t) {
		for _, text := range texts {
			if missing, ok := setter.Covers(strings.ReplaceAll(text, "\n", " ")); !ok {
				t.Errorf("%s: Covers(%q) misses %q", name, text, missing)
			}
		}
	}
}

// told is every text of the tables, by table.
func told(tb testing.TB) map[string][]string {
	tb.Helper()
	names, err := filepath.Glob("../../data/*.csv")
	if err != nil || len(names) == 0 {
		tb.Fatalf("no tables in ../../data: %v", err)
	}
	all := map[string][]string{}
	for _, name := range names {
		file, err := os.Open(name)
		if err != nil {
			tb.Fatal(err)
		}
		rows, err := csv.NewReader(file).ReadAll()
		if err != nil {
			tb.Fatalf("%s: %v", name, err)
		}
		if err := file.Close(); err != nil {
			tb.Fatal(err)
		}
		for _, row := range rows {
			all[name] = append(all[name], row...)
		}
	}
	return all
}

func BenchmarkMeasure(b *testing.B) {
	setter := newTypesetter(b)
	f := display.Font{Family: display.Sans, Size: 13}
	const text = "International Meeting on Co-operation, Cancún"
	b.Run("text=first", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			setter.measure(key{face: faceOf(f), scale: scaleOf(f.Size), text: text})
		}
	})
	b.Run("text=again", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			setter.Measure(f, text)
		}
	})
}

// BenchmarkNew is what the program waits for before its first text.
func BenchmarkNew(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := New(); err != nil {
			b.Fatal(err)
		}
	}
}
