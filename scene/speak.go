package scene

import (
	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/view"
)

// Speaker is a page that has the story in several languages, for the program to go on in another one. A document
// has its own way for that: it opens another page.
type Speaker interface {
	// Languages are the languages that there are, each as it calls itself, and the position of the one that is
	// spoken.
	Languages() (names []string, spoken int)
	// Speak has the page speak another one from now on, and returns the chronicle in it: the same rows in the
	// same order. What fails is for the viewer to read; the language is then the one that it was.
	Speak(language int) (*chronicle.Chronicle, error)
}

// nextLanguage is, in input, the language after the one that is spoken.
const nextLanguage = -1

// hearLanguages asks for the languages that there are.
func (g *Game) hearLanguages() {
	if speaker, ok := g.teller.page.(Speaker); ok {
		g.speaker = speaker
		names, spoken := speaker.Languages()
		g.spoken = spoken
		g.view.Speaks(names, spoken)
	}
}

// speakAsAsked goes on in the language that was asked for, if one was.
func (g *Game) speakAsAsked() {
	asked := g.input.language
	g.input.language = 0
	if asked == 0 || g.speaker == nil {
		return
	}
	names, spoken := g.speaker.Languages()
	if asked == nextLanguage {
		asked = (spoken+1)%len(names) + 1
	}
	g.speak(asked - 1)
}

// speak goes on in a language, at the moment and with all else as it is. The rows of the tables are the same in
// each, so that what is selected, read and told stays so.
func (g *Game) speak(language int) {
	names, spoken := g.speaker.Languages()
	if language == spoken {
		return
	}
	c, err := g.speaker.Speak(language)
	if err != nil {
		g.notices.add(err.Error())
		return
	}
	g.story = story.New(c, g.atoms)
	g.state = story.State{}
	g.view = g.view.Retold(g.story)
	g.view.Speaks(names, language)
	g.view.Resize(float32(g.window.w), float32(g.window.h), float32(g.window.scale))
	g.input.story = g.story
	g.input.reading.scroll, g.input.choice.query = 0, view.Query{}
	g.teller.chronicle, g.teller.steps, g.teller.topic = c, g.story.Tour(), topic{}
	g.painter.forget()
	g.painter.offscreen = nil // what it shows is in the language of before
}
