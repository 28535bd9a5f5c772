// Package desktop is what the program in a window needs of the computer beside its window: a memory from
// one run to the next, and the browser for links. The clipboard and the files are packages below it. None of
// them knows the engine; all are asked from the loop of the game, and never make that wait.
//
// What goes wrong is an error that says what and what to do, for a note to the viewer; the program goes on.
package desktop
