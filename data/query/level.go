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
var levelNames = []string{atlas.L0: "sketch", atlas.L1: "coarse", atlas.L2: "middle", atlas.L3: "fine", atlas.L4: "full"}

// levelFlag is the flag -level.
type levelFlag struct {
	level atlas.Level
	given bool
}

// addLevel adds the flag -level to a set. What it is when not given is what the program shows.
func addLevel(fs *flag.FlagSet) *levelFlag {
	f := &levelFlag{level: atlas.L3}
	fs.Var(f, "level", "detail of a map: sketch, or coarse, middle, fine or full, which are 0 to 3 too")
	return f
}

// String returns the level's name.
func (f *levelFlag) String() string { return levelNames[f.level] }

// Set reads the name or the number of a level.
func (f *levelFlag) Set(s string) error {
	l := slices.Index(levelNames, s)
	if n := byte(atlas.Levels - atlas.L1); len(s) == 1 && s[0] >= '0' && s[0] < '0'+n {
		l = int(atlas.L1) + int(s[0]-'0')
	}
	if l < 0 {
		return errors.New("write sketch, coarse, middle, fine or full, or 0 to 3 for the last four")
	}
	f.level, f.given = atlas.Level(l), true
	return nil
}

// atlasOf returns the base map that has a level.
func atlasOf(l atlas.Level) (*atlas.Atlas, error) {
	if l == atlas.L4 {
		return detail.Atlas()
	}
	return data.Atlas()
}
