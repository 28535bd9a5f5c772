package timeline

import (
	"math"
	"testing"
)

func TestEaseOut(t *testing.T) {
	for _, c := range []struct {
		reason  string
		t, want float64
	}{
		{"starts at nothing", 0, 0},
		{"is past the middle early: 1−½³", 0.5, 0.875},
		{"ends at all", 1, 1},
		{"is still before the start", -3, 0},
		{"is still after the end", 7, 1},
	} {
		if got := EaseOut(c.t); math.Abs(got-c.want) > 1e-12 {
			t.Errorf("EaseOut(%v) = %v, want %v (%s)", c.t, got, c.want, c.reason)
		}
	}
}

func TestEaseOutRises(t *testing.T) {
	for i := range 100 {
		a, b := EaseOut(float64(i)/100), EaseOut(float64(i+1)/100)
		if b < a {
			t.Errorf("EaseOut(%v) = %v, want at least EaseOut(%v) = %v", float64(i+1)/100, b, float64(i)/100, a)
		}
	}
}

func TestEaseInOut(t *testing.T) {
	for _, c := range []struct {
		reason  string
		t, want float64
	}{
		{"starts at nothing", 0, 0},
		{"has hardly begun after a tenth: 0.01·2.8", 0.1, 0.028},
		{"is in the middle in the middle", 0.5, 0.5},
		{"ends at all", 1, 1},
		{"is still before the start", -3, 0},
		{"is still after the end", 7, 1},
	} {
		if got := EaseInOut(c.t); math.Abs(got-c.want) > 1e-12 {
			t.Errorf("EaseInOut(%v) = %v, want %v (%s)", c.t, got, c.want, c.reason)
		}
	}
}

func TestEaseInOutIsSymmetricAndRises(t *testing.T) {
	for i := range 100 {
		at := float64(i) / 100
		a, b := EaseInOut(at), EaseInOut(at+0.01)
		if b < a {
			t.Errorf("EaseInOut(%v) = %v, want at least %v as at %v", at+0.01, b, a, at)
		}
		if back := 1 - EaseInOut(1-at); math.Abs(a-back) > 1e-12 {
			t.Errorf("EaseInOut(%v) = %v, want %v: one half is the other turned round", at, a, back)
		}
	}
}
