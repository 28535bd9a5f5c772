// Package translation holds the atlas in other languages: which texts of the chronicle a reader can meet,
// each with an id that stays, and what they are in a language.
//
// The translations of a language are in a PO file, such as fr.po, which translators' programs know: the id of
// a text is its msgctxt, the English that was translated its msgid. Where the English has changed since, the
// translation is stale and not used; what is missing or stale is shown in English, and listed by
// `go run ./data/query translations`.
package translation
