//go:build unix && !darwin

package clipboard

import (
	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"
)

// atoms are the server's numbers for names.
type atoms struct {
	clipboard, manager                      xproto.Atom // selections
	targets, timestamp, multiple            xproto.Atom // what one may ask for beside the text
	utf8, text, plain, plainUTF8            xproto.Atom // the text
	saveTargets, incremental, pair, integer xproto.Atom
}

// intern asks for the numbers.
func intern(conn *xgb.Conn) (a atoms, err error) {
	for _, name := range []struct {
		to   *xproto.Atom
		name string
	}{
		{&a.clipboard, "CLIPBOARD"},
		{&a.manager, "CLIPBOARD_MANAGER"},
		{&a.targets, "TARGETS"},
		{&a.timestamp, "TIMESTAMP"},
		{&a.multiple, "MULTIPLE"},
		{&a.utf8, "UTF8_STRING"},
		{&a.text, "TEXT"},
		{&a.plain, "text/plain"},
		{&a.plainUTF8, "text/plain;charset=utf-8"},
		{&a.saveTargets, "SAVE_TARGETS"},
		{&a.incremental, "INCR"},
		{&a.pair, "ATOM_PAIR"},
		{&a.integer, "INTEGER"},
	} {
		reply, err := xproto.InternAtom(conn, false, uint16(len(name.name)), name.name).Reply()
		if err != nil {
			return a, err
		}
		*name.to = reply.Atom
	}
	return a, nil
}

// answer answers who asks for the text.
func (o *owner) answer(e xproto.SelectionRequestEvent) {
	property := e.Property
	if property == xproto.AtomNone { // as clients of old do
		property = e.Target
	}
	o.mutex.Lock()
	ours := o.owns && e.Selection == o.atoms.clipboard && (e.Time == xproto.TimeCurrentTime || e.Time-o.since < 1<<31)
	o.mutex.Unlock()
	switch {
	case !ours:
		property = xproto.AtomNone
	case e.Target == o.atoms.multiple:
		if e.Property == xproto.AtomNone || !o.several(e.Requestor, property) {
			property = xproto.AtomNone
		}
	case !o.put(e.Target, transfer{e.Requestor, property}):
		property = xproto.AtomNone
	}
	notify := xproto.SelectionNotifyEvent{Time: e.Time, Requestor: e.Requestor, Selection: e.Selection, Target: e.Target, Property: property}
	xproto.SendEvent(o.conn, false, e.Requestor, 0, string(notify.Bytes()))
}

// several answers who asks for the text in several ways at once: with pairs of a target and a property.
// What cannot be answered becomes none.
func (o *owner) several(window xproto.Window, property xproto.Atom) bool {
	const most = 64 // numbers, of which nobody has as many
	reply, err := xproto.GetProperty(o.conn, false, window, property, xproto.GetPropertyTypeAny, 0, most).Reply()
	if err != nil || reply.Format != 32 || len(reply.Value)%8 != 0 {
		return false
	}
	pairs := reply.Value
	for ; len(reply.Value) > 0; reply.Value = reply.Value[8:] {
		target, to := xproto.Atom(xgb.Get32(reply.Value)), xproto.Atom(xgb.Get32(reply.Value[4:]))
		if to == xproto.AtomNone || target == o.atoms.multiple || !o.put(target, transfer{window, to}) {
			xgb.Put32(reply.Value[4:], uint32(xproto.AtomNone))
		}
	}
	o.write(transfer{window, property}, o.atoms.pair, 32, pairs)
	return true
}

// put puts what was asked for into a property, and reports whether there is such a thing.
func (o *owner) put(target xproto.Atom, to transfer) bool {
	o.mutex.Lock()
	text, since := o.text, o.since
	o.mutex.Unlock()
	a := &o.atoms
	switch target {
	case a.targets:
		o.write(to, xproto.AtomAtom, 32, numbers(a.targets, a.timestamp, a.multiple, a.utf8, a.plainUTF8, a.plain, a.text))
	case a.timestamp:
		o.write(to, a.integer, 32, numbers(since))
	case a.text: // in whatever way we like
		o.send(to, a.utf8, text)
	case a.utf8, a.plainUTF8, a.plain:
		o.send(to, target, text)
	case xproto.AtomString:
		latin, ok := latin1(text)
		if ok {
			o.send(to, target, latin)
		}
		return ok
	default:
		return false
	}
	return true
}

// send puts a text into a property: whole, or if it is long a piece whenever the last was read.
func (o *owner) send(to transfer, kind xproto.Atom, text []byte) {
	if len(text) <= o.most {
		o.write(to, kind, 8, text)
		return
	}
	xproto.ChangeWindowAttributes(o.conn, to.window, xproto.CwEventMask,
		[]uint32{xproto.EventMaskPropertyChange | xproto.EventMaskStructureNotify})
	o.transfers[to] = &pieces{kind, text}
	o.write(to, o.atoms.incremental, 32, numbers(uint32(len(text))))
}

// goOn sends the next piece of a long text, the last of which is empty.
func (o *owner) goOn(to transfer) {
	p, ok := o.transfers[to]
	if !ok {
		return
	}
	n := min(len(p.rest), o.most)
	o.write(to, p.kind, 8, p.rest[:n])
	p.rest = p.rest[n:]
	if n == 0 {
		delete(o.transfers, to)
	}
}

// write replaces a property by values of so many bits.
func (o *owner) write(to transfer, kind xproto.Atom, bits byte, value []byte) {
	n := len(value) / (int(bits) / 8)
	xproto.ChangeProperty(o.conn, xproto.PropModeReplace, to.window, to.property, kind, bits, uint32(n), value)
}

// numbers are the bytes of numbers of 32 bits.
func numbers[N ~uint32](all ...N) []byte {
	out := make([]byte, 4*len(all))
	for i, n := range all {
		xgb.Put32(out[4*i:], uint32(n))
	}
	return out
}

// latin1 is a text in ISO 8859-1, if it can be written in that.
func latin1(text []byte) ([]byte, bool) {
	var out []byte
	for _, r := range string(text) {
		if r > 0xFF {
			return nil, false
		}
		out = append(out, byte(r))
	}
	return out, true
}
