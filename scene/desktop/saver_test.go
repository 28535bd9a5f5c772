package desktop

import (
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"
	"unicode"

	"github.com/adrg/xdg"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/data/translation/po/listed"
	"atlas.example/southsouth/data/words"
	"atlas.example/southsouth/scene/address"
	"atlas.example/southsouth/scene/desktop/disk"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
	"atlas.example/southsouth/scene/view"
)

// newSaver is a page that saves below a folder, and the story.
func newSaver(t *testing.T, o Options) (*Page, *story.Story, string) {
	t.Helper()
	c, err := data.Chronicle()
	if err != nil {
		t.Fatal(err)
	}
	home := t.TempDir()
	for _, name := range []string{"HOME", "XDG_CONFIG_HOME", "USERPROFILE"} {
		t.Setenv(name, home)
	}
	for _, name := range []string{"XDG_PICTURES_DIR", "XDG_DOCUMENTS_DIR"} {
		t.Setenv(name, filepath.Join(home, strings.ToLower(name)))
	}
	xdg.Reload()
	t.Cleanup(xdg.Reload)
	o.Now = func() time.Time { return time.Date(2026, 11, 29, 18, 0, 0, 0, time.UTC) }
	return NewPage(o, nil, Memory{}), story.New(c, nil), home
}

// over waits until nothing is going on, and returns what is said.
func over(t *testing.T, p *Page) view.Saving {
	t.Helper()
	for range 12000 { // a minute
		time.Sleep(5 * time.Millisecond)
		if s := p.Saving(); !s.Busy {
			return s
		}
	}
	t.Fatal("it does not end")
	return view.Saving{}
}

