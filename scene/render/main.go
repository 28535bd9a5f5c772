// Command render paints the picture of a day to a PNG file, without a display, a GPU or a
// browser:
//
//	go run ./scene/render -date 1987-06-09
//	go run ./scene/render -date 1981 -size 1920x1080 -scale 2 -o cancun.png
//	go run ./scene/render -date 1974 -at 31,35 -zoom 12
//	go run ./scene/render -date 1970 -states
//	go run ./scene/render -date 1981 -view all
//	go run ./scene/render -tour 3 -size 390x844
//
// A date is YYYY-MM-DD, YYYY-MM or YYYY; a month or a year means its last day, when all that
// it brought has happened. Without -o the file is named after the day, in the folder in which
// the command runs, and its name is printed; -o - writes the picture to standard output. The map
// shows the world, in an upright picture the region of the current event, or with -zoom a part of it, around -at: latitude, then longitude, as one
// finds them written.
//
// The command exits with 2 for flags it cannot use and with 1 if it cannot write the file.
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"image"
	"image/png"
	"io"
	"math"
	"os"
	"slices"
	"strconv"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/raster"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
	"atlas.example/southsouth/scene/typeface"
	"atlas.example/southsouth/scene/view"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// run is the command: it returns the exit code.
func run(args []string, stdout, stderr io.Writer) int {
	o, err := parse(args, stderr)
	if errors.Is(err, flag.ErrHelp) {
		return 0
	}
	if err != nil {
		fmt.Fprintln(stderr, "render:", err)
		return 2
	}
	picture, err := paint(o)
	if err == nil {
		err = write(picture, o.file, stdout)
	}
	if err != nil {
		fmt.Fprintln(stderr, "render:", err)
		return 1
	}
	return 0
}

// options is what the flags ask for.
type options struct {
	day     chronicle.Day
	w, h    int     // logical pixels
	scale   float64 // device pixels a logical pixel
	look    look
	states  bool // the plain political map
	scope   int  // a value of view.ScopeOption
	reading bool // the current event at length
	tour    int  // the step of the guided tour, from 1; 0 for none
	file    string
}

// The limits of a picture: a side of the smallest and the largest, in logical pixels, and the
// largest scale.
const (
	leastSide = 64
	mostSide  = 8192
	mostScale = 8
)

func parse(args []string, stderr io.Writer) (options, error) {
	var o options
	flags := flag.NewFlagSet("render", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	date := flags.String("date", "", "the `day` to paint: YYYY-MM-DD, or YYYY-MM or YYYY for the last day of it")
	size := flags.String("size", "1280x720", "the picture's size in logical pixels, `WxH`")
	flags.Float64Var(&o.scale, "scale", 1, "device pixels a logical pixel")
	at := flags.String("at", "", "the `LAT,LON` in degrees to look at, with -zoom")
	flags.Float64Var(&o.look.zoom, "zoom", 1, "how many times larger than the whole world the map is")
	flags.BoolVar(&o.reading, "article", false, "tell the current event at length")
	scope := flags.String("view", "sofar", "which events to show: `sofar`, all or year")
	flags.IntVar(&o.tour, "tour", 0, "show the `step` of the guided tour, from 1, on its day in place of -date")
	flags.BoolVar(&o.states, "states", false, "paint the plain political map: a colour for every state, without the story")
	flags.StringVar(&o.file, "o", "", "the `file` to write; - for standard output (default: the day with .png)")
	switch err := flags.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		flags.SetOutput(stderr)
		fmt.Fprintln(stderr, "usage: render -date D | -tour N [-size WxH] [-scale S] [-zoom Z -at LAT,LON] [-view V] [-states] [-article] [-o FILE.png]")
		flags.PrintDefaults()
		return o, err
	case err != nil:
		return o, err
	case flags.NArg() > 0:
		return o, fmt.Errorf("unexpected %q; everything is a flag, see -h", flags.Arg(0))
	case o.tour < 0:
		return o, fmt.Errorf("-tour: %d is no step; the first is 1", o.tour)
	case *date == "" && o.tour > 0:
		*date = strconv.Itoa(timeline.FirstYear)
		if o.file == "" {
			o.file = "tour-" + strconv.Itoa(o.tour) + ".png"
		}
	case *date == "":
		return o, errors.New("no -date; give a day such as -date 1987-06-09")
	}
	if err := o.setDay(*date); err != nil {
		return o, err
	}
	if err := o.look.set(*at); err != nil {
		return o, err
	}
	if o.scope = slices.Index([]string{"sofar", "all", "year"}, *scope); o.scope < 0 {
		return o, fmt.Errorf("-view: %q is not sofar, all or year", *scope)
	}
	return o, o.setSize(*size)
}

