//go:build unix && !darwin

package clipboard

import (
	"context"
	"io"
	"sync"
	"time"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"

	"atlas.example/southsouth/data/words"
)

// An X server has no clipboard: who has copied a text owns a “selection” of that name, and hands the text
// to each who asks. The rules are those of D. Rosenthal, S. W. Marks, “Inter-Client Communication
// Conventions Manual”, version 2.0, X Consortium, 1994, §2, and for the end of a program those of the
// “Clipboard Manager Specification”, freedesktop.org.

// newBoard returns the clipboard of the X server, to which it connects when there is something to copy.
func newBoard() board { return new(server) }

// server is the clipboard of an X server.
type server struct{ owner *owner }

// patience is how long another program is given to take over the text of one that ends, and an X server to
// answer at all.
const patience = time.Second

// set makes us the owner of the clipboard, with a connection of its own beside that of the window.
func (s *server) set(text string) error {
	if s.owner != nil && s.owner.gone() {
		s.owner.end()
		s.owner = nil
	}
	if s.owner == nil {
		var err error
		if s.owner, err = connect(); err != nil {
			return words.NewFault("the text was not copied; save it as a file instead: {0}: {1}", "X11", err)
		}
	}
	if err := s.owner.take([]byte(text)); err != nil {
		return words.NewFault("the text was not copied; try again, or save it as a file: {0}: {1}", "X11", err)
	}
	return nil
}

// close hands the text to the clipboard's manager, if there is one, and lets go.
func (s *server) close() {
	if s.owner != nil {
		s.owner.handOver()
		s.owner.end()
		s.owner = nil
	}
}

// owner is a connection to an X server, with the window that owns the clipboard.
type owner struct {
	conn   *xgb.Conn
	window xproto.Window
	atoms  atoms
	most   int // bytes of a property at a time
	ended  chan struct{}
	times  chan xproto.Timestamp // the server's time, once for each time that it is asked
	saved  chan struct{}         // is sent to when the manager has the text

	mutex     sync.Mutex
	text      []byte
	since     xproto.Timestamp // when it came to be ours
	owns      bool
	transfers map[transfer]*pieces // of long texts; for serve alone
}

// transfer is where a long text goes, a piece at a time.
type transfer struct {
	window   xproto.Window
	property xproto.Atom
}

// pieces is what is still to be handed out of a long text.
type pieces struct {
	kind xproto.Atom
	rest []byte
}

// quiet has the library not write to the terminal what it also returns as errors.
var quiet = sync.OnceFunc(func() { xgb.Logger.SetOutput(io.Discard) }) //nolint:forbidigo // it is to be silent

// connect connects to the server that DISPLAY names.
func connect() (*owner, error) {
	quiet()
	conn, err := xgb.NewConn()
	if err != nil {
		return nil, err
	}
	o := &owner{
		conn: conn, ended: make(chan struct{}), times: make(chan xproto.Timestamp, 1), saved: make(chan struct{}, 1),
		transfers: map[transfer]*pieces{},
	}
	if err := o.open(); err != nil {
		conn.Close()
		return nil, err
	}
	go o.serve() // others ask for the text whenever they like
	return o, nil
}

// open makes the window, which is never seen.
func (o *owner) open() (err error) {
	if o.atoms, err = intern(o.conn); err != nil {
		return err
	}
	if o.window, err = xproto.NewWindowId(o.conn); err != nil {
		return err
	}
	setup := xproto.Setup(o.conn)
	o.most = min(int(setup.MaximumRequestLength)*4-64, 64<<10) // less the head of a request
	root := setup.DefaultScreen(o.conn).Root
	return xproto.CreateWindowChecked(o.conn, 0, o.window, root, 0, 0, 1, 1, 0, xproto.WindowClassInputOnly, 0,
		xproto.CwEventMask, []uint32{xproto.EventMaskPropertyChange}).Check()
}

// gone reports whether the connection has come to an end.
func (o *owner) gone() bool {
	select {
	case <-o.ended:
		return true
	default:
		return false
	}
}

