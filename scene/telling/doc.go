// Package telling puts the chronicle into the order in which it is read: chapters and articles with
// their statements and numbered sources, years, countries by region, a glossary, what the article
// says.
//
// It says what is told and in which order, and nothing of how it looks: the text edition of the page
// makes HTML of it, and the program sets it in a panel of its own.
package telling
