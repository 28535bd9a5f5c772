package edition_test

import (
	"flag"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/data/translation/po/listed"
	"atlas.example/southsouth/data/words"
	"atlas.example/southsouth/scene/profile"
	"atlas.example/southsouth/scene/reader"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
	"atlas.example/southsouth/web/edition"
)

var update = flag.Bool("update", false, "write the list of messages anew")

// The list of what there is to translate beside the tables is all that the text edition, the texts that are
// read in the program and its profiles ask for.
func TestInterfaceIsListed(t *testing.T) {
	c, err := data.Chronicle()
	if err != nil {
		t.Fatal(err)
	}
	asked := map[string]string{
		"On the map: {0}, {1}.": "", "Chapter {0} of {1}. {2}.": "", "{0}, today {1}": "", "date unknown": "", "Outside of the chapters": "", // of the program
		"The link asks for what is not known here, which is left out: {0}": "",
		"accounts differ": "", // which no row of a profile has yet
		"{0} text is not translated yet, and in English.": "{0} texts are not translated yet, and in English.", // which English has no use for
	}
	listening := *c
	listening.Words = words.Listen(func(key, other string) { asked[key] = other })
	listening.Original = c
	for _, write := range []func(io.Writer, *chronicle.Chronicle, edition.Options) error{edition.Write, edition.WriteSources} {
		if err := write(io.Discard, &listening, edition.Options{Languages: []edition.Language{{Tag: "en", Name: "English"}}}); err != nil {
			t.Fatal(err)
		}
	}
	readAll(&listening)
	for _, message := range ofTheMap(t) {
		asked[message] = ""
	}
	for _, month := range []string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"} {
		asked[words.Key("month", month)], asked[words.Key("month of a day", month)] = "", ""
	}
	for _, mark := range []string{",", "."} {
		asked[words.Key("number", mark)] = ""
	}
	for _, language := range []string{"English", "Arabic", "Russian"} { // which are named where they are not the reader's
		asked[words.Key("language", language)] = ""
	}
	listed.Hold(t, "interface.txt", asked, *update)
}

// ofTheMap are the messages of the map's own document, before its program runs and around it: what its script
// says, the elements that it says anew in the language, and what the program has the document say.
func ofTheMap(t *testing.T) []string {
	t.Helper()
	var all []string
	for file, said := range map[string]string{
		"boot.js":    `(?:say|Fault|fail)\('([^']+)'`,
		"map.html":   `<\w+ [^>]*data-said>([^<]+)<`,
		"page_js.go": `p\.say\("([^"]+)"\)`,
	} {
		b, err := os.ReadFile(filepath.Join("..", file))
		if err != nil {
			t.Fatal(err)
		}
		found := regexp.MustCompile(said).FindAllStringSubmatch(string(b), -1)
		if len(found) < 2 {
			t.Errorf("%s says nothing", file)
		}
		for _, f := range found {
			all = append(all, f[1])
		}
	}
	return all
}

// readAll asks for every text that is read in the program, and for every profile at the end of every year.
func readAll(c *chronicle.Chronicle) {
	l := reader.NewLibrary(c)
	for kind := reader.Contents; kind <= reader.Keys; kind++ {
		l.Document(reader.Topic{Kind: kind})
	}
	for kind, n := range map[reader.Kind]int{reader.Event: len(c.Events), reader.Entity: len(c.Entities), reader.Land: len(c.Units), reader.Source: len(c.Sources) + 1} {
		for at := range n {
			d := l.Document(reader.Topic{Kind: kind, At: at})
			_ = d.String()
		}
	}
	st := story.New(c, nil)
	var s story.State
	for year := timeline.FirstYear; year <= timeline.LastYear; year++ {
		st.At(&s, timeline.EndOf(year))
		day := chronicle.Day(s.Moment.Day())
		for i := range c.Entities {
			of := profile.Subject{Entity: i + 1}.On(c, day)
			of.Status(c, day)
			of.Did(c, &s)
		}
	}
}
