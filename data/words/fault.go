package words

import "strings"

// Fault is an error that can be said in a language: a message, in which {0} and so on stand for what [NewFault]
// was given. Its Error is in English.
type Fault struct {
	english string
	args    []any
}

// NewFault returns an error that [Words.Say] says in a language. The arguments are texts, which are the same in
// every language, and errors, which are said too and are what the fault wraps.
func NewFault(english string, args ...any) error { return &Fault{english, args} }

// Error is the fault in English.
func (f *Fault) Error() string { return f.Say(nil) }

// Say is the fault in a language.
func (f *Fault) Say(w *Words) string {
	said := make([]string, len(f.args))
	for i, a := range f.args {
		switch a := a.(type) {
		case string:
			said[i] = w.apart(a)
		case error:
			said[i] = w.Say(a)
		}
	}
	return w.F(f.english, said...)
}

// Unwrap are the errors among what the fault was made of.
func (f *Fault) Unwrap() []error {
	var all []error
	for _, a := range f.args {
		if err, ok := a.(error); ok {
			all = append(all, err)
		}
	}
	return all
}

// Say is an error in the language as far as it is ours: what has a method Say of its own says it, and of several
// that were joined each is said on a line. What the system says stays as it is.
func (w *Words) Say(err error) string {
	switch e := err.(type) { //nolint:errorlint // what wraps one says more than that
	case interface{ Say(w *Words) string }:
		return e.Say(w)
	case interface{ Unwrap() []error }:
		var lines []string
		for _, one := range e.Unwrap() {
			lines = append(lines, w.Say(one))
		}
		return strings.Join(lines, "\n")
	}
	return err.Error()
}

// Path is the path of a file as it stands in a text of the language: where that is written from right to left its
// own direction is marked, for its slashes to stay where they are.
func (w *Words) Path(path string) string { return w.apart(path) }

// apart marks a text that runs from left to right whatever is around it.
func (w *Words) apart(text string) string {
	if !RightToLeft(w.Tag()) {
		return text
	}
	return "\u200e" + text + "\u200e"
}
