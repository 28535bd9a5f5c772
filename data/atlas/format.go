package atlas

import "errors"

// ErrFormat is wrapped by every error of [Decode].
var ErrFormat = errors.New("not an atlas, or a damaged one; build it anew with go run ./data/gen")

// The format, from the first byte to the last. “u” is an unsigned varint of
// at most 32 bits, “z” a zigzag-coded one (encoding/binary has both); a name
// is its length as u, then its bytes. Vertices are split into streams by
// field, because bytes of one kind compress better together.
//
//	magic    8 bytes  "SSatlas" and the version
//	grid     u        steps in a degree
//	counts   10 u     vertices V, paths P, arcs A, rings, refs, atoms T, lakes, rivers, sites, tints
//	lengths  P u      vertices of each path, which add up to V:
//	                  first all arcs, then all shores, then all courses
//	coarsest u        the coarsest level of any vertex
//	levels   V/4 B    two bits a vertex, the first in the lowest, rounded up: its level minus the coarsest
//	x        V z      each minus the one before, the first as it is
//	y        V z      the same
//	left     A u      atom on the left plus 1, 0 for the sea
//	right    A u      twice (atom on the right plus 1), plus 1 for a seam
//	atoms    T times:
//	  id       3 bytes
//	  point    2 z    longitude and latitude in 1/4096 degree
//	  area     u      in hectares
//	  polygons u, for each: rings u, for each: refs u, then
//	           refs   z, each minus the one before in the whole file
//	lakes    each: name, since u, number of shores u
//	rivers   each: rank u, number of courses u
//	sites    each: id as a name, atom u
//	tints    each: state as a name, colour u
//
// Nothing follows. Compression is left to the transport.
const magic = "SSatlas\x03"

// pointGrid is the number of steps in a degree for Atom.Point, finer than that
// of the vertices that are shown, so that the point of a rock still lies on it.
const pointGrid = 4096

// finestGrid is the largest Grid: 191 times it is well within 32 bits.
const finestGrid = 1 << 20

// hectares is the number of units in a square kilometre for Atom.AreaKm2.
const hectares = 100

// idLen is the length of Atom.ID in bytes.
const idLen = 3

// levelsInFile is how many levels, one after the other, the vertices of a file may be of.
const levelsInFile = 4

// counts says how much of everything follows, in the order of the file.
type counts struct {
	vertices, paths, arcs, rings, refs, atoms, lakes, rivers, sites, tints int
}

// bytes returns how many bytes everything takes at least. Checking that first
// bounds what a damaged file can make Decode allocate.
func (n counts) bytes() int64 {
	sum := (9*n.vertices)/4 + n.paths + 2*n.arcs + n.rings + n.refs +
		(idLen+4)*n.atoms + 3*n.lakes + 2*n.rivers + 2*n.sites + 2*n.tints
	return int64(sum)
}
