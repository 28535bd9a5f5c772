package svg

import "atlas.example/southsouth/scene/display"

// pen writes path data (SVG 1.1, chapter 8): the first point from the picture's corner, each
// further one from the point before it, which takes fewer digits.
type pen struct {
	fixed
	out          []byte
	x, y         int  // where it is, in the smallest parts
	fraction     bool // whether the last number has a point in it, so that the next may begin with one
	begun, words bool // whether there is a first point; whether a number stands before the next one
}

// trace adds a line, or where it is closed a ring. Points that fall together are written once; what
// is then no line or no area is left out.
func (p *pen) trace(points []display.Point, place display.Transform, closed bool) {
	before := *p
	startX, startY, n := 0, 0, 0
	for _, q := range points {
		q = place.Apply(q)
		x, y := p.round(q.X), p.round(q.Y)
		switch {
		case n == 0:
			startX, startY = x, y
			p.move(x, y)
		case x == p.x && y == p.y:
			continue
		case n == 1:
			p.command('l')
			p.to(x, y)
		default:
			p.to(x, y)
		}
		n++
	}
	if n < 2 || closed && n < 3 {
		*p = before // what was appended stays behind the end of out
		return
	}
	if closed {
		p.command('z')
		p.x, p.y = startX, startY
	}
}

// move begins a line at a point.
func (p *pen) move(x, y int) {
	if !p.begun {
		p.begun = true
		p.command('M')
		p.x, p.y = 0, 0
	} else {
		p.command('m')
	}
	p.to(x, y)
}

func (p *pen) command(c byte) {
	p.out = append(p.out, c)
	p.words, p.fraction = false, false
}

// to appends a point as seen from the last.
func (p *pen) to(x, y int) {
	p.coordinate(x - p.x)
	p.coordinate(y - p.y)
	p.x, p.y = x, y
}

// coordinate appends a number, and before it a space where it would run into the last.
func (p *pen) coordinate(n int) {
	rest := abs(n) % p.parts
	point := rest != 0 && abs(n) < p.parts // it begins with its point
	if p.words && n >= 0 && !(point && p.fraction) {
		p.out = append(p.out, ' ')
	}
	p.out = p.append(p.out, n)
	p.words, p.fraction = true, rest != 0
}

func abs(n int) int { return max(n, -n) }
