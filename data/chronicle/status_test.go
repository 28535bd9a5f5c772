package chronicle

import "testing"

func TestStatusWords(t *testing.T) {
	for s, word := range map[Status]string{
		Documented: "documented", SourceSays: "source says",
		AccountsDiffer: "accounts differ", NotEstablished: "not established",
	} {
		if s.String() != word {
			t.Errorf("Status(%d) = %q, want %q", s, s, word)
		}
		if back, ok := ParseStatus(word); back != s || !ok {
			t.Errorf("ParseStatus(%q) = %v, %t, want %v", word, back, ok, s)
		}
	}
	if s, ok := ParseStatus("proven"); ok || s != NotEstablished {
		t.Errorf("ParseStatus(proven) = %v, %t, want not established, false", s, ok)
	}
}

func TestRefRoundTrip(t *testing.T) {
	for s, want := range map[string]Ref{
		"SEED":                {SourceID: "SEED"},
		"UNGDC:ZWE_42_1987":   {SourceID: "UNGDC", Locator: "ZWE_42_1987"},
		"A34542:para. 12: 3f": {SourceID: "A34542", Locator: "para. 12: 3f"},
	} {
		if got := ParseRef(s); got != want || got.String() != s {
			t.Errorf("ParseRef(%q) = %#v, written %q; want %#v", s, got, got, want)
		}
	}
}
