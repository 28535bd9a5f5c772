// Package words has what the atlas says in its own name in a language: labels, sentences, the parts of dates
// and numbers. In English that is what stands in the source; in another language a message for each, looked up
// by the English.
//
// A [Words] is a value that is handed down, in a chronicle most often: two languages can be shown at once. The
// nil Words are English.
package words

import (
	"strconv"
	"strings"
)

// Words are the messages of a language. The nil Words are English.
type Words struct {
	tag      string
	messages map[string]string
	asked    func(key, other string)
}

// New returns the words of a language by its tag of BCP 47, with its messages by their keys: the English, or
// in a context that and the English behind it, see [Key]. The forms of a message with a number are one message
// each, see [Form].
func New(tag string, messages map[string]string) *Words { return &Words{tag: tag, messages: messages} }

// Listen returns English words that tell which messages are asked for: by their keys, and of a message with
// a number the English for other numbers than one. It is for the list of all messages.
func Listen(asked func(key, other string)) *Words { return &Words{tag: English, asked: asked} }

// Key is the key of a message in a context; an empty context is none.
func Key(context, english string) string {
	if context == "" {
		return english
	}
	return context + "\x04" + english
}

// Form is the key of one of the forms of a message with a number, which is known by its English for one.
func Form(english string, c Category) string { return Key("form "+c.String(), english) }

// Tag is the language, a tag of BCP 47.
func (w *Words) Tag() string {
	if w == nil {
		return English
	}
	return w.tag
}

// English is the tag of the language of the source.
const English = "en"

// RightToLeft reports whether a language is written from right to left.
func RightToLeft(tag string) bool { return tag == "ar" }

// T is a message, or the English where there is none.
func (w *Words) T(english string) string { return w.In("", english) }

// In is a message in a context, for English that is something else elsewhere.
func (w *Words) In(context, english string) string {
	if w == nil {
		return english
	}
	if w.asked != nil {
		w.asked(Key(context, english), "")
	}
	if text, ok := w.messages[Key(context, english)]; ok {
		return text
	}
	return english
}

// F is a message in which {0}, {1} and so on stand for the arguments.
func (w *Words) F(english string, args ...string) string { return Fill(w.T(english), args...) }

// Fill replaces {0}, {1} and so on in a text by the arguments.
func Fill(text string, args ...string) string {
	var out strings.Builder
	for {
		before, after, ok := strings.Cut(text, "{")
		out.WriteString(before)
		if !ok {
			return out.String()
		}
		n := -1
		if len(after) > 1 && after[1] == '}' {
			n = int(after[0]) - '0'
		}
		if n < 0 || n >= len(args) { // none of ours
			out.WriteByte('{')
			text = after
			continue
		}
		out.WriteString(args[n])
		text = after[2:]
	}
}

// N is a message with a number, which {0} stands for: one is the English for one, other that for any other
// number. Further arguments are {1} and so on.
func (w *Words) N(n int, one, other string, args ...string) string {
	args = append([]string{w.Number(float64(n))}, args...)
	if w != nil {
		if w.asked != nil {
			w.asked(one, other)
		}
		if text, ok := w.messages[Form(one, CategoryOf(w.tag, n))]; ok {
			return Fill(text, args...)
		}
	}
	if n == 1 {
		return Fill(one, args...)
	}
	return Fill(other, args...)
}

// FormOf is the form of a message with a number, known by its English for one, in a category, and whether
// there is one.
func (w *Words) FormOf(one string, c Category) (string, bool) {
	if w == nil {
		return "", false
	}
	text, ok := w.messages[Form(one, c)]
	return text, ok
}

// Number is a number as the language writes it, its thousands parted from five digits on, where the eye needs
// it.
func (w *Words) Number(value float64) string {
	whole, fraction, broken := strings.Cut(strconv.FormatFloat(value, 'f', -1, 64), ".")
	if len(whole) >= len("10000") {
		mark := w.In("number", ",")
		for i := len(whole) - 3; i > 0; i -= 3 {
			whole = whole[:i] + mark + whole[i:]
		}
	}
	if broken {
		return whole + w.In("number", ".") + fraction
	}
	return whole
}

// List is names with what is between them, and before the last: "A, B and C".
func (w *Words) List(names []string) string {
	switch len(names) {
	case 0:
		return ""
	case 1:
		return names[0]
	}
	last := len(names) - 1
	return strings.Join(names[:last], w.In("list", ", ")) + w.In("list", " and ") + names[last]
}
