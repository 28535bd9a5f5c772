//go:build !js

package view

import (
	"slices"
	"strings"
	"testing"

	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/typeface"
)

func newTestTypist(t *testing.T) *typist {
	t.Helper()
	set, err := typeface.New()
	if err != nil {
		t.Fatal(err)
	}
	return newTypist(set, nil)
}

func TestBreakLines(t *testing.T) {
	const ten = 100 // pixels: ten characters of Chinese at size 10
	tests := []struct {
		reason, text string
		width        float32
		lines        int
		want         []string
	}{
		{"nothing", "", ten, 9, nil},
		{"spaces alone", "  \n ", ten, 9, nil},
		{"no lines", "text", ten, 0, nil},
		{"one line", "two words", ten, 9, []string{"two words"}},
		{"words", "the movement of the non-aligned", ten, 9, []string{"the movement of the", "non-aligned"}},
		{"a space at the end of a line takes no room", "WW WW", 20, 9, []string{"WW", "WW"}},
		{"the last line says that more follows", "the movement of the non-aligned countries met", ten, 2, []string{"the movement of the", "non-aligned countr…"}},
		{"a word too long, at a hyphen", "Mauritania-administered land", ten, 9, []string{"Mauritania-", "administered land"}},
		{"a word too long, between letters", "Donaudampfschifffahrtsgesellschaft", ten, 9, []string{"Donaudampfschifffa", "hrtsgesellschaft"}},
		{"no room for a letter", "ab c", 1, 9, []string{"a", "b", "c"}},
		{"an accent stays with its letter", "nn\u0301n", 7, 9, []string{"n", "n\u0301", "n"}},
		{"line ends", "one\ntwo\n\nthree", ten, 9, []string{"one", "two", "three"}},
		{"the last line says that another paragraph follows", "one\ntwo\nthree", ten, 2, []string{"one", "two…"}},
		{"Chinese: no comma first, no bracket last", "一二三四五六七八九十，（一二）三四五六七八九十", ten, 9, []string{"一二三四五六七八九", "十，（一二）三四五六", "七八九十"}},
		{"Korean: at spaces", "남남협조에 관한 특별각료회의", ten, 9, []string{"남남협조에 관한", "특별각료회의"}},
		{"Korean: a word too long", "쁠럭불가담국가들의특별각료회의", ten, 9, []string{"쁠럭불가담국가들의특", "별각료회의"}},
		{"Arabic: a line that begins in Latin is still from right to left", "مؤتمر كانكون G77 وحركة", 60, 9, []string{"مؤتمر كانكون", "\u200fG77 وحركة"}},
		{"and the other way round", "The name of القاهرة", 60, 9, []string{"The name of", "\u200eالقاهرة"}},
	}
	set := newTestTypist(t)
	for _, tt := range tests {
		if got := set.breakLines(sans(10), tt.text, tt.width, tt.lines); !slices.Equal(got, tt.want) {
			t.Errorf("%s: breakLines(%q, %v, %d) = %q, want %q", tt.reason, tt.text, tt.width, tt.lines, got, tt.want)
		}
	}
}

// No line runs out of its box, and no letter is lost, in letters of any engine.
func TestBreakLinesFit(t *testing.T) {
	texts := []string{
		"第一次南北首脑会议于1981年10月22日至23日在墨西哥坎昆举行，22个国家出席（朝鲜未参加）。",
		"《평양선언》(1987)은 “남남협조”를 강조하였다. 쁠럭불가담국가들의특별각료회의.",
		"عُقد مؤتمر القمة بين الشمال والجنوب في كانكون (المكسيك) يومي 22 و23 أكتوبر 1981.",
		"Movimento dos Países Não Alinhados, Rechtsschutzversicherungsgesellschaften 1981/22–1987",
		"see https://digitallibrary.un.org/record/141790?ln=en&v=pdf#files and no more",
	}
	ours := newTestTypist(t)
	for _, set := range []*typist{ours, newTypist(wideLetters{ours.set}, nil)} {
		for _, text := range texts {
			for _, width := range []float32{20, 40, 90, 200, 1000} {
				lines := set.breakLines(sans(13), text, width, 999)
				for _, line := range lines {
					if w := set.width(sans(13), line); w > width {
						t.Errorf("breakLines(%q, %v) has the line %q of width %v", text, width, line, w)
					}
				}
				bare := strings.NewReplacer(" ", "", "\u200e", "", "\u200f", "")
				if got, want := bare.Replace(strings.Join(lines, "")), bare.Replace(text); got != want {
					t.Errorf("breakLines(%q, %v) holds %q, want %q", text, width, got, want)
				}
			}
		}
	}
}

func TestShorten(t *testing.T) {
	tests := []struct{ reason, text, want string }{
		{"it fits", "Havana", "Havana"},
		{"cut", "Ministerial Conference", "Ministerial…"},
		{"an accent goes with its letter", "nnnnnnnnnn\u0301nn", "nnnnnnnnn…"},
		{"not after a comma", "一二三四五，七", "一二三四五…"},
	}
	set := newTestTypist(t)
	for _, tt := range tests {
		if got := set.shorten(sans(10), tt.text, 66); got != tt.want {
			t.Errorf("%s: shorten(%q) = %q, want %q", tt.reason, tt.text, got, tt.want)
		}
	}
}

func TestWords(t *testing.T) {
	tests := []struct{ reason, text, want string }{
		{"it fits", "Havana", "Havana"},
		{"after a word", "The summit, again", "The summit…"},
		{"a first word too long", "Ministerialkonferenz", "Ministerialk…"},
		{"Chinese", "一二三四五六七八", "一二三四五…"},
	}
	set := newTestTypist(t)
	for _, tt := range tests {
		if got := set.words(sans(10), tt.text, 66); got != tt.want {
			t.Errorf("%s: words(%q) = %q, want %q", tt.reason, tt.text, got, tt.want)
		}
	}
}

// A typesetter that finds no breaks has its texts broken all the same.
func TestTypistWithoutBreaker(t *testing.T) {
	set := newTestTypist(t)
	if _, ok := set.set.(display.Breaker); !ok {
		t.Error("the typefaces find no breaks, want them a display.Breaker")
	}
	plain := newTypist(wideLetters{set.set}, nil)
	if got := plain.breakLines(sans(10), "一二三四五", 30, 9); len(got) != 3 {
		t.Errorf("breakLines without a Breaker = %q, want three lines", got)
	}
}
