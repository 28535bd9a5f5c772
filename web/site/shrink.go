package site

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
)

// Of a program's data the linker leaves out each run of eight zeros or more, and describes what is between them
// until it has 100,000 pieces. After Brotli those descriptions are larger than the zeros were: fewer pieces make
// our program 4 % smaller on the wire. zerosBetween is the shortest run of zeros that is still left out.
const zerosBetween = 4096

// A segment is bytes of a program's data, and where in its memory they belong.
type segment struct {
	at    int
	bytes []byte
}

// dataSection is the number of the section with a module's data in it.
const dataSection = 11

// shrink makes a linked program smaller on the wire, without any change in what it does: its data in few pieces,
// and unless lines is set no tables of the lines that code comes from, another 8 %. What is printed when
// it fails then has names of functions, and "?" where files and lines would be.
func shrink(linked []byte, lines bool) ([]byte, error) {
	if !bytes.HasPrefix(linked, []byte("\x00asm\x01\x00\x00\x00")) {
		return nil, errors.New("it is no WebAssembly of version 1")
	}
	shrunk := slices.Clone(linked[:8])
	r := reader{bytes.NewReader(linked[8:])}
	for r.Len() > 0 {
		number, err := r.ReadByte()
		if err != nil {
			return nil, err
		}
		content, err := r.sized()
		if err != nil {
			return nil, fmt.Errorf("section %d: %w", number, err)
		}
		if number == dataSection {
			segments, err := readSegments(content)
			if err != nil {
				return nil, fmt.Errorf("the section of data: %w", err)
			}
			memory := unite(segments)
			if !lines {
				if err := dropLines(memory.bytes); err != nil {
					return nil, fmt.Errorf("the tables of functions: %w", err)
				}
			}
			content = appendSegments(nil, memory.split())
		}
		shrunk = append(shrunk, number)
		shrunk = binary.AppendUvarint(shrunk, uint64(len(content)))
		shrunk = append(shrunk, content...)
	}
	return shrunk, nil
}

// unite is the memory that segments fill, from the first byte of any to the last.
func unite(segments []segment) segment {
	if len(segments) == 0 {
		return segment{}
	}
	first, end := segments[0].at, 0
	for _, s := range segments {
		first, end = min(first, s.at), max(end, s.at+len(s.bytes))
	}
	memory := segment{first, make([]byte, end-first)}
	for _, s := range segments {
		copy(memory.bytes[s.at-first:], s.bytes)
	}
	return memory
}

// split is the segment without the long runs of zeros in it, and without those at its ends.
func (s segment) split() []segment {
	var segments []segment
	zeros := make([]byte, zerosBetween)
	for {
		rest := bytes.TrimLeft(s.bytes, "\x00")
		if len(rest) == 0 {
			return segments
		}
		s.at += len(s.bytes) - len(rest)
		length := bytes.Index(rest, zeros)
		if length < 0 {
			return append(segments, segment{s.at, bytes.TrimRight(rest, "\x00")})
		}
		segments = append(segments, segment{s.at, rest[:length]})
		s = segment{s.at + length, rest[length:]}
	}
}

// Of each segment there is its kind (0: of memory 0, at a place), the place as an instruction that makes a
// number of it, and an end. See https://webassembly.github.io/spec/core/binary/modules.html#data-section.
const (
	ofMemory = 0x00
	i32Const = 0x41
	end      = 0x0b
)

func readSegments(section []byte) ([]segment, error) {
	r := reader{bytes.NewReader(section)}
	count, err := binary.ReadUvarint(r)
	if err != nil {
		return nil, err
	}
	segments := make([]segment, 0, min(count, uint64(len(section))))
	for i := range count {
		var head [2]byte
		if _, err := io.ReadFull(r, head[:]); err != nil {
			return nil, fmt.Errorf("piece %d of %d: %w", i, count, err)
		}
		if head != [2]byte{ofMemory, i32Const} {
			return nil, fmt.Errorf("piece %d of %d begins with %x, want %x", i, count, head, [2]byte{ofMemory, i32Const})
		}
		at, err := r.signed()
		if err != nil {
			return nil, fmt.Errorf("the place of piece %d of %d: %w", i, count, err)
		}
		if last, err := r.ReadByte(); err != nil || last != end || at < 0 || at > 1<<31-1 {
			return nil, fmt.Errorf("the place of piece %d of %d is no number of 31 bits", i, count)
		}
		content, err := r.sized()
		if err != nil {
			return nil, fmt.Errorf("piece %d of %d: %w", i, count, err)
		}
		segments = append(segments, segment{int(at), content})
	}
	return segments, nil
}

func appendSegments(to []byte, segments []segment) []byte {
	to = binary.AppendUvarint(to, uint64(len(segments)))
	for _, s := range segments {
		to = append(to, ofMemory, i32Const)
		to = appendSigned(to, int64(s.at))
		to = append(to, end)
		to = binary.AppendUvarint(to, uint64(len(s.bytes)))
		to = append(to, s.bytes...)
	}
	return to
}

