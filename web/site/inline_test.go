package site

import (
	"slices"
	"strings"
	"testing"
)

// A package that was renamed would have its functions called from then on, and nothing but the pace would tell.
func TestInlinedPackagesArePrograms(t *testing.T) {
	var linked []string
	for _, of := range [][]string{{"../.."}, {"../../scene/render"}, {"-tags=shaped", "../../scene/render"}} {
		deps, err := goCommand(t.Context(), slices.Concat([]string{"list", "-deps"}, of)...)
		if err != nil {
			t.Fatal(err)
		}
		linked = append(linked, strings.Fields(deps)...)
	}
	for _, pattern := range inlined {
		under, all := strings.CutSuffix(pattern, "...")
		if !slices.ContainsFunc(linked, func(name string) bool { return name == pattern || all && strings.HasPrefix(name, under) }) {
			t.Errorf("%s: no such package is in the page's programs", pattern)
		}
	}
}
