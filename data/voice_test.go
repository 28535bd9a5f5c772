package data_test

import (
	"slices"
	"testing"

	"atlas.example/southsouth/data/chronicle"
)

// Whose word a source is is told by its kind and its author, so the sources that speak for the DPRK
// are listed here, looked at one by one; a new one fails until it is.
func TestVoicesOfTheDPRK(t *testing.T) {
	want := []string{
		"DEFK2021", "FRIEND8025", "KCNA2004", "KCNA2008", "KIM1978P", "KIM1983B", "KIM1986", "KIM1987", "KIM1987ES",
		"KIM1987J", "KKF2020", "MFA2020", "MFA45", "NGJUCHE", "PT40224", "REDSTAR", "RNPF", "RNS1977", "SEED", "SEEDPT", "SPA1984",
	}
	c := load(t)
	var got []string
	for i := range c.Sources {
		if s := &c.Sources[i]; s.Voice() == chronicle.DPRK {
			got = append(got, s.ID)
		}
	}
	if !slices.Equal(got, want) {
		t.Errorf("the DPRK speaks in %q, want %q", got, want)
	}
}

func TestVoices(t *testing.T) {
	for _, c := range []struct {
		reason, kind, author string
		want                 chronicle.Voice
	}{
		{"a speech", "primary", "Kim Il Sung", chronicle.DPRK},
		{"a talk that others filed", "primary", "Kim Il Sung; Yugoslav archives", chronicle.Records},
		{"the other Korea", "primary", "ROK Ministry of Foreign Affairs, diplomatic archive", chronicle.Records},
		{"another state's agency", "state media", "Xinhua", chronicle.Records},
		{"a UN document by friends of the DPRK", "un", "Sponsors of the draft resolution in favour of the DPRK", chronicle.Bodies},
		{"a newspaper", "press", "TIME", chronicle.Press},
		{"an encyclopaedia", "tertiary", "Wikipedia", chronicle.Studies},
		{"what is remembered", "background", "the editors", chronicle.NoVoice},
		{"a kind of no table", "rumour", "KCNA", chronicle.NoVoice},
	} {
		s := chronicle.Source{Kind: c.kind, Author: c.author}
		if got := s.Voice(); got != c.want {
			t.Errorf("%s: the voice of %q by %q is %d, want %d", c.reason, c.kind, c.author, got, c.want)
		}
	}
}
