// Package chronicle holds what is known: the places, entities, events,
// memberships, meetings, projects and sources of the atlas, each fact with the
// date it is known to and the sources it rests on.
//
// The facts are written by hand as CSV tables, one fact a row. Read checks
// them all and reports every fault at once, each with its file, line and field
// and with what would mend it. What Read returns is sorted, complete and not
// changed again.
//
// Three decisions run through the package.
//
//   - A date says how much of it is known. A [Date] is a day, a month, a year
//     or a decade, perhaps approximate; it has an earliest and a latest day,
//     and no day of its own unless the day is known.
//   - A claim says how far it is established. A [Status] tells a documented
//     fact from what only an interested party says, and from what is disputed.
//   - An entity is not a country of today. An [Entity] keeps its own id while
//     the state behind it changes its name, borders or existence; the dated
//     rows of [Unit] say what it was called and which land it held on a day.
//
// The grouping into regions is the one of the tables, made for counting: Egypt,
// for example, is in the Middle East, and Cyprus in Europe.
package chronicle
