package scene

import (
	"math"

	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/mesh"
)

// ahead divides paths into triangles before they are painted, a slice of work at a time, so
// that no frame waits for a large country. The zero value has nothing to do.
type ahead struct {
	paths []*display.Path // the first one is in work
	tess  mesh.Tessellator
	done  area // of the first path
	begun int  // polygons of the first path that were begun
	// within is whether the last of them is not finished.
	within bool
}

// prepare asks for the triangles of paths that will be painted soon.
func (p *painter) prepare(paths []*display.Path) {
	p.ahead.paths = append(p.ahead.paths, paths...)
}

// busy reports whether paths are waiting.
func (p *painter) busy() bool { return len(p.ahead.paths) > 0 }

// sliceCorners is how many corners of a large polygon are tried before it is looked whether a
// slice of work is over. A smaller polygon is done at once.
const sliceCorners = 256

// work goes on with the paths that are waiting until it has tried about so many corners.
func (p *painter) work(corners int) {
	for a := &p.ahead; corners > 0 && len(a.paths) > 0; {
		path := a.paths[0]
		_, known := p.areas[path]
		if !known && !a.over(path) {
			corners -= a.step(path)
			continue
		}
		if !known {
			p.areas[path] = a.done
		}
		a.paths, a.done, a.begun, a.within = a.paths[1:], area{}, 0, false
	}
}

// over reports whether the path in work is done.
func (a *ahead) over(path *display.Path) bool { return !a.within && a.begun == len(path.Polygons) }

// step goes on with a path and returns about how many corners it tried.
func (a *ahead) step(path *display.Path) int {
	if a.within {
		var done bool
		a.done.indices, done = a.tess.Clip(a.done.indices, sliceCorners)
		a.within = !done
		if done {
			a.done.ends(path.Polygons[a.begun-1])
		}
		return sliceCorners
	}
	before := len(a.done.points)
	a.done.points = a.tess.Begin(a.done.points, path.Polygons[a.begun])
	a.begun++
	n := len(a.done.points) - before
	a.within = n > sliceCorners
	if !a.within {
		a.done.indices, _ = a.tess.Clip(a.done.indices, math.MaxInt)
		a.done.ends(path.Polygons[a.begun-1])
	}
	return n
}
