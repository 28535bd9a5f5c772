package display

import (
	"image/color"
	"testing"
)

func TestMoveMovesAll(t *testing.T) {
	ink := color.NRGBA{A: 255}
	path := NewPath(nil, [][]Point{{{X: 1, Y: 1}, {X: 2, Y: 2}}})
	draw := func(l *List, by Point) {
		l.Clip(XYWH(5+by.X, 6+by.Y, 7, 8))
		l.Stroke(path, Transform{Scale: 2, X: by.X, Y: by.Y}, ink, 1, Dash{})
		l.Line(Point{by.X, by.Y}, Point{9 + by.X, by.Y}, ink, 1, Dash{})
		l.Text("text", Point{3 + by.X, 4 + by.Y}, Font{Size: 12}, ink, color.NRGBA{})
		l.Box(XYWH(by.X, by.Y, 2, 2), ink, Hatch)
	}
	var got, want List
	draw(&got, Point{})
	draw(&want, Point{X: 10, Y: -20})
	got.Move(Point{X: 10, Y: -20})
	for i := range want.Items {
		g, w := got.Items[i], want.Items[i]
		if w.Kind == Text || w.Kind == Stroke || w.Kind == Box || w.Kind == Clip {
			g.To = w.To // does not count
		}
		if w.Kind != Text && w.Kind != Line {
			g.From = w.From
		}
		if w.Kind != Box && w.Kind != Clip {
			g.Rect = w.Rect
		}
		if w.Kind != Stroke {
			g.Place = w.Place
		}
		if g != w {
			t.Errorf("item %d is moved to %+v, want %+v", i, g, w)
		}
	}
}

func TestMoveLeavesNoLimitLifted(t *testing.T) {
	var l List
	l.Clip(Rect{})
	l.BeginLayer(7)
	l.Move(Point{X: 5, Y: 5})
	if !l.Items[0].Rect.Empty() {
		t.Error("an empty clip has become one that holds something")
	}
	if l.Items[1].Key == 7 {
		t.Error("a moved layer has the key of the one that is not, though it is another picture")
	}
}
