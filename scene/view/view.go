// Package view composes the picture of a story's state for a window of any size.
//
// [View.Compose] turns a [story.State] and what the viewer is doing ([Controls]) into a
// [display.List]. It decides where everything goes and what it looks like, and changes
// nothing that a later picture depends on: memory is kept only to spare work.
package view

import (
	"image/color"
	"math"

	"atlas.example/southsouth/data/atlas"
	"atlas.example/southsouth/data/words"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/globe"
	"atlas.example/southsouth/scene/projection"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
)

// CentralMeridian is the longitude in the middle of the map, in degrees: at 11° E the cut, at
// 169° W, leaves Chukotka whole.
const CentralMeridian = 11

// View composes pictures. Make one with New and give it a size with Resize.
type View struct {
	theme
	story   *story.Story
	phrases phrases
	words   *words.Words // the chronicle's: what the view says in its own name
	proj    projection.Projection
	typist  *typist
	earth   *land
	styled  styler
	tints   []color.NRGBA // by unit, see tintsOf
	worn    int           // the value of ThemeOption that theme is
	sieve   sieve
	focused Trait // of the panel being drawn; traitCount where there is none

	occasions []occasion // by event
	occasion  occasion   // of the picture being made
	stated    []stated   // by event
	arcs      links
	laid      ground // the map that the arcs are made for
	signs     [yearCount]yearSigns

	layout     layout
	legendMost int // see the function
	sheet      sheet
	withinPage bool    // see Within
	scale      float32 // device pixels a pixel of the layout
	camera     Camera
	lens       lens
	// The frames of the story's places and entities, by position.
	placeFrames, entityFrames []Frame

	maps     maps
	pose     globe.Pose
	aim      globe.Aim // of the pose
	onWay    way       // the projection of the pose, between the flat maps and the globe
	onGlobe  projection.Orthographic
	turn     turn
	anchored ground      // of which the names' anchors are
	worded   [][]wording // by unit, see wordings
	wordedBy *typist

	hits       []hit // what of the last picture can be pressed
	inPanel    int   // how many of them are before those of the open panel
	reach      reach
	calm       bool    // whether less motion is wanted, see Controls.Calm
	statesOnly bool    // whether the plain political map is shown
	tiled      float32 // see tiledShare
	tileList   []tile
	coded      bool    // whether the tiles have codes
	meeting    bool    // whether the participants of a meeting are shown
	hosts      []int   // by event, see hostsOf
	hostings   [][]int // by entity: the events whose host it is
	sites      sites
	litBy      [][]bool // by year and entity, see litByYear
	insetPlan  *insetPlan
	inset      insetLayer
	outlines   map[outlineKey]*outline
	canRead    bool  // whether there is an article to read, and room for it
	open       Panel // which is shown
	flying     bool
	motion     Motion // see Moves
	course     course
	rested     float32 // the scale of the map when it last did not grow or shrink
	touring    Tour
	beside     string // which events are shown, where the year has to say it; see scopeNote
	rowsFound  int    // how many of what is found are on a page

	tip      tip
	tipBox   display.Rect    // where the last picture has it
	places   []display.Rect  // see besides
	litSpots []display.Point // where countries with a part in the story are, for a tooltip to spare
	text     reading
	lends    bool // see Lends
	saves    bool // see Saves
	thumbs   bool // see Thumbs
	tongues  tongues
	finder   finder

	base     basemap
	landSize []float32       // by entity, see measureLand
	parts    []display.Point // by atom, see partsOf
	taken    taken
	planned  labelPlan
	named    names
	coming   names // those of the land as it is about to be
	// Those of the sizes that the map had before: one that grows and shrinks again has them again.
	namedBefore [6]names
	namings     int      // how often names were arranged at another size
	anchors     []anchor // by atom; without land where it was not asked for
	marks       []bool   // by atom: whether a piece of news is about it
	ruling
	said    scopeSaid
	telling telling

	moreButtons []saveButton // see optionsMore
	litNow      []lit        // see litUp
	tipMemory   [2][]tipRow  // see tipRows
	allEvents   string       // see the function
	mostIn      int          // the most members that a region ever has: the end of the counts' scale
}

// New makes a view of a story on a base map, with texts set by set.
func New(st *story.Story, a *atlas.Atlas, set display.Typesetter) *View {
	v := newView(st, set)
	v.earth = newLand(a, historiesOf(a, st.Lands(), v.styled), flats[0])
	v.maps.flat[0], v.proj, v.pose = v.earth, flats[0], poseOf(EqualEarth, middle)
	v.aim = v.pose.Aim()
	v.wear(ThemePaper)
	v.earth.best(atlas.L1)
	v.signs = signsByYear(st)
	v.Resize(1280, 720, 1)
	return v
}

