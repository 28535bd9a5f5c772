//go:build linux

package main

import (
	"fmt"
	"image"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"syscall"
	"testing"
	"time"
)

// switches is how often the threads of the program were given or left a processor: the system's own count of
// whether it does anything at all. A loop that goes round with the screen does so hundreds of times a second.
func (r *running) switches() int {
	r.Helper()
	tasks, err := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/status", r.run.Process.Pid))
	if err != nil || len(tasks) == 0 {
		r.Fatalf("the threads of the program: %v, %v", tasks, err)
	}
	sum := 0
	for _, task := range tasks {
		status, err := os.ReadFile(task)
		if err != nil {
			continue // it has ended
		}
		for _, found := range switchCounts.FindAllSubmatch(status, -1) {
			n, _ := strconv.Atoi(string(found[1]))
			sum += n
		}
	}
	return sum
}

var switchCounts = regexp.MustCompile(`ctxt_switches:\s+(\d+)`)

// during is how many switches there are in a while.
func (r *running) during(while time.Duration) int {
	before := r.switches()
	time.Sleep(while)
	return r.switches() - before
}

// sleeps waits until the program does nothing, and wants it to stay so: now and then Go's runtime looks after
// itself, which is a few switches.
func (r *running) sleeps() {
	r.Helper()
	r.wait("a program that does nothing", func() bool { return r.during(300*time.Millisecond) == 0 })
	if n := r.during(time.Second); n > 10 {
		r.Errorf("the program sleeps, and its threads come to a processor %d times in a second, want about none", n)
	}
}

// Where nothing happens the program does nothing, and what happens wakes it.
func TestProgramSleeps(t *testing.T) {
	r := start(t, homeWith(t, smallWindow))
	r.settled()
	r.sleeps()

	r.strike(keyRight)
	r.waitTitle("1971: ")
	r.sleeps()

	size := image.Pt(701, 467)
	r.move(image.Rectangle{Max: size})
	r.wait("a picture in the whole window", func() bool {
		m := r.picture()
		return m.Bounds().Size() == size && painted(m)
	})
	r.sleeps()

	r.strike(keySpace)
	if n := r.during(time.Second); n < 30 {
		t.Errorf("the story plays, and the threads come to a processor %d times in a second: the test does not count", n)
	}
	r.strike(keySpace)
	r.sleeps()

	r.signal(syscall.SIGTERM)
	if code := r.code(); code != 0 {
		t.Errorf("it ends with the code %d, want 0", code)
	}
}
