package main

import (
	"errors"
	"fmt"
	"net"
	"net/url"
	"strconv"
	"syscall"
)

// listen listens where the options say.
func listen(o options) (net.Listener, error) {
	listener, err := net.Listen("tcp", net.JoinHostPort(o.host, strconv.Itoa(o.port)))
	switch {
	case errors.Is(err, syscall.EADDRINUSE):
		return nil, fmt.Errorf("port %d is taken: PORT=%d chooses another", o.port, o.port%65535+1)
	case errors.Is(err, syscall.EADDRNOTAVAIL):
		return nil, fmt.Errorf("%s is no address of this machine: -host 0.0.0.0 takes all that it has", o.host)
	}
	return listener, err
}

// address is what a browser on this machine asks for to see what is served at a place.
func address(at *net.TCPAddr) string {
	host := (&net.IPAddr{IP: at.IP, Zone: at.Zone}).String()
	// No browser goes to 0.0.0.0 on every system; and localhost reads better than 127.0.0.1.
	if at.IP.IsUnspecified() || at.IP.Equal(net.IPv4(127, 0, 0, 1)) {
		host = "localhost"
	}
	return (&url.URL{Scheme: "http", Host: net.JoinHostPort(host, strconv.Itoa(at.Port)), Path: "/"}).String()
}
