package reader

import (
	"strings"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/data/words"
)

// Document is a text as blocks, from the first on, and the words of its language.
type Document struct {
	Title  string
	Blocks []Block
	Words  *words.Words
}

// Style is how the text of a block is set.
type Style uint8

// The styles.
const (
	Text    Style = iota // a paragraph
	Title                // the document's
	Lead                 // the paragraph that sums up
	Heading              // the name of a part
	Chapter              // a heading over headings
	Item                 // one of a list, or a statement, set in behind its mark
	Note                 // smaller and quieter
)

// Block is a paragraph.
type Block struct {
	Style  Style
	Marked bool // whether it carries a mark
	Mark   chronicle.Status
	Runs   []Run
}

// Run is a piece of a block that looks alike.
type Run struct {
	Text  string
	Quiet bool // smaller and quieter than the block
	Link  Link
}

// String is the text of a document, a line for each block, as it is copied.
func (d *Document) String() string {
	var text strings.Builder
	text.WriteString(d.Title + "\n")
	for i := range d.Blocks {
		b := &d.Blocks[i]
		if b.Style != Item && b.Style != Note {
			text.WriteString("\n")
		}
		if b.Marked {
			text.WriteString("[" + d.Words.T(b.Mark.Name()) + "] ")
		}
		text.WriteString(b.String() + "\n")
	}
	return text.String()
}

// String is the text of a block.
func (b *Block) String() string {
	var text strings.Builder
	for _, r := range b.Runs {
		text.WriteString(r.Text)
	}
	return text.String()
}

// writer writes a document in the words of a language.
type writer struct {
	Document

	words *words.Words
}

func (w *writer) add(s Style, runs ...Run) { w.Blocks = append(w.Blocks, Block{Style: s, Runs: runs}) }

func (w *writer) text(s Style, text string) { w.add(s, Run{Text: text}) }

func (w *writer) marked(m chronicle.Status, runs ...Run) {
	w.Blocks = append(w.Blocks, Block{Style: Item, Marked: true, Mark: m, Runs: runs})
}

// to is a run that leads to a topic.
func to(kind Kind, at int, text string) Run {
	return Run{Text: text, Link: Link{Topic: Topic{kind, at}}}
}

func plain(text string) Run { return Run{Text: text} }

func quiet(text string) Run { return Run{Text: text, Quiet: true} }
