package main

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
)

const printed = `goos: linux
BenchmarkSeek/events=10-2     	 100	      4000 ns/op	       0 B/op	       0 allocs/op
BenchmarkSeek/events=10-2     	 100	      3900 ns/op	       0 B/op	       0 allocs/op
BenchmarkSeek/events=100      	 100	      9000 ns/op	      5000 cpu-ns/op
BenchmarkFrame/markers=1000-2 	   5	  1000000 ns/op	      3357 items
BenchmarkOpen/lang=fr-2       	   5	  1000000 ns/op
PASS
`

func TestReadTakesTheShortestOfWhatHasASize(t *testing.T) {
	lines, err := read(strings.NewReader(printed))
	if err != nil {
		t.Fatal(err)
	}
	if len(lines) != 2 || lines[0].name != "Seek" || lines[0].of != "events" || lines[1].of != "markers" {
		t.Fatalf("read %+v, want Seek by events and Frame by markers", lines)
	}
	if p := lines[0].points; len(p) != 2 || p[0] != (point{10, 3900}) || p[1] != (point{100, 5000}) {
		t.Errorf("Seek is %v, want the shorter of two times at 10, then 100", p)
	}
	if _, err := read(strings.NewReader("PASS\n")); err == nil {
		t.Error("nothing with a size is no error")
	}
}

func TestDrawIsAPicture(t *testing.T) {
	lines, err := read(strings.NewReader(printed))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := draw(&out, lines); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{">Seek</text>", ">Frame</text>", "by events", "0.1 ms"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("the picture lacks %q", want)
		}
	}
	for d := xml.NewDecoder(&out); ; {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			t.Fatal(err)
		}
	}
}
