//go:build linux

package main

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"image"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/jezek/xgb/xproto"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/scene/display"
	"atlas.example/southsouth/scene/raster"
	"atlas.example/southsouth/scene/reader"
	"atlas.example/southsouth/scene/still"
	"atlas.example/southsouth/scene/story"
	"atlas.example/southsouth/scene/timeline"
	"atlas.example/southsouth/scene/typeface"
	"atlas.example/southsouth/scene/view"
)

// The window has a title, a class and an icon, and the picture that it is to have; its title follows.
func TestWindowOpens(t *testing.T) {
	r := start(t, t.TempDir())
	if size := r.bounds().Size(); size != image.Pt(1280, 720) {
		t.Errorf("the window is %v large, want 1280 x 720", size)
	}
	r.waitTitle("1970: ")
	if got, want := string(r.property(r.window, "WM_CLASS")), "southsouth\x00SouthSouth\x00"; got != want {
		t.Errorf("its class is %q, want %q", got, want)
	}
	r.wait("an icon in four sizes", func() bool {
		return slices.Equal(iconSizes(r.property(r.window, "_NET_WM_ICON")), []int{16, 32, 48, 128})
	})
	r.wantMoment(timeline.First)
	r.strike(keyEnd)
	r.waitTitle("1987: ")
	r.wantMoment(timeline.Last)
}

// iconSizes are the widths of the pictures of an icon that are not empty.
func iconSizes(property []byte) []int {
	var sizes []int
	for len(property) >= 8 {
		w, h := int(binary.LittleEndian.Uint32(property)), int(binary.LittleEndian.Uint32(property[4:]))
		property = property[8:]
		if w <= 0 || w != h || len(property) < 4*w*h {
			return nil
		}
		for _, b := range property[:4*w*h] {
			if b != 0 {
				sizes = append(sizes, w)
				break
			}
		}
		property = property[4*w*h:]
	}
	return sizes
}

// A key that is held when the window loses the keys does not stick.
func TestFocusIsLost(t *testing.T) {
	r := start(t, homeWith(t, smallWindow))
	r.hold(keyRight, true)
	r.waitTitle("1972: ") // it repeats
	r.focus(r.own)
	r.settled() // what was under way
	left := r.title()
	if strings.HasPrefix(left, "1987") {
		t.Error("the keys are another window's, and the years go on to the last one")
	}
	time.Sleep(time.Second) // six repeats
	if now := r.title(); now != left {
		t.Errorf("the keys are another window's, and the years go on from %q to %q", left, now)
	}
	r.hold(keyRight, false) // which the program does not hear of
	r.focus(r.window)
	time.Sleep(time.Second)
	if now := r.title(); now != left {
		t.Errorf("the keys are back, none is held, and the years go on from %q to %q", left, now)
	}
	r.strike(keyHome)
	r.waitTitle("1970: ")
	r.strike(keyRight)
	r.waitTitle("1971: ")
}

// A window that is drawn to other sizes, faster than pictures are made, has the right picture in the end, and
// is not seen empty where it has grown.
func TestSizesInQuickSuccession(t *testing.T) {
	r := start(t, homeWith(t, smallWindow))
	r.settled()
	random := rand.New(rand.NewPCG(1970, 1987))
	var longest time.Duration
	for i := range 60 {
		size := image.Pt(320+random.IntN(screenWidth-320), 240+random.IntN(screenHeight-240))
		if i == 59 {
			size = image.Pt(901, 633)
		}
		r.move(image.Rectangle{Max: size})
		resized := time.Now()
		time.Sleep(time.Duration(random.IntN(30)) * time.Millisecond)
		if i%6 != 5 {
			continue
		}
		r.wait("a picture in the whole window", func() bool {
			m := r.picture()
			return m.Bounds().Size() == size && painted(m)
		})
		longest = max(longest, time.Since(resized))
	}
	t.Logf("a new size is painted after at most %v", longest)
	r.wantMoment(timeline.First)
}

// painted reports whether there is something in all parts of a picture: the sea at least, which is not black.
func painted(m *image.RGBA) bool {
	b := m.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y += 8 {
		for x := b.Min.X; x < b.Max.X; x += 8 {
			if c := m.RGBAAt(x, y); c.R|c.G|c.B == 0 {
				return false
			}
		}
	}
	return true
}

