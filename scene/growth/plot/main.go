// Command plot draws how times grow with sizes: it reads what Go benchmarks print from its input, takes of each
// benchmark with a size (BenchmarkLoad/events=100) the shortest time, that of the processors where it is
// told, and prints an SVG with both axes in powers of ten.
//
//	go test -run='^$' -bench=. -count=5 ./scene/growth | go run ./scene/growth/plot >growth.svg
package main

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"log"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"
	"text/template"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("plot: ")
	series, err := read(os.Stdin)
	if err != nil {
		log.Fatal(err)
	}
	if err := draw(os.Stdout, series); err != nil {
		log.Fatal(err)
	}
}

// point is how long something takes with a size, in nanoseconds.
type point struct{ size, nanoseconds float64 }

// line is a benchmark over the sizes of one thing, by size.
type line struct {
	name, of string // Load, events
	points   []point
}

// read reads what benchmarks print. What has no size is left out; that nothing is left is an error.
func read(from io.Reader) ([]line, error) {
	least := map[[2]string]map[float64]float64{}
	for scanner := bufio.NewScanner(from); scanner.Scan(); {
		fields := strings.Fields(scanner.Text())
		if len(fields) < 4 || fields[3] != "ns/op" {
			continue
		}
		name, rest, _ := strings.Cut(strings.TrimPrefix(fields[0], "Benchmark"), "/")
		of, number, _ := strings.Cut(rest, "=")
		number, _, _ = strings.Cut(number, "-") // the number of processors
		size, err := strconv.ParseFloat(number, 64)
		if err != nil {
			continue
		}
		taken := fields[2]
		if i := slices.Index(fields, "cpu-ns/op"); i > 0 && fields[i-1] != "0" {
			taken = fields[i-1]
		}
		time, err := strconv.ParseFloat(taken, 64)
		if err != nil {
			return nil, fmt.Errorf("%s: %q is no time", fields[0], taken)
		}
		key := [2]string{name, of}
		if least[key] == nil {
			least[key] = map[float64]float64{}
		}
		if was, ok := least[key][size]; !ok || time < was {
			least[key][size] = time
		}
	}
	var lines []line
	for key, times := range least {
		l := line{name: key[0], of: key[1]}
		for size, time := range times {
			l.points = append(l.points, point{size, time})
		}
		slices.SortFunc(l.points, func(a, b point) int { return cmp.Compare(a.size, b.size) })
		lines = append(lines, l)
	}
	if len(lines) == 0 {
		return nil, fmt.Errorf("no benchmark with a size in the input; give it what go test -bench=. ./scene/growth prints")
	}
	slices.SortFunc(lines, func(a, b line) int { return cmp.Or(cmp.Compare(a.of, b.of), cmp.Compare(a.name, b.name)) })
	return lines, nil
}

// The picture in pixels: two charts beside each other, each with its margins.
const (
	wide, high             = 1000, 520
	chart                  = 480
	left, right, top, foot = 64, 96, 44, 48
	leastTime, mostTime    = 3, 10.5 // powers of ten, in nanoseconds
)

// charted is a line as it is drawn.
type charted struct {
	Path, Name, Color, Dots string
	X, Y                    float64 // of the name
}

// tick is a line of the grid with its label.
type tick struct {
	At    float64
	Label string
}

// panel is a chart.
type panel struct {
	X     float64
	Title string
	Lines []charted
	Times []tick
	Sizes []tick
}

// colours tell the benchmarks apart, also without red and green (Okabe and Ito, 2008).
var colours = map[string]string{"Load": "#0072b2", "Read": "#56b4e9", "Seek": "#d55e00", "Frame": "#009e73", "Move": "#cc79a7", "Paint": "#5a4500"}

// draw prints the lines as an SVG, a chart for each thing that they grow with.
func draw(to io.Writer, lines []line) error {
	var panels []panel
	for i, of := range []string{"events", "markers"} {
		p := panel{X: float64(i) * (wide - chart), Title: "by " + of}
		for power := 3.0; power <= 10; power++ {
			p.Times = append(p.Times, tick{yAt(math.Pow(10, power)), [...]string{"1 µs", "10 µs", "0.1 ms", "1 ms", "10 ms", "0.1 s", "1 s", "10 s"}[int(power)-3]})
		}
		from, until := 1.0, 4.0
		if of == "markers" {
			from, until = 3, 5
		}
		for power := from; power <= until; power++ {
			p.Sizes = append(p.Sizes, tick{xAt(math.Pow(10, power), from, until), [...]string{"10", "100", "1,000", "10,000", "100,000"}[int(power)-1]})
		}
		for _, l := range lines {
			if l.of == of {
				p.Lines = append(p.Lines, chartedOf(l, from, until))
			}
		}
		apart(p.Lines)
		panels = append(panels, p)
	}
	return picture.Execute(to, map[string]any{"W": wide, "H": high, "Panels": panels, "Top": top, "Bottom": high - foot, "Left": left, "Right": chart - right})
}

// apart moves names that would cover each other down.
func apart(lines []charted) {
	byHeight := make([]*charted, len(lines))
	for i := range lines {
		byHeight[i] = &lines[i]
	}
	slices.SortFunc(byHeight, func(a, b *charted) int { return cmp.Compare(a.Y, b.Y) })
	for i := 1; i < len(byHeight); i++ {
		byHeight[i].Y = max(byHeight[i].Y, byHeight[i-1].Y+14)
	}
}

func chartedOf(l line, from, until float64) charted {
	c := charted{Name: l.name, Color: colours[l.name]}
	if c.Color == "" {
		c.Color = "#555"
	}
	for i, p := range l.points {
		x, y := xAt(p.size, from, until), yAt(p.nanoseconds)
		c.Path += fmt.Sprintf("%c%.1f %.1f", "ML"[min(i, 1)], x, y)
		c.Dots += fmt.Sprintf("M%.1f %.1fh0", x, y)
		c.X, c.Y = x+9, y+4
	}
	return c
}

func xAt(size, from, until float64) float64 {
	return left + (chart-right-left)*(math.Log10(size)-from)/(until-from)
}

func yAt(nanoseconds float64) float64 {
	return high - foot - (high-foot-top)*(math.Log10(nanoseconds)-leastTime)/(mostTime-leastTime)
}

var picture = template.Must(template.New("growth").Parse(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {{.W}} {{.H}}" font-family="sans-serif" font-size="13" fill="#333">
<rect width="{{.W}}" height="{{.H}}" fill="#fff"/>
{{range .Panels}}<g transform="translate({{.X}} 0)">
<text x="{{$.Left}}" y="24" font-size="15" font-weight="bold">{{.Title}}</text>
{{range .Times}}<path d="M{{$.Left}} {{.At}}H{{$.Right}}" stroke="#ddd"/><text x="{{$.Left}}" dx="-8" y="{{.At}}" dy="4" text-anchor="end">{{.Label}}</text>
{{end}}{{range .Sizes}}<path d="M{{.At}} {{$.Top}}V{{$.Bottom}}" stroke="#ddd"/><text x="{{.At}}" y="{{$.Bottom}}" dy="20" text-anchor="middle">{{.Label}}</text>
{{end}}{{range .Lines}}<path d="{{.Path}}" fill="none" stroke="{{.Color}}" stroke-width="2"/><path d="{{.Dots}}" stroke="{{.Color}}" stroke-width="7" stroke-linecap="round"/><text x="{{.X}}" y="{{.Y}}" fill="{{.Color}}" font-weight="bold">{{.Name}}</text>
{{end}}</g>
{{end}}</svg>
`))
