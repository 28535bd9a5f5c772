// Package listed is for the tests that find out what there is to translate: they hold it to the lists of
// messages that lie beside the translations.
package listed

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// folder is where the lists are, from a package two folders below the top.
var folder = filepath.Join("..", "..", "data", "translation", "po")

// Hold fails unless a list has these messages: by key, as words.Key makes it, with the form for other numbers, if there is
// one. Those that are words of a table are not listed, as the table has them. With update it writes the list first.
func Hold(t *testing.T, list string, messages map[string]string, update bool) {
	t.Helper()
	var lines strings.Builder
	for _, key := range slices.Sorted(maps.Keys(messages)) {
		context, english, ok := strings.Cut(key, "\x04") // as words.Key joins them
		if !ok {
			context, english = "", key
		}
		if english == "" || slices.Contains([]string{"group", "role", "source-kind"}, context) {
			continue
		}
		lines.WriteString(context + "\t" + english + "\t" + messages[key] + "\n")
	}
	file := filepath.Join(folder, list)
	if update {
		if err := os.WriteFile(file, []byte(lines.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if string(want) != lines.String() {
		t.Errorf("the messages are others than %s lists; run this test with -update, and translate what is new", file)
	}
}
