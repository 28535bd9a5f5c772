package chronicle

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"atlas.example/southsouth/data/geo"
)

// fault notes a fault in a field of the row, unless one before it says all.
func (r row) fault(field, problem, mend string) {
	if r.sound(field) {
		r.table.fault(r.line, field, problem, mend)
	}
}

// spoilt notes a fault that leaves nothing else to be said of the field: it
// holds nothing that could be read as what it is to hold.
func (r row) spoilt(field, problem, mend string) {
	r.fault(field, problem, mend)
	r.wrong[field] = true
}

// sound reports whether all of some fields could be read.
func (r row) sound(fields ...string) bool {
	return !slices.ContainsFunc(fields, func(f string) bool { return r.wrong[f] })
}

// text returns a field, empty also where the table has no such column.
func (r row) text(column string) string {
	i := slices.Index(r.header, column)
	if i < 0 {
		return ""
	}
	return strings.TrimSpace(r.fields[i])
}

// required returns a field that must not be empty.
func (r row) required(column string) string {
	s := r.text(column)
	if s == "" {
		r.spoilt(column, "empty", "fill it in")
	}
	return s
}

// date returns a partial date; an empty field is the unknown date.
func (r row) date(column string) Date {
	d, err := ParseDate(r.text(column))
	if err != nil {
		r.spoilt(column, err.Error(), "")
	}
	return d
}

// day returns a day that must be given.
func (r row) day(column string) Day {
	d, err := ParseDay(r.required(column))
	if err != nil {
		r.spoilt(column, err.Error(), "")
	}
	return d
}

// when returns a partial date or an interval of two; an empty field is the
// unknown span.
func (r row) when(column string) Span {
	s, err := ParseSpan(r.text(column))
	if err != nil {
		r.spoilt(column, err.Error(), "")
	}
	return s
}

// span returns a start and an end, and reports an end before the start.
func (r row) span(from, to string) (start, end Date) {
	start, end = r.date(from), r.date(to)
	if start.Known() && end.Known() && end.Latest() < start.Earliest() {
		r.fault(to, fmt.Sprintf("%v is before %s %v", end, from, start), "exchange them or correct one")
	}
	return start, end
}

// count returns a whole number that must be given and not be negative.
func (r row) count(column string) int {
	s := r.required(column)
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 {
		r.spoilt(column, fmt.Sprintf("%q is not a whole number", s), "write digits only")
	}
	return n
}

// number returns a number that must be given and not be negative.
func (r row) number(column string) float64 {
	s := r.required(column)
	f, err := strconv.ParseFloat(s, 64)
	if err != nil || !(f >= 0 && f <= math.MaxInt64) {
		r.spoilt(column, fmt.Sprintf("%q is not a number", s), "write digits, with a decimal point if need be and no sign or comma")
	}
	return f
}

// degrees returns a field as a number, and whether it is one.
func (r row) degrees(column string) (float64, bool) {
	f, err := strconv.ParseFloat(r.text(column), 64)
	if err != nil {
		r.spoilt(column, fmt.Sprintf("%q is not a number", r.text(column)), "write degrees with a decimal point")
	}
	return f, err == nil
}

// position returns the columns lon and lat, and whether they are given.
func (r row) position() (at geo.LonLat, ok bool) {
	if r.text("lon") == "" && r.text("lat") == "" {
		return at, false
	}
	lon, ok1 := r.degrees("lon")
	lat, ok2 := r.degrees("lat")
	at = geo.LonLat{Lon: lon, Lat: lat}
	if ok1 && ok2 && !at.Valid() {
		wrong := "lat"
		if lat >= -90 && lat <= 90 {
			wrong = "lon"
		}
		r.fault(wrong, fmt.Sprintf("%v, %v is outside the world", lat, lon), "latitude goes from -90 to 90, longitude from -180 to 180")
	}
	return at, ok1 && ok2
}

// yes returns a field that says yes or no; empty means no where it may be.
func (r row) yes(column string, mayBeEmpty bool) bool {
	s := r.text(column)
	if s != "yes" && s != "no" && (s != "" || !mayBeEmpty) {
		r.fault(column, fmt.Sprintf("%q is neither yes nor no", s), "write one of them")
	}
	return s == "yes"
}

// status returns a field that holds one of the four marks.
func (r row) status(column string) Status {
	s, ok := ParseStatus(r.text(column))
	if !ok {
		r.unknownWord(column, statusWords())
	}
	return s
}

// wordOf returns a field that must be one of a few words.
func wordOf[T ~string](r row, column string, words ...T) T {
	w := T(r.text(column))
	if !slices.Contains(words, w) {
		r.unknownWord(column, words)
	}
	return w
}

// unknownWord reports a field that is none of the words it may be.
func (r row) unknownWord(column string, words any) {
	r.spoilt(column, fmt.Sprintf("unknown word %q", r.text(column)), fmt.Sprintf("write one of %q", words))
}
