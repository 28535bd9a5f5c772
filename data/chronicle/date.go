package chronicle

// Date is a date known to some precision: a day, a month, a year or a decade,
// perhaps only approximately or with doubt. The zero Date is unknown. Dates
// can be compared with ==.
type Date struct {
	earliest, latest       Day
	precision              Precision
	approximate, uncertain bool
}

// Precision says which part of a date is known.
type Precision uint8

// From nothing known, through the day, to the decade only.
const (
	UnknownPrecision Precision = iota
	DayPrecision
	MonthPrecision
	YearPrecision
	DecadePrecision
)

// String returns the precision as a word: unknown, day, month, year or decade.
func (p Precision) String() string {
	return [...]string{"unknown", "day", "month", "year", "decade"}[p]
}

// Known reports whether anything is known; the zero Date is not.
func (d Date) Known() bool { return d.precision != UnknownPrecision }

// Earliest returns the first day that the date may mean. An approximate date
// is not widened: its standard gives the width of "about" no number, and nor
// do the tables. For an unknown date it is 0.
func (d Date) Earliest() Day { return d.earliest }

// Latest returns the last day that the date may mean, itself included. See
// Earliest for approximate and unknown dates.
func (d Date) Latest() Day { return d.latest }

// Precision returns which part of the date is known.
func (d Date) Precision() Precision { return d.precision }

// Approximate reports whether the date is an estimate ("about", EDTF ~).
func (d Date) Approximate() bool { return d.approximate }

// Uncertain reports whether the date is in doubt (EDTF ?).
func (d Date) Uncertain() bool { return d.uncertain }

// Hedged reports whether the date is an estimate, in doubt or both.
func (d Date) Hedged() bool { return d.approximate || d.uncertain }

// OnDay returns the Date of a single known day.
func OnDay(d Day) Date {
	return Date{earliest: d, latest: d, precision: DayPrecision}
}
