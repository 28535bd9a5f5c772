package data

import (
	"testing"

	"atlas.example/southsouth/data/atlas"
)

// BenchmarkDecode is what a start waits for.
func BenchmarkDecode(b *testing.B) {
	b.SetBytes(int64(len(world)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := atlas.Decode(world); err != nil {
			b.Fatal(err)
		}
	}
}
