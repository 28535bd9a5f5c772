package scene

import (
	"flag"
	"math/rand/v2"
	"runtime"
	"testing"
	"time"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/scene/timeline"
	"atlas.example/southsouth/scene/view"
)

// soak is for how long the soaks of this package go on. make soak takes half an hour.
var soak = flag.Duration("soak", 8*time.Second, "how `long` a soak lasts")

// heap is how many bytes are in use once what is not is given back.
func heap() int64 {
	runtime.GC()
	runtime.GC() // what finalizers held
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

// TestSoak plays the story at its highest speed over and over, with somebody doing whatever comes into their head,
// and wants the memory in use to be the same after all of it as after the first half.
func TestSoak(t *testing.T) {
	c, err := data.Chronicle()
	if err != nil {
		t.Fatal(err)
	}
	a, err := data.Atlas()
	if err != nil {
		t.Fatal(err)
	}
	w := &walker{T: t, page: &mute{}, Rand: rand.New(rand.NewPCG(0, 0))}
	if w.g, err = New(c, a, w.page); err != nil {
		t.Fatal(err)
	}
	w.resize(1280, 720, 1)
	w.fetchAll()
	rounds, ticks := 0, 0
	round := func() int64 {
		w.Rand = rand.New(rand.NewPCG(uint64(rounds), 1987))
		w.page.asks = func() []string {
			return []string{"goTo d=1970-01-01&speed=4&map=story&proj=equalearth&theme=auto&text=usual&motion=full&sel=&c=", "play"}
		}
		w.step(ticks)
		for i := range 600 {
			w.page.asks = nil
			switch {
			case i%10 == 0:
				w.page.asks = w.input
			case !w.g.playhead.Playing():
				w.page.asks = func() []string { return []string{"set speed=4", "play"} }
			}
			w.step(ticks)
			ticks++
		}
		rounds++
		w.resize(1280, 720, 1)
		return heap()
	}
	var used []int64
	end := time.Now().Add(*soak)                  //nolint:forbidigo // it goes on for as long as one says
	for time.Now().Before(end) || len(used) < 4 { //nolint:forbidigo // as above
		used = append(used, round())
	}
	half, last := used[len(used)/2], used[len(used)-1]
	t.Logf("%d rounds, %d ticks, %d pictures; KiB in use after each quarter: %d %d %d %d", rounds, ticks, w.pictures,
		used[0]>>10, used[len(used)/4]>>10, half>>10, last>>10)
	// A map that is made late, as fine as it gets, has been 9 MiB.
	if most := half + half/10 + 4<<20; last > most {
		t.Errorf("%d KiB are in use in the end, %d after half of the time, want at most %d", last>>10, half>>10, most>>10)
	}
	if m := w.g.moment; m != m.Clamp() || w.g.view.Camera().Zoom > view.MostZoom {
		t.Errorf("in the end it is at %v", timeline.Moment(m))
	}
}

// fetchAll has all the maps made that there are, as fine as they get: they are kept from then on.
func (w *walker) fetchAll() {
	w.Helper()
	for _, projection := range []string{"equalearth", "peters", "globe"} {
		for _, camera := range []string{"0,20,16", "20,-70,16", "30,120,16", "0,0,1"} {
			w.page.asks = func() []string { return []string{"goTo proj=" + projection + "&c=" + camera + "&motion=reduced"} }
			w.step(0)
			w.page.asks = nil
			for range 40 {
				w.step(0)
			}
			for n := 0; n < 5000 && (w.g.painter.busy() || n < 500); n++ {
				w.g.prepare()
			}
		}
	}
}
