package main

import (
	"errors"
	"flag"
	"slices"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/data/atlas"
	"atlas.example/southsouth/data/detail"
)

// levelNames are the levels of detail in words; their numbers are taken, too.
var levelNames = []string{atlas.L0: "coarse", atlas.L1: "middle", atlas.L2: "fine", atlas.L3: "full"}

// levelFlag is the flag -level.
type levelFlag struct {
	level atlas.Level
	given bool
}

// addLevel adds the flag -level to a set. What it is when not given is what the program shows.
func addLevel(fs *flag.FlagSet) *levelFlag {
	f := &levelFlag{level: atlas.L2}
	fs.Var(f, "level", "detail of a map: coarse, middle, fine or full, or 0 to 3")
	return f
}

// String returns the level's name.
func (f *levelFlag) String() string { return levelNames[f.level] }

// Set reads the name or the number of a level.
func (f *levelFlag) Set(s string) error {
	l := slices.Index(levelNames, s)
	if len(s) == 1 && s[0] >= '0' && s[0] < '0'+byte(atlas.Levels) {
		l = int(s[0] - '0')
	}
	if l < 0 {
		return errors.New("write coarse, middle, fine or full, or 0 to 3")
	}
	f.level, f.given = atlas.Level(l), true
	return nil
}

// atlasOf returns the base map that has a level.
func atlasOf(l atlas.Level) (*atlas.Atlas, error) {
	if l == atlas.L3 {
		return detail.Atlas()
	}
	return data.Atlas()
}
