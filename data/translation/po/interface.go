package po

import "strings"

// InterfaceMessage is what the program and the page say in their own name.
type InterfaceMessage struct {
	Context, English string
	Other            string // of one with a number, the English for other numbers than one
}

// Interface are the messages of the interface, sorted. The list is in interface.txt, a line each: context,
// English and, of one with a number, the other English, with tabs between. Tests write it, that of package
// edition and others that have the whole interface say what it says.
func Interface() []InterfaceMessage {
	b, err := files.ReadFile("interface.txt")
	if err != nil {
		panic(err) // it is embedded
	}
	var out []InterfaceMessage
	for line := range strings.Lines(string(b)) {
		parts := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(parts) == 3 {
			out = append(out, InterfaceMessage{parts[0], parts[1], parts[2]})
		}
	}
	return out
}
