package main

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"image"
	"image/png"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"
	"github.com/jezek/xgb/xtest"

	"atlas.example/southsouth/scene/desktop"
	"atlas.example/southsouth/scene/raster"
	"atlas.example/southsouth/scene/still"
	"atlas.example/southsouth/scene/timeline"
)

// shots has the pictures that differ kept to be looked at, as in package scene.
var shots = flag.String("shots", "", "keep the tests' pictures in this `folder`")

// What the tests on a screen share: the program, built once, and a screen of their own, since the tests of
// other packages have windows on that of .ci/display, and would take the keys away.
var shared struct {
	once   sync.Once
	folder string
	server *exec.Cmd
	seat   *seat
	err    error
}

func TestMain(m *testing.M) {
	code := m.Run()
	if shared.seat != nil {
		shared.seat.conn.Close()
	}
	if shared.server != nil {
		_ = shared.server.Process.Kill()
		_ = shared.server.Wait() // it was killed
	}
	if shared.folder != "" {
		os.RemoveAll(shared.folder)
	}
	os.Exit(code)
}

// patience is how long the program may take for anything, on a machine that has much else to do.
const patience = 60 * time.Second

// screenWidth and screenHeight are the size of the screen.
const screenWidth, screenHeight = 1280, 1024

// seat is the screen with whoever sits before it: another program, which strikes keys, moves windows and looks.
// No window manager is there.
type seat struct {
	display string
	conn    *xgb.Conn
	root    xproto.Window
	own     xproto.Window // a window of the one before the screen
	codes   map[xproto.Keysym]xproto.Keycode
}

// sit returns the screen, or leaves the test out, aloud, where there is none.
func sit(t *testing.T) *seat {
	t.Helper()
	if testing.Short() {
		t.Skip("skipped under -short: this needs a screen")
	}
	if os.Getenv("DISPLAY") == "" {
		t.Skip("no display: run .ci/display go test")
	}
	shared.once.Do(func() { shared.err = prepare() })
	if shared.err != nil {
		t.Fatal(shared.err)
	}
	return shared.seat
}

// prepare builds the program and turns the screen on.
func prepare() (err error) {
	if shared.folder, err = os.MkdirTemp("", "southsouth"); err != nil {
		return err
	}
	build := exec.Command("go", "build", "-o", program(), ".")
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		return fmt.Errorf("build the program: %w\n%s", err, out)
	}
	display, err := serve()
	if err != nil {
		return fmt.Errorf("a screen for the tests: %w", err)
	}
	shared.seat, err = connect(display)
	return err
}

func program() string { return filepath.Join(shared.folder, "southsouth") }

// serve starts a server and returns what its screen is called.
func serve() (display string, err error) {
	from, to, err := os.Pipe()
	if err != nil {
		return "", err
	}
	defer from.Close()
	size := fmt.Sprintf("%dx%dx24", screenWidth, screenHeight)
	shared.server = exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", size, "-nolisten", "tcp", "-noreset")
	shared.server.ExtraFiles = []*os.File{to}
	err = shared.server.Start()
	to.Close()
	if err != nil {
		shared.server = nil
		return "", err
	}
	number, err := bufio.NewReader(from).ReadString('\n')
	return ":" + strings.TrimSpace(number), err
}

func connect(display string) (*seat, error) {
	xgb.Logger.SetOutput(io.Discard) //nolint:forbidigo // the logger of the library, which says that it needs no password
	conn, err := xgb.NewConnDisplay(display)
	if err != nil {
		return nil, err
	}
	if err := xtest.Init(conn); err != nil {
		return nil, err
	}
	setup := xproto.Setup(conn)
	s := &seat{display: display, conn: conn, root: setup.DefaultScreen(conn).Root, codes: map[xproto.Keysym]xproto.Keycode{}}
	least, n := setup.MinKeycode, byte(setup.MaxKeycode-setup.MinKeycode+1)
	keys, err := xproto.GetKeyboardMapping(conn, least, n).Reply()
	if err != nil {
		return nil, err
	}
	for i := range int(n) {
		if sym := keys.Keysyms[i*int(keys.KeysymsPerKeycode)]; sym != 0 && s.codes[sym] == 0 {
			s.codes[sym] = least + xproto.Keycode(i)
		}
	}
	if s.own, err = xproto.NewWindowId(conn); err != nil {
		return nil, err
	}
	if err := xproto.CreateWindowChecked(conn, 0, s.own, s.root, 0, 0, 1, 1, 0, xproto.WindowClassInputOnly, 0, 0, nil).Check(); err != nil {
		return nil, err
	}
	return s, xproto.MapWindowChecked(conn, s.own).Check() // only what is there can have the keys
}

