package story

import (
	"slices"
	"sort"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/timeline"
)

// Owner says whose an atom of the base map is: Unit is the row of Chronicle.Units that it
// belongs to, Entity the entity whose land that unit is; each is -1 where there is none. Land
// that another holds is its sovereign's: the Sinai is Egypt's.
type Owner struct{ Unit, Entity int32 }

var nobody = Owner{-1, -1}

// epoch is a time in which no land changes hands.
type epoch struct {
	from timeline.Moment
	land []Owner // by atom
}

func newEpochs(c *chronicle.Chronicle, atomIDs []string) []epoch {
	atoms := index(len(atomIDs), func(i int) string { return atomIDs[i] })
	holders := holdersOf(c)
	var epochs []epoch
	for _, day := range changes(c) {
		epochs = append(epochs, epoch{moment(day), landOn(c, day, atoms, holders)})
	}
	return epochs
}

// holdersOf lists for each unit id the entities whose land it is or was.
func holdersOf(c *chronicle.Chronicle) map[string][]int32 {
	holders := map[string][]int32{}
	for i := range c.Entities {
		for _, unit := range c.Entities[i].Units {
			holders[unit] = append(holders[unit], int32(i))
		}
	}
	return holders
}

// changes lists the days of the story on which land may change hands, the first one included: those
// of the map, and those from which an entity holds its units.
func changes(c *chronicle.Chronicle) []chronicle.Day {
	first, last := chronicle.Day(timeline.First.Day()), chronicle.Day(timeline.Last.Day())
	days := c.ChangeDays(first, last)
	for i := range c.Entities {
		if d := c.Entities[i].UnitsFrom; d.Known() && d.Earliest() > first && d.Earliest() <= last {
			days = append(days, d.Earliest())
		}
	}
	slices.Sort(days)
	return slices.Compact(days)
}

func landOn(c *chronicle.Chronicle, day chronicle.Day, atoms map[string]int, holders map[string][]int32) []Owner {
	land := make([]Owner, len(atoms))
	for i := range land {
		land[i] = nobody
	}
	for i := range c.Units {
		u := &c.Units[i]
		if !u.ValidOn(day) {
			continue
		}
		owner := Owner{int32(i), holderOn(c, holders[u.ID], day)}
		if owner.Entity < 0 && u.HeldByAnother() {
			owner.Entity = holderOn(c, holders[u.Sovereign], day)
		}
		for _, id := range u.Atoms {
			if at, ok := atoms[id]; ok {
				land[at] = owner
			}
		}
	}
	return land
}

// holderOn is the one of some entities that holds its land on a day, or -1.
func holderOn(c *chronicle.Chronicle, entities []int32, day chronicle.Day) int32 {
	for _, e := range entities {
		if c.Entities[e].HoldsOn(day) {
			return e
		}
	}
	return -1
}

// epochAt is the land at a moment, which must be in the story.
func epochAt(epochs []epoch, m timeline.Moment) []Owner {
	i := sort.Search(len(epochs), func(i int) bool { return epochs[i].from > m })
	return epochs[i-1].land
}
