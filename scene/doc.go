// Package scene is what is shown: it runs the story in an Ebitengine game loop.
//
// It wires the packages below it and decides nothing about history, layout or colour. Each
// tick, [Game.Update] turns input into commands for the playhead, lets time pass and asks the
// story for the state of the moment; [Game.Draw] has the view compose the picture of that
// state and paints it. What is drawn is a [display.List]; paint*.go put one on the GPU.
package scene
