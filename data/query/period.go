package main

import (
	"flag"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/data/chronicle"
)

// period is the flags -from and -to.
type period struct{ from, to dateFlag }

// addPeriod adds the flags -from and -to to a set.
func addPeriod(fs *flag.FlagSet) *period {
	p := new(period)
	fs.Var(&p.from, "from", "from the first day of this `date`: YYYY, YYYY-MM or YYYY-MM-DD")
	fs.Var(&p.to, "to", "to the last day of this `date`, included")
	return p
}

// days returns the first and the last day of the period. Without a flag it is
// open on that side. ok is false if it ends before it begins.
func (p *period) days() (first, last chronicle.Day, ok bool) {
	first, last = chronicle.DayOf(1, 1, 1), chronicle.DayOf(9999, 12, 31)
	if p.from.date.Known() {
		first = p.from.date.Earliest()
	}
	if p.to.date.Known() {
		last = p.to.date.Latest()
	}
	return first, last, first <= last
}

// ofPeriod answers a question about a period with the table that is made for its first and its
// last day.
func (q *query) ofPeriod(args []string, answer func(c *chronicle.Chronicle, first, last chronicle.Day) *table) int {
	fs := q.flags()
	within, format := addPeriod(fs), addFormat(fs)
	if code, done := q.parse(fs, args, 0, "[-from D] [-to D] [-format csv|json]"); done {
		return code
	}
	first, last, ok := within.days()
	if !ok {
		return q.usage("-from is after -to; exchange them")
	}
	c, err := data.Chronicle()
	if err != nil {
		return q.fail(err)
	}
	return q.print(answer(c, first, last), *format)
}
