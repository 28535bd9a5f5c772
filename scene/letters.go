package scene

import (
	"slices"

	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/inpututil"

	"atlas.example/southsouth/scene/reader"
	"atlas.example/southsouth/scene/view"
)

// letter is a key that types a letter, and what it asks for.
type letter struct {
	small  rune
	key    ebiten.Key // its place on the keyboard, which counts where no Latin letter is typed
	action view.Action
}

// letters are the keys that type a letter. All that they do can be pressed as well.
var letters = [...]letter{
	{'d', ebiten.KeyD, view.Action{Verb: view.SwitchTheme}},
	{'e', ebiten.KeyE, view.Action{Verb: view.Open, N: int(view.FilterPanel)}},
	{'a', ebiten.KeyA, view.Action{Verb: view.Open, N: int(view.SavePanel)}},
	{'c', ebiten.KeyC, view.Action{Verb: view.CountryMode}},
	{'f', ebiten.KeyF, view.Action{Verb: view.FullScreen}},
	{'g', ebiten.KeyG, view.Action{Verb: view.Cycle, N: int(view.ProjectionOption)}},
	{'l', ebiten.KeyL, view.Action{Verb: view.Open, N: int(view.HelpPanel)}},
	{'o', ebiten.KeyO, view.Action{Verb: view.Open, N: int(view.OptionsPanel)}},
	{'p', ebiten.KeyP, view.Action{Verb: view.Cycle, N: int(view.MapOption)}},
	{'r', ebiten.KeyR, view.Action{Verb: view.Read, N: int(reader.Contents)}},
	{'s', ebiten.KeyS, view.Action{Verb: view.ReadSources}},
	{'t', ebiten.KeyT, view.Action{Verb: view.TourToggle}},
	{'v', ebiten.KeyV, view.Action{Verb: view.Cycle, N: int(view.ScopeOption)}},
	{'q', ebiten.KeyQ, view.Action{Verb: view.Open, N: int(view.FindPanel)}},
	{'w', ebiten.KeyW, view.Action{Verb: view.World}},
	{'x', ebiten.KeyX, view.Action{Verb: view.Switch, N: int(view.MapOption), To: view.MapTiles}},
}

// characters takes what is typed by its character, since letters and signs are on other keys on other
// keyboards.
func (in *input) characters(v *view.View) {
	in.runes = ebiten.AppendInputChars(in.runes[:0])
	for _, r := range in.runes {
		switch {
		case r >= '0' && r <= '9':
			in.digit(r)
		case r == '+' || r == '=':
			v.Zoom(zoomStep, v.MapCenter())
		case r == '-' || r == '_':
			v.Zoom(1/zoomStep, v.MapCenter())
		case r == '[':
			in.act(v, view.Action{Verb: view.Shift, N: int(view.SpeedOption), To: -1})
		case r == ']':
			in.act(v, view.Action{Verb: view.Shift, N: int(view.SpeedOption), To: 1})
		case r == '?':
			in.act(v, view.Action{Verb: view.Read, N: int(reader.Keys)})
		default:
			in.letter(v, r)
		}
	}
	if len(in.runes) == 0 || in.runes[0] <= lastLatin {
		return
	}
	for _, l := range letters {
		if inpututil.IsKeyJustPressed(l.key) {
			in.act(v, l.action)
		}
	}
}

// lastLatin is the last letter of Latin Extended-B: what comes after is another script, or a sign.
const lastLatin = 0x24F

// letter does what a letter asks for, small or large.
func (in *input) letter(v *view.View, r rune) {
	if r >= 'A' && r <= 'Z' {
		r += 'a' - 'A'
	}
	if i := slices.IndexFunc(letters[:], func(l letter) bool { return l.small == r }); i >= 0 {
		in.act(v, letters[i].action)
	}
}
