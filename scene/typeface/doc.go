// Package typeface sets text without a screen or a browser: it holds the typefaces of the
// atlas and measures and draws lines of them. The desktop program and the painter for
// pictures and tests use it; in the browser the page's own text engine takes its place, and
// nothing of this package is linked in.
//
// # Faces
//
// Four faces are embedded, Noto Sans and Noto Serif, each regular and semi-bold, cut down
// to the letters of Latin, Greek and Cyrillic (fonts/README.md says from what and how). Two
// more hold arrows, mathematical signs and the shapes of buttons; a character that a face
// lacks is looked for there. One that none has is drawn as the empty box of the face, and
// [Typesetter.Covers] finds it beforehand.
//
// # What it does not do
//
// Characters map to glyphs one to one, from left to right, with pair kerning. There are no
// ligatures, no marks placed on letters (text is in Unicode's composed form, NFC) and no
// script that needs shaping.
//
// # Pixels
//
// Outlines are scaled without hinting, so that a text twice the size is twice as wide.
// Glyphs keep their places to 1/64 of a pixel within a line; the line's pen starts on a
// whole pixel. Coverage is computed from whole numbers once curves are cut into lines, so
// machines agree, up to one step in 255 where a processor fuses multiplication and addition.
package typeface
