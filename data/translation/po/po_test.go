package po_test

import (
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/data/translation"
	"atlas.example/southsouth/data/translation/po"
	"atlas.example/southsouth/data/words"
)

func load(t *testing.T) *chronicle.Chronicle {
	t.Helper()
	c, err := data.Chronicle()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// An id names one text, whichever row has it.
func TestIDsAreOfOneText(t *testing.T) {
	c := load(t)
	of := map[string]string{}
	translation.Each(c, func(id string, text *string) {
		if other, ok := of[id]; ok && other != *text {
			t.Errorf("%s is %q and %q", id, *text, other)
		}
		of[id] = *text
	})
}

// Every language has every text, keeps paragraphs and years, and leaves the English chronicle as it is.
func TestLanguagesAreWhole(t *testing.T) {
	c := load(t)
	before := translation.Messages(c)
	for _, tag := range po.Languages()[1:] {
		catalogue, err := po.Open(tag)
		if err != nil {
			t.Fatal(err)
		}
		in, faults := catalogue.Apply(c)
		for _, f := range faults {
			t.Errorf("%s lacks %s (stale: %v): %q", tag, f.ID, f.Stale, f.Text)
		}
		for _, m := range po.Untranslated(catalogue) {
			t.Errorf("%s lacks %q (%s)", tag, m.Text, m.ID)
		}
		translated := map[string]string{}
		compare(t, tag, c, in, translated)
		if !slices.Equal(before, translation.Messages(c)) {
			t.Fatalf("%s: the English has changed", tag)
		}
		if in.Words.Tag() != tag || in.English() != c {
			t.Errorf("%s: the chronicle is in %q", tag, in.Words.Tag())
		}
	}
}

// compare holds the texts of a translated chronicle against the English ones, in the order of [translation.Each].
func compare(t *testing.T, tag string, english, in *chronicle.Chronicle, seen map[string]string) {
	t.Helper()
	var ids, texts, ours []string
	translation.Each(english, func(id string, text *string) { ids, texts = append(ids, id), append(texts, *text) })
	translation.Each(in, func(_ string, text *string) { ours = append(ours, *text) })
	if len(texts) != len(ours) {
		t.Fatalf("%s: %d texts, want %d", tag, len(ours), len(texts))
	}
	years := regexp.MustCompile(`\b(19|20)\d\d\b`)
	for i, text := range texts {
		if strings.Count(text, "\n\n") != strings.Count(ours[i], "\n\n") {
			t.Errorf("%s, %s: other paragraphs than in English", tag, ids[i])
		}
		if strings.HasPrefix(ids[i], "event/") || strings.HasPrefix(ids[i], "claim/") {
			for _, year := range years.FindAllString(text, -1) {
				if !strings.Contains(ours[i], year) {
					t.Errorf("%s, %s: the year %s is lost", tag, ids[i], year)
				}
			}
		}
		seen[ids[i]] = ours[i]
	}
}

// What a message stands for is in its translation.
func TestPlaceholdersAreKept(t *testing.T) {
	holder := regexp.MustCompile(`\{\d\}`)
	for _, tag := range po.Languages()[1:] {
		catalogue, err := po.Open(tag)
		if err != nil {
			t.Fatal(err)
		}
		w := catalogue.Interface()
		for _, m := range po.Interface() {
			if m.Other != "" {
				for n := range 120 {
					if text := w.N(n, m.English, m.Other, "B"); n > 2 && !strings.Contains(text, w.Number(float64(n))) {
						t.Errorf("%s: %q with %d is %q", tag, m.English, n, text)
					}
				}
				continue
			}
			text := w.In(m.Context, m.English)
			for _, h := range holder.FindAllString(m.English, -1) {
				if !strings.Contains(text, h) {
					t.Errorf("%s: %q is %q, which lacks %s", tag, m.English, text, h)
				}
			}
		}
	}
}

// The marks are called as the termbase has them, everywhere.
func TestMarksAreThoseOfTheTermbase(t *testing.T) {
	terms := po.Termbase()
	for _, tag := range po.Languages()[1:] {
		catalogue, err := po.Open(tag)
		if err != nil {
			t.Fatal(err)
		}
		w := catalogue.Interface()
		for _, mark := range []chronicle.Status{chronicle.Documented, chronicle.SourceSays, chronicle.AccountsDiffer, chronicle.NotEstablished} {
			want := terms[mark.String()][tag]
			if want == "" {
				t.Errorf("the termbase has no %q in %s", mark, tag)
			}
			for _, english := range []string{mark.String(), mark.Name()} {
				if got := w.T(english); !strings.EqualFold(got, want) {
					t.Errorf("%s: %q is called %q, and %q in the termbase", tag, english, got, want)
				}
			}
		}
	}
}

// A text whose English has changed is not shown, and told to be stale.
func TestStaleTextsAreInEnglish(t *testing.T) {
	if len(po.Languages()) < 2 {
		t.Skip("there is no language but English")
	}
	changed := *load(t)
	changed.Regions = slices.Clone(changed.Regions)
	changed.Regions[0].Name = "The continent of Africa"
	tag := po.Languages()[1]
	catalogue, err := po.Open(tag)
	if err != nil {
		t.Fatal(err)
	}
	in, faults := catalogue.Apply(&changed)
	if got := in.Regions[0].Name; got != "The continent of Africa" {
		t.Errorf("the region is called %q, want the new English", got)
	}
	want := translation.Fault{Message: translation.Message{ID: "region/" + changed.Regions[0].ID, Text: "The continent of Africa"}, Stale: true}
	if !slices.Contains(faults, want) {
		t.Errorf("the faults are %v, want %v among them", faults, want)
	}
}

func TestNoSuchLanguage(t *testing.T) {
	if _, err := po.Open("tlh"); err == nil || !strings.Contains(err.Error(), "tlh") {
		t.Errorf("the error is %v, want one that names the language", err)
	}
	c, err := po.Open(words.English)
	if err != nil || c.Interface() != nil {
		t.Errorf("English has words of its own: %v, %v", c, err)
	}
}

// What a program reads of a language is what translators wrote.
func TestFlatFilesSayTheSame(t *testing.T) {
	c := load(t)
	for _, tag := range po.Languages()[1:] {
		catalogue, err := po.Open(tag)
		if err != nil {
			t.Fatal(err)
		}
		flat, err := translation.Decode(tag, string(catalogue.Encode(c)))
		if err != nil {
			t.Fatal(err)
		}
		want, _ := catalogue.Apply(c)
		got, faults := flat.Apply(c)
		for _, f := range faults {
			if !strings.HasPrefix(f.ID, "standing/") {
				t.Errorf("%s: the flat file lacks %s", tag, f.ID)
			}
		}
		if !slices.Equal(translation.Messages(want), translation.Messages(got)) {
			t.Errorf("%s: the flat file has other texts", tag)
		}
		for _, m := range po.Interface() {
			if m.Other == "" && want.Words.In(m.Context, m.English) != got.Words.In(m.Context, m.English) {
				t.Errorf("%s: the flat file has another message for %q", tag, m.English)
			}
		}
		if a, b := want.Words.N(5, "{0} event", "{0} events"), got.Words.N(5, "{0} event", "{0} events"); a != b {
			t.Errorf("%s: five events are %q, want %q", tag, b, a)
		}
	}
}

func TestBadFlatFiles(t *testing.T) {
	for text, want := range map[string]string{"=a\tb\nnothing\n": "line 2", "?a\tb\n": "line 1", "=\tb\n": "line 1"} {
		if _, err := translation.Decode("fr", text); err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), "fr") {
			t.Errorf("%q: the error is %v, want one that names the language and %s", text, err, want)
		}
	}
}