// Keys that are no letters, by the numbers that X has for them.
const (
	keyTab    xproto.Keysym = 0xff09
	keyEnter  xproto.Keysym = 0xff0d
	keyEscape xproto.Keysym = 0xff1b
	keyHome   xproto.Keysym = 0xff50
	keySpace  xproto.Keysym = 0x20
	keyRight  xproto.Keysym = 0xff53
	keyEnd    xproto.Keysym = 0xff57
	keyF11    xproto.Keysym = 0xffc8
)

// hold presses a key, or lets it go.
func (s *seat) hold(key xproto.Keysym, down bool) {
	kind := byte(xproto.KeyRelease)
	if down {
		kind = xproto.KeyPress
	}
	xtest.FakeInput(s.conn, kind, byte(s.codes[key]), 0, s.root, 0, 0, 0)
	s.sync()
}

// strike presses a key for as long as a finger does.
func (s *seat) strike(keys ...xproto.Keysym) {
	for _, key := range keys {
		s.hold(key, true)
		time.Sleep(60 * time.Millisecond)
		s.hold(key, false)
		time.Sleep(60 * time.Millisecond)
	}
}

// sync waits until the server has done all that it was asked for.
func (s *seat) sync() {
	_, _ = xproto.GetInputFocus(s.conn).Reply()
}

// focus gives the keys to a window.
func (s *seat) focus(w xproto.Window) {
	xproto.SetInputFocus(s.conn, xproto.InputFocusPointerRoot, w, xproto.TimeCurrentTime)
	s.sync()
}

func (s *seat) atom(name string) xproto.Atom {
	reply, err := xproto.InternAtom(s.conn, false, uint16(len(name)), name).Reply()
	if err != nil {
		return xproto.AtomNone
	}
	return reply.Atom
}

// property is that of a window, nil if it has none.
func (s *seat) property(w xproto.Window, name string) []byte {
	reply, err := xproto.GetProperty(s.conn, false, w, s.atom(name), xproto.GetPropertyTypeAny, 0, 1<<24).Reply()
	if err != nil {
		return nil
	}
	return reply.Value
}

// windowOf is the window of a process that can be seen.
func (s *seat) windowOf(pid int) (xproto.Window, bool) {
	tree, err := xproto.QueryTree(s.conn, s.root).Reply()
	if err != nil {
		return 0, false
	}
	for _, w := range tree.Children {
		id := s.property(w, "_NET_WM_PID")
		if len(id) != 4 || int(binary.LittleEndian.Uint32(id)) != pid {
			continue
		}
		if a, err := xproto.GetWindowAttributes(s.conn, w).Reply(); err == nil && a.MapState == xproto.MapStateViewable {
			return w, true
		}
	}
	return 0, false
}

// running is the program, in its window.
type running struct {
	*testing.T
	*seat

	window xproto.Window
	home   string // where it has its memory, and the user's folders
	run    *exec.Cmd
	ended  chan error
	stderr *bytes.Buffer
}

// start starts the program in a home and waits for its window, until that has the keys and a picture. Before
// that, and for a tenth of a second after the first picture, the engine does not listen to the window.
func start(t *testing.T, home string, args ...string) *running {
	t.Helper()
	r := launch(t, home, nil, args...)
	r.wait("a window that has the keys", func() bool {
		var ok bool
		r.window, ok = r.windowOf(r.run.Process.Pid)
		focus, err := xproto.GetInputFocus(r.conn).Reply()
		return ok && err == nil && focus.Focus == r.window
	})
	r.wait("a picture in the window", func() bool { return painted(r.picture()) })
	time.Sleep(300 * time.Millisecond)
	return r
}

