// Package globe turns shapes of the sphere in the hand: it divides them into
// triangles once, and puts them anew, for every picture, on the globe as it is
// seen from where one looks, on a flat map, or on the way between them.
//
// # The way between maps
//
// A [Pose] gives every map a share. A point lies at the mean of where it is on
// each of them, so that one map flows into the other. Between two flat maps that
// are torn along the same meridian nothing can fold over by that. From the globe
// to a flat map nothing does either if the globe looks at the middle of the flat
// map: what is behind the horizon waits at the edge of the disc, at its own
// latitude, and comes out from there in the order of longitudes. A globe that
// looks elsewhere has to be turned there before it is opened.
//
// # The horizon
//
// On the globe alone, what is hidden is left out. A line ends where it crosses
// the horizon. Of a triangle across it the hidden corners are brought to the edge
// of the disc: its sides are so short that it covers what it should to a part of
// a pixel.
package globe
