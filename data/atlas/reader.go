package atlas

import (
	"encoding/binary"
	"fmt"
	"math"
)

// reader takes an encoded atlas apart. After the first fault it yields zeros
// and empty slices and keeps that fault, so that only the ends of loops need
// to look.
type reader struct {
	b   []byte
	at  int // what is left begins here; an index, as moving a slice's start is slow in a browser
	err error
}

// left returns how many bytes are left.
func (r *reader) left() int { return len(r.b) - r.at }

// fail records the first fault.
func (r *reader) fail(format string, args ...any) {
	if r.err == nil {
		r.err = fmt.Errorf("%w: %s", ErrFormat, fmt.Sprintf(format, args...))
		r.b, r.at = nil, 0
	}
}

// bytes takes n bytes, which stay those of the input.
func (r *reader) bytes(n int) []byte {
	if n < 0 || n > r.left() {
		r.fail("ends too early")
		return nil
	}
	r.at += n
	return r.b[r.at-n : r.at]
}

// uint takes an unsigned varint of at most 32 bits.
func (r *reader) uint() int64 {
	// Nearly all are one byte long.
	if r.at < len(r.b) && r.b[r.at] < 0x80 {
		r.at++
		return int64(r.b[r.at-1])
	}
	v, n := binary.Uvarint(r.b[r.at:])
	if n <= 0 || v > math.MaxUint32 {
		r.fail("a number ends too early or is too large")
		return 0
	}
	r.at += n
	return int64(v)
}

// int takes a zigzag-coded varint, see [binary.AppendVarint].
func (r *reader) int() int32 {
	v := uint32(r.uint())
	return int32(v>>1) ^ -int32(v&1)
}

// count takes the number of things that follow. There cannot be more of them
// than bytes, so no allocation is larger than the input justifies.
func (r *reader) count(what string) int {
	n := r.uint()
	if n > int64(r.left()) {
		r.fail("%d %s do not fit into what is left", n, what)
		return 0
	}
	return int(n)
}

// name takes a length and that many bytes.
func (r *reader) name() string {
	return string(r.bytes(r.count("bytes of a name")))
}
