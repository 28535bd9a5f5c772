package typeface

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"atlas.example/southsouth/scene/display"
)

var _ display.Breaker = (*Typesetter)(nil)

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

// parted is a text with a sign at each break of a kind or above.
func parted(breaks []display.Break, text string, least display.BreakKind) string {
	var b strings.Builder
	from := 0
	for _, br := range breaks {
		b.WriteString(text[from:br.At])
		from = br.At
		if br.Kind >= least && from < len(text) {
			b.WriteString(map[display.BreakKind]string{display.Inside: "¦", display.Words: "|", display.Must: "‖", display.Letters: "_"}[br.Kind])
		}
	}
	return b.String()
}

// TestAppendBreaks shows where lines may end: | between words, ¦ inside of them, ‖ where they must.
func TestAppendBreaks(t *testing.T) {
	tests := []struct{ reason, want string }{
		{"nothing", ""},
		{"spaces go with the word before them", "the |South  |meets "},
		{"hyphens and dashes", "Non-¦Aligned |1970–¦1987 |— |a |talk"},
		{"a sign that closes stays, after a space too", "what ? |(one) |“two”"},
		{"spaces that hold", "10\u00a0km, |oui\u202f!"},
		{"an accent apart", "Cancu\u0301n |1981"},
		{"line ends", "one\n‖two\r\n‖three\u2028‖four"},
		{"Chinese: after commas, around quotations, not before what closes", "他|说：|“南|南|合|作”，|《平|壤|宣|言》。"},
		{"not before the dot of a name", "塞|古·|杜|尔|来|访"},
		{"Chinese and Latin", "七|十|七|国|集|团|（G77）|成|立"},
		{"Japanese: not before small kana and what lengthens", "ちょっ|と|し|た|サー|ビ|ス！"},
		{"Korean: at spaces, and inside of words", "평¦양¦에¦서 |회¦의"},
		{"Arabic", "مؤتمر |كانكون، |(المكسيك) |1981؟"},
		{"broken UTF-8", "a\xff |b"},
	}
	setter := newTypesetter(t)
	for _, tt := range tests {
		text := strings.NewReplacer("|", "", "¦", "", "‖", "").Replace(tt.want)
		if got := parted(setter.AppendBreaks(nil, text), text, display.Inside); got != tt.want {
			t.Errorf("%s: AppendBreaks(%q) parts %q, want %q", tt.reason, text, got, tt.want)
		}
		if got := parted(display.AppendBreaks(nil, text), text, display.Inside); got != tt.want {
			t.Errorf("%s: display.AppendBreaks(%q) parts %q, want %q", tt.reason, text, got, tt.want)
		}
	}
}

// A word that no line has room for is parted between letters, and these keep their accents.
func TestAppendBreaksBetweenLetters(t *testing.T) {
	const text, want = "Cu\u0301n مُؤ", "C_u\u0301_n_ |مُ_ؤ"
	if got := parted(newTypesetter(t).AppendBreaks(nil, text), text, display.Letters); got != want {
		t.Errorf("AppendBreaks(%q) parts %q, want %q", text, got, want)
	}
	if got := parted(display.AppendBreaks(nil, text), text, display.Letters); got != want {
		t.Errorf("display.AppendBreaks(%q) parts %q, want %q", text, got, want)
	}
}

// slashed is a break of UAX #14 that display.AppendBreaks leaves out: a UN symbol stays whole.
var slashed = regexp.MustCompile(`/¦([0-9])`)

// TestBreaksAgree wants from the finder without tables what UAX #14 finds, in each text of the
// tables and each sample. Addresses are left out: they are nowhere shown.
func TestBreaksAgree(t *testing.T) {
	setter := newTypesetter(t)
	all := told(t)
	all["samples"] = samples
	for name, texts := range all {
		for _, text := range texts {
			if strings.Contains(text, "://") {
				continue
			}
			want := slashed.ReplaceAllString(parted(setter.AppendBreaks(nil, text), text, display.Inside), "/$1")
			if got := parted(display.AppendBreaks(nil, text), text, display.Inside); got != want {
				t.Errorf("%s: display.AppendBreaks parts %q, want %q", name, got, want)
			}
		}
	}
}

// FuzzBreaks wants breaks in order, at characters, the last at the end, from any bytes.
func FuzzBreaks(f *testing.F) {
	for _, text := range append(samples, odd...) {
		f.Add(text)
	}
	setter := newTypesetter(f)
	f.Fuzz(func(t *testing.T, text string) {
		checkBreaks(t, "AppendBreaks", text, setter.AppendBreaks(nil, text))
		checkBreaks(t, "display.AppendBreaks", text, display.AppendBreaks(nil, text))
	})
}

func checkBreaks(t *testing.T, name, text string, breaks []display.Break) {
	t.Helper()
	starts := map[int]bool{len(text): true}
	for at := range text {
		starts[at] = true
	}
	last := 0
	for _, b := range breaks {
		if b.At <= last || !starts[b.At] {
			t.Errorf("%s(%q) = %v: %d is not a character's start after %d", name, text, breaks, b.At, last)
			return
		}
		last = b.At
	}
	if last != len(text) || text != "" && breaks[len(breaks)-1].Kind != display.Must {
		t.Errorf("%s(%q) = %v, want a Must at %d last", name, text, breaks, len(text))
	}
}

func BenchmarkAppendBreaks(b *testing.B) {
	const text = "The text of the declaration and of the plan was not found; the UN symbol is remembered and unchecked."
	var dst []display.Break
	setter := newTypesetter(b)
	b.Run("UAX", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			dst = setter.AppendBreaks(dst[:0], text)
		}
	})
	b.Run("without tables", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			dst = display.AppendBreaks(dst[:0], text)
		}
	})
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
