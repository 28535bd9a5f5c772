package desktop

import (
	"math/rand/v2"
	"testing"
)

func TestPlace(t *testing.T) {
	main, second, tv := Monitor{"eDP-1", 1920, 1080}, Monitor{"DP-1", 2560, 1440}, Monitor{"TV", 800, 600}
	was := Window{X: 300, Y: 200, Width: 1000, Height: 700, Monitor: "DP-1"}
	with := func(change func(*Window)) Window {
		w := was
		change(&w)
		return w
	}
	for _, c := range []struct {
		reason   string
		window   Window
		monitors []Monitor
		want     Placement
	}{
		{"as it was", was, []Monitor{main, second}, Placement{Monitor: 1, X: 300, Y: 200, Width: 1000, Height: 700, Placed: true}},
		{"its monitor is another of the list now", was, []Monitor{second}, Placement{Monitor: 0, X: 300, Y: 200, Width: 1000, Height: 700, Placed: true}},
		{"its monitor is gone", was, []Monitor{main}, Placement{X: 460, Y: 210, Width: 1000, Height: 700, Placed: true}},
		{"and what is left is small", was, []Monitor{tv}, Placement{X: 0, Y: 40, Width: 800, Height: 560, Placed: true}},
		{"its monitor has fewer pixels now", with(func(w *Window) { w.X, w.Y = 1500, 700 }), []Monitor{{"DP-1", 1280, 720}}, Placement{X: 280, Y: 20, Width: 1000, Height: 700, Placed: true}},
		{"it stood out to the right and below", with(func(w *Window) { w.X, w.Y = 2000, 1300 }), []Monitor{second}, Placement{X: 1560, Y: 740, Width: 1000, Height: 700, Placed: true}},
		{"and to the left and above", with(func(w *Window) { w.X, w.Y = -990, -50 }), []Monitor{second}, Placement{Width: 1000, Height: 700, Placed: true}},
		{"full screen on a monitor that is gone", with(func(w *Window) { w.FullScreen = true }), []Monitor{main}, Placement{X: 460, Y: 210, Width: 1000, Height: 700, Placed: true, FullScreen: true}},
		{"maximized", with(func(w *Window) { w.Maximized = true }), []Monitor{second}, Placement{X: 300, Y: 200, Width: 1000, Height: 700, Placed: true, Maximized: true}},
		{"the first run", Window{}, []Monitor{main, second}, Placement{X: 320, Y: 200, Width: 1280, Height: 720, Placed: true}},
		{"the first run, on a small screen", Window{}, []Monitor{tv}, Placement{X: 0, Y: 40, Width: 800, Height: 560, Placed: true}},
		{"too small to be seen", with(func(w *Window) { w.Width, w.Height = 1, 1 }), []Monitor{second}, Placement{X: 300, Y: 200, Width: 320, Height: 240, Placed: true}},
		{"no monitors", was, nil, Placement{Monitor: -1, Width: 1000, Height: 700}},
		{"a monitor that does not say its size", was, []Monitor{{"DP-1", 0, 0}}, Placement{Width: 1000, Height: 700}},
	} {
		if got := Place(c.window, c.monitors); got != c.want {
			t.Errorf("Place(%+v, %+v) =\n%+v, want\n%+v (%s)", c.window, c.monitors, got, c.want, c.reason)
		}
	}
}

// TestPlaceIsOnAMonitor wants of any window that it is whole on a monitor of the list.
func TestPlaceIsOnAMonitor(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	number := func(n int) int { return random.IntN(2*n) - n }
	for range 20_000 {
		w := Window{number(9000), number(9000), number(9000), number(9000), string(rune('a' + random.IntN(4))), false, false}
		var monitors []Monitor
		for i := range 1 + random.IntN(3) {
			monitors = append(monitors, Monitor{string(rune('a' + i)), 1 + random.IntN(5000), 1 + random.IntN(5000)})
		}
		p := Place(w, monitors)
		m := monitors[p.Monitor]
		if !p.Placed || p.X < 0 || p.Y < 0 || p.Width < 1 || p.Height < 1 || p.X+p.Width > m.Width || p.Y+p.Height > m.Height {
			t.Fatalf("Place(%+v, %+v) = %+v, which is not whole on it", w, monitors, p)
		}
	}
}