// F and F11 fill the screen, and come back to the window that there was.
func TestFullScreen(t *testing.T) {
	home := homeWith(t, smallWindow)
	r := start(t, home)
	r.wait("the window that there was", func() bool { return r.bounds() == image.Rect(100, 60, 740, 540) })
	for _, key := range []xproto.Keysym{'f', keyF11} {
		r.strike(key)
		r.wait("a window that fills the screen", func() bool { return r.bounds() == wholeScreen })
		r.strike(key)
		r.wait("the window that there was", func() bool { return r.bounds() == image.Rect(100, 60, 740, 540) })
	}
	r.strike('f')
	r.wait("a window that fills the screen", func() bool { return r.bounds() == wholeScreen })
	r.wantMoment(timeline.First)
	r.signal(syscall.SIGTERM)
	r.wantEnd(0)
	if w := remembered(t, home).Window; !w.FullScreen || w.X != 100 || w.Y != 60 || w.Width != 640 || w.Height != 480 {
		t.Errorf("remembered is %+v, want a full screen, and the window that there was besides", w)
	}
	again := start(t, home)
	again.wait("a window that fills the screen, as it was left", func() bool { return again.bounds() == wholeScreen })
	again.focus(again.window)
	again.strike('f')
	again.wait("the window from before", func() bool { return again.bounds() == image.Rect(100, 60, 740, 540) })
}

var wholeScreen = image.Rect(0, 0, screenWidth, screenHeight)

// The flag fills the screen whatever is remembered.
func TestFullScreenFlag(t *testing.T) {
	r := start(t, homeWith(t, smallWindow), "-fullscreen")
	r.wait("a window that fills the screen", func() bool { return r.bounds() == wholeScreen })
	r.strike('f')
	r.wait("the window from before", func() bool { return r.bounds() == image.Rect(100, 60, 740, 540) })
}

// A window comes back where it was and as large, or into sight where its monitor is gone.
func TestWindowComesBack(t *testing.T) {
	home := homeWith(t, `{"version": 1, "window": {"x": 4000, "y": 300, "width": 700, "height": 500, "monitor": "HDMI-9"}}`)
	r := start(t, home)
	middle := image.Rect((screenWidth-700)/2, 0, (screenWidth+700)/2, 0)
	r.wait("a window in the middle of the screen that there is", func() bool {
		b := r.bounds()
		return b.Min.X == middle.Min.X && b.Max.X == middle.Max.X && b.Dy() == 500 && b.In(wholeScreen)
	})
	to := image.Rect(200, 150, 1000, 700)
	r.move(to)
	r.wait("a picture of that size", func() bool { m := r.picture(); return m.Bounds().Size() == to.Size() && painted(m) })
	r.close()
	r.wantEnd(0)
	again := start(t, home)
	again.wait("the window where it was", func() bool { return again.bounds() == to })
}

// What is copied can be pasted into another program.
func TestCopies(t *testing.T) {
	r := start(t, t.TempDir(), "-date", "1981-10-22", "-page", "https://your.host/atlas/")
	r.settled()
	r.see('a')
	r.see(slices.Repeat([]xproto.Keysym{keyTab}, 7)...) // Close, three pictures, two animations, the link
	r.strike(keyEnter)
	r.waitPasted("https://your.host/atlas/#d=1981-10-22")
	r.settled()
	r.see(keyTab)
	r.strike(keyEnter)
	r.waitPasted("South–South: an atlas in time, 1970–1987. Map: 22 October 1981")
}

// waitPasted waits until what can be pasted begins so.
func (r *running) waitPasted(begins string) {
	r.Helper()
	clipboard, text, property := r.atom("CLIPBOARD"), r.atom("UTF8_STRING"), "PASTED"
	pasted := ""
	r.wait("a text to paste that begins "+begins, func() bool {
		xproto.ConvertSelection(r.conn, r.own, clipboard, text, r.atom(property), xproto.TimeCurrentTime)
		r.sync()
		time.Sleep(50 * time.Millisecond)
		pasted = string(r.property(r.own, property))
		return strings.HasPrefix(pasted, begins)
	})
	r.Logf("pasted: %s", pasted)
}

// A link that leads out of the program is opened in the system's browser, but for a kiosk.
func TestLinksOpen(t *testing.T) {
	for _, kiosk := range []bool{false, true} {
		t.Run(fmt.Sprintf("kiosk=%v", kiosk), func(t *testing.T) {
			size := image.Pt(640, 480) // which is painted fast
			if kiosk {
				size = wholeScreen.Size()
			}
			keys, want := wayOut(t, size, timeline.Date(1981, 10, 22), kiosk)
			home := homeWith(t, smallWindow)
			opened := filepath.Join(home, "opened")
			script := "#!/bin/sh\nprintf '%s\\n' \"$@\" >>'" + opened + "'\n"
			if err := os.WriteFile(filepath.Join(home, "xdg-open"), []byte(script), 0o700); err != nil {
				t.Fatal(err)
			}
			t.Setenv("PATH", home+":"+os.Getenv("PATH"))
			r := start(t, home, fmt.Sprintf("-kiosk=%v", kiosk), "-date", "1981-10-22")
			r.settled()
			r.see(keys...)
			before := r.settled()
			r.strike(keyEnter)
			if kiosk {
				want = ""
				r.wait("a note that links are not opened", func() bool { return !bytes.Equal(r.picture().Pix, before.Pix) })
				time.Sleep(time.Second)
			} else {
				r.wait("a link that is opened", func() bool { b, _ := os.ReadFile(opened); return len(b) > 0 })
			}
			r.signal(syscall.SIGTERM)
			r.wantEnd(0)
			if got, _ := os.ReadFile(opened); strings.TrimSpace(string(got)) != want {
				t.Errorf("opened is %q, want %q", got, want)
			}
		})
	}
}

