package main

import (
	"cmp"
	"errors"
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/data/words"
	"atlas.example/southsouth/scene/timeline"
	"atlas.example/southsouth/scene/view"
)

// options is what the flags ask for.
type options struct {
	day      chronicle.Day // of a picture
	span     span          // of an animation
	w, h     int           // logical pixels
	scale    float64       // device pixels a logical pixel
	look     look
	controls view.Controls // what the picture shows
	language string        // of its texts, a tag of BCP 47
	plate    bool          // whether it is a plate for publication
	buttons  bool          // whether the buttons are shown
	file     string
	format   format
}

// The limits of a picture: a side of the smallest and the largest, in logical pixels, and the
// largest scale.
const (
	leastSide = 64
	mostSide  = 8192
	mostScale = 8
)

// given is the flags whose words have to be read first.
type given struct {
	date, from, to, size, at, link, format string
	article, states                        bool
	choices                                []chosen
	flags                                  map[string]bool // those that there are
	playing                                string          // a flag that only an animation has a use for, if there is one
}

// define adds all flags to a set.
func define(flags *flag.FlagSet, o *options) *given {
	var g given
	flags.StringVar(&g.date, "date", "", "the `day` to paint: YYYY-MM-DD, or YYYY-MM or YYYY for the last day of it")
	flags.StringVar(&g.link, "link", "", "an `address` of the map, whole or what is behind its #: its moment, settings and camera, where no flag says otherwise")
	flags.StringVar(&g.from, "from", "", "the first `day` of an animation; of a month or a year its first")
	flags.StringVar(&g.to, "to", "", "the last `day` of an animation")
	flags.Float64Var(&o.span.FPS, "fps", 10, "pictures a second of an animation, 1 to 50")
	flags.StringVar(&g.size, "size", "1280x720", "the picture's size in logical pixels, `WxH`")
	flags.Float64Var(&o.scale, "scale", 1, "device pixels a logical pixel")
	flags.StringVar(&g.at, "at", "", "the `LAT,LON` in degrees to look at, with -zoom or -projection globe")
	flags.Float64Var(&o.look.zoom, "zoom", 1, "how many times larger than the whole world the map is")
	flags.BoolVar(&o.plate, "frame", false, "put title, day, sources, licence and disclaimer around the picture, for publication")
	flags.BoolVar(&g.article, "article", false, "tell the current event at length, where there is room")
	flags.BoolVar(&o.buttons, "buttons", false, "show the buttons too, as in the program's window")
	flags.BoolVar(&g.states, "states", false, "the same as -map states: a colour for every state, without the story")
	flags.StringVar(&o.language, "lang", words.English, strings.Join(append([]string{"the `language` of the texts"}, languages()...), ", "))
	g.choices = addChoices(flags)
	flags.StringVar(&o.file, "o", "", "the `file` to write, .png, .svg, .gif or .apng; - for standard output (default: named after the day or the span)")
	flags.StringVar(&g.format, "format", "", "png, svg, gif or apng, a `word` (default: as the file is named)")
	return &g
}

// usage is the first line of the help.
func usage() string {
	line := []string{
		"usage: render -date D | -link ADDRESS | -from D -to D [-fps N]  [-size WxH] [-scale S] [-zoom Z -at LAT,LON]",
		"[-frame] [-article] [-buttons] [-states] [-lang " + cmp.Or(strings.Join(languages(), "|"), "TAG") + "]",
	}
	for _, c := range choices() {
		line = append(line, "[-"+c.name+" "+strings.Join(c.words, "|")+"]")
	}
	return strings.Join(append(line, "[-o FILE.png|.svg|.gif|.apng] [-format WORD]"), " ")
}

func parse(args []string, stderr io.Writer) (options, error) {
	var o options
	flags := flag.NewFlagSet("render", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	g := define(flags, &o)
	switch err := flags.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		flags.SetOutput(stderr)
		fmt.Fprintln(stderr, usage())
		flags.PrintDefaults()
		return o, err
	case err != nil:
		return o, err
	case flags.NArg() > 0:
		return o, fmt.Errorf("unexpected %q; everything is a flag, see -h", flags.Arg(0))
	}
	g.flags = map[string]bool{}
	flags.Visit(func(f *flag.Flag) {
		g.flags[f.Name] = true
		if slices.Contains([]string{"fps", view.SpeedOption.Key(), view.StopsOption.Key()}, f.Name) {
			g.playing = f.Name
		}
	})
	for _, read := range [...]func(*given) error{
		o.setLanguage, o.setLink, o.setTime, o.choose, o.setLook,
		o.setSize, o.setFormat,
	} {
		if err := read(g); err != nil {
			return o, err
		}
	}
	return o, nil
}

// setLanguage refuses a language that there is not. That of a link is what the page has at its address.
func (o *options) setLanguage(g *given) error {
	if asked := languageOf(g.link); asked != "" && !g.flags["lang"] {
		o.language = asked
	}
	if !known(o.language) {
		return fmt.Errorf("-lang: no %q; there are %s", o.language, strings.Join(languages(), ", "))
	}
	return nil
}

// setTime reads the day of a picture or the span of an animation.
func (o *options) setTime(g *given) error {
	animated := g.from != "" || g.to != ""
	switch {
	case !animated && g.date == "":
		return errors.New("no -date; give a day such as -date 1987-06-09, or a span such as -from 1979 -to 1982")
	case animated && g.date != "":
		return errors.New("-date is for a picture and -from -to for an animation; give one of both")
	case animated && (g.from == "" || g.to == ""):
		return errors.New("-from and -to go together: give both, such as -from 1979 -to 1982")
	case !animated && g.playing != "":
		return fmt.Errorf("-%s is for an animation; give -from and -to too", g.playing)
	case !animated:
		d, err := parseDay("date", g.date)
		o.day = d.Latest()
		return err
	}
	return o.span.set(g.from, g.to)
}

// parseDay reads a day, month or year of the story, as the flag of a name.
func parseDay(name, text string) (chronicle.Date, error) {
	d, err := chronicle.ParseDate(text)
	if err != nil {
		return d, fmt.Errorf("-%s: %w", name, err)
	}
	inside := func(d chronicle.Day) bool { m := timeline.Moment(d); return m.Clamp() == m }
	if !d.Known() || !inside(d.Earliest()) || !inside(d.Latest()) {
		return d, fmt.Errorf("-%s: %s is outside the story; choose a day from %d-01-01 to %d-12-31",
			name, text, timeline.FirstYear, timeline.LastYear)
	}
	return d, nil
}

func (o *options) setSize(g *given) error {
	text := g.size
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
	if o.plate && o.buttons {
		return errors.New("-buttons: a plate has none; leave out -frame or -buttons")
	}
	if o.plate && (o.w < view.LeastPlateWidth || o.h < view.LeastPlateHeight) {
		return fmt.Errorf("-frame: a plate must be at least %dx%d; %s has no room for one",
			view.LeastPlateWidth, view.LeastPlateHeight, text)
	}
	return nil
}
