package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"

	"atlas.example/southsouth/web/site"
)

// oembed is the document of https://oembed.com, in the order in which it is written.
type oembed struct {
	Version  string `json:"version"`
	Type     string `json:"type"`
	Title    string `json:"title"`
	Provider string `json:"provider_name"`
	Address  string `json:"provider_url,omitempty"`
	Width    int    `json:"width"`
	Height   int    `json:"height"`
	HTML     string `json:"html"`
	Note     string `json:"src_is_relative_to,omitempty"`
}

// addEmbed adds what pages elsewhere show the map with. Both files keep their names, as those pages
// name them. With a base the frame of oembed.json has a whole address; without one its note says that
// somebody has to give it one.
func addEmbed(made *site.Made, base string) error {
	for _, name := range []string{"embed.js", "oembed.json"} {
		content, err := os.ReadFile(filepath.Join("web", name))
		if err != nil {
			return err
		}
		made.Documents[name] = content
	}
	if base == "" {
		return nil
	}
	var said oembed
	read := json.NewDecoder(bytes.NewReader(made.Documents["oembed.json"]))
	read.DisallowUnknownFields() // or a field of the file would be lost here
	if err := read.Decode(&said); err != nil {
		return err
	}
	said.HTML = strings.Replace(said.HTML, `src="`, `src="`+base, 1)
	said.Address, said.Note = base, ""
	var text bytes.Buffer
	write := json.NewEncoder(&text)
	write.SetEscapeHTML(false)
	write.SetIndent("", "  ")
	err := write.Encode(said)
	made.Documents["oembed.json"] = text.Bytes()
	return err
}
