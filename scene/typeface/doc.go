// Package typeface sets text without a screen or a browser: it holds the typefaces of the
// atlas, measures and draws lines of them, and finds where a text may be broken into lines. The
// desktop program and the painter for pictures and tests use it; in the browser the page's own
// text engine takes its place, and nothing of this package is linked in. Only the painters that
// a page fetches to make a picture have it, with the fonts of Latin, Greek and Cyrillic alone;
// those of the page's language come beside them. One is for Arabic, built with the tag shaped;
// the other does without shaping: plain.go says why.
//
// # Faces
//
// Four faces are embedded, Noto Sans and Noto Serif, each regular and semi-bold, cut down
// to the letters of Latin, Greek and Cyrillic (fonts/README.md says from what and how). Other
// fonts hold arrows, mathematical signs and the shapes of buttons, Arabic, Korean and the
// Chinese of the mainland, these three without a serif; what a face lacks is looked for there. One
// that none has is drawn as the empty box of the face, and [Typesetter.Covers] finds it
// beforehand.
//
// # Lines
//
// A line is given in the order in which it is read, and set in the order in which it is seen:
// UAX #9 finds the levels, with the first strong character for the line's direction; a line cut
// from a longer text may need a mark of direction, U+200E or U+200F, before it. Runs of one
// level, script and font are shaped by a port of HarfBuzz: letters join, accents go to their
// places, pairs are kerned. A letter and its accents stay in one font. There are no ligatures in
// Latin, as the fonts have none.
//
// Text should be in Unicode's composed form, NFC: Latin need not be, Korean must.
//
// # Pixels
//
// Outlines are scaled without hinting, so that a text twice the size is twice as wide.
// Glyphs keep their places to 1/64 of a pixel within a line; the line's pen starts on a
// whole pixel. Coverage is computed from whole numbers once curves are cut into lines, so
// machines agree, up to one step in 255 where a processor fuses multiplication and addition.
package typeface
