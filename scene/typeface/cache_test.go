package typeface

import (
	"strconv"
	"testing"

	"atlas.example/southsouth/scene/display"
)

func TestCacheIsBounded(t *testing.T) {
	var c cache
	for i := range 10 * generation {
		c.put(key{text: strconv.Itoa(i)}, display.Metrics{Advance: float32(i)})
		if n := len(c.young) + len(c.old); n > 2*generation {
			t.Fatalf("after %d measurements the cache holds %d, want at most %d", i+1, n, 2*generation)
		}
	}
	if _, ok := c.get(key{text: "0"}); ok {
		t.Error("the cache still holds the first of very many measurements, want it forgotten")
	}
	last := 10*generation - 1
	if m, ok := c.get(key{text: strconv.Itoa(last)}); !ok || m.Advance != float32(last) {
		t.Errorf("get(the latest) = %v, %v, want %d, true", m.Advance, ok, last)
	}
}

func TestCacheKeepsWhatIsAskedFor(t *testing.T) {
	var c cache
	wanted := key{text: "the year"}
	c.put(wanted, display.Metrics{Advance: 1})
	for i := range 10 * generation {
		c.put(key{text: strconv.Itoa(i)}, display.Metrics{})
		if _, ok := c.get(wanted); !ok {
			t.Fatalf("after %d others a measurement asked for each time is forgotten", i+1)
		}
	}
}

// The answer of the cache is the answer without it.
func TestMeasureTwice(t *testing.T) {
	setter := newTypesetter(t)
	f := display.Font{Family: display.Serif, Size: 17.3}
	first := setter.Measure(f, "Georgetown")
	if again := setter.Measure(f, "Georgetown"); again != first {
		t.Errorf("second Measure = %v, want %v as the first", again, first)
	}
	if other := setter.Measure(display.Font{Family: display.Sans, Size: 17.3}, "Georgetown"); other == first {
		t.Errorf("Measure(Sans) = %v, want another width than in Serif", other)
	}
}
