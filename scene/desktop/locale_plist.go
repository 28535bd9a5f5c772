package desktop

import "strings"

// ofPropertyList are the texts of a list as macOS prints it, a line each between brackets, in quotation marks
// where they have signs: `"fr-FR",`.
func ofPropertyList(list string) []string {
	return strings.FieldsFunc(list, func(r rune) bool { return strings.ContainsRune("() \t\r\n\",", r) })
}
