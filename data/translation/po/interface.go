package po

import (
	"cmp"
	"slices"
	"strings"
)

// InterfaceMessage is what the program and the page say in their own name.
type InterfaceMessage struct {
	Context, English string
	Other            string // of one with a number, the English for other numbers than one
}

// Interface are the messages of the interface, sorted by context and English. They are in three lists, a line each:
// context, English and, of one with a number, the other English, with tabs between. Tests write them: that of
// package edition interface.txt, which is what the page and the texts say, that of package view program.txt, what
// the pictures say, and that of package desktop desktop.txt, what only the desktop program says.
func Interface() []InterfaceMessage {
	var out []InterfaceMessage
	for _, list := range [...]string{"interface.txt", "program.txt", "desktop.txt"} {
		b, err := files.ReadFile(list)
		if err != nil {
			panic(err) // it is embedded
		}
		for line := range strings.Lines(string(b)) {
			parts := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
			if len(parts) == 3 {
				out = append(out, InterfaceMessage{parts[0], parts[1], parts[2]})
			}
		}
	}
	slices.SortFunc(out, func(a, b InterfaceMessage) int {
		return cmp.Or(cmp.Compare(a.Context, b.Context), cmp.Compare(a.English, b.English), cmp.Compare(a.Other, b.Other))
	})
	return slices.Compact(out)
}
