package desktop

import (
	"errors"
	"io/fs"
	"math"
	"path/filepath"
	"strings"

	"atlas.example/southsouth/data/export"
	"atlas.example/southsouth/data/words"
	"atlas.example/southsouth/scene/address"
	"atlas.example/southsouth/scene/cite"
	"atlas.example/southsouth/scene/desktop/save"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/view"
)

// saver makes the files that somebody takes away, one at a time.
type saver struct {
	order  save.Order
	asked  string    // the path of what is there already and may be replaced; empty while nobody is asked
	job    *save.Job // nil where none was begun
	folder string    // of the last file
	said   view.Saving
	words  *words.Words
}

// The sizes of what is made, in pixels: a picture as large as a screen, and an animation that one can send.
const (
	pictureWidth, pictureHeight     = 1920, 1080
	animationWidth, animationHeight = 960, 540
)

// Saves reports whether files can be saved: not by anybody who comes by.
func (p *Page) Saves() bool { return !p.options.Kiosk }

// Save takes something away: a file of what the story shows at an address, or of its data. One is made at a
// time; of another that is asked for meanwhile nothing comes. Where there is such a file, [Page.Saving] asks.
func (p *Page) Save(item view.SaveItem, st *story.Story, at address.Address) {
	s := &p.saver
	if !p.Saves() {
		return
	}
	citation := cite.New(st, at, p.published(), p.options.Now())
	if item == view.CopyCitation {
		p.CopyText(citation.Text())
		return
	}
	if s.said.Busy {
		return
	}
	order, ok := orderOf(item, at, citation, p.published())
	if !ok {
		return
	}
	order.Chronicle = st.Chronicle
	s.order = order
	s.propose()
}

// published is the address of the web edition as one may print it: nothing where it is on this computer alone.
func (p *Page) published() string {
	if strings.HasPrefix(p.options.WebPage, "http://localhost") || strings.HasPrefix(p.options.WebPage, "http://127.") {
		return ""
	}
	return p.options.WebPage
}

// orderOf is what is to be made of something, and whether there is such a thing.
func orderOf(item view.SaveItem, at address.Address, c cite.Citation, base string) (save.Order, bool) {
	picture := save.Order{At: at, Width: pictureWidth, Height: pictureHeight}
	film := save.Order{Kind: save.GIF, At: at, Width: animationWidth, Height: animationHeight}
	switch item {
	case view.SavePNG:
		picture.Kind = save.PNG
		return picture, true
	case view.SaveSVG:
		picture.Kind = save.SVG
		return picture, true
	case view.SavePlate:
		picture.Kind, picture.Plate = save.PNG, true
		return picture, true
	case view.SaveYear:
		film.From, film.To = save.Year(at.Moment.Year())
		return film, true
	case view.SaveStory:
		return film, true
	case view.SaveBibTeX:
		return save.Order{Kind: save.Words, Name: c.Name + ".bib", Text: c.BibTeX()}, true
	case view.SaveCSL:
		return save.Order{Kind: save.Words, Name: c.Name + ".csl.json", Text: c.CSL()}, true
	case view.CopyCitation:
		return save.Order{}, false
	case view.SaveData: // and those after it
	}
	formats := export.Formats()
	n := int(item) - int(view.SaveData)
	if n < 0 || n >= len(formats) {
		return save.Order{}, false
	}
	return save.Order{Kind: save.Data, Format: formats[n], Base: base}, true
}

// propose begins to make the file, or asks if there is one of its name.
func (s *saver) propose() {
	to, err := save.Prepare(s.order)
	switch {
	case err != nil:
		s.said = view.Saving{Text: s.words.Say(err)}
	case to.Taken:
		s.ask(to.Path)
	default:
		s.begin(to.Path, save.Refuse)
	}
}

func (s *saver) ask(path string) {
	s.asked = path
	s.said = view.Saving{Asks: true, Text: s.words.F("{0} is in {1} already.", s.words.Path(filepath.Base(path)), s.words.Path(filepath.Dir(path)))}
}

func (s *saver) begin(path string, taken save.IfTaken) {
	s.asked = ""
	s.job = save.Start(s.order, path, taken)
	s.folder = filepath.Dir(path)
	s.said = view.Saving{Busy: true, Text: s.words.F("Making {0}.", s.words.Path(filepath.Base(path)))}
}

// AnswerSave says what is to be done where there is such a file.
func (p *Page) AnswerSave(a view.SaveAnswer) {
	s := &p.saver
	path := s.asked
	if path == "" {
		return
	}
	switch a {
	case view.SaveReplace:
		s.begin(path, save.Replace)
	case view.SaveBoth:
		s.begin(path, save.KeepBoth)
	case view.SaveCancel:
		s.asked, s.said = "", view.Saving{}
	}
}

// StopSave stops what is being made: nothing of it is left.
func (p *Page) StopSave() {
	if p.saver.job != nil {
		p.saver.job.Stop()
	}
}

// ShowFolder shows the folder of the last file.
func (p *Page) ShowFolder() {
	if err := p.opener.RevealFolder(p.saver.folder); err != nil {
		p.Note(p.options.Words.Say(err))
	}
}

// Saving is how far taking something away is.
func (p *Page) Saving() view.Saving {
	s := &p.saver
	if s.job == nil || !s.said.Busy {
		return s.said
	}
	now := s.job.State()
	if !now.Over {
		s.said.Done, s.said.Total = now.Done, now.Total
		return s.said
	}
	s.job = nil
	switch {
	case errors.Is(now.Err, fs.ErrExist): // it came there only just now
		s.propose()
	case save.Stopped(now.Err):
		s.said = view.Saving{Text: s.words.T("Stopped. Nothing was saved.")}
	case now.Err != nil:
		s.said = view.Saving{Text: s.words.Say(now.Err)}
	default:
		text := s.words.F("Saved, {0}: {1}.", s.amount(now.Bytes), s.words.Path(now.Path))
		s.said = view.Saving{Shows: true, Text: strings.TrimSpace(text + " " + now.Note)}
	}
	return s.said
}

// amount is a number of bytes as one says it.
func (s *saver) amount(bytes int64) string {
	if bytes < 1000*1000 {
		return s.words.F("{0} KB", s.words.Number(max(1, math.Round(float64(bytes)/1000))))
	}
	return s.words.F("{0} MB", s.words.Number(math.Round(float64(bytes)/1000/100)/10))
}
