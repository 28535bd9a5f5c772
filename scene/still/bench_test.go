package still_test

import (
	"fmt"
	"testing"

	"atlas.example/southsouth/scene/still"
	"atlas.example/southsouth/scene/timeline"
)

// A picture without a GPU: its state, its list and all of its pixels.
func BenchmarkPaint(b *testing.B) {
	for _, size := range [][2]int{{640, 400}, {1280, 720}} {
		b.Run(fmt.Sprintf("size=%dx%d", size[0], size[1]), func(b *testing.B) {
			s, err := still.New(still.Settings{Width: size[0], Height: size[1], Scale: 1, First: timeline.EndOf(1981)})
			if err != nil {
				b.Fatal(err)
			}
			s.Paint(timeline.EndOf(1981))
			b.ReportAllocs()
			for b.Loop() {
				s.Paint(timeline.EndOf(1981))
			}
		})
	}
}
