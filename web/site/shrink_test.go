package site

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

// failing compiles a program that fails, as the linker leaves it, as it is served, and as it is served with lines.
func failing(t *testing.T) (linked, shrunk, withLines []byte) {
	t.Helper()
	file := filepath.Join(t.TempDir(), "failing.wasm")
	compiled := map[bool][]byte{}
	for _, lines := range []bool{false, true} {
		var err error
		if compiled[lines], err = Compile(t.Context(), file, Source{Package: "./testdata/failing", Lines: lines}); err != nil {
			t.Fatal(err)
		}
	}
	linked, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return linked, compiled[false], compiled[true]
}

func TestShrunkProgramRunsTheSame(t *testing.T) {
	if testing.Short() {
		t.Skip("it needs Node.js")
	}
	linked, shrunk, withLines := failing(t)
	said, failure := runProgram(t, linked)
	for _, want := range []string{"recovered: runtime error: integer divide by zero", "zeros: 20000 2"} {
		if !strings.Contains(said, want) {
			t.Errorf("the program as linked says\n%s\nand not %q", said, want)
		}
	}
	if !strings.Contains(failure, "panic: on purpose 0") || !strings.Contains(failure, "failing/main.go:") {
		t.Fatalf("the program as linked dies with\n%s\nwant what and a line", failure)
	}

	said2, failure2 := runProgram(t, withLines)
	if said2 != said || failure2 != failure {
		t.Errorf("in few pieces it says\n%s%s\nwant\n%s%s", said2, failure2, said, failure)
	}
	said2, failure2 = runProgram(t, shrunk)
	if said2 != said {
		t.Errorf("without lines it says\n%s\nwant\n%s", said2, said)
	}
	for _, want := range []string{"panic: on purpose 0", "main.fail(", "main.main()", "\t?:0 +0x"} {
		if !strings.Contains(failure2, want) {
			t.Errorf("without lines it dies with\n%s\nwant %q in that", failure2, want)
		}
	}
	if strings.Contains(failure2, ".go:") {
		t.Errorf("without lines it dies with lines:\n%s", failure2)
	}
}

// runProgram runs a program as the toolchain's own tests do, and returns what it printed.
func runProgram(t *testing.T, program []byte) (said, failure string) {
	t.Helper()
	node, err := exec.LookPath("node")
	if err != nil {
		t.Fatal("no Node.js: .ci/need node, or go test -short")
	}
	start, err := ToolchainFile(t.Context(), "wasm_exec_node.js")
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "program.wasm")
	if err := os.WriteFile(file, program, 0o600); err != nil {
		t.Fatal(err)
	}
	command := exec.CommandContext(context.WithoutCancel(t.Context()), node, start, file)
	var out, complaint bytes.Buffer
	command.Stdout, command.Stderr = &out, &complaint
	if err, exit := command.Run(), (*exec.ExitError)(nil); err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return out.String(), complaint.String()
}

func TestShrinkChangesNothingElse(t *testing.T) {
	linked, shrunk, withLines := failing(t)
	of := func(module []byte) (others []byte, memory segment, pieces int) {
		r := reader{bytes.NewReader(module[8:])}
		for r.Len() > 0 {
			number, _ := r.ReadByte()
			content, err := r.sized()
			if err != nil {
				t.Fatal(err)
			}
			if number != dataSection {
				others = append(append(others, number), content...)
				continue
			}
			segments, err := readSegments(content)
			if err != nil {
				t.Fatal(err)
			}
			memory, pieces = unite(segments), len(segments)
		}
		return others, memory, pieces
	}
	others, memory, pieces := of(linked)
	if pieces < 1000 {
		t.Errorf("the linker makes %d pieces of the data now: is it still worth while to make them fewer?", pieces)
	}
	for name, module := range map[string][]byte{"without lines": shrunk, "with lines": withLines} {
		others2, memory2, pieces2 := of(module)
		if !bytes.Equal(others2, others) {
			t.Errorf("%s: another section than the data is another", name)
		}
		if pieces2 < 2 || pieces2 > pieces/100 {
			t.Errorf("%s: the data are in %d pieces, want at least 2, for the zeros, and far fewer than %d", name, pieces2, pieces)
		}
		if memory2.at != memory.at || len(memory2.bytes) != len(memory.bytes) || bytes.Equal(memory2.bytes, memory.bytes) != (name == "with lines") {
			t.Errorf("%s: the memory is %d bytes from %d, and the same: %t; want %d from %d", name,
				len(memory2.bytes), memory2.at, bytes.Equal(memory2.bytes, memory.bytes), len(memory.bytes), memory.at)
		}
	}
}

