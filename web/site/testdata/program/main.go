// Command program is what the tests build a page around: the quickest to compile.
package main

func main() { println("built") }
