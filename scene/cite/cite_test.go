package cite

import (
	"encoding/json"
	"regexp"
	"strings"
	"testing"
	"time"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/scene/address"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
)

const base = "https://host.example/atlas/"

// on is a day of one figure.
var on = time.Date(2026, 3, 7, 23, 59, 0, 0, time.UTC)

func newStory(t *testing.T) *story.Story {
	t.Helper()
	c, err := data.Chronicle()
	if err != nil {
		t.Fatal(err)
	}
	return story.New(c, nil)
}

// at is where a fragment leads to.
func at(t *testing.T, st *story.Story, fragment string) address.Address {
	t.Helper()
	var r address.Request
	if unused := r.Read(fragment, st); len(unused) > 0 {
		t.Fatalf("%q of no use", unused)
	}
	m, _ := r.Moment(st)
	return address.Address{Moment: m, Choices: r.Choices}
}

func TestText(t *testing.T) {
	st := newStory(t)
	for _, c := range []struct{ reason, fragment, base, want string }{
		{
			"a day", "d=1981-10-22&theme=paper&sel=TZA", base,
			"South–South: an atlas in time, 1970–1987. Map: 22 October 1981: Cancún: North–South summit of 22 countries, 22–23 October 1981. " +
				"https://host.example/atlas/#d=1981-10-22&theme=paper&sel=TZA (accessed 7 March 2026). Data: CC BY 4.0.",
		},
		{
			"a year", "y=1981", "",
			"South–South: an atlas in time, 1970–1987. Map: 1981: Cancún ends without a negotiating mandate, 23 October 1981. (accessed 7 March 2026). Data: CC BY 4.0.",
		},
		{
			"a day before anything happens", "d=1970-01-01", "",
			"South–South: an atlas in time, 1970–1987. Map: 1 January 1970. (accessed 7 March 2026). Data: CC BY 4.0.",
		},
	} {
		if got := New(st, at(t, st, c.fragment), c.base, on).Text(); got != c.want {
			t.Errorf("%q is cited as\n%s, want\n%s (%s)", c.fragment, got, c.want, c.reason)
		}
	}
}

func TestBibTeX(t *testing.T) {
	c := Citation{Name: "south-south-1981", What: `50 % of $1 & a_b #1 {x} ~ ^ \`, Link: base + "#y=1981&map=states", On: on}
	want := `@online{south-south-1981,
  title = {{South–South: an atlas in time, 1970–1987}},
  titleaddon = {{Map: 50 \% of \$1 \& a\_b \#1 \{x\} \~{} \^{} \textbackslash{}}},
  url = {https://host.example/atlas/#y=1981&map=states},
  urldate = {2026-03-07},
  note = {Data: CC BY 4.0},
}`
	if got := c.BibTeX(); got != want {
		t.Errorf("the entry is\n%s, want\n%s", got, want)
	}
	c.Link = ""
	if got := c.BibTeX(); strings.Contains(got, "url =") {
		t.Errorf("the entry of what is not published has an address:\n%s", got)
	}
}

func TestCSL(t *testing.T) {
	what := "quotes \" and \\ and \t, South–South, 김일성 & <b>"
	for _, link := range []string{base + "#y=1981&theme=paper", ""} {
		c := Citation{Name: "south-south-1981", What: what, Link: link, On: on}
		var items []struct {
			ID, Type, Title, Note, URL string
			Container                  string `json:"container-title"`
			Accessed                   struct {
				Parts [][3]int `json:"date-parts"`
			}
		}
		if err := json.Unmarshal([]byte(c.CSL()), &items); err != nil {
			t.Fatal(err)
		}
		i := items[0]
		if len(items) != 1 || i.ID != c.Name || i.Type != "webpage" || i.Title != "Map: "+what || i.Container != Atlas || i.URL != link ||
			i.Accessed.Parts[0] != [3]int{2026, 3, 7} || i.Note != "Data: CC BY 4.0" {
			t.Errorf("the item is %+v", items)
		}
	}
}

// TestNames wants of each day of the story a name that every system can have.
func TestNames(t *testing.T) {
	name := regexp.MustCompile(`^south-south-\d{4}(-\d\d-\d\d)?$`)
	for m := timeline.First; m <= timeline.Last; m++ {
		if got := Name(address.Address{Moment: m, Choices: address.Choices{Event: "../../x", Entity: `a:\b`}}); !name.MatchString(got) {
			t.Fatalf("the name is %q", got)
		}
	}
}