// newView is a view of a story without a map.
func newView(st *story.Story, set display.Typesetter) *View {
	v := &View{
		story:     st,
		words:     st.Chronicle.Words,
		typist:    newTypist(set, st.Chronicle.Words),
		styled:    stylerOf(st.Chronicle),
		sieve:     newSieve(st.Chronicle),
		mostIn:    mostInRegion(st),
		hosts:     hostsOf(st.Chronicle),
		sites:     sitesOf(st.Chronicle),
		allEvents: allEvents(st.Chronicle.Words),
		landSize:  make([]float32, len(st.Chronicle.Entities)),
		litBy:     litByYear(st),

		occasions: occasionsOf(st.Chronicle),
		stated:    statedIn(st.Chronicle),
		tileList:  tilesOf(st.Chronicle),
	}
	v.finder.letters, v.finder.toLeft = lettersOf(v.words)
	v.hostings = hostings(v.hosts, len(st.Chronicle.Entities))
	v.placeFrames, v.entityFrames = framesOf(st)
	return v
}

// Retold is a view as this one of the same story in another language: the same map, seen from where it is seen
// now. This one is not to be used any more. Whoever asks for it says how large its window is.
func (v *View) Retold(st *story.Story) *View {
	n := newView(st, v.typist.set)
	n.earth, n.maps, n.proj, n.pose, n.aim, n.turn = v.earth, v.maps, v.proj, v.pose, v.aim, v.turn
	n.camera, n.withinPage, n.lends, n.saves, n.thumbs, n.tongues = v.camera, v.withinPage, v.lends, v.saves, v.thumbs, v.tongues
	n.wear(v.worn)
	n.signs = signsByYear(st)
	return n
}

// mostInRegion looks at the end of each year for the region with the most members.
func mostInRegion(st *story.Story) int {
	most := 1
	var s story.State
	for year := timeline.FirstYear; year <= timeline.LastYear; year++ {
		st.At(&s, timeline.EndOf(year))
		for _, r := range s.Regions {
			most = max(most, r.Members)
		}
	}
	return most
}

// Resize says how large the window is, in pixels of the window system, and how many device
// pixels make one of them. Of a window that is smaller than anything can be read in, such as one
// of no height, the picture is the upper left part of that of a larger one.
func (v *View) Resize(w, h, scale float32) {
	w, h = max(w, leastWidth), max(h, leastHeight)
	larger := enlargement(w, h)
	if v.thumbs {
		larger = max(larger, min(thumbs, w/leastThumbs, h/leastThumbs*1.6))
	}
	v.sheet = sheet{}
	if v.withinPage {
		l := layout{window: display.XYWH(0, 0, w/larger, h/larger)}
		l.arrangeWithin(w/larger, h/larger)
		v.arrange(l, scale*larger)
		return
	}
	v.legendMost = legendMost(w/larger, h/larger)
	v.arrange(newLayout(w/larger, h/larger, v.measures()), scale*larger)
}

// leastWidth and leastHeight are the smallest window that a picture is laid out for: below it signs and
// letters would be smaller than nothing.
const leastWidth, leastHeight = 200, 150

// measures are what the layout has to know of the letters.
func (v *View) measures() measures {
	return measures{v.legendHeight, v.typist.width(bold(100), "0000") / 100, v.wordRoom()}
}

// arrange takes a layout, and where everything is by it.
func (v *View) arrange(l layout, scale float32) {
	v.layout, v.scale = l, scale
	v.placeRuler()
	v.Look(v.camera)
}

// Scale is how many device pixels make a logical pixel of the picture: a large window has a
// picture of larger things, not only of more room.
func (v *View) Scale() float32 { return v.scale }

// enlargement is how much larger than usual everything is in a window beyond 1280 × 720, or
// beyond a large phone if it is upright. It
// grows more slowly than the window: half of the room gained, as ratios go, is left to the map.
func enlargement(w, h float32) float32 {
	ratio := min(w/1280, h/720)
	if formOf(w, h) == narrow {
		ratio = min(w/480, h/860)
	}
	if ratio <= 1 {
		return 1
	}
	return float32(math.Pow(float64(ratio), 0.7))
}

// thumbs is how much larger than usual everything is for thumbs: the tools, 30 high, are 44 then. A window
// that would be smaller than leastThumbs in its own pixels gets less.
const (
	thumbs      = 44.0 / 30
	leastThumbs = 640
)

// Camera is what the map looks at.
func (v *View) Camera() Camera { return v.camera }

// Look points the camera, as far as the world reaches.
func (v *View) Look(c Camera) {
	if v.pose.Globe() == 1 {
		c.Center = display.Point{} // a globe is turned instead
	}
	v.lens = newLens(v.layout.mapped.Inset(2), v.world(), c)
	v.camera = v.lens.camera()
}

// Prepare goes on with making the map finer, up to the level of detail after the one that the
// camera calls for, until about so many points are projected. It appends the paths that were made
// to dst, so that a painter can prepare them too: none when all is made, and perhaps in a few last
// steps.
func (v *View) Prepare(dst []*display.Path, points int) []*display.Path {
	if l, at := v.unfinished(); l != nil {
		return l.build(dst, at, points)
	}
	return dst
}

// Prepared reports whether Prepare has nothing left to do.
func (v *View) Prepared() bool {
	l, _ := v.unfinished()
	return l == nil
}

