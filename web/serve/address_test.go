package main

import (
	"bytes"
	"net"
	"strings"
	"testing"
)

func TestAddress(t *testing.T) {
	for _, test := range []struct{ ip, zone, want, why string }{
		{"127.0.0.1", "", "http://localhost:8080/", "what everybody expects"},
		{"0.0.0.0", "", "http://localhost:8080/", "all of them, so this machine's own, too"},
		{"::", "", "http://localhost:8080/", "the same in IPv6"},
		{"::1", "", "http://[::1]:8080/", "localhost may be 127.0.0.1 alone"},
		{"192.0.2.7", "", "http://192.0.2.7:8080/", "one of the network"},
		{"fe80::1", "eth0", "http://[fe80::1%25eth0]:8080/", "one of a cable, RFC 6874"},
	} {
		at := &net.TCPAddr{IP: net.ParseIP(test.ip), Port: 8080, Zone: test.zone}
		if got := address(at); got != test.want {
			t.Errorf("address(%v) = %q, want %q: %s", at, got, test.want, test.why)
		}
	}
}

// TestRunSaysWhoSees has a line on stderr only where others in the network reach the page, and an
// address that works either way.
func TestRunSaysWhoSees(t *testing.T) {
	for _, test := range []struct {
		args []string
		want string
	}{
		{nil, ""},
		{[]string{"-host", "localhost"}, ""},
		{[]string{"-host", "0.0.0.0"}, "others in the network can see the page"},
	} {
		var stderr bytes.Buffer
		address, stop := start(t, &stderr, append(test.args, "-dir", page(t))...)
		if _, got := read(t, address); got != "the page" {
			t.Errorf("%q: GET %s = %q, want the page", test.args, address, got)
		}
		stop()
		if got := stderr.String(); !strings.Contains(got, test.want) || strings.Count(got, "\n") != min(len(test.want), 1) {
			t.Errorf("%q wrote %q on stderr, want %q in one line, or nothing", test.args, got, test.want)
		}
	}
}
