package main

import (
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// tables is what was written by hand about atoms.
type tables struct {
	atoms []string          // ids, sorted
	of    map[string]string // province → atom; a country with ":*" → atom of its other provinces
	cuts  []cut
}

// cut is a line that divides provinces of today because a border of the
// period ran there. Cuts apply in order, each to what the earlier ones left.
type cut struct {
	Atom    string       `json:"atom"`    // what lies inside the ring becomes part of this atom
	Targets []string     `json:"targets"` // codes of the provinces to cut
	Note    string       `json:"note"`    // what the line is and where it is from
	Ring    [][2]float64 `json:"ring"`    // longitude and latitude, not closed; may run far outside the targets

	atom int32 // index of Atom
}

func readTables(dir string) (*tables, error) {
	t := &tables{of: map[string]string{}}
	if err := t.readAtoms(filepath.Join(dir, "source", "atoms.csv")); err != nil {
		return nil, err
	}
	b, err := os.ReadFile(filepath.Join(dir, "cuts.json"))
	if err != nil {
		return nil, err
	}
	if err := json.Unmarshal(b, &t.cuts); err != nil {
		return nil, fmt.Errorf("cuts.json: %w", err)
	}
	for i := range t.cuts {
		if t.cuts[i].atom, err = t.atom(t.cuts[i].Atom); err != nil {
			return nil, fmt.Errorf("cuts.json: %w", err)
		}
	}
	return t, nil
}

func (t *tables) readAtoms(name string) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	for _, row := range rows[1:] {
		t.atoms = append(t.atoms, row[0])
		for p := range strings.FieldsSeq(row[1]) {
			if t.of[p] != "" {
				return fmt.Errorf("%s: province %s belongs to both %s and %s", name, p, t.of[p], row[0])
			}
			t.of[p] = row[0]
		}
	}
	if !slices.IsSorted(t.atoms) {
		return fmt.Errorf("%s: its atoms are not sorted", name)
	}
	return nil
}

// atom returns the index of an atom.
func (t *tables) atom(id string) (int32, error) {
	i, ok := slices.BinarySearch(t.atoms, id)
	if !ok {
		return 0, fmt.Errorf("atoms.csv has no atom %s", id)
	}
	return int32(i), nil
}

// unused marks a country's outline that its provinces make superfluous, or
// the provinces of a country whose outline is used.
const unused int32 = -1

// assign gives every province its atom. It reports every province that has
// none and every entry of the table that names no province.
func (t *tables) assign(ps []province) error {
	var errs []error
	seen := map[string]bool{}
	for i := range ps {
		p := &ps[i]
		key := p.name()
		if outline := t.of[p.country+":"+admin0] != ""; outline != (p.code == admin0) {
			p.atom = unused
			continue
		}
		if t.of[key] == "" {
			key = p.country + ":*"
		}
		if t.of[key] == "" {
			errs = append(errs, fmt.Errorf("atoms.csv: province %s belongs to no atom", p.name()))
			continue
		}
		seen[key] = true
		var err error
		if p.atom, err = t.atom(t.of[key]); err != nil {
			errs = append(errs, err)
		}
	}
	for key := range t.of {
		if !seen[key] {
			errs = append(errs, fmt.Errorf("atoms.csv: there is no province %s", key))
		}
	}
	return errors.Join(errs...)
}
