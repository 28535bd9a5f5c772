package main

import (
	"context"
	"net"
	"net/http"
	"time"

	"golang.org/x/net/netutil"
)

// limits are how much of the server a client can have. None is about how long an answer takes as a
// whole: the program takes minutes on a slow line.
type limits struct {
	header      time.Duration // for the head of a request
	request     time.Duration // for the whole of it; nobody asks for a body, but one may be announced
	stall       time.Duration // for the next piece of an answer to be taken
	idle        time.Duration // between two requests
	headerBytes int           // in the head; the server reads some 4 KiB more before it refuses
	connections int           // at once; more wait until one ends
}

// usual is for a machine that shows the page to those in the room. A connection has up to three
// files open, itself and two copies of what is sent; 1024 are commonly allowed.
var usual = limits{
	header:      10 * time.Second,
	request:     15 * time.Second,
	stall:       time.Minute, // a telephone between two networks
	idle:        2 * time.Minute,
	headerBytes: 16 << 10,
	connections: 256,
}

// serve answers on the listener until ctx ends, then lets answers under way finish.
func serve(ctx context.Context, listener net.Listener, handler http.Handler, l limits) error {
	server := http.Server{
		Handler:           renewing(handler, l.stall),
		ReadHeaderTimeout: l.header,
		ReadTimeout:       l.request,
		WriteTimeout:      l.stall, // for the first piece, and for what the server itself says
		IdleTimeout:       l.idle,
		MaxHeaderBytes:    l.headerBytes,
	}
	failed := make(chan error, 1)
	// Serve blocks, and so does waiting for the end of ctx.
	go func() { failed <- server.Serve(netutil.LimitListener(listener, l.connections)) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	grace, cancel := context.WithTimeout(context.WithoutCancel(ctx), 2*time.Second)
	defer cancel()
	if err := server.Shutdown(grace); err != nil {
		return server.Close() // a browser that never hung up is no fault
	}
	return nil
}

// renewing gives each piece of an answer the time that http.Server gives the whole of it.
func renewing(handler http.Handler, stall time.Duration) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		handler.ServeHTTP(&pieces{w, http.NewResponseController(w), stall}, r)
	})
}

// pieces is an answer that is written in pieces. It has no ReadFrom, so a file is copied through
// it in pieces of 32 KiB instead of by the system in one.
type pieces struct {
	http.ResponseWriter
	controller *http.ResponseController
	stall      time.Duration
}

// Write implements [io.Writer].
func (p *pieces) Write(piece []byte) (int, error) {
	// Where there are no deadlines, as in a test, there is no client to wait for either.
	_ = p.controller.SetWriteDeadline(time.Now().Add(p.stall))
	return p.ResponseWriter.Write(piece)
}

// Unwrap is for [http.ResponseController].
func (p *pieces) Unwrap() http.ResponseWriter { return p.ResponseWriter }
