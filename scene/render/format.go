package main

import (
	"errors"
	"fmt"
	"path/filepath"
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
func (o *options) setFormat(*given) error {
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
