package svg

import (
	"math"
	"strconv"
)

// fixed is a way to write numbers, with so many decimals, of which one has so many parts. In
// between they are whole numbers of the smallest part, so that roundings do not add up.
type fixed struct{ decimals, parts int }

var hundredths = fixed{2, 100}

// round is v in the smallest parts.
func (f fixed) round(v float32) int {
	return int(math.Round(float64(v) * float64(f.parts)))
}

// append writes a number as short as it goes: no zero before the point or at the end.
func (f fixed) append(dst []byte, n int) []byte {
	if n < 0 {
		dst, n = append(dst, '-'), -n
	}
	whole, rest := n/f.parts, n%f.parts
	if whole > 0 || rest == 0 {
		dst = strconv.AppendInt(dst, int64(whole), 10)
	}
	if rest == 0 {
		return dst
	}
	dst = append(dst, '.')
	for place := f.parts / 10; rest > 0; place /= 10 {
		dst = append(dst, byte('0'+rest/place))
		rest %= place
	}
	return dst
}

// escaped appends text of which nothing is markup. Characters that XML has no way to hold (XML
// 1.0, production 2) are left out.
func (p *painter) escaped(s string) *painter {
	for _, r := range s {
		switch {
		case r == '&':
			p.text("&amp;")
		case r == '<':
			p.text("&lt;")
		case r == '>':
			p.text("&gt;")
		case r == '"':
			p.text("&quot;")
		case r < ' ' && r != '\t' && r != '\n', r == 0xFFFE, r == 0xFFFF:
		default:
			p.out = append(p.out, string(r)...)
		}
	}
	return p
}
