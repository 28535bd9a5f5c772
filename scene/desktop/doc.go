// Package desktop is what the program in a window needs of the computer beside its window: a memory from
// one run to the next, the clipboard, and the browser for links. It does not know the engine, is asked from
// the loop of the game, and never makes that wait. Package save, below it, saves files.
//
// What goes wrong is an error that says what and what to do, for a note to the viewer; the program goes on.
package desktop