// files are the names of all files below a folder.
func files(t *testing.T, folder string) []string {
	t.Helper()
	var names []string
	err := filepath.WalkDir(folder, func(path string, d os.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			names = append(names, filepath.Base(path))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}

// What there is to translate of the desktop program alone is listed.
func TestDesktopIsListed(t *testing.T) {
	asked := map[string]string{}
	p, st, _ := newSaver(t, Options{Words: words.Listen(func(key, _ string) {
		if strings.ContainsFunc(key, unicode.IsLetter) && !strings.Contains(key, "\x04") {
			asked[key] = ""
		}
	})})
	at := address.Address{Moment: timeline.Date(1981, 10, 22)}
	for range 2 {
		p.Save(view.SaveSVG, st, at)
		over(t, p)
	}
	p.AnswerSave(view.SaveCancel)
	p.Save(view.SaveStory, st, at)
	p.StopSave()
	over(t, p)
	p.saver.amount(2000000)
	p.told(true, nil)
	p.options.Kiosk = true
	p.OpenLink("https://your.host/")
	asked[Title] = ""
	for _, message := range faults(t) {
		asked[message] = ""
	}
	listed.Hold(t, "desktop.txt", asked, *update)
}

// faults are the messages of what goes wrong here and in the packages below, and of a window that does not open.
func faults(t *testing.T) []string {
	t.Helper()
	var all []string
	for pattern, said := range map[string]string{
		"*.go":           `(?:NewFault\(|\.open\(\w+, )"([^"]+)"`,
		"clipboard/*.go": `NewFault\("([^"]+)"`,
		"disk/*.go":      `"([a-z][^"\n]+; [^"\n]+)"`, // a cause, and what to do
		"../../*.go":     `NewFault\("([^"]+)"`,
	} {
		files, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		found := 0
		for _, file := range files {
			if strings.HasSuffix(file, "_test.go") {
				continue
			}
			source, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range regexp.MustCompile(said).FindAllStringSubmatch(string(source), -1) {
				all = append(all, m[1])
				found++
			}
		}
		if found < 2 {
			t.Errorf("%s: %d messages, want some", pattern, found)
		}
	}
	return all
}

// What cannot be written is told in the language, with the path as it is written everywhere.
func TestFaultsAreToldInTheLanguage(t *testing.T) {
	for _, c := range []struct{ tag, full, want string }{
		{"ru", "диск полон", "/etc/map.png: диск полон"},
		{"ar", "القرص ممتلئ", "\u200e/etc/map.png\u200e: القرص ممتلئ"},
	} {
		w := words.New(c.tag, map[string]string{"the disk is full; make room, or choose another disk": c.full, "nothing is remembered: {0}": "¤ {0}"})
		fault := disk.Explain("/etc/map.png", &fs.PathError{Op: "write", Path: "/etc/map.png", Err: syscall.ENOSPC})
		if got := w.Say(fault); got != c.want {
			t.Errorf("%s: %q, want %q", c.tag, got, c.want)
		}
		if got := w.Say(words.NewFault("nothing is remembered: {0}", fault)); got != "¤ "+c.want {
			t.Errorf("%s: %q, want %q behind a mark", c.tag, got, c.want)
		}
	}
}

var update = flag.Bool("update", false, "write the list of what there is to translate")

// Each thing is one file, or none where it is stopped; what is there is replaced or kept, as one says.
func TestTakingAway(t *testing.T) {
	p, st, home := newSaver(t, Options{WebPage: "https://your.host/atlas/"})
	at := address.Address{Moment: timeline.Date(1981, 10, 22)}
	n := 0
	for _, item := range []view.SaveItem{view.SaveSVG, view.SaveBibTeX, view.SaveCSL, view.SaveData, view.SaveData + 1, view.SaveData + 2, view.SaveData + 3, view.SaveData + 4, view.SaveData + 5} {
		p.Save(item, st, at)
		n++
		if s := over(t, p); !s.Shows || len(files(t, home)) != n {
			t.Fatalf("item %d: %+v, with the files %q", item, s, files(t, home))
		}
	}
	if p.Save(view.SaveData+6, st, at); p.Saving().Busy {
		t.Error("there is no such item, and it is made")
	}

	p.Save(view.SaveSVG, st, at)
	if s := over(t, p); !s.Asks {
		t.Fatalf("there is such a picture: %+v, want to be asked", s)
	}
	p.AnswerSave(view.SaveCancel)
	if s := over(t, p); s != (view.Saving{}) || len(files(t, home)) != n {
		t.Errorf("nothing is wanted any more: %+v, %q", s, files(t, home))
	}
	p.Save(view.SaveSVG, st, at)
	p.AnswerSave(view.SaveReplace)
	if s := over(t, p); !s.Shows || len(files(t, home)) != n {
		t.Errorf("it is to be replaced: %+v, %q", s, files(t, home))
	}
	p.Save(view.SaveSVG, st, at)
	p.AnswerSave(view.SaveBoth)
	if s := over(t, p); !s.Shows || !strings.Contains(s.Text, "(2)") || len(files(t, home)) != n+1 {
		t.Errorf("both are to be kept: %+v, %q", s, files(t, home))
	}
	p.AnswerSave(view.SaveReplace)
	if p.Saving().Busy {
		t.Error("nothing was asked, and an answer begins something")
	}

	p.Save(view.SaveStory, st, at)
	if s := p.Saving(); !s.Busy {
		t.Fatalf("the animation does not begin: %+v", s)
	}
	p.Save(view.SaveSVG, st, at) // one at a time
	p.StopSave()
	if s := over(t, p); s.Shows || !strings.Contains(s.Text, "Stopped") || len(files(t, home)) != n+1 {
		t.Errorf("stopped: %+v, %q", s, files(t, home))
	}
	if err := p.Close(); err != nil {
		t.Error(err)
	}
}

// A citation leads to the web edition, unless that is on this computer alone; a kiosk saves nothing.
func TestCitationsLeadWhereOthersGet(t *testing.T) {
	for page, link := range map[string]bool{"https://your.host/atlas/": true, "http://localhost:8080/": false} {
		p, st, home := newSaver(t, Options{WebPage: page})
		p.Save(view.SaveBibTeX, st, address.Address{Moment: timeline.Last})
		if s := over(t, p); !s.Shows {
			t.Fatalf("%+v", s)
		}
		names := files(t, home)
		if len(names) != 1 {
			t.Fatalf("%q", names)
		}
		text := ""
		err := filepath.WalkDir(home, func(path string, d os.DirEntry, err error) error {
			if err == nil && !d.IsDir() {
				b, err := os.ReadFile(path)
				text = string(b)
				return err
			}
			return err
		})
		if err != nil || strings.Contains(text, "url = {") != link {
			t.Errorf("%s: the citation is %q (%v)", page, text, err)
		}
	}
	kiosk, st, home := newSaver(t, Options{Kiosk: true})
	if kiosk.Save(view.SaveSVG, st, address.Address{}); kiosk.Saving().Busy || len(files(t, home)) > 0 || kiosk.Saves() || kiosk.Lends() {
		t.Error("a kiosk lets somebody save something")
	}
	kiosk.OpenLink("https://your.host/")
	if notes := kiosk.Noted(nil); len(notes) != 1 || !strings.Contains(notes[0], "https://your.host/") {
		t.Errorf("a kiosk says %q of a link, want where it leads", notes)
	}
}

// The window is called after what is told.
func TestTitle(t *testing.T) {
	p := NewPage(Options{}, nil, Memory{})
	if p.Title() != Title {
		t.Errorf("at first the window is called %q", p.Title())
	}
	p.Show(1981, "1981. Cancún ends without a negotiating mandate. 23 October 1981. Documented.")
	if got, want := p.Title(), "1981: Cancún ends without a negotiating mandate – "+Title; got != want {
		t.Errorf("the window is called %q, want %q", got, want)
	}
}
