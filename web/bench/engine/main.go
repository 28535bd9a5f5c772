//go:build js

// Command engine is the least that a program with the engine can be in the browser: a triangle that moves. Beside it
// one sees what of ours is the engine's share.
package main

import (
	"image/color"
	"log"

	"github.com/hajimehoshi/ebiten/v2"
)

// game is a triangle.
type game struct {
	white    *ebiten.Image
	vertices [3]ebiten.Vertex
	ticks    float32
}

// Update is part of [ebiten.Game].
func (g *game) Update() error {
	g.ticks++
	return nil
}

// Draw is part of [ebiten.Game].
func (g *game) Draw(screen *ebiten.Image) {
	x := 300 + float32(int(g.ticks)%600)
	for i, at := range [...][2]float32{{x, 100}, {x + 300, 600}, {x - 300, 600}} {
		g.vertices[i] = ebiten.Vertex{DstX: at[0], DstY: at[1], SrcX: 1, SrcY: 1, ColorR: 0.7, ColorG: 0.1, ColorB: 0.1, ColorA: 1}
	}
	screen.DrawTriangles32(g.vertices[:], []uint32{0, 1, 2}, g.white, nil)
}

// Layout is part of [ebiten.Game].
func (g *game) Layout(width, height int) (int, int) { return width, height }

func main() {
	white := ebiten.NewImage(3, 3)
	white.Fill(color.White)
	if err := ebiten.RunGame(&game{white: white}); err != nil {
		log.Fatal(err)
	}
}
