package po

import (
	"encoding/csv"
	"strings"
)

// Termbase is what recurring terms are called, by the English and then by language: terms.csv, which has a
// column for each. A term that a language has not fixed is empty.
func Termbase() map[string]map[string]string {
	b, err := files.ReadFile("terms.csv")
	if err != nil {
		panic(err) // it is embedded
	}
	rows, err := csv.NewReader(strings.NewReader(string(b))).ReadAll()
	if err != nil {
		panic(err) // a test reads it
	}
	out := map[string]map[string]string{}
	for _, row := range rows[1:] {
		out[row[0]] = map[string]string{}
		for i, tag := range rows[0] {
			out[row[0]][tag] = row[i]
		}
	}
	return out
}
