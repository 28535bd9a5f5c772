//go:build unix && !darwin

package clipboard

import (
	"context"
	"errors"
	"os"
	"runtime"
	"strings"
	"testing"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"
)

// client is another program on the same display.
type client struct {
	*testing.T
	conn   *xgb.Conn
	window xproto.Window
	atoms  atoms
}

// TestMain stays connected all the while: a server begins anew when its last client leaves, and who comes
// in that moment is turned away.
func TestMain(m *testing.M) {
	quiet()
	if conn, err := xgb.NewConn(); err == nil {
		defer conn.Close()
	}
	m.Run()
}

// newClient connects to the display, or skips the test aloud where there is none.
func newClient(t *testing.T) *client {
	t.Helper()
	if os.Getenv("DISPLAY") == "" {
		t.Skip("no display: run .ci/display go test")
	}
	quiet()
	conn, err := xgb.NewConn()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(conn.Close)
	o := &owner{conn: conn}
	if err := o.open(); err != nil {
		t.Fatal(err)
	}
	return &client{t, conn, o.window, o.atoms}
}

// next waits for an event of a kind.
func next[E xgb.Event](c *client) E {
	c.Helper()
	ctx, stop := context.WithTimeout(c.Context(), 10*patience)
	defer stop()
	defer context.AfterFunc(ctx, func() {
		if errors.Is(ctx.Err(), context.DeadlineExceeded) {
			c.conn.Close()
		}
	})()
	for {
		event, fault := c.conn.WaitForEvent()
		if event == nil && fault == nil {
			c.Fatal("nothing more comes from the server")
		}
		if e, ok := event.(E); ok {
			return e
		}
	}
}

// ask asks the clipboard for a target, and returns what comes with its type, or no type.
func (c *client) ask(target xproto.Atom) (value []byte, kind xproto.Atom) {
	c.Helper()
	xproto.ConvertSelection(c.conn, c.window, c.atoms.clipboard, target, c.atoms.plain, xproto.TimeCurrentTime)
	e := next[xproto.SelectionNotifyEvent](c)
	if e.Property == xproto.AtomNone {
		return nil, xproto.AtomNone
	}
	value, kind = c.read(e.Property)
	if kind != c.atoms.incremental {
		return value, kind
	}
	for whole := []byte(nil); ; whole = append(whole, value...) {
		for {
			if e := next[xproto.PropertyNotifyEvent](c); e.State == xproto.PropertyNewValue && e.Atom == c.atoms.plain {
				break
			}
		}
		if value, kind = c.read(c.atoms.plain); len(value) == 0 {
			return whole, kind
		}
	}
}

// read reads a property and takes it away.
func (c *client) read(property xproto.Atom) (value []byte, kind xproto.Atom) {
	c.Helper()
	reply, err := xproto.GetProperty(c.conn, true, c.window, property, xproto.GetPropertyTypeAny, 0, 1<<24).Reply()
	if err != nil {
		c.Fatal(err)
	}
	return reply.Value, reply.Type
}

// have has a text copied.
func have(t *testing.T, c *Clipboard, text string) {
	t.Helper()
	c.Copy(text)
	if err := outcome(c); err != nil {
		t.Fatal(err)
	}
}

func TestPaste(t *testing.T) {
	other := newClient(t)
	var c Clipboard
	defer c.Close()
	for _, text := range []string{"plain", "South–South: Кім Ір Сен, 김일성, كانكون \n\t", "", strings.Repeat("0123456789é", 300_000), "short again"} {
		have(t, &c, text)
		for _, target := range []xproto.Atom{other.atoms.utf8, other.atoms.plainUTF8, other.atoms.plain} {
			if got, kind := other.ask(target); string(got) != text || kind != target {
				t.Errorf("pasted are %d bytes, %.40q, of kind %d, want %d, %.40q, of %d", len(got), got, kind, len(text), text, target)
			}
		}
	}
}

