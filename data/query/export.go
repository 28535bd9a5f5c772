package main

import (
	"flag"
	"fmt"
	"slices"
	"strings"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/data/export"
)

// exportTables writes the chronicle in a format of other programs, and tells on the standard error
// what the format could not hold.
func exportTables(q *query, args []string) int {
	fs := q.flags()
	format, file := addExportFormat(fs), new(fileFlag)
	fs.Var(file, "o", "the `file` to write, whole or not at all; without it, or with -, the standard output")
	base := &baseFlag{address: export.DefaultBase}
	fs.Var(base, "base", "the `address` under which the ids of linkedplaces are published")
	if code, done := q.parse(fs, args, 0, exportSynopsis()); done {
		return code
	}
	if format.name == "" {
		return q.usage("-format is missing; write -format " + format.choice())
	}
	if base.given && format.name != export.LinkedPlaces {
		return q.usage("-base is for linked data; write -format linkedplaces, too")
	}
	if err := file.check(); err != nil {
		return q.usage(err.Error())
	}
	c, err := data.Chronicle()
	if err != nil {
		return q.fail(err)
	}
	content, lost, err := formatOf(format.name).Encode(c, base.address)
	if err == nil {
		err = file.write(content, q.stdout)
	}
	if err != nil {
		return q.fail(err)
	}
	fmt.Fprintf(q.stderr, "%s: %v\n", format.name, lost)
	return exitOK
}

// addExportFormat adds the flag -format to a set; it has no default, as nobody knows which
// program is on the other side.
func addExportFormat(fs *flag.FlagSet) *formatFlag {
	f := new(formatFlag)
	for _, x := range export.Formats() {
		f.of = append(f.of, x.Name)
	}
	fs.Var(f, "format", f.choice())
	return f
}

// formatOf returns the format of a name, which the flag has checked.
func formatOf(name string) export.Format {
	all := export.Formats()
	return all[slices.IndexFunc(all, func(f export.Format) bool { return f.Name == name })]
}

// exportSynopsis says what the formats are for.
func exportSynopsis() string {
	var w strings.Builder
	w.WriteString("-format F [-o FILE] [-base ADDRESS]\n")
	for _, f := range export.Formats() {
		fmt.Fprintf(&w, "  %-12s %s\n", f.Name, f.Summary)
	}
	w.WriteString("What is not documented keeps its mark and who says it, in every format. What the format could\n" +
		"not hold is counted on the standard error.")
	return w.String()
}
