package typeface

import (
	"golang.org/x/image/math/fixed"

	"atlas.example/southsouth/scene/display"
)

// generation is how many measurements one half of a cache holds. A picture asks for some 400
// different ones, so that a still picture is answered from the cache alone.
const generation = 1024

// key names a measurement: a text in a face at a scale.
type key struct {
	face  face
	scale fixed.Int26_6
	text  string
}

// cache remembers the latest measurements, at most twice generation of them. It has a young
// half that is filled and an old one that is read; when the young half is full it becomes the
// old one, and what was not asked for meanwhile is forgotten. The zero cache is empty.
type cache struct{ young, old map[key]display.Metrics }

func (c *cache) get(k key) (display.Metrics, bool) {
	if m, ok := c.young[k]; ok {
		return m, true
	}
	m, ok := c.old[k]
	if ok {
		c.put(k, m) // asked for, so it stays
	}
	return m, ok
}

func (c *cache) put(k key, m display.Metrics) {
	if len(c.young) >= generation || c.young == nil {
		c.young, c.old = make(map[key]display.Metrics, generation), c.young
	}
	c.young[k] = m
}
