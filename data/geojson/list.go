package geojson

import (
	"bytes"
	"encoding/json"
)

// WriteList writes values as members of an array, one a line, so that two files can be compared
// by their lines. The error is that of a value that JSON cannot hold.
func WriteList[T any](w *bytes.Buffer, values []T) error {
	w.WriteString("[")
	for i, v := range values {
		if i > 0 {
			w.WriteString(",")
		}
		w.WriteString("\n")
		if err := writeValue(w, v); err != nil {
			return err
		}
	}
	w.WriteString("\n]")
	return nil
}

// writeValue writes a value in one line. The characters of HTML stay as they are: addresses are
// full of them, and nobody puts these files into a page as they are.
func writeValue(w *bytes.Buffer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return err
	}
	w.Truncate(w.Len() - 1) // the line break that an encoder adds
	return nil
}
