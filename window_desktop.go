//go:build !js

package main

import (
	"errors"
	"image"
	"os"
	"os/signal"
	"syscall"

	"github.com/hajimehoshi/ebiten/v2"

	"atlas.example/southsouth/data/words"
	"atlas.example/southsouth/scene"
	"atlas.example/southsouth/scene/desktop"
	"atlas.example/southsouth/scene/icon"
)

// window is the game with the window that it is in.
type window struct {
	*scene.Game

	page  *desktop.Page
	kiosk bool // whether it cannot be closed by whoever is before it
	fills bool // whether it is to fill the screen from the start, whatever is remembered
	was   desktop.Window
	title string
	ticks int            // since the window was asked where it is
	begun bool           // whether there has been a tick
	stop  chan os.Signal // a signal that asks the program to end
	rests bool           // whether the loop waits for something to happen
}

// open asks for a window as it was before, on the monitors that there are.
func (w *window) open(was desktop.Window) {
	ebiten.SetWindowTitle(desktop.Title)
	ebiten.SetWindowResizingMode(ebiten.WindowResizingModeEnabled)
	ebiten.SetWindowSizeLimits(desktop.LeastWidth, desktop.LeastHeight, -1, -1)
	ebiten.SetWindowIcon([]image.Image{icon.Draw(16, icon.Corner), icon.Draw(32, icon.Corner), icon.Draw(48, icon.Corner), icon.Draw(128, icon.Corner)})
	ebiten.SetWindowClosingHandled(true)
	w.was = was
	w.place()
	w.stop = make(chan os.Signal, 1)
	asked := make(chan os.Signal, 1)
	signal.Notify(asked, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	go func() {
		w.stop <- <-asked
		ebiten.ScheduleFrame() //nolint:staticcheck // the loop may be waiting, see rest
	}()
	if w.fills || was.FullScreen {
		ebiten.SetFullscreen(true)
	}
}

// run runs the game until the window is closed. Without a display the error says what there is instead.
func (w *window) run() (err error) {
	options := &ebiten.RunGameOptions{X11ClassName: "SouthSouth", X11InstanceName: "southsouth"}
	err = ebiten.RunGameWithOptions(w, options)
	if err != nil && !w.begun {
		return errors.Join(words.NewFault("no window can be opened: {0}", err),
			words.NewFault("The text edition tells the same without a window: open {0} of the web folder, or {1}.", "index.html", "`make run`"),
			words.NewFault("{0} paints pictures without a display", "`go run ./scene/render -date 1981 -o map.png`"))
	}
	return err
}

// Update is part of [ebiten.Game].
func (w *window) Update() error {
	w.begun = true
	if w.ends() {
		w.remember()
		return ebiten.Termination
	}
	if err := w.Game.Update(); err != nil {
		return err
	}
	if title := w.page.Title(); title != w.title {
		w.title = title
		ebiten.SetWindowTitle(title)
	}
	if w.ticks++; w.ticks == rememberEvery {
		w.ticks = 0
		w.remember()
	}
	w.rest(w.page.Asleep())
	return nil
}

// rest has the loop wait until something happens, or go on with the screen. The engine calls the mode old, and
// has no other in which it does not draw the same picture sixty times a second; gamepads do not wake it, so
// the game does not sleep where there are some.
func (w *window) rest(on bool) {
	if on == w.rests {
		return
	}
	w.rests = on
	if on {
		ebiten.SetFPSMode(ebiten.FPSModeVsyncOffMinimum) //nolint:staticcheck // see above
	} else {
		ebiten.SetVsyncEnabled(true)
	}
}

// rememberEvery is how many ticks pass until the window is asked again where it is: a quarter of a second, as
// each question is one to the system.
const rememberEvery = 15

// ends reports whether the program is to end: closed by whoever may, or by a signal.
func (w *window) ends() bool {
	select {
	case <-w.stop:
		return true
	default:
		return ebiten.IsWindowBeingClosed() && !w.kiosk
	}
}

// place has the window open where it was, and not go there from elsewhere.
func (w *window) place() {
	handles := ebiten.AppendMonitors(nil)
	var monitors []desktop.Monitor
	for _, m := range handles {
		width, height := m.Size()
		monitors = append(monitors, desktop.Monitor{Name: m.Name(), Width: width, Height: height})
	}
	p := desktop.Place(w.was, monitors)
	if p.Monitor > 0 {
		ebiten.SetMonitor(handles[p.Monitor])
	}
	ebiten.SetWindowSize(p.Width, p.Height)
	if p.Placed && w.was.Width > 0 {
		ebiten.SetWindowPosition(p.X, p.Y)
	}
	if p.Maximized && !w.fills && !p.FullScreen {
		ebiten.MaximizeWindow()
	}
}

// remember tells the page where the window is now. One that fills the screen or its monitor keeps the place
// that it has besides.
func (w *window) remember() {
	now := w.was
	now.FullScreen, now.Maximized = ebiten.IsFullscreen(), ebiten.IsWindowMaximized()
	if !now.FullScreen && !now.Maximized && !ebiten.IsWindowMinimized() {
		now.X, now.Y = ebiten.WindowPosition()
		now.Width, now.Height = ebiten.WindowSize()
	}
	if m := ebiten.Monitor(); m != nil {
		now.Monitor = m.Name()
	}
	w.was = now
	w.page.Window(now)
}
