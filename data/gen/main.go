// Command gen builds the base map, data/world.atlas, and the one with all
// detail, data/detail/world.atlas, from Natural Earth's provinces of today and
// the tables that say what borders there were from 1970 to 1987.
//
//	go run ./data/gen          writes both
//	go run ./data/gen -check   exits 1 if a committed file differs
//
// It reads only what is committed or pinned by checksum in go.sum, so it
// needs no network once modules are downloaded, and writes the same bytes on
// every machine. How it works, a file for each step:
//
//	source.go    provinces of today, as rings of integer positions
//	unwrap.go    cut along 169° W instead of 180°
//	tables.go    which provinces make an atom, and the lines that cut them
//	islets.go    islands that the source lacks
//	cut.go       cut provinces where a border of the period ran through them
//	dissolve.go  borders between provinces of one atom cancel
//	topology.go  what is left becomes arcs, nodes and rings
//	simplify.go  drop vertices by the area they add, never crossing lines
//	levels.go    which vertices and islands each level of detail has
//	draft.go     round to the grid of an edition
//	mend.go      undo what rounding and dropping spoiled
//	build.go     number everything, make the atlas
//	topojson.go  lakes and rivers of today, from the other source
//	waters.go    take them at their finest, and add them to the atlas
//	lakes.go     as they were in the period
//	rivers.go    the longer ones, by rank
//	sites.go     in which atom each place lies
//	tints.go     a colour for every state, neighbours apart
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"

	"atlas.example/southsouth/data/atlas"
	"atlas.example/southsouth/data/chronicle"
)

// errStale means that the committed atlas is not what its sources make.
var errStale = errors.New("is not what its sources make; run go run ./data/gen")

func main() {
	log.SetFlags(0)
	log.SetPrefix("gen: ")
	check := flag.Bool("check", false, "compare with the committed file instead of writing it")
	dir := flag.String("data", "data", "the `folder` that holds the tables and world.atlas")
	flag.Parse()
	if err := run(*dir, *check); err != nil {
		log.Fatal(err)
	}
}

func run(dir string, check bool) error {
	files, err := build(dir)
	if err != nil {
		return err
	}
	var errs []error
	for _, f := range files {
		errs = append(errs, f.deliver(dir, check))
	}
	return errors.Join(errs...)
}

// file is an edition that was made.
type file struct {
	edition
	atlas *atlas.Atlas
}

// deliver writes the file below dir, or compares it with what is there.
func (f file) deliver(dir string, check bool) error {
	name, made := filepath.Join(dir, f.name), atlas.Append(nil, f.atlas)
	if !check {
		return os.WriteFile(name, made, 0o644)
	}
	committed, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	if !bytes.Equal(committed, made) {
		return fmt.Errorf("%s %w", name, errStale)
	}
	return nil
}

// build makes the editions from the tables in dir.
func build(dir string) ([]file, error) {
	t, err := readTables(dir)
	if err != nil {
		return nil, err
	}
	ps, err := provinces()
	if err != nil {
		return nil, err
	}
	islets, err := readIslets(dir)
	if err != nil {
		return nil, err
	}
	m, err := newMosaic(ps, t, islets)
	if err != nil {
		return nil, err
	}
	l, err := newLand(m)
	if err != nil {
		return nil, err
	}
	w, err := newWaters(dir)
	if err != nil {
		return nil, err
	}
	a := l.assemble(shown)
	w.add(a, shown)
	full := l.assemble(detailed)
	c, err := chronicle.Read(os.DirFS(dir))
	if err != nil {
		return nil, err
	}
	if a.Sites, err = sites(c, full); err != nil {
		return nil, err
	}
	a.Tints = tints(c, full)
	return []file{{shown, a}, {detailed, full}}, nil
}

// newMosaic cuts the provinces and merges them and the islets into atoms.
func newMosaic(ps []province, t *tables, islets []islet) (*mosaic, error) {
	if err := t.assign(ps); err != nil {
		return nil, err
	}
	for _, s := range islets {
		p, err := s.province(t)
		if err != nil {
			return nil, err
		}
		ps = append(ps, p)
	}
	c := newCutter(ps)
	for _, cut := range t.cuts {
		if err := c.apply(cut); err != nil {
			return nil, err
		}
	}
	return dissolve(c, t.atoms)
}
