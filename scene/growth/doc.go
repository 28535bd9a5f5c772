// Package growth makes tables of any size, to see how the program's times grow with them. It is for
// benchmarks and tests and is linked into no program. Its README says what was measured.
package growth
