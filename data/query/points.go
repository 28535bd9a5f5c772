package main

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/data/geo"
)

// points is a table of positions and days, with whatever else its rows hold.
type points struct {
	columns []string
	points  []point
}

// point is a row of such a table.
type point struct {
	row []any // its fields as they were, the degrees as numbers
	at  geo.LonLat
	day chronicle.Day
}

// readPoints reads a table with a header, in which the columns lat, lon and date stand at any
// place. The error names the first fault, with its line.
func readPoints(from io.Reader) (*points, error) {
	r := csv.NewReader(withoutMark(from))
	columns, err := r.Read()
	switch {
	case errors.Is(err, io.EOF):
		return nil, errors.New("it is empty; begin with a header that has lat, lon and date")
	case err != nil:
		return nil, wrongLine(err, 0, 0)
	}
	of, err := findColumns(columns)
	if err != nil {
		return nil, err
	}
	out := &points{columns: columns}
	for {
		fields, err := r.Read()
		if errors.Is(err, io.EOF) {
			return out, nil
		}
		if err != nil {
			return nil, wrongLine(err, len(fields), len(columns))
		}
		p, column, err := of.point(fields)
		if err != nil {
			line, _ := r.FieldPos(column)
			return nil, fmt.Errorf("line %d: %s %q: %w", line, strings.TrimSpace(columns[column]), fields[column], err)
		}
		out.points = append(out.points, p)
	}
}

// withoutMark drops the byte order mark that some programs put before a table.
func withoutMark(from io.Reader) io.Reader {
	const mark = "\ufeff"
	b := bufio.NewReader(from)
	if start, _ := b.Peek(len(mark)); string(start) == mark {
		_, _ = b.Discard(len(mark)) // cannot fail: they were just seen
	}
	return b
}

// wrongLine says in which line the text is not a row of the table.
func wrongLine(err error, fields, want int) error {
	var wrong *csv.ParseError
	switch {
	case !errors.As(err, &wrong):
		return err
	case errors.Is(err, csv.ErrFieldCount):
		return fmt.Errorf("line %d: it has %d of %d fields", wrong.StartLine, fields, want)
	}
	return fmt.Errorf("line %d: %w", wrong.Line, wrong.Err)
}

// pointColumns says where in a row its position and day stand.
type pointColumns struct{ lat, lon, date int }

// findColumns looks for the columns in a header, whose case and outer blanks do not matter.
func findColumns(header []string) (of pointColumns, err error) {
	for _, want := range []struct {
		name string
		at   *int
	}{{"lat", &of.lat}, {"lon", &of.lon}, {"date", &of.date}} {
		*want.at = -1
		for i, name := range header {
			if !strings.EqualFold(strings.TrimSpace(name), want.name) {
				continue
			}
			if *want.at >= 0 {
				return of, fmt.Errorf("line 1: the column %s is there twice", want.name)
			}
			*want.at = i
		}
		if *want.at < 0 {
			return of, fmt.Errorf("line 1: no column %s; the header must have lat, lon and date, between commas", want.name)
		}
	}
	return of, nil
}

// point reads a row. If it is wrong, column is the one that is to blame.
func (of pointColumns) point(fields []string) (p point, column int, err error) {
	if p.at.Lat, err = parseDegrees(fields[of.lat], 90); err != nil {
		return p, of.lat, err
	}
	if p.at.Lon, err = parseDegrees(fields[of.lon], 180); err != nil {
		return p, of.lon, err
	}
	if p.day, err = parseDay(fields[of.date]); err != nil {
		return p, of.date, err
	}
	p.row = make([]any, len(fields), len(fields)+3)
	for i, f := range fields {
		p.row[i] = f
	}
	p.row[of.lat] = number{fields[of.lat], p.at.Lat}
	p.row[of.lon] = number{fields[of.lon], p.at.Lon}
	return p, 0, nil
}
