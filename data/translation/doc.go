// Package translation holds the atlas in other languages: which texts of the chronicle a reader can meet,
// each with an id that stays, and what they are in a language.
//
// Package po below has them as translators do. Where the English has changed since, a translation is stale and
// not used; what is missing or stale is shown in English, and listed by `go run ./data/query translations`.
// [Catalogue.Encode] makes of a catalogue a file for a program that cannot carry all of them.
package translation
