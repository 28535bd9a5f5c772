// Package edition writes the atlas out as text: one HTML document that tells all that the map
// tells, for a screen before the map is there, for a reader without JavaScript or without sight,
// for a search engine, and for paper.
//
// The document is made once, at build time, and has nothing in it that has to run. It holds the
// place in which the map is shown, the template "shell", of which this package knows only that it
// is there.
//
// # Anchors
//
// Links from elsewhere lead to #event-ID, #chapter-N, #year-YYYY, #source-ID, #glossary,
// #how-we-know, #countries and #sources. They stay as they are.
//
// # Two documents
//
// Whoever opens the page gets the first document whole, so it has to be small. Addresses hardly
// compress, and there are more than two hundred of them: where a source is, and what is said of it
// (how far to trust it, where a copy was read), is in a second document, sources.html, under the
// source's id. Each line of the list of sources leads there.
package edition
