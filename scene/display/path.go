package display

// Polygon is an exterior ring and the holes in it. A ring here is open (its last point is
// joined to its first); holes wind the other way round than the exterior, so that painters
// may fill by either rule.
type Polygon [][]Point

// Path is retained geometry: polygons to fill and lines to stroke, in coordinates that a
// [Transform] brings to pixels. It must not change once it is in a list.
type Path struct {
	Polygons []Polygon
	Lines    [][]Point
	// Triangles are the areas of the polygons, divided by whoever made the path. Most
	// paths have none, and painters divide them. A path that has them may be another in
	// the next picture: painters keep nothing of it.
	Triangles *Triangles
	// Stays is whether pictures to come have the same path again, so that painters may keep what they make of its
	// lines. They keep nothing of other lines.
	Stays bool
	// Thinned is whether the lines have no points that they look the same without as large as they are, for painters
	// not to look for them.
	Thinned bool
	bounds  Rect
}

// Triangles are areas divided into triangles, all of which wind alike.
type Triangles struct {
	Points  []Point
	Indices []uint32 // three a triangle
}

// NewPath makes a path of polygons and lines and measures it. The slices are kept.
func NewPath(polygons []Polygon, lines [][]Point) *Path {
	p := &Path{Polygons: polygons, Lines: lines, bounds: Nowhere}
	for _, polygon := range polygons {
		for _, ring := range polygon {
			p.bounds = p.bounds.Around(ring)
		}
	}
	for _, line := range lines {
		p.bounds = p.bounds.Around(line)
	}
	if p.bounds == Nowhere {
		p.bounds = Rect{}
	}
	return p
}

// SetBounds says within which rectangle a path lies that was not made by NewPath.
func (p *Path) SetBounds(r Rect) { p.bounds = r }

// Bounds is the smallest rectangle of path coordinates that holds the path, the zero Rect
// for an empty path. Max is the furthest point itself.
func (p *Path) Bounds() Rect { return p.bounds }