func TestTargets(t *testing.T) {
	other := newClient(t)
	var c Clipboard
	defer c.Close()
	have(t, &c, "Cancún")
	if got, kind := other.ask(other.atoms.targets); kind != xproto.AtomAtom || !strings.Contains(string(got), string(numbers(other.atoms.utf8))) {
		t.Errorf("the targets are %v, of kind %d, want UTF8_STRING among them", got, kind)
	}
	if got, kind := other.ask(xproto.AtomString); string(got) != "Canc\xfan" || kind != xproto.AtomString {
		t.Errorf("as STRING it is %q, want it in Latin-1", got)
	}
	if got, kind := other.ask(other.atoms.text); string(got) != "Cancún" || kind != other.atoms.utf8 {
		t.Errorf("as TEXT it is %q", got)
	}
	if got, kind := other.ask(other.atoms.timestamp); len(got) != 4 || kind != other.atoms.integer {
		t.Errorf("the timestamp is %v", got)
	}
	have(t, &c, "South–South")
	for _, none := range []xproto.Atom{xproto.AtomString, xproto.AtomPixmap} {
		if got, kind := other.ask(none); kind != xproto.AtomNone {
			t.Errorf("of target %d comes %q, want nothing", none, got)
		}
	}
}

// TestSeveral asks for several targets at once, as a manager of the clipboard does.
func TestSeveral(t *testing.T) {
	other := newClient(t)
	var c Clipboard
	defer c.Close()
	have(t, &c, "South–South")
	a := other.atoms
	pairs := numbers(a.utf8, a.text, xproto.AtomPixmap, a.targets)
	xproto.ChangeProperty(other.conn, xproto.PropModeReplace, other.window, a.plain, a.pair, 32, 4, pairs)
	got, _ := other.ask(a.multiple)
	if want := numbers(a.utf8, a.text, xproto.AtomPixmap, xproto.AtomNone); string(got) != string(want) {
		t.Errorf("the pairs are %v, want %v: what there is not becomes none", got, want)
	}
	if text, _ := other.read(a.text); string(text) != "South–South" {
		t.Errorf("the text is %q", text)
	}
}

// TestAnotherCopies has another program copy something, and then us again.
func TestAnotherCopies(t *testing.T) {
	other := newClient(t)
	var c Clipboard
	defer c.Close()
	have(t, &c, "ours")
	xproto.SetSelectionOwner(other.conn, other.window, other.atoms.clipboard, xproto.TimeCurrentTime)
	s := c.board.(*server)
	for owns := true; owns; runtime.Gosched() {
		s.owner.mutex.Lock()
		owns = s.owner.owns
		s.owner.mutex.Unlock()
	}
	have(t, &c, "ours again")
	if got, _ := other.ask(other.atoms.utf8); string(got) != "ours again" {
		t.Errorf("pasted is %q", got)
	}
}

// TestManagerKeepsIt has a manager of the clipboard take the text over at the end.
func TestManagerKeepsIt(t *testing.T) {
	other := newClient(t)
	xproto.SetSelectionOwner(other.conn, other.window, other.atoms.manager, xproto.TimeCurrentTime)
	var c Clipboard
	have(t, &c, "to be kept")
	closed := make(chan struct{})
	go func() {
		defer close(closed)
		c.Close()
	}()
	asked := next[xproto.SelectionRequestEvent](other)
	if asked.Target != other.atoms.saveTargets {
		t.Errorf("the manager is asked for %d, want SAVE_TARGETS", asked.Target)
	}
	if got, _ := other.ask(other.atoms.utf8); string(got) != "to be kept" {
		t.Errorf("the manager gets %q", got)
	}
	done := xproto.SelectionNotifyEvent{Time: asked.Time, Requestor: asked.Requestor, Selection: asked.Selection, Target: asked.Target, Property: asked.Property}
	xproto.SendEvent(other.conn, false, asked.Requestor, 0, string(done.Bytes()))
	<-closed
}

// TestNothingRunsOn wants nothing of ours to run on once it is closed.
func TestNothingRunsOn(t *testing.T) {
	newClient(t)
	before := runtime.NumGoroutine()
	for range 5 {
		var c Clipboard
		have(t, &c, "text")
		c.Close()
	}
	for range 1_000_000 { // those of the library end on their own
		if runtime.NumGoroutine() <= before {
			return
		}
		runtime.Gosched()
	}
	t.Errorf("%d goroutines, before there were %d", runtime.NumGoroutine(), before)
}

func TestNoServer(t *testing.T) {
	for _, display := range []string{"", ":999", "nonsense"} {
		t.Setenv("DISPLAY", display)
		var c Clipboard
		c.Copy("text")
		if err := outcome(&c); err == nil || !strings.Contains(err.Error(), "save it as a file") {
			t.Errorf("with DISPLAY=%s the error is %v, want one that says what to do", display, err)
		}
		c.Close()
	}
}
