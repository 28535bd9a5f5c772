package view

import (
	"image/color"
	"math"
	"testing"
)

// vision is a kind of colour vision, as a matrix on linear red, green and blue: the simulations of
// full severity of G. M. Machado, M. M. Oliveira and L. A. F. Fernandes, “A Physiologically-based
// Model for Simulation of Color Vision Deficiency”, 2009, doi:10.1109/TVCG.2009.113.
type vision struct {
	name   string
	matrix [3][3]float64
}

var visions = []vision{
	{"normal", [3][3]float64{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}},
	{"protan", [3][3]float64{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}},
	{"deutan", [3][3]float64{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}},
	{"tritan", [3][3]float64{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}},
}

// linear is a colour's red, green and blue as amounts of light, 0 to 1 (IEC 61966-2-1).
func linear(c color.NRGBA) [3]float64 {
	var out [3]float64
	for i, part := range [...]uint8{c.R, c.G, c.B} {
		v := float64(part) / 255
		if v <= 0.04045 {
			out[i] = v / 12.92
		} else {
			out[i] = math.Pow((v+0.055)/1.055, 2.4)
		}
	}
	return out
}

// contrast is the contrast of two colours by WCAG 2.2, 1 to 21.
func contrast(a, b color.NRGBA) float64 {
	light := func(c color.NRGBA) float64 {
		l := linear(c)
		return 0.2126*l[0] + 0.7152*l[1] + 0.0722*l[2] + 0.05
	}
	x, y := light(a), light(b)
	return max(x, y) / min(x, y)
}

// lab is a colour as L*, a*, b* under D65, as a kind of vision sees it.
func (v vision) lab(c color.NRGBA) [3]float64 {
	rgb := linear(c)
	var s [3]float64
	for i, row := range v.matrix {
		s[i] = min(max(row[0]*rgb[0]+row[1]*rgb[1]+row[2]*rgb[2], 0), 1)
	}
	f := func(t float64) float64 {
		if t > 216.0/24389 {
			return math.Cbrt(t)
		}
		return (24389.0/27*t + 16) / 116
	}
	x := f((0.4124564*s[0] + 0.3575761*s[1] + 0.1804375*s[2]) / 0.95047)
	y := f(0.2126729*s[0] + 0.7151522*s[1] + 0.0721750*s[2])
	z := f((0.0193339*s[0] + 0.1191920*s[1] + 0.9503041*s[2]) / 1.08883)
	return [3]float64{116*y - 16, 500 * (x - y), 200 * (y - z)}
}

// ciede2000 is the difference of two colours in L*, a*, b*, by G. Sharma, W. Wu and E. N. Dalal, “The
// CIEDE2000 Color-Difference Formula”, 2005, doi:10.1002/col.20070, with the names used there.
func ciede2000(p, q [3]float64) float64 {
	const radians = math.Pi / 180
	seventh := func(c float64) float64 { return math.Sqrt(math.Pow(c, 7) / (math.Pow(c, 7) + math.Pow(25, 7))) }
	g := 0.5 * (1 - seventh((math.Hypot(p[1], p[2])+math.Hypot(q[1], q[2]))/2))
	polar := func(c [3]float64) (chroma, hue float64) {
		a := c[1] * (1 + g)
		hue = math.Atan2(c[2], a) / radians
		if hue < 0 {
			hue += 360
		}
		return math.Hypot(a, c[2]), hue
	}
	c1, h1 := polar(p)
	c2, h2 := polar(q)
	dh, mean := h2-h1, (h1+h2)/2
	switch {
	case c1*c2 == 0:
		dh, mean = 0, h1+h2
	case dh > 180:
		dh, mean = dh-360, mean+180
	case dh < -180:
		dh, mean = dh+360, mean+180
	}
	mean = math.Mod(mean, 360)
	chroma, light := (c1+c2)/2, (p[0]+q[0])/2
	cos := func(degrees float64) float64 { return math.Cos(degrees * radians) }
	t := 1 - 0.17*cos(mean-30) + 0.24*cos(2*mean) + 0.32*cos(3*mean+6) - 0.20*cos(4*mean-63)
	square := (light - 50) * (light - 50)
	dL := (q[0] - p[0]) / (1 + 0.015*square/math.Sqrt(20+square))
	dC := (c2 - c1) / (1 + 0.045*chroma)
	dH := 2 * math.Sqrt(c1*c2) * math.Sin(dh/2*radians) / (1 + 0.015*chroma*t)
	turn := math.Sin(60 * math.Exp(-((mean-275)/25)*((mean-275)/25)) * radians)
	return math.Sqrt(dL*dL + dC*dC + dH*dH - 2*seventh(chroma)*turn*dC*dH)
}

// apart is how far apart two colours are for the kind of vision that tells them apart least.
func apart(a, b color.NRGBA) (least float64, seenBy string) {
	least = math.Inf(1)
	for _, v := range visions {
		if d := ciede2000(v.lab(a), v.lab(b)); d < least {
			least, seenBy = d, v.name
		}
	}
	return least, seenBy
}

// The expected numbers are from table 1 of Sharma, Wu and Dalal.
func TestCIEDE2000(t *testing.T) {
	for _, c := range []struct {
		reason string
		p, q   [3]float64
		want   float64
	}{
		{"blues, with rotation", [3]float64{50, 2.6772, -79.7751}, [3]float64{50, 0, -82.7485}, 2.0425},
		{"from grey", [3]float64{50, 0, 0}, [3]float64{50, -1, 2}, 2.3669},
		{"opposite hues", [3]float64{50, 2.49, -0.001}, [3]float64{50, -2.49, 0.0009}, 7.1792},
		{"a large difference", [3]float64{50, 2.5, 0}, [3]float64{73, 25, -18}, 27.1492},
		{"light", [3]float64{90.8027, -2.0831, 1.4410}, [3]float64{91.1528, -1.6435, 0.0447}, 1.4441},
	} {
		if got := ciede2000(c.p, c.q); math.Abs(got-c.want) > 0.0001 {
			t.Errorf("%s: ciede2000(%v, %v) = %.4f, want %.4f", c.reason, c.p, c.q, got, c.want)
		}
	}
}
