package main

import (
	"fmt"
	"slices"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/data/chronicle"
)

// members lists the roll of the Non-Aligned Movement on a day, by name.
func members(q *query, args []string) int {
	fs := q.flags()
	of := fs.String("of", "nam", "whose members; only `nam`, the Non-Aligned Movement, has a roll")
	on, format := addDate(fs), addFormat(fs)
	count := fs.Bool("count", false, "print the number only")
	if code, done := q.parse(fs, args, 0, "-of nam -date D [-format csv|json] [-count]"); done {
		return code
	}
	if *of != "nam" {
		return q.usage(fmt.Sprintf("no roll of %q; write -of nam", *of))
	}
	day, code, done := q.day(on)
	if done {
		return code
	}
	c, err := data.Chronicle()
	if err != nil {
		return q.fail(err)
	}
	roll := c.MembersAt(day)
	if *count {
		return q.say("%d\n", len(roll))
	}
	return q.print(rollTable(c, roll, day), *format)
}

// rollTable lists memberships under the names of a day.
func rollTable(c *chronicle.Chronicle, roll []*chronicle.Member, d chronicle.Day) *table {
	t := &table{columns: []string{"entity_id", "name", "region", "joined", "left"}}
	for _, m := range roll {
		e, _ := c.Entity(m.EntityID)
		region, _ := c.Region(e.RegionID)
		t.add(e.ID, c.NameAt(e, d), region.Name, m.Joined.String(), m.Left.String())
	}
	// By bytes São Tomé would come after Sierra Leone, and Côte d’Ivoire after Cyprus.
	names := collate.New(language.English)
	slices.SortStableFunc(t.rows, func(a, b []any) int { return names.CompareString(a[1].(string), b[1].(string)) })
	return t
}
