//go:build linux

package scene_test

import (
	"bytes"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"strconv"
	"testing"
	"time"

	"github.com/hajimehoshi/ebiten/v2"
)

// TestProgramSoak has the real program play at its highest speed while somebody strikes any keys, clicks anywhere
// and draws the window to other sizes, and wants the memory that the system gives it to be the same after all of it
// as after the first half. At the end it still paints the picture of a moment.
func TestProgramSoak(t *testing.T) {
	g := startProgram(t)
	lasts := flag.Lookup("soak").Value.(flag.Getter).Get().(time.Duration)
	random := rand.New(rand.NewPCG(1970, 1987))
	keys := []ebiten.Key{
		ebiten.KeyArrowLeft, ebiten.KeyArrowRight, ebiten.KeyArrowUp, ebiten.KeyArrowDown, ebiten.KeyHome, ebiten.KeyPageUp, ebiten.KeyPageDown,
		ebiten.KeyEnter, ebiten.KeyEscape, ebiten.KeyTab, ebiten.KeyComma, ebiten.KeyPeriod, ebiten.KeySpace,
	}
	sizes := [][2]int{{640, 400}, {390, 844}, {320, 240}, {1, 1}, {844, 390}}
	var used []int // KiB
	rounds := 0
	for end := time.Now().Add(lasts); time.Now().Before(end) || rounds < 4; rounds++ {
		size := sizes[rounds%len(sizes)]
		g.resize(size[0], size[1])
		g.session.TypeRune(']')
		for range 40 {
			switch random.IntN(5) {
			case 0, 1:
				k := keys[random.IntN(len(keys))]
				g.session.PressKey(k)
				g.pass(1)
				g.session.ReleaseKey(k)
			case 2:
				g.session.TypeRune([]rune("cdegloprtvqwx+-018]")[random.IntN(19)])
			case 3:
				g.session.MoveCursor(random.Float64()*float64(size[0]), random.Float64()*float64(size[1]))
				g.session.PressMouseButton(ebiten.MouseButtonLeft)
				g.pass(1)
				g.session.ReleaseMouseButton(ebiten.MouseButtonLeft)
			default:
				g.session.ScrollWheel(0, random.Float64()*6-3)
			}
			g.pass(5)
		}
		g.picture()
		used = append(used, resident(t, g.pid))
	}
	half, last := used[len(used)/2], used[len(used)-1]
	t.Logf("%d rounds; KiB of memory after each quarter: %d %d %d %d", rounds, used[len(used)/4], half, used[3*len(used)/4], last)
	// It grows to about 300 MiB while the maps are made, each as fine as it gets, and the collector lets as much
	// be wasted as is used; what is kept for each round adds up.
	if most := half + half/4 + 32<<10; last > most {
		t.Errorf("%d KiB are in use in the end, %d after half of the time, want at most %d", last, half, most)
	}
	g.resize(640, 400)
	for range 6 {
		g.press(ebiten.KeyEscape)
	}
	g.press(ebiten.KeyEnd)
	if m := g.picture(); bytes.Count(m.Pix, []byte{0}) > len(m.Pix)/2 {
		t.Error("in the end there is no picture")
	}
}

// resident is how much memory a process has, in KiB.
func resident(t *testing.T, pid int) int {
	t.Helper()
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := bytes.Cut(status, []byte("VmRSS:"))
	kib, err := strconv.Atoi(string(bytes.Fields(rest)[0]))
	if err != nil {
		t.Fatal(err)
	}
	return kib
}
