package main

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/data/translation/po"
	"atlas.example/southsouth/data/words"
	"atlas.example/southsouth/web/edition"
	"atlas.example/southsouth/web/site"
)

// addEdition makes the text edition in each language, which is the page around the map, and adds its style
// sheet. The base is empty or the address that the page will have.
func addEdition(made *site.Made, base string) error {
	tables, err := data.Chronicle()
	if err != nil {
		return err
	}
	options := edition.Options{Base: base, Languages: languages()}
	for _, language := range options.Languages {
		if err := addLanguage(made, tables, language.Tag, options); err != nil {
			return err
		}
	}
	var missing bytes.Buffer
	if err := edition.WriteMissing(&missing, options); err != nil {
		return err
	}
	style, err := os.ReadFile(filepath.Join("web", "edition.css"))
	if err != nil {
		return err
	}
	made.Documents[edition.Missing] = missing.Bytes()
	made.Assets["edition.css"] = style
	return nil
}

// languages are those of the atlas, by what they call themselves.
func languages() []edition.Language {
	var all []edition.Language
	for _, tag := range po.Languages() {
		all = append(all, edition.Language{Tag: tag, Name: po.Name(tag)})
	}
	return all
}

// addOf notes that files are for the readers of a language.
func addOf(made *site.Made, tag string, names ...string) {
	if made.Of == nil {
		made.Of = map[string][]string{}
	}
	for _, name := range names {
		if !slices.Contains(made.Of[name], tag) {
			made.Of[name] = append(made.Of[name], tag)
		}
	}
}

// addLanguage adds the documents of a language. What is not translated is in English.
func addLanguage(made *site.Made, tables *chronicle.Chronicle, tag string, options edition.Options) error {
	catalogue, err := po.Open(tag)
	if err != nil {
		return err
	}
	translated, faults := catalogue.Apply(tables)
	options.English = len(faults) + len(po.Untranslated(catalogue))
	if tag != words.English {
		made.Assets["words."+tag+".txt"] = catalogue.Encode(tables)
		addOf(made, tag, "words."+tag+".txt", edition.Name(edition.Index, tag))
	}
	addOf(made, tag, edition.Name(edition.Sources, tag)) // the first in English is what the bare address has for all
	if options.Painter, err = addPainter(made, tag); err != nil {
		return err
	}
	var index, sources bytes.Buffer
	if err := edition.Write(&index, translated, options); err != nil {
		return err
	}
	if err := edition.WriteSources(&sources, translated, options); err != nil {
		return err
	}
	made.Documents[edition.Name(edition.Index, tag)] = index.Bytes()
	made.Documents[edition.Name(edition.Sources, tag)] = sources.Bytes()
	return nil
}
