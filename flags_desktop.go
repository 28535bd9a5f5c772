//go:build !js

package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/data/translation/po"
	"atlas.example/southsouth/scene/address"
	"atlas.example/southsouth/scene/desktop"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/view"
)

// webPage is where `make run` serves the web edition. A release can be linked with another:
// -ldflags '-X main.webPage=https://your.host/atlas/'.
var webPage = "http://localhost:8080/"

// choices are what the command line asks for.
type choices struct {
	desktop.Options

	language   string // a tag; empty where the command line does not say it, until speak
	begins     bool   // whether it says where to begin, in place of where one was
	fullScreen bool
	windowed   bool // whether it says not to fill the screen, as it did before
	version    bool
}

// optionFlags are the flags of the options that have one, by the keys that links have for them.
var optionFlags = [...]struct{ flag, key, usage string }{
	{"theme", "theme", "the colours, a `word`"},
	{"view", "view", "which events are shown, a `word`"},
	{"map", "map", "what the map shows, a `word`"},
	{"projection", "proj", "how the map is flattened, a `word`"},
	{"text", "text", "how large the letters to read are, a `word`"},
}

// parseFlags reads the command line, the program's name left out. The error is [flag.ErrHelp] where help was
// asked for, which then is written to help; any other says which flag cannot be used and why.
func parseFlags(args []string, help io.Writer) (choices, error) {
	var c choices
	flags := flag.NewFlagSet("southsouth", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	date := flags.String("date", "", "where to begin, a `day`: YYYY-MM-DD, or YYYY-MM or YYYY for the last day of it")
	event := flags.String("event", "", "where to begin, the `id` of an event, as in links")
	link := flags.String("link", "", "where to begin and how, an `address` of the web edition or what is behind its #")
	flags.StringVar(&c.language, "lang", "", "the `language` of the texts, else the one of last time or of the system: "+strings.Join(po.Languages(), ", "))
	chosen := map[string]*string{}
	for _, o := range optionFlags {
		chosen[o.flag] = flags.String(o.flag, "", o.usage+": "+strings.Join(wordsOf(o.key), ", "))
	}
	flags.BoolVar(&c.fullScreen, "fullscreen", false, "fill the screen (F and F11 do, too)")
	flags.BoolVar(&c.Kiosk, "kiosk", false, "for many viewers: fill the screen, begin anew when they go, let nobody out; ends with a signal")
	flags.BoolVar(&c.Calm, "reduced-motion", false, "steps in place of what flies and grows")
	flags.StringVar(&c.WebPage, "page", webPage, "the `address` of the web edition, for links that are copied")
	flags.BoolVar(&c.version, "version", false, "print which version this is, and end")
	switch err := flags.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprintln(help, "usage: southsouth [flags]\n\nAn atlas in time, 1970-1987. The flags:")
		flags.SetOutput(help)
		flags.PrintDefaults()
		return c, err
	case err != nil:
		return c, errors.New(printable(err.Error()))
	case flags.NArg() > 0:
		return c, fmt.Errorf("unexpected %q; everything is a flag, see -help", flags.Arg(0))
	}
	flags.Visit(func(f *flag.Flag) {
		c.windowed = c.windowed || f.Name == "fullscreen" && !c.fullScreen
	})
	if c.language != "" && !slices.Contains(po.Languages(), c.language) {
		return c, fmt.Errorf("-lang: no %q; there are %s", c.language, strings.Join(po.Languages(), ", "))
	}
	var err error
	if c.WebPage, err = desktop.WebPage(c.WebPage); err != nil {
		return c, fmt.Errorf("-page: %w", err)
	}
	if err := c.beginAt(*date, *event, *link); err != nil {
		return c, err
	}
	for _, o := range optionFlags {
		if err := c.choose(o.flag, o.key, *chosen[o.flag]); err != nil {
			return c, err
		}
	}
	return c, nil
}

// printable is a text with what a terminal would act on written as Go writes it in a string: a flag that is
// not known is named as it was given.
func printable(text string) string {
	var out strings.Builder
	for _, r := range text {
		if unicode.IsPrint(r) {
			out.WriteRune(r)
		} else {
			out.WriteString(strings.Trim(strconv.QuoteRune(r), "'"))
		}
	}
	return out.String()
}

// wordsOf are the words for the values of the option that links have a key for.
func wordsOf(key string) []string {
	for _, o := range view.Options() {
		if o.Key() == key {
			return o.Words()
		}
	}
	return nil
}

// beginAt sets where the program begins.
func (c *choices) beginAt(date, event, link string) error {
	given := 0
	for _, text := range [...]string{date, event, link} {
		if text != "" {
			given++
		}
	}
	switch {
	case given > 1:
		return errors.New("-date, -event and -link each say where to begin; give one of them")
	case date != "":
		c.Start = "d=" + date
	case event != "":
		c.Start = "e=" + event
	default:
		_, fragment, whole := strings.Cut(link, "#")
		if !whole {
			fragment = link
		}
		c.Start = fragment
	}
	c.begins = given > 0
	return c.check(link != "")
}

// check fails for a beginning, that of a link or not, which the story does not have.
func (c *choices) check(linked bool) error {
	if c.Start == "" {
		return nil
	}
	chronicle, err := data.Chronicle()
	if err != nil {
		return err
	}
	var asked address.Request
	unused := asked.Read(c.Start, story.New(chronicle, nil))
	if len(unused) == 0 {
		return nil
	}
	key, value, _ := strings.Cut(unused[0], "=")
	switch {
	case linked:
	case key == "d":
		return fmt.Errorf("-date: %q is no day of the story; give YYYY-MM-DD, YYYY-MM or YYYY from 1970 to 1987", value)
	case key == "e":
		return fmt.Errorf("-event: no %q; the text edition and `go run ./data/query events` have the ids", value)
	}
	return fmt.Errorf("-link: %q is not known here; leave it out, or give a link as the atlas writes it", strings.Join(unused, "&"))
}

// choose adds an option to how the program begins.
func (c *choices) choose(name, key, word string) error {
	if word == "" {
		return nil
	}
	if words := wordsOf(key); !slices.Contains(words, word) {
		return fmt.Errorf("-%s: no %q; there are %s", name, word, strings.Join(words, ", "))
	}
	c.Start += "&" + key + "=" + word
	return nil
}

// resume has the program begin where it was left, unless the command line says where: what that chooses
// counts, whatever was chosen before. A fragment of a memory is not of the user's making; what of it cannot
// be used is left out without a word.
func (c *choices) resume(at string) {
	if c.begins || at == "" {
		return
	}
	chronicle, err := data.Chronicle()
	if err != nil {
		return // which New is going to tell
	}
	st := story.New(chronicle, nil)
	var parts []string
	for part := range strings.SplitSeq(at, "&") {
		var asked address.Request
		if len(asked.Read(part, st)) == 0 {
			parts = append(parts, part)
		}
	}
	c.Start = strings.Join(append(parts, strings.TrimPrefix(c.Start, "&")), "&")
}

// speak decides which language the program speaks, where the command line does not: the one that was chosen
// before, or else that of the system.
func (c *choices) speak(before string, system func(have []string) string) {
	switch have := po.Languages(); {
	case c.language != "":
	case slices.Contains(have, before):
		c.language = before
	default:
		c.language = system(have)
	}
}
