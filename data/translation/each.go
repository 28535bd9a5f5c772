package translation

import (
	"strconv"

	"atlas.example/southsouth/data/chronicle"
)

// Each calls do with every text of a chronicle that a reader can meet, its id first. A change of the text is
// one of the chronicle. Titles of documents, names of persons and publishers, and codes are as they are in
// every language. A text that several rows share has one id.
func Each(c *chronicle.Chronicle, do func(id string, text *string)) {
	each := func(id string, text *string) {
		if *text != "" {
			do(id, text)
		}
	}
	shared := func(kind string, text *string) { each(kind+"/"+*text, text) }
	eachOfPeople(c, each, shared)
	eachOfEvents(c, each, shared)
	eachOfProse(c, each)
	for i := range c.Sources {
		s := &c.Sources[i]
		id := "source/" + s.ID + "/"
		each(id+"standing", &s.Standing)
		each(id+"note", &s.Note)
		shared("licence", &s.Licence)
	}
}

// eachOfEvents is Each for events and what is said of them.
func eachOfEvents(c *chronicle.Chronicle, each, shared func(string, *string)) {
	for i := range c.Events {
		e := &c.Events[i]
		id := "event/" + e.ID + "/"
		each(id+"title", &e.Title)
		shared("by", &e.ClaimBy)
		if _, ok := c.TextOf(e.ID); !ok {
			each(id+"summary", &e.Summary)
		}
	}
	for i := range c.Texts {
		t := &c.Texts[i]
		each("event/"+t.EventID+"/sentence", &t.Sentence)
		each("event/"+t.EventID+"/article", &t.Article)
	}
	for i := range c.Claims {
		cl := &c.Claims[i]
		id := "claim/" + cl.ID + "/"
		shared("by", &cl.By)
		each(id+"text", &cl.Text)
		each(id+"quote", &cl.Quote)
		each(id+"dated", &cl.DatedAs)
	}
	for i := range c.Numbers {
		n := &c.Numbers[i]
		each("number/"+n.ID+"/subject", &n.Subject)
		shared("unit", &n.Unit)
		shared("by", &n.By)
	}
	for i := range c.Projects {
		p := &c.Projects[i]
		each("project/"+p.ID+"/what", &p.What)
		each("project/"+p.ID+"/note", &p.Note)
	}
}

// eachOfPeople is Each for countries, places and who took part.
func eachOfPeople(c *chronicle.Chronicle, each, shared func(string, *string)) {
	for i := range c.Regions {
		each("region/"+c.Regions[i].ID, &c.Regions[i].Name)
	}
	for i := range c.Places {
		p := &c.Places[i]
		shared("place", &p.Name)
		shared("place", &p.EarlierName)
		shared("place", &p.NameNow)
	}
	for i := range c.Entities {
		e := &c.Entities[i]
		shared("name", &e.Name)
		shared("place", &e.Capital)
	}
	for i := range c.Units {
		u := &c.Units[i]
		shared("name", &u.Name)
		shared("short", &u.Short)
		shared("name", &u.Now)
		shared("headline", &u.Headline)
	}
	for i := range c.Capitals {
		shared("place", &c.Capitals[i].Name)
	}
	for i := range c.Members {
		m := &c.Members[i]
		shared("occasion", &m.JoinedAt)
		shared("left", &m.LeftReason)
		each("member/"+m.EntityID+"/"+m.Joined.String()+"/note", &m.Note)
	}
	for i := range c.Participants {
		p := &c.Participants[i]
		shared("office", &p.Office)
		each("participant/"+p.EventID+"/"+p.EntityID+"/note", &p.Note)
	}
	for i := range c.Sensitivities {
		s := &c.Sensitivities[i]
		shared("wording", &s.Wording)
	}
}

// eachOfProse is Each for chapters, pages, glossary and the article.
func eachOfProse(c *chronicle.Chronicle, each func(string, *string)) {
	for i := range c.Chapters {
		ch := &c.Chapters[i]
		each("chapter/"+ch.ID+"/heading", &ch.Heading)
		each("chapter/"+ch.ID+"/text", &ch.Text)
	}
	for i := range c.Pages {
		p := &c.Pages[i]
		each("page/"+p.ID+"/heading", &p.Heading)
		each("page/"+p.ID+"/text", &p.Text)
	}
	for i := range c.Glossary {
		g := &c.Glossary[i]
		id := "word/" + g.Term + "/"
		each(id+"long", &g.Long)
		each(id+"text", &g.Text)
		each(id+"term", &g.Term) // last, since the id is made of it
	}
	for i := range c.Paragraphs {
		p := &c.Paragraphs[i]
		id := "paragraph/" + strconv.Itoa(p.Number) + "/"
		each(id+"says", &p.Says)
		each(id+"quote", &p.Quote)
		each(id+"note", &p.Note)
	}
}

// Terms are the words that the tables use as codes and a reader meets as words: they are not texts of the
// chronicle, which compares them, and are looked up where they are shown.
func Terms(c *chronicle.Chronicle) []Message {
	var out list
	for i := range c.Units {
		out.add("standing", c.Units[i].Status)
	}
	for i := range c.Participants {
		out.add("group", c.Participants[i].Group)
		out.add("role", c.Participants[i].Role)
	}
	for i := range c.Projects {
		out.add("project-kind", c.Projects[i].Kind)
	}
	for i := range c.Sources {
		out.add("source-kind", c.Sources[i].Kind)
	}
	return out.messages
}

// TermKinds are the kinds of terms, which are the contexts in which they are looked up.
func TermKinds() []string {
	return []string{"standing", "group", "role", "project-kind", "source-kind"}
}

// Message is a text in English with its id.
type Message struct{ ID, Text string }

// Messages are all texts and terms of a chronicle, each once, in the order of the tables.
func Messages(c *chronicle.Chronicle) []Message {
	var out list
	Each(c, func(id string, text *string) { out.put(Message{id, *text}) })
	for _, m := range Terms(c) {
		out.put(m)
	}
	return out.messages
}

// list gathers messages, each id once.
type list struct {
	messages []Message
	known    map[string]bool
}

func (l *list) put(m Message) {
	if l.known == nil {
		l.known = map[string]bool{}
	}
	if !l.known[m.ID] {
		l.known[m.ID] = true
		l.messages = append(l.messages, m)
	}
}

// add adds a word of a kind.
func (l *list) add(kind, word string) {
	if word != "" {
		l.put(Message{kind + "/" + word, word})
	}
}
