//go:build !js

package still_test

import (
	"bytes"
	"encoding/xml"
	"testing"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/data/translation/po"
	"atlas.example/southsouth/scene/still"
	"atlas.example/southsouth/scene/timeline"
)

// A document says in its language what it shows.
func TestDocumentIsInItsLanguage(t *testing.T) {
	for tag, want := range map[string]struct{ title, desc string }{
		"en": {
			"South–South: an atlas in time, 22 October 1981",
			"Map of the world in time. 97 members of the Non-Aligned Movement. Cancún: North–South summit of 22 countries, 22–23 October 1981. Documented (the article; US and UN records). Borders and names of the date shown, simplified; they imply no opinion on legal status.",
		},
		"ar": {
			"بين بلدان الجنوب: أطلس عبر الزمن، 22 تشرين الأول/أكتوبر 1981",
			"خريطة العالم عبر الزمن. 97 عضواً في حركة عدم الانحياز. كانكون: مؤتمر قمة بين الشمال والجنوب من 22 بلداً، 22–23 تشرين الأول/أكتوبر 1981. موثَّق (المقال؛ سجلات الولايات المتحدة والأمم المتحدة). الحدود والأسماء كما في التاريخ المعروض، وهي مبسّطة؛ ولا تنطوي على أي رأي في المركز القانوني.",
		},
	} {
		s := stageIn(t, tag)
		var document struct {
			Language string `xml:"http://www.w3.org/XML/1998/namespace lang,attr"`
			Title    string `xml:"title"`
			Desc     string `xml:"desc"`
		}
		if err := xml.Unmarshal(s.SVG(timeline.Date(1981, 10, 22)), &document); err != nil {
			t.Fatal(err)
		}
		if document.Language != tag || document.Title != want.title || document.Desc != want.desc {
			t.Errorf("in %s the document is %q, %q and\n%q, want %q and\n%q", tag, document.Language, document.Title, document.Desc, want.title, want.desc)
		}
	}
}

// Each language has pictures of its own.
func TestPictureIsInItsLanguage(t *testing.T) {
	seen := map[string][]byte{}
	for _, tag := range po.Languages() {
		picture, err := stageIn(t, tag).PNG(timeline.Date(1981, 10, 22))
		if err != nil {
			t.Fatal(err)
		}
		for other, its := range seen {
			if bytes.Equal(picture, its) {
				t.Errorf("the picture in %s is that in %s", tag, other)
			}
		}
		seen[tag] = picture
	}
}

// stageIn is a stage for small pictures in a language.
func stageIn(t *testing.T, tag string) *still.Stage {
	t.Helper()
	c, err := data.Chronicle()
	if err != nil {
		t.Fatal(err)
	}
	catalogue, err := po.Open(tag)
	if err != nil {
		t.Fatal(err)
	}
	c, _ = catalogue.Apply(c)
	s, err := still.New(still.Settings{Width: 320, Height: 200, Scale: 1, Chronicle: c})
	if err != nil {
		t.Fatal(err)
	}
	return s
}