func (o *options) setDay(text string) error {
	d, err := chronicle.ParseDate(text)
	if err != nil {
		return fmt.Errorf("-date: %w", err)
	}
	o.day = d.Latest()
	if m := timeline.Moment(o.day); !d.Known() || m.Clamp() != m {
		return fmt.Errorf("-date: %s is outside the story; choose a day from %d-01-01 to %d-12-31",
			text, timeline.FirstYear, timeline.LastYear)
	}
	if o.file == "" {
		o.file = o.day.String() + ".png"
	}
	return nil
}

func (o *options) setSize(text string) error {
	var rest string
	if n, _ := fmt.Sscanf(text, "%dx%d%s", &o.w, &o.h, &rest); n != 2 {
		return fmt.Errorf("-size: %q is not WxH, such as 1920x1080", text)
	}
	if min(o.w, o.h) < leastSide || max(o.w, o.h) > mostSide {
		return fmt.Errorf("-size: sides of %s must be from %d to %d", text, leastSide, mostSide)
	}
	if !(o.scale > 0 && o.scale <= mostScale) {
		return fmt.Errorf("-scale: %v must be above 0 and at most %d", o.scale, mostScale)
	}
	return nil
}

// paint makes the picture as the bytes of a PNG file.
func paint(o options) ([]byte, error) {
	c, err := data.Chronicle()
	if err != nil {
		return nil, err
	}
	a, err := data.Atlas()
	if err != nil {
		return nil, err
	}
	set, err := typeface.New()
	if err != nil {
		return nil, err
	}
	st := story.New(c, a.AtomIDs())
	v := view.New(st, a, set)
	v.Resize(float32(o.w), float32(o.h), float32(o.scale))
	var state story.State
	controls := o.controls()
	at := timeline.Moment(o.day)
	if o.tour > 0 {
		controls.Tour.Step = min(controls.Tour.Step, v.TourSteps()-1)
		at = v.TourAt(controls.Tour.Step)
	}
	st.Within(&state, at, controls.Scope())
	if o.look.zoom > 1 {
		v.LookAt(o.look.at, float32(o.look.zoom))
	} else {
		controls.Frame = v.Aim(state.Current, controls)
	}
	v.PrepareAll()
	var list display.List
	v.Compose(&list, &state, controls)
	var file bytes.Buffer
	size := image.Pt(int(math.Round(float64(o.w)*o.scale)), int(math.Round(float64(o.h)*o.scale)))
	err = png.Encode(&file, raster.Paint(&list, size, v.Scale(), set))
	return file.Bytes(), err
}

// controls is what a viewer would have done to see the picture.
func (o *options) controls() view.Controls {
	var c view.Controls
	if o.states {
		c.Choose(view.MapOption, view.MapStates)
	}
	c.Choose(view.ScopeOption, o.scope)
	if o.tour > 0 {
		c.Tour = view.Tour{On: true, Step: o.tour - 1}
	}
	if o.reading {
		c.Open = view.ArticlePanel
	}
	return c
}

func write(picture []byte, file string, stdout io.Writer) error {
	if file == "-" {
		_, err := stdout.Write(picture)
		return err
	}
	if err := os.WriteFile(file, picture, 0o644); err != nil {
		return err
	}
	_, err := fmt.Fprintln(stdout, file)
	return err
}