// FuzzDecode wants of any flat file that it is read, or refused by an error that names a line of it; and that what
// is read is the same after it is written again.
func FuzzDecode(f *testing.F) {
	for _, seed := range []string{
		"", "=region/x\tTitre\n\"Close\tFermer\n", "=region/x\t\\n\\t\\\\\n", "\"a\tb\tc\r\n", "=a\tb\nnothing\n", "\"\t\n", "=a\t\xff\x00", "\"{0}\t{9}{", "\"form few\x04{0} event\t{0} x",
	} {
		f.Add(seed)
	}
	of := &chronicle.Chronicle{Regions: []chronicle.Region{{ID: "x", Name: "X"}}}
	line := regexp.MustCompile(`line ([1-9][0-9]*) is`)
	f.Fuzz(func(t *testing.T, text string) {
		c, err := translation.Decode("fr", text)
		if err != nil {
			named := line.FindStringSubmatch(err.Error())
			if named == nil {
				t.Fatalf("the error of %q names no line: %v", text, err)
			}
			if n, _ := strconv.Atoi(named[1]); n > strings.Count(text, "\n")+1 {
				t.Fatalf("the error of %q names a line that it does not have: %v", text, err)
			}
			return
		}
		w := c.Interface()
		for key := range c.Words {
			w.F(key, "a", "b")
			w.N(5, key, key)
		}
		again, err := translation.Decode("fr", string(c.Encode(of)))
		if err != nil || !maps.Equal(again.Words, c.Words) || again.Texts["region/x"] != c.Texts["region/x"] {
			t.Errorf("%q is read as %+v, and what is written of it as %+v, %v", text, c, again, err)
		}
	})
}

