package site

import (
	"bytes"
	"encoding/json"
	"errors"
	"slices"
	"strings"
)

// worker is the script that keeps the page in the browser; a plan need not have it.
const worker = "sw.js"

// filesToken stands in the worker for the files that it is to keep.
const filesToken = "{ version: '', hashed: [], documents: [] }"

// kept is what takes the place of filesToken.
type kept struct {
	Version   string   `json:"version"` // another one whenever a byte of any file is
	Hashed    []string `json:"hashed"`
	Documents []string `json:"documents"`
}

// notKept are the documents that are of no use without a network. Some hosts answer 404 for 404.html
// itself, and one such answer would end the keeping of all.
var notKept = []string{worker, missing, "sitemap.xml", "robots.txt"}

// tellFiles puts into the worker which files there are. The documents are those that are written.
func tellFiles(script []byte, hashed []string, documents map[string][]byte) ([]byte, error) {
	if bytes.Count(script, []byte(filesToken)) != 1 {
		return nil, errors.New(worker + " has not exactly one place for the files: " + filesToken)
	}
	list := kept{Hashed: slices.Sorted(slices.Values(hashed)), Documents: []string{}}
	sums := append([]string{contentHash(script)}, list.Hashed...)
	for name, content := range documents {
		if !slices.Contains(notKept, name) {
			list.Documents = append(list.Documents, name)
		}
		sums = append(sums, name+" "+contentHash(content))
	}
	slices.Sort(list.Documents)
	slices.Sort(sums)
	list.Version = contentHash([]byte(strings.Join(sums, "\n")))
	text, err := json.Marshal(list)
	return bytes.Replace(script, []byte(filesToken), text, 1), err
}
