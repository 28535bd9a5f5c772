package edition

import (
	"encoding/json"

	"atlas.example/southsouth/data/words"
)

// scriptMessages are what the page's scripts say, in English.
var scriptMessages = [...]string{
	"Map of the world in {0}, {1}", "The atlas has no event of {0}.", "no events", "Play", "Pause", "Full screen", "Leave full screen",
	"A part of the page did not arrive. Please try again.",
	"The link asks for {0}, which is not known here; it is left out.",
	"The link asks for the event {0}, which is not in the atlas; showing {1}.",
	"The link asks for the date {0}, which is not in {1}; showing {2}.",
	"The link asks for the year {0}, which is not in {1}; showing {2}.",
	"The moving map cannot be shown here: its page did not arrive. Pictures and text are all here.",
	"The moving map needs a server that hands it out. Pictures and text are all here.",
	"Map of the world in time", "{0} of {1} KB",
	"Copied.", "It is selected; the browser’s own command copies it.", "The picture is made.", "The painter is on its way.",
	"The painter did not arrive. Please try again.", "{0} of {1} pictures", "The painter is on its way: {0} of {1} KB", "Painting.",
	"The picture could not be made: {0}.", "Stopped.", "South–South: an atlas in time, 1970–1987", "Map: {0}",
	"{0}. Map: {1}. {2} (accessed {3}). Data: {4}.", "Load the new version", "There is a new version of this page.",
}

// The one message of theirs with a number.
const oneEvent, otherEvents = "{0} event", "{0} events"

// scriptWords is what the scripts say in a language, as JSON; nothing in English, which they have themselves.
// The forms of the message with a number are named by their category.
func scriptWords(w *words.Words) (string, error) {
	own := map[string]string{}
	for _, english := range scriptMessages {
		if is := w.T(english); is != english {
			own[english] = is
		}
	}
	for c := words.Other; c <= words.Many; c++ {
		if form, ok := w.FormOf(oneEvent, c); ok {
			own[c.String()+" "+oneEvent] = form
		}
	}
	w.N(1, oneEvent, otherEvents)
	if w.Tag() == words.English {
		return "", nil
	}
	text, err := json.Marshal(own)
	return string(text), err
}
