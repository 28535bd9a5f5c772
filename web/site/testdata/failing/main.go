// Command failing recovers from one failure and dies of another.
package main

import (
	"fmt"
	"os"
)

func main() {
	fmt.Println("recovered:", try(0))
	fmt.Println("zeros:", len(zeros), zeros[5000])
	fail(len(os.Args) - 1)
}

// zeros is data with more zeros in it than are ever left standing.
var zeros = [20_000]byte{0: 1, 5000: 2, 19_999: 3}

// try recovers, for which the runtime looks up in the table of functions who called whom.
func try(by int) (failure any) {
	defer func() { failure = recover() }()
	return 1 / by
}

//go:noinline
func fail(by int) { panic(fmt.Sprint("on purpose ", by)) }
