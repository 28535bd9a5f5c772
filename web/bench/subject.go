//go:build !js

package main

// subject is a page that is measured.
type subject struct {
	name  string // as it is in the tables of results
	what  string // a few words on it
	load  string // the address whose start is measured, from the root of its server
	play  string // the address in which scenes are played
	ours  bool   // whether it is on the server of the product
	globe bool   // whether it has a globe
}

// subjects are all of them, in the order in which the first round goes through them.
var subjects = []subject{
	{name: "ours", what: "the product: index.html for the start, its map in a frame of the whole window for the scenes", load: "index.html", play: framePage, ours: true, globe: true},
	{name: "d3", what: "d3-geo, canvas", load: "d3.html", play: "d3.html", globe: true},
	{name: "d3-levels", what: "d3-geo, canvas; levels of detail, still map kept", load: "d3.html?levels", play: "d3.html?levels", globe: true},
	{name: "maplibre", what: "MapLibre GL", load: "maplibre.html", play: "maplibre.html", globe: true},
	{name: "deck", what: "deck.gl", load: "deck.html", play: "deck.html", globe: true},
	{name: "echarts", what: "Apache ECharts geo", load: "echarts.html", play: "echarts.html"},
	{name: "engine", what: "a triangle, by the engine that ours is made with", load: "engine.html", play: "engine.html", globe: true},
	{name: "empty", what: "a page that clears a WebGL canvas", load: "empty.html", play: "empty.html", globe: true},
}

// scenes are what is played, in this order.
var scenes = []string{"still", "pan", "zoom", "globe"}

// plays reports whether a subject has what a scene needs.
func (s *subject) plays(scene string) bool { return scene != "globe" || s.globe }

// start is what a first visit took, with nothing kept: milliseconds from navigation, and bytes.
type start struct {
	FirstPaint  float64 `json:"firstPaint"`  // the first text, picture or canvas
	FirstFrame  float64 `json:"firstFrame"`  // the first frame of the map
	Interactive float64 `json:"interactive"` // the end of the last long task before a second without
	Bytes       float64 `json:"bytes"`       // as they came over the wire, heads of answers included
	Requests    float64 `json:"requests"`
}

// played is what a scene took. Times are milliseconds of CPU a drawn frame.
type played struct {
	Frames    float64 `json:"frames"` // that the browser asked for
	Drawn     float64 `json:"drawn"`  // in which something was drawn
	PerSecond float64 `json:"perSecond"`
	Script    float64 `json:"script"`   // JavaScript and WebAssembly on the main thread
	Main      float64 `json:"main"`     // the main thread
	Renderer  float64 `json:"renderer"` // the renderer's process, with its workers
	GPU       float64 `json:"gpu"`      // the GPU's process, which computes in software here
	All       float64 `json:"all"`      // every process of the browser
	LongTasks float64 `json:"longTasks"`
	Longest   float64 `json:"longest"` // of them, in milliseconds of time that passed
}

// measured is a subject in a round.
type measured struct {
	Subject string            `json:"subject"`
	Round   int               `json:"round"`
	Start   start             `json:"start"`
	Scenes  map[string]played `json:"scenes"`
	Heap    float64           `json:"heap"` // MiB: JavaScript's, and the memory of buffers and WebAssembly
	Idle    idle              `json:"idle"`
}

// idle is the CPU, in percent of one core, while nothing happens.
type idle struct {
	Renderer float64 `json:"renderer"`
	All      float64 `json:"all"`
}
