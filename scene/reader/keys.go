package reader

import "atlas.example/southsouth/data/words"

// keyRows are the keys with what they do, under headings.
var keyRows = [...]struct {
	head string
	rows [][2]string
}{
	{"In time", [][2]string{
		{"← →", "a year back, a year on; held, they go on"},
		{"Shift with ← →, or , .", "the event before, the next event"},
		{"Home End", "1970, 1987"},
		{"Page Up, Page Down", "five years on, five years back"},
		{"two digits", "to that year: 8 and 1 lead to 1981"},
		{"Space", "play, pause"},
		{"[ ]", "slower, faster"},
		{"T", "a guided tour, which , and . lead on"},
	}},
	{"To read", [][2]string{
		{"Enter", "the article of the event, or what is known of the country that is selected"},
		{"S", "the sources of the article"},
		{"R", "all there is to read"},
		{"↑ ↓, Page Up, Page Down", "scroll what is read"},
		{"Tab, Shift with Tab", "the next and the last thing that can be pressed, links among them; Enter presses it"},
		{"Backspace", "back to what was read before"},
		{"Escape", "close what is on top"},
	}},
	{"On the map", [][2]string{
		{"+ −", "nearer, farther; the wheel and two fingers do the same"},
		{"W", "the whole world"},
		{"C", "from country to country with the arrows"},
		{"Q", "find a name"},
		{"G", "Equal Earth, Gall–Peters, globe"},
		{"P X", "the political map; tiles of one size"},
		{"V", "events so far, of all years, of this year only"},
		{"E", "leave something out"},
	}},
	{"The program", [][2]string{
		{"?", "these keys"},
		{"L", "what the signs mean"},
		{"O", "options: theme, size of letters, motion and more"},
		{"D", "the next theme"},
		{"A", "Take away"},
		{"F", "full screen"},
	}},
}

// keys lists what the keys do. All of it can be pressed as well. Most keys have Latin letters, also where all
// else is written from right to left: a mark says that their rows are, too.
func keys(w *writer) {
	runs := ""
	if words.RightToLeft(w.words.Tag()) {
		runs = "\u200f"
	}
	w.Title = w.words.T("Keys and buttons")
	for _, part := range keyRows {
		w.text(Heading, w.words.T(part.head))
		for _, row := range part.rows {
			w.add(Item, plain(runs+w.words.T(row[0])+w.words.In("list", ": ")), quiet(w.words.T(row[1])))
		}
	}
}
