//go:build !js

package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"time"

	"github.com/hajimehoshi/ebiten/v2"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/data/translation/po"
	"atlas.example/southsouth/scene/desktop"
	"atlas.example/southsouth/scene/version"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// run is the program: it returns the exit code.
func run(args []string, stdout, stderr io.Writer) int {
	c, err := parseFlags(args, stderr)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return 0
	case err != nil:
		fmt.Fprintln(stderr, "southsouth:", err)
		return 2
	case c.version:
		fmt.Fprintln(stdout, version.Text())
		return 0
	}
	if err := show(&c, stderr); err != nil {
		fmt.Fprintln(stderr, "southsouth:", c.Words.Say(err))
		return 1
	}
	return 0
}

// show tells the story in a window, until that is closed.
func show(c *choices, stderr io.Writer) error {
	var keeper *desktop.Keeper
	var memory desktop.Memory
	var forgets error // the program is of use without a memory
	if !c.Kiosk {
		folder, err := desktop.Folder()
		if err == nil {
			keeper, memory, err = desktop.Open(folder)
		}
		forgets = err
		c.resume(memory.At)
		if c.language != "" { // what the system says may be another the next time
			memory.Language = c.language
		}
	}
	c.speak(memory.Language, desktop.Language)
	c.FillScreen = func() { ebiten.SetFullscreen(!ebiten.IsFullscreen()) }
	c.Now = time.Now
	language, err := po.Open(c.language)
	if err != nil {
		return err
	}
	c.Words = language.Interface()
	c.Languages, c.Spoken = tongues(), slices.Index(po.Languages(), c.language)
	page := desktop.NewPage(c.Options, keeper, memory)
	if forgets != nil {
		fmt.Fprintln(stderr, "southsouth:", c.Words.Say(forgets))
		page.Note(c.Words.Say(forgets))
	}
	game, err := newGame(page, language)
	if err != nil {
		return err
	}
	w := &window{Game: game, page: page, kiosk: c.Kiosk, fills: c.fullScreen || c.Kiosk}
	if c.windowed {
		memory.Window.FullScreen = false
	}
	w.open(memory.Window)
	ran := w.run()
	if err := page.Close(); err != nil { // it has run; this is for the next time
		fmt.Fprintln(stderr, "southsouth:", c.Words.Say(err))
	}
	return ran
}

// tongues are the languages that the program can go on in.
func tongues() []desktop.Tongue {
	var all []desktop.Tongue
	for _, tag := range po.Languages() {
		all = append(all, desktop.Tongue{Tag: tag, Name: po.Name(tag), Read: func() (*chronicle.Chronicle, error) {
			language, err := po.Open(tag)
			if err != nil {
				return nil, err
			}
			return chronicleIn(language)
		}})
	}
	return all
}