// end closes the connection and waits until nothing of it runs any more.
func (o *owner) end() {
	o.conn.Close()
	<-o.ended
}

// take makes a text the one of the clipboard.
func (o *owner) take(text []byte) error {
	now, err := o.now()
	if err != nil {
		return err
	}
	o.mutex.Lock()
	o.text, o.since, o.owns = text, now, true
	o.mutex.Unlock()
	xproto.SetSelectionOwner(o.conn, o.window, o.atoms.clipboard, now)
	reply, err := xproto.GetSelectionOwner(o.conn, o.atoms.clipboard).Reply()
	if err != nil {
		return err
	}
	if reply.Owner != o.window {
		return words.NewFault("another program has it")
	}
	return nil
}

// now is the server's time, by which it decides who was last: it comes with the news that a property
// has changed.
func (o *owner) now() (xproto.Timestamp, error) {
	select { // one that was too late
	case <-o.times:
	default:
	}
	xproto.ChangeProperty(o.conn, xproto.PropModeAppend, o.window, o.atoms.clipboard, o.atoms.utf8, 8, 0, nil)
	ctx, stop := context.WithTimeout(context.Background(), patience)
	defer stop()
	select {
	case t := <-o.times:
		return t, nil
	case <-o.ended:
		return 0, words.NewFault("the connection is closed")
	case <-ctx.Done():
		return 0, words.NewFault("it does not answer")
	}
}

// handOver has the clipboard's manager take the text, so that it can be pasted after the program's end.
func (o *owner) handOver() {
	o.mutex.Lock()
	owns := o.owns
	o.mutex.Unlock()
	reply, err := xproto.GetSelectionOwner(o.conn, o.atoms.manager).Reply()
	if err != nil || !owns || reply.Owner == xproto.WindowNone {
		return
	}
	now, err := o.now()
	if err != nil {
		return
	}
	xproto.ConvertSelection(o.conn, o.window, o.atoms.manager, o.atoms.saveTargets, xproto.AtomNone, now)
	ctx, stop := context.WithTimeout(context.Background(), patience)
	defer stop()
	select {
	case <-o.saved:
	case <-o.ended:
	case <-ctx.Done():
	}
}

// serve answers until the connection ends.
func (o *owner) serve() {
	defer close(o.ended)
	for {
		event, fault := o.conn.WaitForEvent()
		if event == nil && fault == nil {
			return
		} // a fault is of a window that has gone meanwhile: nobody waits for it any more
		switch e := event.(type) {
		case xproto.SelectionRequestEvent:
			o.answer(e)
		case xproto.SelectionClearEvent:
			o.lose(e)
		case xproto.PropertyNotifyEvent:
			o.changed(e)
		case xproto.DestroyNotifyEvent:
			o.forget(e.Window)
		case xproto.SelectionNotifyEvent:
			if e.Selection == o.atoms.manager {
				tell(o.saved, struct{}{})
			}
		}
	}
}

// tell sends what nobody need take.
func tell[T any](to chan<- T, value T) {
	select {
	case to <- value:
	default:
	}
}

// lose takes it that another program owns the clipboard now. The transfers of our text go on.
func (o *owner) lose(e xproto.SelectionClearEvent) {
	o.mutex.Lock()
	defer o.mutex.Unlock()
	if e.Selection == o.atoms.clipboard && e.Time-o.since < 1<<31 { // not of before we took it again
		o.owns, o.text = false, nil
	}
}

// changed is told of properties: of ours for the time, of others' when they have read a piece.
func (o *owner) changed(e xproto.PropertyNotifyEvent) {
	switch {
	case e.Window == o.window:
		if e.Atom == o.atoms.clipboard && e.State == xproto.PropertyNewValue {
			tell(o.times, e.Time)
		}
	case e.State == xproto.PropertyDelete:
		o.goOn(transfer{e.Window, e.Atom})
	}
}

// forget ends the transfers to a window that has gone.
func (o *owner) forget(w xproto.Window) {
	for to := range o.transfers {
		if to.window == w {
			delete(o.transfers, to)
		}
	}
}
