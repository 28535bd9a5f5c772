package main

// readFlags does nothing: a page has no command line.
func readFlags() {}
