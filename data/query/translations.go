package main

import (
	"strings"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/data/translation"
	"atlas.example/southsouth/data/translation/po"
)

// translations lists what is not translated into a language, or with no language into any: a line each, with
// the language, whether the text is missing or stale, its id and the English, and at the end how much there
// is in each. What is stale was made of English that is no more, and is not shown.
func translations(q *query, args []string) int {
	flags := q.flags()
	if code, done := q.parse(flags, args, 1, "[LANGUAGE]"); done {
		return code
	}
	tags := po.Languages()[1:]
	if flags.NArg() > 0 {
		tags = []string{flags.Arg(0)}
	}
	for _, tag := range tags {
		if code := q.lacks(tag); code != exitOK {
			return code
		}
	}
	return exitOK
}

// lacks lists what one language lacks.
func (q *query) lacks(tag string) int {
	catalogue, err := po.Open(tag)
	if err != nil {
		return q.usage(err.Error())
	}
	c, err := data.Chronicle()
	if err != nil {
		return q.fail(err)
	}
	all := len(translation.Messages(c)) + len(po.Interface())
	_, faults := catalogue.Apply(c)
	for _, m := range po.Untranslated(catalogue) {
		faults = append(faults, translation.Fault{Message: m})
	}
	for _, f := range faults {
		state := "missing"
		if f.Stale {
			state = "stale"
		}
		first, _, _ := strings.Cut(f.Text, "\n")
		if code := q.say("%s\t%s\t%s\t%s\n", tag, state, f.ID, first); code != exitOK {
			return code
		}
	}
	return q.say("%s: %d of %d texts are translated\n", tag, all-len(faults), all)
}