// wayOut is how to get from a moment to the first link that leads out of the program, by way of a source of
// the article: the keys up to the link, and its address.
func wayOut(t *testing.T, size image.Point, m timeline.Moment, kiosk bool) (keys []xproto.Keysym, address string) {
	t.Helper()
	sit(t)
	c, err := data.Chronicle()
	if err != nil {
		t.Fatal(err)
	}
	a, err := data.Atlas()
	if err != nil {
		t.Fatal(err)
	}
	set, err := typeface.New()
	if err != nil {
		t.Fatal(err)
	}
	st := story.New(c, a.AtomIDs())
	v := view.New(st, a, set)
	v.Resize(float32(size.X), float32(size.Y), 1)
	v.Lends(!kiosk)
	v.Saves(!kiosk)
	v.Thumbs(kiosk)
	var state story.State
	st.At(&state, m)
	controls := view.Controls{Year: m.Year(), Open: view.ArticlePanel}
	tabs, source := tabsTo(t, v, &state, controls, func(l reader.Link) bool { return l.Topic.Kind == reader.Source })
	keys = append([]xproto.Keysym{keyEnter}, slices.Repeat([]xproto.Keysym{keyTab}, tabs)...)
	controls.Reading = view.Reading{Topic: source.Topic, Back: true}
	tabs, out := tabsTo(t, v, &state, controls, func(l reader.Link) bool { return l.URL != "" })
	return append(append(keys, keyEnter), slices.Repeat([]xproto.Keysym{keyTab}, tabs)...), out.URL
}

// tabsTo is the first link of some kind of what is read, and how many strokes of Tab lead there.
func tabsTo(t *testing.T, v *view.View, s *story.State, c view.Controls, want func(reader.Link) bool) (int, reader.Link) {
	t.Helper()
	v.Reads(s, c)
	var list display.List
	v.Compose(&list, s, c)
	for i, action := range v.Pressable() {
		if link, _, _ := v.Link(action.N); action.Verb == view.Follow && want(link) {
			return i + 1, link
		}
	}
	t.Fatal("no such link")
	return 0, reader.Link{}
}

// However the program is asked to end, it ends as if all were well, and remembers what was done until then.
func TestEnds(t *testing.T) {
	for name, end := range map[string]func(*running){
		"SIGTERM": func(r *running) { r.signal(syscall.SIGTERM) },
		"SIGINT":  func(r *running) { r.signal(syscall.SIGINT) },
		"close":   (*running).close,
	} {
		t.Run(name, func(t *testing.T) {
			home := homeWith(t, smallWindow)
			r := start(t, home)
			r.waitTitle("1970: ")
			r.strike(keyEnd)
			r.waitTitle("1987: ")
			end(r)
			r.wantEnd(0)
			if at := remembered(t, home).At; at != "y=1987" {
				t.Errorf("it remembers %q, want the year that it was at last", at)
			}
		})
	}
}

// A program that is closed while the story plays goes on from there.
func TestEndsWhileItPlays(t *testing.T) {
	home := homeWith(t, smallWindow)
	r := start(t, home, "-date", "1975")
	r.strike(' ')
	r.waitTitle("1976: ")
	r.close()
	r.wantEnd(0)
	if at := remembered(t, home).At; !strings.HasPrefix(at, "d=1976-") {
		t.Errorf("it remembers %q, want a day of 1976", at)
	}
}

// wantEnd fails unless the program ends with a code.
func (r *running) wantEnd(want int) {
	r.Helper()
	if got := r.code(); got != want {
		r.Errorf("the program ends with %d and says %q, want %d", got, r.stderr, want)
	}
}