func TestSplit(t *testing.T) {
	zeros := func(n int) string { return strings.Repeat("\x00", n) }
	for _, test := range []struct {
		name   string
		memory string
		want   []segment
	}{
		{"nothing", "", nil},
		{"zeros only", zeros(9000), nil},
		{"few zeros", "a" + zeros(zerosBetween-1) + "b", []segment{{100, []byte("a" + zeros(zerosBetween-1) + "b")}}},
		{"many zeros", "a" + zeros(zerosBetween) + "b", []segment{{100, []byte("a")}, {101 + zerosBetween, []byte("b")}}},
		{"zeros at the ends", "\x00\x00a\x00", []segment{{102, []byte("a")}}},
	} {
		if got := (segment{100, []byte(test.memory)}).split(); !reflect.DeepEqual(got, test.want) {
			t.Errorf("%s: %v, want %v", test.name, got, test.want)
		}
	}
}

func TestSigned(t *testing.T) {
	for _, n := range []int64{0, 1, 63, 64, 127, 128, 8191, 8192, 1<<31 - 1, -1, -64, -65, -1 << 31} {
		written := appendSigned(nil, n)
		read, err := reader{bytes.NewReader(written)}.signed()
		if err != nil || read != n {
			t.Errorf("%d is written as %x and read as %d, %v", n, written, read, err)
		}
	}
}

// module is a module with one section of data.
func module(data string) []byte {
	m := append([]byte("\x00asm\x01\x00\x00\x00"), dataSection)
	return append(binary.AppendUvarint(m, uint64(len(data))), data...)
}

func TestShrinkComplains(t *testing.T) {
	head := func(numbers ...uint64) string {
		table := []byte(tableMark)
		for _, n := range numbers {
			table = binary.LittleEndian.AppendUint64(table, n)
		}
		return string(table)
	}
	data := func(memory string) []byte {
		return module(string(appendSegments(nil, []segment{{8, []byte(memory)}})))
	}
	for _, test := range []struct {
		name   string
		linked []byte
		want   string
	}{
		{"no WebAssembly", []byte("MZ"), "no WebAssembly"},
		{"half a section", []byte("\x00asm\x01\x00\x00\x00\x0b\x05\x00"), "section 11: 1 bytes are left of 5"},
		{"a piece of another kind", module("\x01\x01\x00"), "piece 0 of 1 begins with 0100"},
		{"half a piece", module("\x01\x00\x41\x08\x0b\x05a"), "piece 0 of 1: 1 bytes are left of 5"},
		{"a place before the memory", module("\x01\x00\x41\x7f\x0b\x01a"), "the place of piece 0 of 1"},
		{"another toolchain", data("no table of functions"), "tables of functions: no f1ffffff"},
		{"half a head", data(head(1, 1)), "unexpected EOF"},
		{"a head of nonsense", data(head(1<<62, 1, 1, 72, 73, 74, 75, 76)), "the head tells of 4611686018427387904 functions"},
		{"a function out of the table", data(head(1, 1, 1, 72, 73, 74, 75, 76) + "12345678123456781234567812345678"), "function 0 of 1"},
	} {
		if _, err := shrink(test.linked, false); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: %v, want %q in it", test.name, err, test.want)
		}
	}
}
