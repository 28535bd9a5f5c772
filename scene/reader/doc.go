// Package reader sets what the program has to read: articles with their statements, marks and sources,
// profiles of countries, lists, the glossary, the method.
//
// A [Library] makes the [Document] of a [Topic]: blocks of text with links, from the same tables that
// the text edition is made of. [Set] breaks a document into lines of a width: a [Page], which says where
// each piece of text and each mark goes and what can be pressed. Whoever draws a page decides which part
// of it is seen and in which colours. Nothing here knows of a screen.
package reader
