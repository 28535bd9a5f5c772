package main

import (
	"bytes"
	"flag"
	"fmt"
	"slices"
	"strings"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/data/chronicle"
)

// exporter writes the chronicle in the format of other programs.
type exporter struct {
	format  string
	summary string // what it holds and who reads it
	write   func(*edition) error
}

// exporters lists the formats in the order of the help.
func exporters() []exporter {
	return []exporter{
		{"csv", "the events for a spreadsheet, one a row", (*edition).writeEventTable},
		{"geojson", "the events as points, for maps (RFC 7946)", (*edition).writeEventPoints},
		{"linkedplaces", "the places and what happened there, for gazetteers (Linked Places 1.3)", (*edition).writeLinkedPlaces},
		{"timelinejs", "the events as a spreadsheet of TimelineJS", (*edition).writeTimeline},
		{"bibtex", "the sources for LaTeX (biblatex, UTF-8)", (*edition).writeBibTeX},
		{"csl", "the sources for citation managers (CSL-JSON)", (*edition).writeCSL},
	}
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
	losses losses
}

// export writes the chronicle in a format of other programs, and tells on the standard error
// what the format could not hold.
func export(q *query, args []string) int {
	fs := q.flags()
	format, file := addExportFormat(fs), new(fileFlag)
	fs.Var(file, "o", "the `file` to write, whole or not at all; without it, or with -, the standard output")
	base := &baseFlag{address: defaultBase}
	fs.Var(base, "base", "the `address` under which the ids of linkedplaces are published")
	if code, done := q.parse(fs, args, 0, exportSynopsis()); done {
		return code
	}
	if format.name == "" {
		return q.usage("-format is missing; write -format " + format.choice())
	}
	if base.given && format.name != "linkedplaces" {
		return q.usage("-base is for linked data; write -format linkedplaces, too")
	}
	if err := file.check(); err != nil {
		return q.usage(err.Error())
	}
	c, err := data.Chronicle()
	if err != nil {
		return q.fail(err)
	}
	ed := &edition{c: c, base: base.address}
	err = exporterOf(format.name).write(ed)
	if err == nil {
		err = file.write(ed.Bytes(), q.stdout)
	}
	if err != nil {
		return q.fail(err)
	}
	fmt.Fprintf(q.stderr, "%s: %v\n", format.name, &ed.losses)
	return exitOK
}

// addExportFormat adds the flag -format to a set; it has no default, as nobody knows which
// program is on the other side.
func addExportFormat(fs *flag.FlagSet) *formatFlag {
	f := new(formatFlag)
	for _, x := range exporters() {
		f.of = append(f.of, x.format)
	}
	fs.Var(f, "format", f.choice())
	return f
}

// exporterOf returns the exporter of a format, which the flag has checked.
func exporterOf(format string) exporter {
	all := exporters()
	return all[slices.IndexFunc(all, func(x exporter) bool { return x.format == format })]
}

// exportSynopsis says what the formats are for.
func exportSynopsis() string {
	var w strings.Builder
	w.WriteString("-format F [-o FILE] [-base ADDRESS]\n")
	for _, x := range exporters() {
		fmt.Fprintf(&w, "  %-12s %s\n", x.format, x.summary)
	}
	w.WriteString("What is not documented keeps its mark and who says it, in every format. What the format could\n" +
		"not hold is counted on the standard error.")
	return w.String()
}
