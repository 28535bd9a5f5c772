package scene

// quiet is a page that asks for something once, and is told everything.
type quiet struct {
	Page
	wishes []string
}

func (*quiet) Present() bool               { return false }
func (*quiet) Start() string               { return "" }
func (*quiet) Remember(string)             {}
func (*quiet) Show(int, string)            {}
func (*quiet) Tell(_, _, _ string, _ bool) {}
func (*quiet) Announce(string)             {}
func (*quiet) Note(string)                 {}
func (*quiet) Noted(dst []string) []string { return dst }
func (*quiet) Kiosk() bool                 { return false }
func (*quiet) TakeKeys(bool)               {}
func (*quiet) Ready()                      {}
func (*quiet) Sleep(bool)                  {}
func (*quiet) Busy() bool                  { return false }
func (*quiet) Within() bool                { return false }
func (*quiet) Lends() bool                 { return false }
func (*quiet) ReducedMotion() bool         { return false }
func (*quiet) PrefersDark() bool           { return false }
func (*quiet) PrefersContrast() bool       { return false }
func (*quiet) OpenLink(string)             {}
func (*quiet) CopyText(string)             {}
func (*quiet) FillScreen()                 {}
func (*quiet) Link() string                { return "" }

func (q *quiet) Asked(dst []string) []string {
	dst = append(dst, q.wishes...)
	q.wishes = q.wishes[:0]
	return dst
}

// mute is a page that asks for what a test has it ask for, and keeps no more than the last thing that it is told.
type mute struct {
	quiet
	start  string
	asks   func() []string // called once an update, where the game looks for wishes
	kiosk  bool
	calm   bool
	link   string
	note   string
	opened []string
}

func (m *mute) Asked(dst []string) []string {
	if m.asks == nil {
		return dst
	}
	return append(dst, m.asks()...)
}
func (m *mute) Start() string            { return m.start }
func (m *mute) Kiosk() bool              { return m.kiosk }
func (m *mute) ReducedMotion() bool      { return m.calm }
func (m *mute) Remember(fragment string) { m.link = fragment }
func (m *mute) Link() string             { return m.link }
func (m *mute) Note(text string)         { m.note = text }
func (m *mute) OpenLink(link string)     { m.opened = append(m.opened[:0], link) }
func (m *mute) Lends() bool              { return true }
