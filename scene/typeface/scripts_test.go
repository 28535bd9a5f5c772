package typeface

import (
	"image"
	"image/draw"
	"path/filepath"
	"testing"
	"unicode"

	"atlas.example/southsouth/scene/display"
)

// TestRasterizeScripts compares lines in each script with pictures that were looked at, small
// and in both weights.
func TestRasterizeScripts(t *testing.T) {
	tests := []struct {
		name   string
		shaped bool // whether it takes shaping
		lines  []string
	}{
		{"arabic", true, []string{
			"حركة عدم الانحياز، القاهرة", // the Non-Aligned Movement, Cairo
			"مؤتمر كانكون (22–23 أكتوبر 1981): 22 دولة",
			"مُؤْتَمَرُ التَّعَاوُنِ بَيْنَ بُلْدَانِ الْجَنُوبِ",
			"Cancún (كانكون) 1981, G77 مجموعة الـ 77, ١٩٨٧؟",
		}},
		{"korean", false, []string{
			"쁠럭불가담운동, 평양 1987년 6월",
			"남남협조에 관한 쁠럭불가담국가 특별각료회의",
			"《평양선언》 (Pyongyang, 1987) — 100여개 나라",
		}},
		{"chinese", false, []string{
			"不结盟运动，坎昆，1981年10月22日至23日",
			"“南南合作”：七十七国集团（G77）、《平壤宣言》……",
			"塞古·杜尔访问平壤；22个国家出席。",
		}},
		{"accents", true, []string{
			"Cancu\u0301n Ha\u0300 No\u0323\u0302i S\u0327ark x\u0302 q\u0323\u0301 m\u0304",
			"Москва\u0301 — Белгра\u0301д, Гава\u0301на",
		}},
	}
	fonts := []display.Font{{Size: 14}, {Bold: true, Size: 22}}
	setter := newTypesetter(t)
	for _, tt := range tests {
		if tt.shaped && !shapes {
			continue
		}
		t.Run(tt.name, func(t *testing.T) {
			page := image.NewAlpha(image.Rect(0, 0, 620, 46*len(tt.lines)*len(fonts)))
			pen := image.Pt(10, 32)
			for _, line := range tt.lines {
				for _, f := range fonts {
					mask, origin := setter.Rasterize(f, line)
					draw.Draw(page, mask.Rect.Add(pen.Sub(origin)), mask, image.Point{}, draw.Over)
					pen.Y += 46
				}
			}
			compare(t, filepath.Join("testdata", tt.name+".png"), page, "a script")
		})
	}
}

func TestCoversScripts(t *testing.T) {
	tests := []struct {
		reason, text string
		missing      rune
		ok           bool
	}{
		{"Korean", "평양 회의, 비동맹 운동", 0, true},
		{"Arabic", "القاهرة، مُؤْتَمَر؟ ١٩٨١ «عدم الانحياز»", 0, true},
		{"Chinese", "不结盟运动：“坎昆会议”（1981年）。", 0, true},
		{"Thai needs a font of its own", "กรุงเทพ", 'ก', false},
	}
	setter := newTypesetter(t)
	for _, tt := range tests {
		if missing, ok := setter.Covers(tt.text); missing != tt.missing || ok != tt.ok {
			t.Errorf("%s: Covers(%q) = %q, %v, want %q, %v", tt.reason, tt.text, missing, ok, tt.missing, tt.ok)
		}
	}
}

// The languages to come must not lack one either.
func TestCoversSamples(t *testing.T) {
	setter := newTypesetter(t)
	for _, text := range samples {
		if missing, ok := setter.Covers(text); !ok && missing != '\n' && missing != '\u2028' && !unicode.In(missing, unicode.Hiragana, unicode.Katakana) {
			t.Errorf("Covers(%q) misses %q", text, missing)
		}
	}
}

// samples are sentences in the languages to come, and in Japanese.
var samples = []string{
	"第一次南北首脑会议于1981年10月22日至23日在墨西哥坎昆举行，22个国家出席（朝鲜未参加）。",
	"“七十七国集团”（G77）成立于1964年6月15日；其后称：《平壤宣言》……",
	"塞古·杜尔、尼雷尔等人访问了平壤——首都。",
	"1981年10月、メキシコのカンクンで「南北サミット」が開かれ、22か国が参加した。",
	"ニュース・センターは、ちょっとした「第三世界」のサービスだった！？",
	"1987년 6월 9일부터 13일까지 평양에서 쁠럭불가담국가들의 남남협조에 관한 특별각료회의가 열렸다.",
	"《평양선언》(1987)은 “남남협조”를 강조하였다.",
	"عُقد مؤتمر القمة بين الشمال والجنوب في كانكون (المكسيك) يومي 22 و23 أكتوبر 1981، بحضور 22 دولة.",
	"ما هي «مجموعة الـ 77»؟ تأسست في 15 يونيو 1964؛ أعضاؤها 77 دولة.",
	"Движение неприсоединения — это 101 страна; саммит прошёл 1–6 сентября 1986 г. (Хараре).",
	"Le Mouvement des non-alignés\u00a0: «\u00a0coopération Sud-Sud\u00a0», à Pyongyang\u202f!",
	"¿Qué fue la Conferencia de Cancún (1981)? ¡Un diálogo Norte-Sul!",
	"One line\nand another\r\nand a third\u2028and the last.",
	"soft\u00adhyphen, no-break\u00a0space, zero\u200bwidth, Cancu\u0301n",
}
