package view

import (
	"slices"
	"testing"
)

// The words of the help are about signs of the legend.
func TestHelpIsAboutTheLegend(t *testing.T) {
	known := map[string]bool{}
	for _, e := range slices.Concat(storyEntries, stateEntries) {
		known[e.text] = true
	}
	for text := range helpWords {
		if !known[text] {
			t.Errorf("the help says more about %q, which no legend has", text)
		}
	}
}