// A reader takes a module apart. Its numbers are in LEB128: without a sign that is what encoding/binary calls a
// varint, with a sign it is not.
type reader struct{ *bytes.Reader }

// sized reads a length and so many bytes.
func (r reader) sized() ([]byte, error) {
	length, err := binary.ReadUvarint(r)
	if err != nil {
		return nil, err
	}
	if length > uint64(r.Len()) {
		return nil, fmt.Errorf("%d bytes are left of %d: %w", r.Len(), length, io.ErrUnexpectedEOF)
	}
	content := make([]byte, length)
	_, err = io.ReadFull(r, content)
	return content, err
}

func (r reader) signed() (int64, error) {
	var n int64
	for shift := 0; shift < 64; shift += 7 {
		b, err := r.ReadByte()
		if err != nil {
			return 0, err
		}
		n |= int64(b&0x7f) << shift
		if b < 0x80 {
			if b&0x40 != 0 {
				n |= -1 << (shift + 7)
			}
			return n, nil
		}
	}
	return 0, errors.New("a number has more than 64 bits")
}

func appendSigned(to []byte, n int64) []byte {
	for {
		b := byte(n & 0x7f)
		n >>= 7
		if n == 0 && b&0x40 == 0 || n == -1 && b&0x40 != 0 {
			return append(to, b)
		}
		to = append(to, b|0x80)
	}
}

// The table of functions, the runtime's "pclntab", begins with a head of eight numbers behind tableMark; after that
// come, each where the head says, names, the files of packages, files, the tables by place in the code, and
// the functions. Go's runtime/symtab.go (pcHeader) and runtime/runtime2.go (_func) describe it, and
// debug/gosym reads it. The mark changes with its form: another one is an error here, not a guess.
const tableMark = "\xf1\xff\xff\xff\x00\x00\x01\x08" // of Go 1.20 and later; code in steps of 1, pointers of 8 bytes

// What a function has, and where in its description.
const (
	funcStack     = 16 // the table of the stack's depth, as those below an offset into the tables by place
	funcFile      = 20
	funcLine      = 24
	funcTables    = 28 // how many more tables by place it has
	funcMore      = 44 // those
	ofFunc        = 8  // bytes in the list of functions: where its code begins and where its description is
	inHead        = 8  // bytes of each number in the head
	numbersInHead = 8
)

// dropLines makes the tables of files and lines empty in the memory of a linked program. The runtime takes 0 for
// the place of a table as that there is none (runtime.pcvalue), and uses these two for traces alone; those
// that calls were inlined from, which recover needs, stay.
func dropLines(memory []byte) error {
	begin := bytes.Index(memory, []byte(tableMark))
	if begin < 0 {
		return fmt.Errorf("no %x, with which they begin in Go 1.20 and later", tableMark)
	}
	table := memory[begin:]
	number := func(i int) int { return int(binary.LittleEndian.Uint64(table[len(tableMark)+i*inHead:])) }
	if len(table) < len(tableMark)+numbersInHead*inHead {
		return io.ErrUnexpectedEOF
	}
	count, packages, byPlace, functions := number(0), number(4), number(6), number(7)
	if count <= 0 || count > len(table) || packages <= 0 || byPlace < packages || functions < byPlace || functions+count*ofFunc > len(table) {
		return fmt.Errorf("the head tells of %d functions at %d, tables at %d and packages at %d of %d bytes",
			count, functions, byPlace, packages, len(table))
	}
	clear(table[packages:byPlace]) // and the files, which come after
	tables := table[byPlace:functions]
	kept := map[int]bool{len(tables): true} // where each table begins, and whether it is for more than lines
	at := func(place int) int { return int(binary.LittleEndian.Uint32(table[place:])) }
	for i := range count {
		f := functions + at(functions+i*ofFunc+4)
		if f+funcMore > len(table) || f+funcMore+4*at(f+funcTables) > len(table) {
			return fmt.Errorf("function %d of %d: %w", i, count, io.ErrUnexpectedEOF)
		}
		for _, line := range []int{f + funcFile, f + funcLine} {
			if _, known := kept[at(line)]; !known {
				kept[at(line)] = false
			}
			clear(table[line : line+4])
		}
		kept[at(f+funcStack)] = true
		for more := range at(f + funcTables) {
			kept[at(f+funcMore+4*more)] = true
		}
	}
	starts := slices.Sorted(maps.Keys(kept))
	if last := starts[len(starts)-1]; last > len(tables) {
		return fmt.Errorf("a table begins at %d of %d bytes", last, len(tables))
	}
	for i, start := range starts[:len(starts)-1] {
		if !kept[start] {
			clear(tables[start:starts[i+1]])
		}
	}
	return nil
}
