// Package find looks a country, a place or an event up by what is typed of its name.
//
// An [Index] is made of a chronicle once. Asking it is a function of the text alone: no case,
// accents or signs count, and the names of all times lead to what is now under another.
package find