// Nobody who comes by closes a kiosk; who looks after it does.
func TestKioskEnds(t *testing.T) {
	home := t.TempDir()
	r := start(t, home, "-kiosk")
	r.wait("a window that fills the screen", func() bool { return r.bounds() == wholeScreen })
	for range 3 {
		r.close()
		r.focus(r.window)
		r.strike('f', keyF11, keyEscape, keyRight)
	}
	r.waitTitle("1973: ")
	if b := r.bounds(); b != wholeScreen {
		t.Errorf("the window is %v, want it to fill the screen", b)
	}
	r.signal(syscall.SIGTERM)
	r.wantEnd(0)
	if _, err := os.Stat(memoryFile(home)); err == nil {
		t.Error("a kiosk remembers something")
	}
}

// Without a display the program says what there is instead.
func TestNoDisplay(t *testing.T) {
	for _, display := range []string{"", ":987"} {
		r := launch(t, t.TempDir(), []string{"DISPLAY=" + display})
		r.wantEnd(1)
		for _, want := range []string{"southsouth: no window", "text edition", "index.html", "scene/render"} {
			if !strings.Contains(r.stderr.String(), want) {
				t.Errorf("DISPLAY=%s: the message %q does not name %q", display, r.stderr, want)
			}
		}
	}
}

// A broken memory is told of and kept, and the program begins as for the first time.
func TestBrokenMemory(t *testing.T) {
	broken := strings.Repeat("not a memory ", 3)
	home := homeWith(t, broken)
	r := start(t, home)
	told := r.settled()
	stage, err := still.New(still.Settings{Width: 1280, Height: 720, Scale: 1, First: timeline.First, Buttons: true})
	if err != nil {
		t.Fatal(err)
	}
	if raster.Difference(told, stage.Paint(timeline.First)) <= raster.MostDifferent {
		t.Error("nothing is told of it on the picture")
	}
	r.keep("told.png", told)
	r.close()
	r.wantEnd(0)
	kept := filepath.Join(filepath.Dir(memoryFile(home)), "memory.kept.json")
	if got, err := os.ReadFile(kept); err != nil || string(got) != broken {
		t.Errorf("kept is %q (%v), want what there was", got, err)
	}
	if !strings.Contains(r.stderr.String(), kept) {
		t.Errorf("the message %q does not say where it is", r.stderr)
	}
	if at := remembered(t, home).At; at == "" {
		t.Error("nothing new is remembered")
	}
}

// Two programs at once each do their own, and what the last one remembers is whole.
func TestTwoPrograms(t *testing.T) {
	home := homeWith(t, smallWindow)
	one := start(t, home)
	one.waitTitle("1970: ")
	two := start(t, home, "-date", "1985")
	two.waitTitle("1985: ")
	one.focus(one.window)
	one.strike(keyRight)
	one.waitTitle("1971: ")
	two.focus(two.window)
	two.strike(keyRight)
	two.waitTitle("1986: ")
	if title := one.title(); !strings.HasPrefix(title, "1971: ") {
		t.Errorf("the keys of the other program move this one to %q", title)
	}
	one.close()
	one.wantEnd(0)
	if at := remembered(t, home).At; at != "y=1971" {
		t.Errorf("remembered is %q, want what the first program had when it ended", at)
	}
	two.close()
	two.wantEnd(0)
	if at := remembered(t, home).At; at != "y=1986" {
		t.Errorf("remembered is %q, want what the last program had", at)
	}
}

// Where nothing can be written the program runs all the same, and says that it remembers nothing.
func TestHomeCannotBeWritten(t *testing.T) {
	r := start(t, "/proc/self") // where not even the one who may do all makes a folder
	r.strike(keyEnd)
	r.waitTitle("1987: ")
	r.close()
	r.wantEnd(0)
	if !strings.Contains(r.stderr.String(), "nothing is remembered") {
		t.Errorf("it says %q, want that nothing is remembered", r.stderr)
	}
}

// With nothing to do the program leaves the processor alone. The bound is a loose one: it is there for a
// picture that is painted over and over, which takes all of it.
func TestIdle(t *testing.T) {
	r := start(t, t.TempDir())
	r.settled()
	before := r.used()
	const watched = 3 * time.Second
	time.Sleep(watched)
	used := r.used() - before
	t.Logf("idle, it takes %.1f %% of a processor", 100*used.Seconds()/watched.Seconds())
	if used > watched/5 {
		t.Errorf("idle, it takes %v of the processor in %v", used, watched)
	}
}

// used is for how long the program has had a processor.
func (r *running) used() time.Duration {
	r.Helper()
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", r.run.Process.Pid))
	if err != nil {
		r.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(stat), ") ")
	var user, system int
	fields := strings.Fields(rest)
	if _, err := fmt.Sscan(fields[11]+" "+fields[12], &user, &system); err != nil {
		r.Fatal(err)
	}
	return time.Duration(user+system) * time.Second / 100 // USER_HZ, which is 100 on all of Linux
}