// unfinished is what Prepare is to make next, nil for nothing: while the map moves, which leaves least time, only what
// it shows as it does.
func (v *View) unfinished() (*land, atlas.Level) {
	last := min(wanted(v.lens.place.Scale*v.scale)+1, atlas.L3)
	if v.motion != Resting {
		last = v.calledFor()
	}
	for at := atlas.L0; at <= last; at++ {
		if !v.earth.complete(at) {
			return v.earth, at
		}
	}
	if v.motion != Resting {
		return nil, 0
	}
	// The coarse levels of the other projections, so that they are there when one is asked for, and when it moves.
	for _, at := range [...]atlas.Level{atlas.L1, atlas.L0} {
		for _, l := range [...]*land{v.ballLand(), v.flatLand(0), v.flatLand(1)} {
			if !l.complete(at) {
				return l, at
			}
		}
	}
	return nil, 0
}

// PrepareAll makes the map as fine as the camera calls for at once.
func (v *View) PrepareAll() {
	v.earth.build(nil, v.wanted(), math.MaxInt)
	if v.insetable() {
		v.earth.build(nil, wanted(v.insetDetailScale()), math.MaxInt)
	}
}

// Detail is the level of detail in which the map is shown: the finest that is made, and no finer
// than the camera calls for.
func (v *View) Detail() atlas.Level { return v.earth.best(v.calledFor()) }

// calledFor is the level of detail that the camera calls for: a coarser one for as long as the map moves.
func (v *View) calledFor() atlas.Level {
	at := v.wanted()
	if v.motion != Resting && !v.onBall() {
		at = min(at, levelFor(v.lens.place.Scale*v.scale, &finerFromMoved))
	}
	return at
}

func (v *View) wanted() atlas.Level {
	at := wanted(v.lens.place.Scale * v.scale)
	if v.onBall() {
		return v.ballDetail(at)
	}
	return at
}

// Compose makes dst the picture of a state.
func (v *View) Compose(dst *display.List, s *story.State, c Controls) {
	dst.Reset()
	v.hits = v.hits[:0]
	v.Stand(s, c)
	if v.onBall() {
		v.earth.put(v.pose, v.Detail(), v.thinFor())
	}
	v.wear(c.Theme())
	s = v.sift(s, c.Filter)
	v.reach.begin(s)
	v.statesOnly, v.meeting = c.Settings[MapOption] == MapStates, s.Meeting >= 0
	v.calm, v.flying, v.touring = c.Calm, c.Flying, c.Tour
	v.beside, _ = v.scopeNote(s)
	v.occasion = membersShown
	if v.meeting {
		v.occasion = v.occasions[s.Meeting]
	}
	_, opens := v.opens()
	v.canRead = !v.readArea().Empty() && !v.withinPage && !opens
	v.open = v.opened(c)
	v.Reads(s, c)
	dst.Box(v.layout.window, v.paper, display.Plain)
	v.tiled = v.tiledShare(c)
	if v.tiled < 1 {
		v.worldMap(dst, s, c)
	}
	if v.tiled > 0 {
		v.tileView(dst, s, c, v.tiled)
		v.selection(dst, s, &c)
	}
	if v.sheet.bare {
		v.year(dst, s, c)
		return
	}
	v.filterNote(dst)
	v.title(dst)
	over := v.panelArea(v.open)
	// What is beside the map stands while that moves: hundreds of signs and texts, a part each, as some change while
	// the story plays.
	dst.BeginLayer(display.Keyless)
	if !over.Overlaps(v.yearBox()) {
		v.year(dst, s, c)
	}
	if !over.Overlaps(v.layout.news) && !v.hidden(v.layout.news) {
		v.news(dst, s)
	}
	if !over.Overlaps(v.layout.scope) {
		v.scopeSwitch(dst, s, c)
	}
	if !over.Overlaps(v.noteBox()) {
		v.note(dst)
		v.sayProjection(dst)
	}
	if tabs := v.layout.tabs[WorldFrame]; !over.Overlaps(tabs) && !v.hidden(tabs) {
		v.tabs(dst, s, c)
	}
	dst.EndLayer()
	dst.BeginLayer(display.Keyless)
	if !over.Overlaps(v.layout.card) {
		v.card(dst, s)
	}
	if !over.Overlaps(v.layout.counts) && !v.tourCovers(v.layout.counts) {
		v.counts(dst, s)
	}
	dst.EndLayer()
	dst.BeginLayer(display.Keyless)
	v.ruler(dst, s)
	dst.EndLayer()
	if !v.tourCovers(v.layout.play) {
		v.buttons(dst, c)
		v.speed(dst, c)
		v.scopeButton(dst, c)
	}
	if !over.Overlaps(v.layout.tour) {
		v.leading(dst)
	}
	dst.BeginLayer(display.Keyless)
	v.legend(dst)
	dst.EndLayer()
	// Last, since a panel may lie over the map and what is on it.
	v.showPanel(dst, s, c)
	dst.BeginLayer(display.Keyless)
	v.mode(dst, c)
	v.toolRow(dst, c)
	v.modeSign(dst, &c)
	dst.EndLayer()
	v.tooltip(dst, s, &c)
	v.say(dst, c.Saying)
	v.ringed(dst, c.Ring)
}
