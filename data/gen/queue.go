package main

// entry is a vertex in the queue. It is stale if the vertex has a newer stamp.
type entry struct {
	area          float64
	vertex, stamp int32
}

func (e entry) before(f entry) bool {
	return e.area < f.area || e.area == f.area && e.vertex < f.vertex
}

// queue is a binary heap of entries, the smallest area first, ties by vertex
// so that the order is the same on every machine. (Package container/heap
// would box every entry.)
type queue []entry

func (q *queue) push(e entry) {
	*q = append(*q, e)
	h := *q
	i := len(h) - 1
	for i > 0 {
		up := (i - 1) / 2
		if !h[i].before(h[up]) {
			break
		}
		h[i], h[up] = h[up], h[i]
		i = up
	}
}

func (q *queue) pop() entry {
	h := *q
	first, last := h[0], len(h)-1
	h[0] = h[last]
	h = h[:last]
	*q = h
	for i := 0; ; {
		down := 2*i + 1
		if down >= last {
			return first
		}
		if down+1 < last && h[down+1].before(h[down]) {
			down++
		}
		if !h[down].before(h[i]) {
			return first
		}
		h[i], h[down] = h[down], h[i]
		i = down
	}
}