// FuzzRead wants of any file of a translator that it is read as far as it is one, and that what is read of it can
// be written for the browser and read there.
func FuzzRead(f *testing.F) {
	for _, seed := range []string{
		"", "msgid \"\"\nmsgstr \"Plural-Forms: nplurals=2; plural=(n != 1);\\n\"\n\nmsgid \"Close\"\nmsgstr \"Fermer\"\n",
		"msgctxt \"event/x/title\"\nmsgid \"A\"\nmsgstr \"B\"\n", "msgid \"{0} event\"\nmsgid_plural \"{0} events\"\nmsgstr[0] \"a\"\nmsgstr[99] \"b\"\n",
		"msgid \"\"\nmsgstr \"Plural-Forms: nplurals=999999999; plural=n/0;\\n\"\n", "msgstr[", "msgid \"a\nmsgstr b\"", "#~ msgid \"\"", "msgstr[-1] \"\"",
		"msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[9223372036854775808] \"x\"", "\ufeffmsgid \"a\"\r\nmsgstr \"b\"\r\n",
	} {
		f.Add([]byte(seed))
	}
	of := &chronicle.Chronicle{Regions: []chronicle.Region{{ID: "x", Name: "X"}}}
	f.Fuzz(func(t *testing.T, content []byte) {
		c := po.Read("ru", content)
		if _, err := translation.Decode("ru", string(c.Encode(of))); err != nil {
			t.Errorf("%q is read as %+v, which cannot be read again: %v", content, c, err)
		}
	})
}

// The names of the heads of delegations are not translated, on purpose: see notes/README.md.
func TestPersonsStayAsTheyAre(t *testing.T) {
	c := load(t)
	heads := map[string]bool{}
	for i := range c.Participants {
		if head := c.Participants[i].Head; head != "" {
			heads[head] = true
		}
	}
	if len(heads) < 20 {
		t.Fatalf("%d heads of delegations are named, want those of Cancún at least", len(heads))
	}
	for _, m := range translation.Messages(c) {
		if heads[m.Text] && !strings.HasPrefix(m.ID, "by/") { // who is quoted is named in a sentence
			t.Errorf("%s is a person, and is given to translators", m.ID)
		}
	}
	for _, tag := range po.Languages()[1:] {
		catalogue, err := po.Open(tag)
		if err != nil {
			t.Fatal(err)
		}
		in, _ := catalogue.Apply(c)
		for i := range in.Participants {
			if got, want := in.Participants[i].Head, c.Participants[i].Head; got != want {
				t.Errorf("%s: %q is written %q", tag, want, got)
			}
		}
	}
}
