package scene

import (
	"unicode"

	"atlas.example/southsouth/scene/profile"
	"atlas.example/southsouth/scene/reader"
	"atlas.example/southsouth/scene/timeline"
	"atlas.example/southsouth/scene/view"
)

// act does what a key or a press on a part of the picture asks for.
func (in *input) act(v *view.View, a view.Action) {
	switch a.Verb {
	case view.PlayPause:
		in.do(timeline.Command{Verb: timeline.Toggle})
	case view.StepEvent:
		in.do(timeline.Command{Verb: timeline.StepEvent, N: a.N})
	case view.Open:
		in.toggle(view.Panel(a.N))
	case view.Choose:
		in.settings.Choose(view.Option(a.N), a.To)
	case view.Cycle:
		in.settings.Cycle(view.Option(a.N))
	case view.Shift:
		in.settings.Shift(view.Option(a.N), a.To)
	case view.GoTo:
		in.do(timeline.Command{Verb: timeline.Seek, At: timeline.Moment(a.N)})
	case view.Switch:
		in.settings.Switch(view.Option(a.N), a.To)
	case view.Tell:
		in.told = a.N + 1
	case view.World:
		in.goal = view.WorldFrame
	case view.ShowFrame:
		in.goal = view.Frame(a.N)
	case view.TourToggle:
		in.toggleTour(v)
	case view.TourOn:
		in.stepTour(v, a.N)
	case view.SwitchTheme:
		in.settings.Choose(view.ThemeOption, v.NextTheme())
	case view.ToggleTrait:
		in.filter.Toggle(view.Trait(a.N))
	case view.ShowAll:
		in.filter = 0
	case view.Select:
		in.choice.selects(profile.Subject{Entity: a.N, Unit: a.To})
	case view.CountryMode:
		in.toggleCountries(v)
	case view.StepCountry:
		in.stepCountry(v, a.N)
	case view.Save, view.SaveAs, view.SaveStop, view.ShowFolder:
		in.saves = append(in.saves, a)
	case view.FullScreen:
		in.fills = true
	case view.CopyLink:
		in.copiesLink = true
	case view.Answer:
		in.answered = true
	case view.Follow:
		in.follow(v, a.N)
	case view.Scroll:
		in.reading.scroll += float32(a.N)
	case view.Back:
		in.back(v)
	case view.Read:
		in.openText(reader.Topic{Kind: reader.Kind(a.N)})
	case view.ReadSources:
		in.openSources()
	case view.CopyText:
		in.copied = append(in.copied, v.TextRead())
	case view.TypeLetter:
		in.typeLetter(unicode.ToLower(rune(a.N)))
	case view.PickFound:
		in.pick(v, a.N)
	case view.TurnFound:
		in.choose(v, a.N*v.FoundOnPage())
	case view.Speak:
		in.language = a.N + 1
		if a.N == view.NextLanguage {
			in.language = nextLanguage
		}
	case view.Nothing:
	}
}

// toggle opens a panel in the place of any other, or closes it.
func (in *input) toggle(p view.Panel) {
	in.ring = view.Action{}
	if in.open == p {
		in.close()
		return
	}
	in.reading = reading{}
	if p == view.FindPanel {
		in.choice.query = view.Query{}
	}
	in.open = p
}

// close closes the panel that is open. What was read in it is begun anew the next time.
func (in *input) close() { in.open, in.reading = view.NoPanel, reading{} }
