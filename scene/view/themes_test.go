package view

import (
	"image/color"
	"testing"

	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
)

// named is the themes by their names.
var namedThemes = map[string]*theme{"paper": &paperTheme, "projector": &projectorTheme, "contrast": &contrastTheme}

// How far apart colours are by CIEDE2000 that mean different things: the four hues, which are signs
// as well as land, and the states' tints, between which there is always a border.
const (
	huesApart  = 20
	tintsApart = 9
)

func TestHuesAndTintsAreApart(t *testing.T) {
	for name, th := range namedThemes {
		hues := []color.NRGBA{th.petrol, th.brick, th.ochre, th.aubergine}
		if th.brick == th.petrol { // meeting places are stars
			hues = []color.NRGBA{th.petrol, th.ochre, th.aubergine}
		}
		farApart(t, name+", hues", hues, huesApart)
		farApart(t, name+", tints", th.states[:], tintsApart)
	}
}

func farApart(t *testing.T, name string, colors []color.NRGBA, want float64) {
	t.Helper()
	for i, a := range colors {
		for _, b := range colors[:i] {
			if got, seenBy := apart(a, b); got < want {
				t.Errorf("%s: %v and %v are %.1f apart for %s vision, want %v", name, a, b, got, seenBy, want)
			}
		}
	}
}

func TestContrasts(t *testing.T) {
	for name, th := range namedThemes {
		text, line := 4.5, 3.0
		if th == &contrastTheme {
			text = 7
		}
		type pair struct {
			what    string
			on, ink color.NRGBA
			want    float64
		}
		pairs := []pair{
			{"a text on the paper", th.paper, th.ink, text},
			{"a text on a panel", th.panel, th.ink, text},
			{"a text on the sea", th.sea, th.ink, text},
			{"a text on land", th.land, th.ink, text},
			{"a name on grey land", th.grey, th.inkOn(th.grey), 4.5},
			{"a side remark on the paper", th.paper, th.muted, text},
			{"a side remark on a panel", th.panel, th.muted, text},
			{"a link", th.panel, th.link, text},
			{"a number in petrol", th.panel, th.petrol, 4.5},
			{"a digit in brick", th.paper, th.brick, 4.5},
			{"the coast by the sea", th.sea, th.coast, line},
			{"the coast by land", th.land, th.coast, line},
			{"a member", th.land, th.petrol, line},
			{"a party of the North", th.land, th.aubergine, line},
			{"a meeting's sign", th.panel, th.brick, line},
			{"an institution's sign", th.panel, th.aubergine, line},
			{"the rim of a pale sign", th.ochre, th.rim, line},
			{"lines on a member's land that another holds", th.petrol, th.paper, line},
		}
		for _, tint := range th.states {
			pairs = append(pairs, pair{"a name on a state", tint, th.inkOn(tint), 4.5})
			pairs = append(pairs, pair{"a name on what a state rules", mix(tint, th.paper, paler), th.inkOn(mix(tint, th.paper, paler)), 4.5})
		}
		for _, tag := range th.tags {
			pairs = append(pairs, pair{"a tag", tag.ground, tag.text, text})
		}
		for _, p := range pairs {
			if got := contrast(p.on, p.ink); got < p.want {
				t.Errorf("%s: %s: %v on %v has a contrast of %.2f, want %v", name, p.what, p.ink, p.on, got, p.want)
			}
		}
	}
}

// Of one hue: all that is not grey in the theme of contrast is blue.
func TestContrastHasOneHue(t *testing.T) {
	th := &contrastTheme
	colors := append([]color.NRGBA{th.petrol, th.brick, th.ochre, th.aubergine, th.link, th.land, th.grey, th.river, th.coast}, th.states[:]...)
	for _, c := range colors {
		if grey := c.R == c.G && c.G == c.B; !grey && (c.B <= c.G || c.G < c.R) {
			t.Errorf("%v is neither grey nor blue", c)
		}
	}
}

// Another theme is another still part of the map, and one theme is one.
func TestThemeKeepsOrChangesTheStillMap(t *testing.T) {
	v, st := newTestView(t)
	var s story.State
	st.At(&s, timeline.EndOf(1979))
	var list display.List
	for _, mode := range []int{MapStory, MapStates} {
		for chosen := ThemePaper; chosen <= ThemeContrast; chosen++ {
			c := Controls{}.With(MapOption, mode).With(ThemeOption, chosen)
			before := v.base.key
			v.Compose(&list, &s, c)
			first := v.base.key
			v.Compose(&list, &s, c)
			if first == before || v.base.key != first {
				t.Errorf("map %d: the key of theme %d is %d after %d and then %d, want a new one that stays", mode, chosen, first, before, v.base.key)
			}
			if got, want := list.Items[0].Color, themes[chosen].paper; got != want {
				t.Errorf("theme %d is painted on %v, want %v", chosen, got, want)
			}
		}
	}
}

func TestThemeOfControls(t *testing.T) {
	for _, c := range []struct {
		reason         string
		chosen, system int
		want           int
	}{
		{"nothing said", ThemeAuto, ThemeAuto, ThemePaper},
		{"the system is dark", ThemeAuto, ThemeProjector, ThemeProjector},
		{"the viewer has the last word", ThemePaper, ThemeContrast, ThemePaper},
		{"chosen", ThemeContrast, ThemeAuto, ThemeContrast},
	} {
		controls := Controls{System: uint8(c.system)}.With(ThemeOption, c.chosen)
		if got := controls.Theme(); got != c.want {
			t.Errorf("%s: Theme() = %d, want %d", c.reason, got, c.want)
		}
	}
	v, _ := newTestView(t)
	for _, want := range []int{ThemeProjector, ThemeContrast, ThemePaper} {
		if got := v.NextTheme(); got != want {
			t.Errorf("after theme %d comes %d, want %d", v.worn, got, want)
		}
		v.wear(v.NextTheme())
	}
}
