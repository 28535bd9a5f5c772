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
const filesToken = "{ version: '', hashed: [], documents: [], languages: {} }"

// kept is what takes the place of filesToken: the files for all readers, and for those of each language by its tag.
type kept struct {
	Version   string             `json:"version"` // another one whenever a byte of any file is
	Hashed    []string           `json:"hashed"`
	Documents []string           `json:"documents"`
	Languages map[string]*spoken `json:"languages"`
}

// spoken is the files of a language. Of documents it has the hashes, by their names: by these the worker finds
// whether one that it keeps later is of its own version.
type spoken struct {
	Hashed    []string          `json:"hashed"`
	Documents map[string]string `json:"documents"`
}

// notKept are the documents that are of no use without a network. Some hosts answer 404 for 404.html
// itself, and one such answer would end the keeping of all.
var notKept = []string{worker, missing, "sitemap.xml", "robots.txt"}

// tellFiles puts into the worker which files there are. The documents are those that are written; of is as in
// [Made], by the names of the written files.
func tellFiles(script []byte, hashed []string, documents map[string][]byte, of map[string][]string) ([]byte, error) {
	if bytes.Count(script, []byte(filesToken)) != 1 {
		return nil, errors.New(worker + " has not exactly one place for the files: " + filesToken)
	}
	list := kept{Hashed: []string{}, Documents: []string{}, Languages: map[string]*spoken{}}
	in := func(tag string) *spoken {
		if list.Languages[tag] == nil {
			list.Languages[tag] = &spoken{Hashed: []string{}, Documents: map[string]string{}}
		}
		return list.Languages[tag]
	}
	sums := []string{contentHash(script)}
	for _, name := range slices.Sorted(slices.Values(hashed)) {
		sums = append(sums, name)
		languages, some := of[name]
		if !some {
			list.Hashed = append(list.Hashed, name)
		}
		for _, tag := range languages {
			in(tag).Hashed = append(in(tag).Hashed, name)
		}
	}
	for name, content := range documents {
		sums = append(sums, name+" "+contentHash(content))
		languages, some := of[name]
		if !some && !slices.Contains(notKept, name) {
			list.Documents = append(list.Documents, name)
		}
		for _, tag := range languages {
			in(tag).Documents[name] = contentHash(content)
		}
	}
	slices.Sort(list.Documents)
	slices.Sort(sums)
	list.Version = contentHash([]byte(strings.Join(sums, "\n")))
	text, err := json.Marshal(list)
	return bytes.Replace(script, []byte(filesToken), text, 1), err
}
