package main

import (
	"cmp"
	"flag"
	"fmt"
	"slices"
	"strings"

	"atlas.example/southsouth/scene/view"
)

// choice is a flag that takes one of a few words. The first is what is meant without the flag.
type choice struct {
	name, usage string
	words       []string
	set         func(o *options, i int) // the i-th word is chosen
}

// flagNames are the flags of options that links know by a shorter word.
var flagNames = map[string]string{"proj": "projection"}

// choices are the flags of what the picture shows and how: each option that a viewer has, by the words that
// links have for it.
func choices() []choice {
	var all []choice
	for _, option := range view.Options() {
		if option.Key() == "" {
			continue
		}
		all = append(all, choice{
			name:  cmp.Or(flagNames[option.Key()], option.Key()),
			usage: option.Name() + ", a `word`",
			words: option.Words(),
			set:   func(o *options, i int) { o.controls.Choose(option, i) },
		})
	}
	return all
}

// chosen is a choice and the word given for it.
type chosen struct {
	choice
	word *string
}

// addChoices adds the flags, and returns what will have been chosen.
func addChoices(flags *flag.FlagSet) []chosen {
	var all []chosen
	for _, c := range choices() {
		all = append(all, chosen{c, flags.String(c.name, c.words[0], c.usage+": "+strings.Join(c.words, ", "))})
	}
	return all
}

// choose sets what was chosen; the rest is as it is, of a link or else the first of the words.
func (o *options) choose(g *given) error {
	for _, c := range g.choices {
		if !g.flags[c.name] {
			continue
		}
		i := slices.Index(c.words, *c.word)
		if i < 0 {
			return fmt.Errorf("-%s: no %q; there are %s", c.name, *c.word, strings.Join(c.words, ", "))
		}
		c.set(o, i)
	}
	o.controls.Calm = o.controls.Settings[view.MotionOption] == view.ReducedMotion
	if g.states {
		o.controls.Choose(view.MapOption, view.MapStates)
	}
	if g.article {
		o.controls.Open = view.ArticlePanel
	}
	return nil
}
