package main

import (
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"
)

// patience is how long a test waits for what the server is to do at once.
const patience = 30 * time.Second

// short are limits that a test can wait for where it means to, and otherwise does not meet.
var short = limits{
	header: patience, request: patience, stall: patience, idle: patience,
	headerBytes: 4 << 10, connections: 8,
}

// listening serves with limits on a free port until the test ends.
func listening(tb testing.TB, handler http.Handler, l limits) (host string) {
	tb.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		tb.Fatal(err)
	}
	ctx, stop := context.WithCancel(tb.Context())
	ended := make(chan error, 1)
	go func() { ended <- serve(ctx, listener, handler, l) }()
	tb.Cleanup(func() {
		stop()
		if err := <-ended; err != nil {
			tb.Error(err)
		}
	})
	return listener.Addr().String()
}

// say opens a connection and sends some text.
func say(tb testing.TB, host, text string) net.Conn {
	tb.Helper()
	connection, err := net.Dial("tcp", host)
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { connection.Close() })
	if err := connection.SetDeadline(time.Now().Add(patience)); err != nil {
		tb.Fatal(err)
	}
	if _, err := io.WriteString(connection, text); err != nil {
		tb.Fatal(err)
	}
	return connection
}

func small(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, "small") }

// TestLimits has what goes on for ever be ended by the server.
func TestLimits(t *testing.T) {
	const soon = 50 * time.Millisecond
	for _, test := range []struct {
		change func(l *limits)
		say    string
		want   string // how the answer begins
		why    string
	}{
		{func(l *limits) { l.header = soon }, "GET / HTTP/1.1\r\nHost: here\r\nX: ", "", "a head that does not end"},
		{func(l *limits) { l.request = soon }, "POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 9\r\n\r\n", "HTTP/1.1 200", "a body that does not come"},
		{func(l *limits) { l.idle = soon }, "GET / HTTP/1.1\r\nHost: here\r\n\r\n", "HTTP/1.1 200", "no second request"},
		{func(*limits) {}, "GET / HTTP/1.1\r\nHost: here\r\nX: " + strings.Repeat("x", 16<<10), "HTTP/1.1 431", "a head too large"},
	} {
		l := short
		test.change(&l)
		answer, err := io.ReadAll(say(t, listening(t, http.HandlerFunc(small), l), test.say))
		// A connection that is ended with something unread in it may be reset.
		if timeout, ok := errors.AsType[net.Error](err); ok && timeout.Timeout() {
			t.Errorf("the connection is still open: %s", test.why)
		}
		if !strings.HasPrefix(string(answer), test.want) || test.want == "" && len(answer) > 0 {
			t.Errorf("the answer is %.60q, want %q: %s", answer, test.want, test.why)
		}
	}
}

// TestLimitOfConnections has a second client wait for the one place there is, which is taken by one
// that asks for more than the system holds for it and takes nothing, until the server ends that.
func TestLimitOfConnections(t *testing.T) {
	const large = 32 << 20
	l := short
	l.stall, l.connections = 50*time.Millisecond, 1
	host := listening(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/large" {
			http.ServeContent(w, r, "large", time.Time{}, strings.NewReader(strings.Repeat("x", large)))
			return
		}
		small(w, r)
	}), l)
	first := say(t, host, "GET /large HTTP/1.1\r\nHost: here\r\n\r\n")
	if _, err := first.Read(make([]byte, 1)); err != nil {
		t.Fatal(err)
	}
	second := say(t, host, "GET / HTTP/1.0\r\n\r\n")
	if answer, err := io.ReadAll(second); err != nil || !strings.HasSuffix(string(answer), "small") {
		t.Errorf("the second client got %q, %v, want an answer", answer, err)
	}
	if n, _ := io.Copy(io.Discard, first); n >= large {
		t.Errorf("the first client got all of %d bytes, want its answer cut off", large)
	}
}

// deadlines is an answer that notes the deadlines it is given.
type deadlines struct {
	http.ResponseWriter
	last    time.Time
	renewed int
}

// SetWriteDeadline is what [http.ResponseController] calls.
func (d *deadlines) SetWriteDeadline(at time.Time) error {
	if at.Before(d.last) {
		return errors.New("an earlier deadline")
	}
	d.renewed++
	d.last = at
	return nil
}

// Write implements [io.Writer].
func (d *deadlines) Write(piece []byte) (int, error) { return len(piece), nil }

// TestRenewing has the time for an answer begin anew with each piece, so that a large file on a slow
// line comes whole.
func TestRenewing(t *testing.T) {
	const size = 1 << 20
	answer := &deadlines{}
	renewing(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		_, _ = io.CopyN(w, strings.NewReader(strings.Repeat("x", size)), size)
	}), time.Second).ServeHTTP(answer, nil)
	if want := size / (32 << 10); answer.renewed < want {
		t.Errorf("the deadline was renewed %d times, want %d: once for each 32 KiB", answer.renewed, want)
	}
}