// launch starts the program in a home, with more in its surroundings.
func launch(t *testing.T, home string, env []string, args ...string) *running {
	t.Helper()
	s := sit(t)
	r := &running{T: t, seat: s, home: home, ended: make(chan error, 1), stderr: &bytes.Buffer{}}
	r.run = exec.Command(program(), args...)
	r.run.Env = append(os.Environ(), "LC_ALL=C", "DISPLAY="+s.display, "LIBGL_ALWAYS_SOFTWARE=1", "HOME="+home, "XDG_CONFIG_HOME="+filepath.Join(home, ".config"))
	r.run.Env = append(r.run.Env, env...)
	r.run.Stderr = r.stderr
	if err := r.run.Start(); err != nil {
		t.Fatal(err)
	}
	go func() { r.ended <- r.run.Wait() }()
	t.Cleanup(func() {
		_ = r.run.Process.Kill() // it may have ended
		err := <-r.ended
		r.ended <- err
		if t.Failed() {
			t.Logf("it says %q", r.stderr)
		}
	})
	return r
}

// wait waits for something to come true.
func (r *running) wait(what string, done func() bool) {
	r.Helper()
	for end := time.Now().Add(patience); !done(); time.Sleep(20 * time.Millisecond) {
		select {
		case err := <-r.ended:
			r.ended <- err
			r.Fatalf("the program ended (%v) before there was %s; it says %q", err, what, r.stderr)
		default:
		}
		if time.Now().After(end) {
			r.Fatalf("there never was %s", what)
		}
	}
}

// code waits for the program to end, and is its exit code.
func (r *running) code() int {
	r.Helper()
	select {
	case err := <-r.ended:
		r.ended <- err
		var exit *exec.ExitError
		if err != nil && !errors.As(err, &exit) {
			r.Fatal(err)
		}
	case <-time.After(patience):
		r.Fatal("the program does not end")
	}
	return r.run.ProcessState.ExitCode()
}

// signal sends a signal to the program.
func (r *running) signal(s syscall.Signal) {
	r.Helper()
	if err := r.run.Process.Signal(s); err != nil {
		r.Fatal(err)
	}
}

// close asks the program to close its window, as the cross at its corner does.
func (r *running) close() {
	r.Helper()
	data := xproto.ClientMessageDataUnionData32New([]uint32{uint32(r.atom("WM_DELETE_WINDOW")), xproto.TimeCurrentTime, 0, 0, 0})
	e := xproto.ClientMessageEvent{Format: 32, Window: r.window, Type: r.atom("WM_PROTOCOLS"), Data: data}
	if err := xproto.SendEventChecked(r.conn, false, r.window, 0, string(e.Bytes())).Check(); err != nil {
		r.Fatal(err)
	}
}

func (r *running) title() string { return string(r.property(r.window, "_NET_WM_NAME")) }

// waitTitle waits until the window is called so, or begins so.
func (r *running) waitTitle(begins string) {
	r.Helper()
	r.wait("a title "+begins, func() bool { return strings.HasPrefix(r.title(), begins) })
}

// bounds is where the inside of the window is.
func (r *running) bounds() image.Rectangle {
	r.Helper()
	g, err := xproto.GetGeometry(r.conn, xproto.Drawable(r.window)).Reply()
	if err != nil {
		r.Fatal(err)
	}
	return image.Rect(0, 0, int(g.Width), int(g.Height)).Add(image.Pt(int(g.X), int(g.Y)))
}

// move gives the window another place and size.
func (r *running) move(to image.Rectangle) {
	mask := uint16(xproto.ConfigWindowX | xproto.ConfigWindowY | xproto.ConfigWindowWidth | xproto.ConfigWindowHeight)
	xproto.ConfigureWindow(r.conn, r.window, mask, []uint32{uint32(to.Min.X), uint32(to.Min.Y), uint32(to.Dx()), uint32(to.Dy())})
	r.sync()
}

