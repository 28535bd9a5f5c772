package scene

import (
	"strconv"

	"atlas.example/southsouth/scene/timeline"
)

// digit takes a digit of a year's last two. The second one leads to the year; a pair that
// names none is forgotten, and so is a first digit that no year of the story begins with.
func (in *input) digit(r rune) {
	in.typed += string(r)
	n, _ := strconv.Atoi(in.typed)
	if len(in.typed) == 1 {
		if decade := 1900 + 10*n; decade > timeline.LastYear || decade+9 < timeline.FirstYear {
			in.typed = ""
		}
		return
	}
	in.typed = ""
	if year := 1900 + n; year >= timeline.FirstYear && year <= timeline.LastYear {
		in.do(timeline.Command{Verb: timeline.ToYear, N: year})
	}
}
