package po_test

import (
	"testing"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/data/translation"
	"atlas.example/southsouth/data/translation/po"
	"atlas.example/southsouth/data/words"
)

// What a start in another language waits for in the browser, beside the tables: the words are decoded,
// and the tables told in them.
func BenchmarkDecode(b *testing.B) {
	c, err := data.Chronicle()
	if err != nil {
		b.Fatal(err)
	}
	for _, tag := range po.Languages() {
		if tag == words.English {
			continue // has none
		}
		catalogue, err := po.Open(tag)
		if err != nil {
			b.Fatal(err)
		}
		text := string(catalogue.Encode(c))
		b.Run("lang="+tag, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				decoded, err := translation.Decode(tag, text)
				if err != nil {
					b.Fatal(err)
				}
				decoded.Apply(c)
			}
		})
	}
}
