package main

import (
	"errors"
	"flag"
	"fmt"
	"math"
	"strconv"
	"strings"
)

// degreesFlag is a flag that takes a latitude or a longitude. Its zero value is not set.
type degreesFlag struct {
	limit, value float64 // value is from -limit to limit
	given        bool
}

// addDegrees adds a flag for degrees up to a limit on either side to a set.
func addDegrees(fs *flag.FlagSet, name string, limit float64) *degreesFlag {
	f := &degreesFlag{limit: limit}
	fs.Var(f, name, fmt.Sprintf("`degrees` from %v to %v", -limit, limit))
	return f
}

// String returns the degrees, or nothing if there are none.
func (f *degreesFlag) String() string {
	if !f.given {
		return ""
	}
	return strconv.FormatFloat(f.value, 'f', -1, 64)
}

// Set reads the degrees.
func (f *degreesFlag) Set(s string) (err error) {
	f.value, err = parseDegrees(s, f.limit)
	f.given = err == nil
	return err
}

// parseDegrees reads a number from -limit to limit.
func parseDegrees(s string, limit float64) (float64, error) {
	v, err := strconv.ParseFloat(strings.TrimSpace(s), 64)
	if err != nil || !(math.Abs(v) <= limit) {
		return 0, fmt.Errorf("write degrees from %v to %v", -limit, limit)
	}
	return v, nil
}

// toleranceFlag is the flag -tolerance, in kilometres.
type toleranceFlag float64

// addTolerance adds the flag -tolerance to a set. What it is when not given lets a town by the
// sea, whose position is rounded to a minute or two, be on its coast.
func addTolerance(fs *flag.FlagSet) *toleranceFlag {
	f := toleranceFlag(3)
	fs.Var(&f, "tolerance", "how far off the coast a position may be, in `km`")
	return &f
}

// String returns the kilometres.
func (f *toleranceFlag) String() string { return strconv.FormatFloat(float64(*f), 'f', -1, 64) }

// Set reads the kilometres.
func (f *toleranceFlag) Set(s string) error {
	km, err := strconv.ParseFloat(s, 64)
	if err != nil || !(km >= 0) || math.IsInf(km, 1) {
		return errors.New("write kilometres, 0 or more")
	}
	*f = toleranceFlag(km)
	return nil
}
