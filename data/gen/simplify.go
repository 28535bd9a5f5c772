package main

import (
	"math"

	"atlas.example/southsouth/data/geo"
)

// simplifier drops vertices by the method of M. Visvalingam and J. D. Whyatt
// (“Line generalisation by repeated elimination of points”, The Cartographic
// Journal 30, 1993): always the one whose triangle with its neighbours is
// smallest, over all lines at once.
//
// A vertex whose triangle holds another vertex stays for now, since dropping
// it would move a line across that vertex; then lines never cross. It is
// tried again when a neighbour goes.
type simplifier struct {
	vertices []vertex
	near     buckets
	queue    queue
	straight map[pair]int // chains without inner vertices, by their nodes
}

// vertex is a point of a chain, or a node of several.
type vertex struct {
	at         point
	prev, next int32   // on its chain; −1 at a node, which always stays
	chain      int32   // of an inner vertex
	worth      float64 // the largest area dropped until it was: km²
	stamp      int32   // of its newest entry in the queue
	gone       bool
}

// pair is the indices of two nodes, or of two atoms, the smaller first.
type pair [2]int32

// worths drops every vertex that may go and returns, for each chain, the
// largest area in km² dropped until each vertex was: the order of importance.
// What may not go, as the ends, is worth infinitely much.
func worths(chains []chain) [][]float64 {
	s := &simplifier{straight: map[pair]int{}}
	ids := s.index(chains)
	s.near = newBuckets(s.vertices)
	for i := range s.vertices {
		s.push(int32(i))
	}
	worth := 0.0
	for {
		v, area, ok := s.pop()
		if !ok {
			break
		}
		if s.mayGo(v) {
			worth = max(worth, area)
			s.drop(v, worth)
		}
	}
	out := make([][]float64, len(chains))
	for i, vs := range ids {
		for _, v := range vs {
			out[i] = append(out[i], s.vertices[v].worth)
		}
	}
	return out
}

// index makes the vertices and returns those of each chain. Chains that meet
// at a node share its vertex.
func (s *simplifier) index(chains []chain) [][]int32 {
	nodes := map[point]int32{}
	node := func(p point) int32 {
		id, ok := nodes[p]
		if !ok {
			id = int32(len(s.vertices))
			nodes[p] = id
			s.vertices = append(s.vertices, vertex{at: p, prev: -1, next: -1, worth: math.Inf(1)})
		}
		return id
	}
	out := make([][]int32, len(chains))
	for i, c := range chains {
		last := len(c.points) - 1
		ids := []int32{node(c.points[0])}
		end := node(c.points[last])
		for _, p := range c.points[1:last] {
			id := int32(len(s.vertices))
			s.vertices = append(s.vertices, vertex{at: p, prev: ids[len(ids)-1], chain: int32(i), worth: math.Inf(1)})
			ids = append(ids, id)
		}
		ids = append(ids, end)
		for k := 1; k < last; k++ {
			s.vertices[ids[k]].next = ids[k+1]
		}
		if last == 1 {
			s.straight[ends(ids[0], end)]++
		}
		out[i] = ids
	}
	return out
}

func ends(a, b int32) pair { return pair{min(a, b), max(a, b)} }

func (s *simplifier) isNode(v int32) bool { return s.vertices[v].prev < 0 }

// push queues an inner vertex with the area of its triangle.
func (s *simplifier) push(v int32) {
	if s.isNode(v) {
		return
	}
	x := &s.vertices[v]
	x.stamp++
	s.queue.push(entry{s.triangle(v), v, x.stamp})
}

// pop returns the vertex with the smallest triangle.
func (s *simplifier) pop() (v int32, area float64, ok bool) {
	for len(s.queue) > 0 {
		e := s.queue.pop()
		if x := s.vertices[e.vertex]; !x.gone && x.stamp == e.stamp {
			return e.vertex, e.area, true
		}
	}
	return 0, 0, false
}

// kmPerDegree is the length of a degree of latitude.
const kmPerDegree = geo.RadiusKm * math.Pi / 180

// triangle returns the area of v and its neighbours in km². The triangle is
// small, so the length of a degree of longitude at v serves for all of it.
func (s *simplifier) triangle(v int32) float64 {
	x := s.vertices[v]
	a, b, c := s.vertices[x.prev].at, x.at, s.vertices[x.next].at
	twice := math.Abs(float64(side(edge{a, c}, b)))
	scale := float64(kmPerDegree*kmPerDegree) / (2 * micro * micro)
	return float64(twice * float64(scale*math.Cos(float64(float64(b.y)*(math.Pi/180/micro)))))
}

// mayGo reports whether dropping v keeps the map right: no vertex inside its
// triangle, no chain falling onto another or into a point.
func (s *simplifier) mayGo(v int32) bool {
	x := s.vertices[v]
	if s.isNode(x.prev) && s.isNode(x.next) {
		// The last inner vertex. Around one node it is all there is, and two
		// straight chains between two nodes would be one.
		if x.prev == x.next || s.straight[ends(x.prev, x.next)] > 0 {
			return false
		}
	}
	if s.closesOnTwo(x) {
		return false
	}
	return s.empty(x)
}

// closesOnTwo reports whether dropping x would leave a closed chain with only
// one vertex beside its node, a line there and back.
func (s *simplifier) closesOnTwo(x vertex) bool {
	p, n := x.prev, x.next
	if s.isNode(p) {
		return !s.isNode(n) && s.vertices[n].next == p
	}
	return s.isNode(n) && s.vertices[p].prev == n
}

// empty reports whether no other vertex lies in or on the triangle of x.
func (s *simplifier) empty(x vertex) bool {
	a, b, c := s.vertices[x.prev].at, x.at, s.vertices[x.next].at
	if side(edge{a, b}, c) < 0 {
		a, c = c, a
	}
	return !s.near.any(a, b, c, func(id int32) bool {
		o := &s.vertices[id]
		if o.gone || o.at == a || o.at == b || o.at == c {
			return false
		}
		return side(edge{a, b}, o.at) >= 0 && side(edge{b, c}, o.at) >= 0 && side(edge{c, a}, o.at) >= 0
	})
}

// drop takes v out of its chain.
func (s *simplifier) drop(v int32, worth float64) {
	x := &s.vertices[v]
	x.gone, x.worth = true, worth
	if s.isNode(x.prev) && s.isNode(x.next) {
		s.straight[ends(x.prev, x.next)]++
		return
	}
	if p := &s.vertices[x.prev]; !s.isNode(x.prev) {
		p.next = x.next
		s.push(x.prev)
	}
	if n := &s.vertices[x.next]; !s.isNode(x.next) {
		n.prev = x.prev
		s.push(x.next)
	}
}
