package display

import (
	"image/color"
	"slices"
)

// Kind says what an [Item] is, and with it which of its fields count.
type Kind uint8

// The kinds of item, with the fields that each one reads beside Color.
const (
	Fill       Kind = iota // Path, Place, Pattern: the polygons of a path
	Stroke                 // Path, Place, Width, Dash: the lines of a path
	Box                    // Rect, Pattern: a rectangle
	Line                   // From, To, Width, Dash: a straight line with butt ends
	Symbol                 // From (its centre), Radius, Shape: a filled sign
	Outline                // From, Radius, Shape, Width, Dash: the sign's outline, centred on its edge
	Text                   // From (pen on the baseline), Text, Font, Halo: a text of one line
	Clip                   // Rect: what follows is painted inside it only; an empty one lifts the limit
	BeginLayer             // Key: what follows is still while Key is the same; see Keyless
	EndLayer               // the end of it
)

// Pattern is how an area is filled.
type Pattern uint8

// The patterns. All but Plain leave what is below visible between their marks; their phase is
// fixed to the screen, so that neighbouring areas join.
const (
	Plain Pattern = iota
	Hatch         // lines at 45°, see PatternTile
	Dots
	Rule // thin lines at 45° the other way: may lie over a Hatch
)

// Dash is the lengths in logical pixels of a line's strokes and gaps; the zero Dash is an
// unbroken line.
type Dash struct{ On, Off float32 }

// Item is one thing to paint. Which fields count depends on Kind.
type Item struct {
	Kind    Kind
	Pattern Pattern
	Shape   Shape
	Color   color.NRGBA
	Path    *Path
	Place   Transform
	Rect    Rect
	From    Point
	To      Point
	Radius  float32
	Width   float32 // logical pixels; below one device pixel a painter thins by coverage
	Dash    Dash
	Text    string
	Font    Font
	Halo    color.NRGBA // behind a text, HaloRadius wide; none where A is 0
	Key     uint64
}

// HaloRadius is how far a text's halo reaches beyond its letters, in logical pixels.
const HaloRadius = 2

// List is a picture: items in the order in which they are painted. The zero List is an
// empty picture. Reset keeps its memory for the next frame.
type List struct{ Items []Item }

// Reset empties the list.
func (l *List) Reset() { l.Items = l.Items[:0] }

// add adds an item of a kind, for the caller to set. A picture has a thousand of them, and an Item is large: a literal
// would be copied twice.
func (l *List) add(k Kind) *Item {
	n := len(l.Items)
	if n == cap(l.Items) {
		l.Items = slices.Grow(l.Items, 1)
	}
	l.Items = l.Items[:n+1]
	it := &l.Items[n]
	*it = Item{Kind: k}
	return it
}

// Fill paints the polygons of a path.
func (l *List) Fill(p *Path, place Transform, c color.NRGBA, pattern Pattern) {
	it := l.add(Fill)
	it.Path, it.Place, it.Color, it.Pattern = p, place, c, pattern
}

// Stroke paints the lines of a path, width logical pixels wide at any scale of place.
func (l *List) Stroke(p *Path, place Transform, c color.NRGBA, width float32, dash Dash) {
	it := l.add(Stroke)
	it.Path, it.Place, it.Color, it.Width, it.Dash = p, place, c, width, dash
}

// Box paints a rectangle.
func (l *List) Box(r Rect, c color.NRGBA, pattern Pattern) {
	it := l.add(Box)
	it.Rect, it.Color, it.Pattern = r, c, pattern
}

// Line paints a straight line.
func (l *List) Line(from, to Point, c color.NRGBA, width float32, dash Dash) {
	it := l.add(Line)
	it.From, it.To, it.Color, it.Width, it.Dash = from, to, c, width, dash
}

// Symbol paints a filled sign of the given radius around a point.
func (l *List) Symbol(s Shape, at Point, radius float32, c color.NRGBA) {
	it := l.add(Symbol)
	it.Shape, it.From, it.Radius, it.Color = s, at, radius, c
}

// Outline paints the outline of a sign.
func (l *List) Outline(s Shape, at Point, radius float32, c color.NRGBA, width float32, dash Dash) {
	it := l.add(Outline)
	it.Shape, it.From, it.Radius, it.Color, it.Width, it.Dash = s, at, radius, c, width, dash
}

// Text paints a text whose pen starts at a point of the baseline.
func (l *List) Text(text string, pen Point, f Font, c, halo color.NRGBA) {
	it := l.add(Text)
	it.Text, it.From, it.Font, it.Color, it.Halo = text, pen, f, c, halo
}

// Clip limits what follows to r; the zero Rect lifts the limit.
func (l *List) Clip(r Rect) { l.add(Clip).Rect = r }

// Keyless is the key of a layer that is the same while its items are.
const Keyless = 0

// BeginLayer starts a still part of the picture. Two layers of the same key are the same
// picture; a layer has no layer inside and leaves no clip behind.
func (l *List) BeginLayer(key uint64) { l.add(BeginLayer).Key = key }

// EndLayer ends what BeginLayer started.
func (l *List) EndLayer() { l.add(EndLayer) }
