package view

import "atlas.example/southsouth/scene/display"

// clutter is rectangles of which one asks which are overlapped. A few are looked through; of many only
// those near the one that asks, so that a map crowded with signs takes no longer for each name. The
// zero clutter is empty.
type clutter struct {
	rects []display.Rect
	heads []int32 // by bucket of cells: the last of its entries, from 1; nil while there are few
	cells []celled
	wide  []int32 // the rectangles that lie in too many cells, or in none
}

// celled is that a rectangle lies in a cell.
type celled struct {
	x, y int32 // of the cell
	rect int32
	next int32 // the entry before it in its bucket, from 1; 0 where there is none
}

// How a clutter is divided.
const (
	cellSide  = 48      // pixels; a name is about two cells long
	buckets   = 1 << 12 // of cells, a power of 2
	fewRects  = 24      // so many are looked through as they are
	mostCells = 512     // of a rectangle that is entered into cells
)

// reset empties the clutter and keeps its memory.
func (c *clutter) reset() {
	c.rects, c.cells, c.wide = c.rects[:0], c.cells[:0], c.wide[:0]
	clear(c.heads)
}

// add adds rectangles.
func (c *clutter) add(rects ...display.Rect) {
	before := len(c.rects)
	c.rects = append(c.rects, rects...)
	if len(c.rects) <= fewRects {
		return
	}
	if before <= fewRects {
		before = 0 // it was too small for cells until now
		if c.heads == nil {
			c.heads = make([]int32, buckets)
		}
	}
	for i := before; i < len(c.rects); i++ {
		c.enter(int32(i))
	}
}

// enter enters a rectangle into the cells that it lies in.
func (c *clutter) enter(i int32) {
	from, to, ok := cellsOf(c.rects[i])
	if !ok {
		c.wide = append(c.wide, i)
		return
	}
	for y := from.y; y <= to.y; y++ {
		for x := from.x; x <= to.x; x++ {
			head := &c.heads[bucketOf(x, y)]
			c.cells = append(c.cells, celled{x, y, i, *head})
			*head = int32(len(c.cells))
		}
	}
}

// cell is a square of the plane.
type cell struct{ x, y int32 }

// cellsOf is the first and the last of the cells that a rectangle lies in, and whether they are few
// enough to be gone through.
func cellsOf(r display.Rect) (from, to cell, ok bool) {
	const most = 1 << 20 // pixels from the origin, so that the numbers of cells are small
	if !(r.Min.X > -most && r.Min.Y > -most && r.Max.X < most && r.Max.Y < most && r.Min.X <= r.Max.X && r.Min.Y <= r.Max.Y) {
		return from, to, false
	}
	from, to = cellAt(r.Min), cellAt(r.Max)
	return from, to, (to.x-from.x+1)*(to.y-from.y+1) <= mostCells
}

func cellAt(p display.Point) cell {
	const away = 1 << 20 / cellSide // makes all positive: conversion cuts towards zero
	return cell{int32(p.X/cellSide + away + 1), int32(p.Y/cellSide + away + 1)}
}

// bucketOf spreads the cells of a picture over the buckets: those of 64 by 64 each have their own.
func bucketOf(x, y int32) int32 { return (x&63 | y<<6) & (buckets - 1) }

// overlaps reports whether any of them overlaps a rectangle.
func (c *clutter) overlaps(r display.Rect) bool {
	found := false
	c.each(r, func() bool { found = true; return false })
	return found
}

// count is how many of them overlap a rectangle.
func (c *clutter) count(r display.Rect) int {
	n := 0
	c.each(r, func() bool { n++; return true })
	return n
}

// each calls visit once for each rectangle that overlaps another, until it returns false.
func (c *clutter) each(r display.Rect, visit func() bool) {
	from, to, ok := cellsOf(r)
	if !ok || len(c.rects) <= fewRects {
		for _, o := range c.rects {
			if r.Overlaps(o) && !visit() {
				return
			}
		}
		return
	}
	for _, i := range c.wide {
		if r.Overlaps(c.rects[i]) && !visit() {
			return
		}
	}
	for y := from.y; y <= to.y; y++ {
		for x := from.x; x <= to.x; x++ {
			for at := c.heads[bucketOf(x, y)]; at > 0; {
				e := &c.cells[at-1]
				at = e.next
				if o := c.rects[e.rect]; e.x == x && e.y == y && r.Overlaps(o) && first(r, o, x, y) && !visit() {
					return
				}
			}
		}
	}
}

// first reports whether a cell is the first that two overlapping rectangles have in common.
func first(r, o display.Rect, x, y int32) bool {
	at := cellAt(display.Point{X: max(r.Min.X, o.Min.X), Y: max(r.Min.Y, o.Min.Y)})
	return at.x == x && at.y == y
}
