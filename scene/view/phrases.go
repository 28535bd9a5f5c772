package view

import (
	"strconv"
	"strings"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/data/words"
	"atlas.example/southsouth/scene/story"
)

// phrases remembers what is put together of words and is in many pictures.
type phrases struct {
	counts map[counted]string
	days   map[*story.Headline]string
	texts  map[phrase]string
}

// phrase is what a text is put together of: what it is, of whom, how many, and a text in it.
type phrase struct {
	kind  phraseKind
	event *chronicle.Event
	n, of int
	text  string
	more  string

	printed bool
}

type phraseKind uint8

const (
	dottedPhrase  phraseKind = iota // of text
	headPhrase                      // of event
	shortHead                       // of event
	meetingPhrase                   // of event
	joinedPhrase                    // of n
	filterPhrase                    // n of as many
	shownPhrase                     // n of as many, and two that are shorter
	ofAllPhrase
	ofPhrase
	numberPhrase     // n
	entityPhrase     // n on the day of
	landPhrase       // n on the day of
	entityStanding   // n on the day of
	landStanding     // n on the day of
	pagePhrase       // n of as many
	foundPhrase      // text, and more under which it was found
	foundEventPhrase // n, the year
	chapterPhrase    // n, its order
	toolPhrase       // text, and the step of the tour after it
	stepPhrase       // n of as many, with text between
	openingPhrase    // n, in the form of, and whether it is printed
)

// phrase is what say puts together, remembered. It must say the same of the same.
func (v *View) phrase(of phrase, say func() string) string {
	text, ok := v.phrases.texts[of]
	if !ok {
		text = say()
		if v.phrases.texts == nil || len(v.phrases.texts) >= rememberAtMost {
			v.phrases.texts = map[phrase]string{}
		}
		v.phrases.texts[of] = text
	}
	return text
}

// number is a number in digits.
func (v *View) number(n int) string {
	return v.phrase(phrase{kind: numberPhrase, n: n}, func() string { return strconv.Itoa(n) })
}

// dotted is a text after a point that parts it from what is before.
func (v *View) dotted(text string) string {
	return v.phrase(phrase{kind: dottedPhrase, text: text}, func() string { return " · " + text })
}

// when is the day and the place of an event, in short or in full.
func (v *View) when(e *chronicle.Event, short bool) string {
	if short {
		return v.phrase(phrase{kind: shortHead, event: e}, func() string { return v.whenWhere(e, shortMonths(v.words, e.WhenIn(v.words))) })
	}
	return v.phrase(phrase{kind: headPhrase, event: e}, func() string { return v.whenWhere(e, e.WhenIn(v.words)) })
}

// counted is a message with a number.
type counted struct {
	n   int
	one string
}

// count is words.N, remembered.
func (v *View) count(n int, one, other string) string {
	key := counted{n, one}
	text, ok := v.phrases.counts[key]
	if !ok {
		text = v.words.N(n, one, other)
		if v.phrases.counts == nil || len(v.phrases.counts) >= rememberAtMost {
			v.phrases.counts = map[counted]string{}
		}
		v.phrases.counts[key] = text
	}
	return text
}

// day is dayOf with a space after it, remembered.
func (v *View) day(h *story.Headline) string {
	text, ok := v.phrases.days[h]
	if !ok {
		text = dayOf(v.words, h) + " "
		if v.phrases.days == nil {
			v.phrases.days = map[*story.Headline]string{}
		}
		v.phrases.days[h] = text
	}
	return text
}

// dayOf is the day of a piece of news without its year, which stands beside it, and with its
// month shortened: "11 Nov".
func dayOf(w *words.Words, h *story.Headline) string {
	year, month, day := h.On.Civil()
	if w != nil && h.Date.Precision() == chronicle.DayPrecision && !h.Date.Hedged() {
		text := strings.Replace(w.In("date", "{day} {month}"), "{day}", strconv.Itoa(day), 1)
		return strings.Replace(text, "{month}", shortMonth(w, month), 1)
	}
	text := strings.TrimSuffix(strings.Replace(h.Date.In(w), " "+strconv.Itoa(year), "", 1), " ")
	return shortMonths(w, text)
}

// shortMonths is a text in which the months are shortened.
func shortMonths(w *words.Words, text string) string {
	for i, name := range months {
		// The form beside a day first, as it may be the longer: "июня", "июнь".
		for _, context := range [...]string{"month of a day", "month"} {
			text = strings.ReplaceAll(text, w.In(context, name), shortMonth(w, i+1))
		}
	}
	return text
}

// shortMonth is a month's name in three letters, or as the language shortens it.
func shortMonth(w *words.Words, month int) string {
	return w.In("short month", months[month-1][:3])
}
