package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"

	"atlas.example/southsouth/data/chronicle"
)

// flags returns an empty flag set that neither prints nor exits by itself.
func (q *query) flags() *flag.FlagSet {
	fs := flag.NewFlagSet(q.name, flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	return fs
}

// parse reads the arguments, of which up to operands may follow the flags. When
// done is true, the call ends with the code: help was asked for, or a flag was
// wrong.
func (q *query) parse(fs *flag.FlagSet, args []string, operands int, synopsis string) (code int, done bool) {
	err := fs.Parse(args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		var flags strings.Builder
		fs.SetOutput(&flags)
		fs.PrintDefaults()
		return q.say("usage: %s %s\n%s", q.name, synopsis, &flags), true
	case err != nil:
		return q.usage(fmt.Sprintf("%v; %s -h explains", err, q.name)), true
	case fs.NArg() > operands:
		return q.usage(fmt.Sprintf("unexpected argument %q; %s -h explains", fs.Arg(operands), q.name)), true
	}
	return exitOK, false
}

// dateFlag is a flag that takes a year, a month or a day. Its zero value is
// not set.
type dateFlag struct{ date chronicle.Date }

// String returns the date as it was given.
func (f *dateFlag) String() string { return f.date.String() }

// Set reads a date.
func (f *dateFlag) Set(s string) error {
	d, err := chronicle.ParseDate(s)
	if err != nil || !d.Known() || d.Precision() == chronicle.DecadePrecision || d.Hedged() {
		return errors.New("write YYYY, YYYY-MM or YYYY-MM-DD")
	}
	f.date = d
	return nil
}

// formatFlag is the flag for the form of the output.
type formatFlag struct {
	name string
	of   []string // what it may be
}

// The forms of output. The maps are for units only.
const (
	formatCSV      = "csv"
	formatJSON     = "json"
	formatGeoJSON  = "geojson"
	formatTopoJSON = "topojson"
)

// String returns the form.
func (f *formatFlag) String() string { return f.name }

// Set reads a form.
func (f *formatFlag) Set(s string) error {
	if !slices.Contains(f.of, s) {
		return errors.New("write " + f.choice())
	}
	f.name = s
	return nil
}

// choice names the forms in words.
func (f *formatFlag) choice() string {
	last := len(f.of) - 1
	return strings.Join(f.of[:last], ", ") + " or " + f.of[last]
}

// addFormat adds the flag -format to a set: csv, json and the others that the command has.
func addFormat(fs *flag.FlagSet, others ...string) *formatFlag {
	f := &formatFlag{formatCSV, append([]string{formatCSV, formatJSON}, others...)}
	fs.Var(f, "format", f.choice())
	return f
}

// addDate adds the flag -date to a set.
func addDate(fs *flag.FlagSet) *dateFlag {
	f := new(dateFlag)
	fs.Var(f, "date", fmt.Sprintf("the `day`, from %v to %v; a year or a month means its last day, as it stood at its end", chronicle.FirstDay, chronicle.LastDay))
	return f
}

// day returns the day that the flag -date means. When done is true, the call ends with the
// code: the flag is missing, or its day is none of those that the tables tell of.
func (q *query) day(on *dateFlag) (day chronicle.Day, code int, done bool) {
	if !on.date.Known() {
		return 0, q.usage("-date is missing; write -date YYYY-MM-DD"), true
	}
	day, err := on.day()
	if err != nil {
		return 0, q.usage(fmt.Sprintf("-date %v is %v", on, err)), true
	}
	return day, exitOK, false
}

// day returns the last day of the date, or an error if the tables do not tell of it.
func (f *dateFlag) day() (chronicle.Day, error) {
	day := f.date.Latest()
	if day < chronicle.FirstDay || day > chronicle.LastDay {
		return 0, fmt.Errorf("outside the tables; choose a day from %v to %v", chronicle.FirstDay, chronicle.LastDay)
	}
	return day, nil
}

// parseDay reads a date as the flag -date does, for the day that it means.
func parseDay(s string) (chronicle.Day, error) {
	var f dateFlag
	if err := f.Set(strings.TrimSpace(s)); err != nil {
		return 0, err
	}
	return f.day()
}
