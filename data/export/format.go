// Package export writes the chronicle in the formats of other programs: the events, the places or
// the sources, for spreadsheets, maps, gazetteers, timelines and bibliographies.
//
// What is not documented keeps its mark and who says it, in every format. What a format cannot
// hold is counted, so that whoever writes a file can say so.
package export

import (
	"bytes"

	"atlas.example/southsouth/data/chronicle"
)

// Format is a format of other programs. The zero Format is none; [Formats] has all there are.
type Format struct {
	Name    string // as -format has it: "csv"
	Summary string // what it holds and who reads it, in words
	File    string // the name that a file of it is to have: "events.csv"
	write   func(*edition) error
}

// Formats lists the formats, each call anew, in the order in which they are offered.
func Formats() []Format {
	return []Format{
		{"csv", "the events for a spreadsheet, one a row", "events.csv", (*edition).writeEventTable},
		{"geojson", "the events as points, for maps (RFC 7946)", "events.geojson", (*edition).writeEventPoints},
		{LinkedPlaces, "the places and what happened there, for gazetteers (Linked Places 1.3)", "places.lpf.json", (*edition).writeLinkedPlaces},
		{"timelinejs", "the events as a spreadsheet of TimelineJS", "timeline.csv", (*edition).writeTimeline},
		{"bibtex", "the sources for LaTeX (biblatex, UTF-8)", "sources.bib", (*edition).writeBibTeX},
		{"csl", "the sources for citation managers (CSL-JSON)", "sources.csl.json", (*edition).writeCSL},
	}
}

// LinkedPlaces is the name of the one format of linked data, whose ids are addresses.
const LinkedPlaces = "linkedplaces"

// DefaultBase is where the ids of linked data point to if nothing else is given. The domain is
// one that never is anybody's: what is not published must not look as if it were.
const DefaultBase = "https://atlas.example/southsouth/"

// Encode returns the chronicle in the format, as a whole file, and what the format could not
// hold. The ids of linked data are below base, an address with a slash at its end, which the other
// formats do not use. The same chronicle gives the same bytes. The error is that of the map, which
// linked data asks for the countries of today.
func (f Format) Encode(c *chronicle.Chronicle, base string) (content []byte, lost Losses, err error) {
	ed := &edition{c: c, base: base}
	err = f.write(ed)
	return ed.Bytes(), ed.losses, err
}

// atlasTitle is what the atlas is called, and is to be named as.
const atlasTitle = "South–South: an atlas in time, 1970–1987"

// licence is that of the tables, by its SPDX identifier.
const licence = "CC-BY-4.0"

// edition is the chronicle on its way into a format.
type edition struct {
	bytes.Buffer // what is written of it

	c      *chronicle.Chronicle
	base   string // where the ids of linked data are, with a slash at its end
	losses Losses
}
