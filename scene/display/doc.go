// Package display is a picture as data: the list of things to paint, in order.
//
// The view composes a [List], a painter paints it. Two painters exist, one on the
// GPU (package scene) and one on the CPU (package raster), and they must agree, so
// everything that decides what a picture looks like is in the list and nothing is
// left to a painter's taste: positions, colours, widths, dashes, patterns, text.
//
// # Coordinates
//
// [Point] is in logical pixels, x to the right, y down, origin in the upper left
// corner. A painter multiplies by its device scale factor and by nothing else. A
// [Path] may be in coordinates of its own; a [Transform] brings it to pixels.
//
// # Retained parts
//
// A [Path] is never changed after it has been listed once, so that a painter may keep
// what it derives from it (triangles, say) for as long as the pointer lives. The items
// between [List.BeginLayer] and [List.EndLayer] are a still part with a key: while the
// key is the same, a painter may show what it painted before. A part that is [Keyless] is
// the same while its items are.
package display
