package main

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
)

// format is what kind of file is written.
type format uint8

const (
	pngFormat format = iota
	svgFormat
	gifFormat
	apngFormat // which is a PNG to whoever does not know that it moves
)

// setFormat finds the format that the file's name asks for, and names a file that has no name.
func (o *options) setFormat(g *given) error {
	if g.format != "" {
		return o.setFormatWord(g.format)
	}
	animated := o.span.given()
	if o.file == "" {
		o.file = o.day.String() + ".png"
		if animated {
			o.file = o.span.fileName() + ".gif"
		}
	}
	still := "a picture of a span moves: name a .gif, .apng or .png, or give -date for a picture of a day"
	switch ext := strings.ToLower(filepath.Ext(o.file)); {
	case (ext == ".png" || o.file == "-") && animated, ext == ".apng" && animated:
		o.format = apngFormat
	case ext == ".png" || o.file == "-":
		o.format = pngFormat
	case ext == ".svg" && !animated:
		o.format = svgFormat
	case ext == ".svg":
		return errors.New("-o: " + still)
	case ext == ".gif" && animated:
		o.format = gifFormat
	case ext == ".gif" || ext == ".apng":
		return fmt.Errorf("-o: a %s is an animation: give -from and -to instead of -date", ext)
	default:
		return fmt.Errorf("-o: %q says no format; end it in .png or .svg, of a span in .gif, .apng or .png", o.file)
	}
	return nil
}

// formatWords are the formats by the words for them.
var formatWords = [...]string{pngFormat: "png", svgFormat: "svg", gifFormat: "gif", apngFormat: "apng"}

// setFormatWord takes a format by its word, whatever the file is called.
func (o *options) setFormatWord(word string) error {
	at := slices.Index(formatWords[:], word)
	if at < 0 {
		return fmt.Errorf("-format: no %q; there are %s", word, strings.Join(formatWords[:], ", "))
	}
	o.format = format(at)
	switch moves := o.format == gifFormat || o.format == apngFormat; {
	case moves && !o.span.given():
		return fmt.Errorf("-format: %s is an animation: give -from and -to instead of -date", word)
	case !moves && o.span.given():
		return fmt.Errorf("-format: %s does not move: choose gif or apng, or give -date for a picture of a day", word)
	case o.file == "" && o.span.given():
		o.file = o.span.fileName() + "." + word
	case o.file == "":
		o.file = o.day.String() + "." + word
	}
	return nil
}
