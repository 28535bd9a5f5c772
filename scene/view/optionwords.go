package view

import "slices"

// Options are all options, in the order of the panel.
func Options() []Option {
	all := make([]Option, optionCount)
	for i := range all {
		all[i] = Option(i)
	}
	return all
}

// Name is the option's name, as the panel has it.
func (o Option) Name() string { return optionRows[o].name }

// Key is the word by which links and commands know the option; empty where they do not.
func (o Option) Key() string { return optionRows[o].key }

// Words are the words for the option's values in links and commands, that of the zero Settings first.
func (o Option) Words() []string { return slices.Clone(optionRows[o].words) }