// picture is what is to be seen of the window.
func (r *running) picture() *image.RGBA {
	r.Helper()
	var size image.Point
	var reply *xproto.GetImageReply
	r.wait("a picture of the window", func() bool { // which may get another size after it is asked for
		var err error
		size = r.bounds().Size()
		reply, err = xproto.GetImage(r.conn, xproto.ImageFormatZPixmap, xproto.Drawable(r.window), 0, 0, uint16(size.X), uint16(size.Y), ^uint32(0)).Reply()
		return err == nil && len(reply.Data) == 4*size.X*size.Y
	})
	m := image.NewRGBA(image.Rectangle{Max: size})
	for i := 0; i < len(m.Pix); i += 4 { // blue, green, red, nothing
		m.Pix[i], m.Pix[i+1], m.Pix[i+2], m.Pix[i+3] = reply.Data[i+2], reply.Data[i+1], reply.Data[i], 255
	}
	return m
}

// settled waits until the picture no longer changes, and returns it.
func (r *running) settled() *image.RGBA {
	r.Helper()
	last, same := r.picture(), 0
	r.wait("a picture that stays", func() bool {
		time.Sleep(100 * time.Millisecond)
		now := r.picture()
		if bytes.Equal(now.Pix, last.Pix) {
			same++
		} else {
			last, same = now, 0
		}
		return same == 3
	})
	return last
}

// see strikes keys one after the other, each when what the one before it did is seen: only what is seen can be
// pressed, and two strokes in one tick of a slow program are one.
func (r *running) see(keys ...xproto.Keysym) {
	r.Helper()
	for _, key := range keys {
		before := r.picture()
		r.strike(key)
		r.wait("a picture that a key has changed", func() bool { return !bytes.Equal(r.picture().Pix, before.Pix) })
		if key == keyEnter {
			r.settled()
		}
	}
}

// wantMoment waits for the picture that the painter without a GPU makes of a moment.
func (r *running) wantMoment(m timeline.Moment) {
	r.Helper()
	size := r.bounds().Size()
	stage, err := still.New(still.Settings{Width: size.X, Height: size.Y, Scale: 1, First: m, Buttons: true})
	if err != nil {
		r.Fatal(err)
	}
	want := stage.Paint(m)
	var got *image.RGBA
	share := 1.0
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(100 * time.Millisecond) {
		if got = r.picture(); got.Bounds() != want.Bounds() {
			continue
		}
		if share = raster.Difference(got, want); share <= raster.MostDifferent {
			r.Logf("%v: %.3f %% of the pixels differ", size, 100*share)
			return
		}
	}
	r.keep("got.png", got)
	r.keep("want.png", want)
	r.Errorf("%v: %.2f %% of the pixels differ from what the other painter makes of it, want at most %.2f %%", size, 100*share, 100*raster.MostDifferent)
}

// keep keeps a picture to be looked at, where that is wanted.
func (r *running) keep(name string, m image.Image) {
	r.Helper()
	if *shots == "" {
		return
	}
	f, err := os.Create(filepath.Join(*shots, r.Name()+"-"+name))
	if err != nil {
		r.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, m); err != nil {
		r.Fatal(err)
	}
}

// memoryFile is where a program with this home remembers.
func memoryFile(home string) string {
	return filepath.Join(home, ".config", "south-south", "memory.json")
}

// remembered is what a program with this home has remembered.
func remembered(t *testing.T, home string) desktop.Memory {
	t.Helper()
	var m desktop.Memory
	content, err := os.ReadFile(memoryFile(home))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(content, &m); err != nil {
		t.Fatal(err)
	}
	return m
}

// homeWith is a home in which a program has left a memory.
func homeWith(t *testing.T, memory string) string {
	t.Helper()
	home := t.TempDir()
	if err := os.MkdirAll(filepath.Dir(memoryFile(home)), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(memoryFile(home), []byte(memory), 0o600); err != nil {
		t.Fatal(err)
	}
	return home
}

// smallWindow is a memory of a window that is painted fast, at a place of its own.
const smallWindow = `{"version": 1, "window": {"x": 100, "y": 60, "width": 640, "height": 480, "monitor": "screen"}}`
