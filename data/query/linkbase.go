package main

import (
	"errors"
	"strings"
)

// baseFlag is the address under which the ids of linked data are.
type baseFlag struct {
	address string
	given   bool
}

// String returns the address.
func (f *baseFlag) String() string { return f.address }

// Set takes an address. The names of what it holds are put right behind it.
func (f *baseFlag) Set(s string) error {
	_, rest, ok := strings.Cut(s, "://")
	host, _, slash := strings.Cut(rest, "/")
	web := strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://")
	if !ok || !web || !slash || !strings.Contains(host, ".") || !strings.HasSuffix(s, "/") || strings.ContainsAny(s, " ?#\"") {
		return errors.New("write an address with http:// or https:// and a slash at its end")
	}
	f.address, f.given = s, true
	return nil
}
