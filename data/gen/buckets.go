package main

import "slices"

// bucketSize is the side of a bucket in millionths of a degree: a tenth of a
// degree holds some twenty vertices of a coast.
const bucketSize = micro / 10

// buckets finds vertices by where they are.
type buckets map[point][]int32

func newBuckets(vs []vertex) buckets {
	b := buckets{}
	for i, v := range vs {
		k := bucket(v.at)
		b[k] = append(b[k], int32(i))
	}
	return b
}

func bucket(p point) point {
	return point{floorDiv(p.x, bucketSize), floorDiv(p.y, bucketSize)}
}

func floorDiv(a, b int32) int32 {
	if a < 0 {
		return -((-a + b - 1) / b)
	}
	return a / b
}

// any reports whether f is true for any vertex in a bucket that the box
// around a, b and c touches.
func (bs buckets) any(a, b, c point, f func(int32) bool) bool {
	lo := bucket(point{min(a.x, b.x, c.x), min(a.y, b.y, c.y)})
	hi := bucket(point{max(a.x, b.x, c.x), max(a.y, b.y, c.y)})
	for x := lo.x; x <= hi.x; x++ {
		for y := lo.y; y <= hi.y; y++ {
			if slices.ContainsFunc(bs[point{x, y}], f) {
				return true
			}
		}
	}
	return false
}
