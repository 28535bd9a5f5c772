//go:build !js || shaped

package typeface

import (
	"regexp"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// TestShape compares glyphs, places and advances with those of HarfBuzz 6.0.0 (Debian's
// libharfbuzz-bin) for the embedded files, in units of the font:
//
//	hb-shape --no-glyph-names --no-clusters [--direction=rtl --script=arab] FILE TEXT
//
// for each run of the text, the runs from left to right as UAX #9 has them.
func TestShape(t *testing.T) {
	tests := []struct {
		reason, text string
		face         face
		want         string
	}{
		{"kerning after a quotation mark", "world’s", sansRegular, "88+786|80+605|83+413|77+258|69+615|515+145|84+479"},
		{"and before one, semi-bold", "“A", serifBold, "518+404|34+735"},
		{"an accent that makes a letter", "Cancu\u0301n", sansRegular, "36+632|66+561|79+618|68+480|186+618|79+618"},
		{"an accent on a letter that has none", "x\u0302", sansRegular, "89+529|1058@-268,0+0"},
		{"accents above and below", "q\u0323\u0301", sansRegular, "82+615|1072@169,-240+0|1056@-35,0+0"},
		{"a stress in Russian", "а\u0301", serifBold, "455+585|1059@-47,0+0"},
		{"letters that join", "السلام", sansRegular, "136+484|122+599|170+850|119+260|6+238"},
		{"and semi-bold", "السلام", serifBold, "136+524|122+650|170+955|119+283|6+260"},
		{"forms of two letters", "نص", sansRegular, "164+1352|145+269"},
		{"a name", "القاهرة", sansRegular, "206+365|162+396|92+574|7+291|159+495|119+260|6+238"},
		{
			"vowels on and under letters", "مُؤْتَمَر", sansRegular,
			"162+396|53@137,-96+0|139+578|53@-10,148+0|204+299|192@94,139+0|231+472|35@130,-100+0|138+525",
		},
		{
			"European digits within", "مؤتمر 1981 كانكون", sansRegular,
			"143+685|229+472|104+508|145+269|7+291|103+412|1+260" + "|18+572|26+572|25+572|18+572" +
				"|1+260|162+396|139+578|204+299|231+472|138+525",
		},
		{"brackets are turned around", "د(ب)", sansRegular, "9+300|24+993|10+300|33+477"},
		{"Korean", "평양 회의", sansRegular, "2261+920|1498+920|1+224|2391+920|1654+920"},
		{"Korean, bold", "평양", sansBold, "2261+920|1498+920"},
		{
			"Chinese with its punctuation and European digits", "坎昆会议，1981年。", sansRegular,
			"1032+1000|2341+1000|190+1000|5279+1000|6756+1000" + "|18+572|26+572|25+572|18+572" + "|1606+1000|6+1000",
		},
	}
	setter := newTypesetter(t)
	for _, tt := range tests {
		// At this size a unit of the fonts, 1000 an em, is a pixel.
		line, advance := setter.appendLine(nil, setter.faces[tt.face], fixed.I(1000), tt.text)
		want, wantAdvance := parseShape(t, tt.want)
		if advance != wantAdvance || !sameShape(line, want) {
			t.Errorf("%s: %q is set as %v with advance %v, want %v, %v", tt.reason, tt.text, shapeOf(line), advance, want, wantAdvance)
		}
	}
}

func shapeOf(line []placed) []placed {
	var bare []placed
	for _, g := range line {
		bare = append(bare, placed{glyph: g.glyph, at: g.at})
	}
	return bare
}

func sameShape(got, want []placed) bool {
	if len(got) != len(want) {
		return false
	}
	for i, g := range got {
		if g.glyph != want[i].glyph || g.at != want[i].at {
			return false
		}
	}
	return true
}

var shapePart = regexp.MustCompile(`^(\d+)(?:@(-?\d+),(-?\d+))?\+(\d+)$`)

// parseShape reads what hb-shape prints: glyph@right,up+advance, apart by bars.
func parseShape(t *testing.T, shape string) (glyphs []placed, pen fixed.Int26_6) {
	t.Helper()
	number := func(s string) int {
		n, err := strconv.Atoi("0" + strings.TrimPrefix(s, "-"))
		if err != nil {
			t.Fatalf("%q: %v", shape, err)
		}
		if strings.HasPrefix(s, "-") {
			return -n
		}
		return n
	}
	for part := range strings.SplitSeq(shape, "|") {
		m := shapePart.FindStringSubmatch(part)
		if m == nil {
			t.Fatalf("%q: want glyph@x,y+advance", part)
		}
		at := fixed.P(number(m[2]), -number(m[3]))
		at.X += pen
		glyphs = append(glyphs, placed{glyph: sfnt.GlyphIndex(number(m[1])), at: at})
		pen += fixed.I(number(m[4]))
	}
	return glyphs, pen
}
