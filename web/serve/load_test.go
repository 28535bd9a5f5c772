package main

import (
	"io"
	"net/http"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
)

// TestLoad has many clients ask at once, beside others that never end their request or hardly take
// their answer. Each answer is right, and nothing stays behind.
func TestLoad(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped under -short: this asks thousands of times")
	}
	before := runtime.NumGoroutine()
	t.Run("clients", func(t *testing.T) {
		const clients, slow, requests = 64, 16, 50
		dir, files := loaded(t)
		host := serving(t, dir)
		first := &http.Transport{}
		defer first.CloseIdleConnections()
		tag := grant(t, first, host, wishes(files, "")[0])
		asked := wishes(files, tag)

		stop := make(chan struct{})
		var slowOnes, others sync.WaitGroup
		for range slow {
			say(t, host, "GET / HTTP/1.1\r\nHost: here\r\nX: ") // and nothing more, until the test ends
			answer := say(t, host, "GET /"+heavy+" HTTP/1.1\r\nHost: here\r\n\r\n")
			slowOnes.Go(func() {
				defer answer.Close()
				for tick := time.NewTicker(10 * time.Millisecond); ; {
					select {
					case <-tick.C:
						if _, err := answer.Read(make([]byte, 512)); err != nil {
							t.Error("a slow client was cut off:", err)
							return
						}
					case <-stop:
						tick.Stop()
						return
					}
				}
			})
		}
		start := time.Now()
		for client := range clients {
			others.Go(func() {
				transport := &http.Transport{}
				defer transport.CloseIdleConnections()
				for i := range requests {
					grant(t, transport, host, asked[(client+i)%len(asked)])
				}
			})
		}
		others.Wait()
		t.Logf("%d requests in %v", clients*requests, time.Since(start).Round(time.Millisecond))
		close(stop)
		slowOnes.Wait()
		grant(t, first, host, asked[0])
	})
	for deadline := time.Now().Add(patience); runtime.NumGoroutine() > before; time.Sleep(time.Millisecond) {
		if time.Now().After(deadline) {
			stacks := make([]byte, 1<<16)
			t.Fatalf("%d goroutines were there before, %d are now:\n%s", before, runtime.NumGoroutine(), stacks[:runtime.Stack(stacks, true)])
		}
	}
}

// BenchmarkServe measures the server over TCP; what is allocated is the client's as well.
func BenchmarkServe(b *testing.B) {
	dir, files := loaded(b)
	host := serving(b, dir)
	for _, test := range []struct{ name, path, accept string }{
		{"page", "/", "br"},
		{"program", "/" + program, "identity"},
		{"missing", "/missing", "identity"},
		{"heavy", "/" + heavy, "identity"},
	} {
		b.Run(test.name, func(b *testing.B) {
			transport := &http.Transport{MaxIdleConnsPerHost: runtime.GOMAXPROCS(0)}
			defer transport.CloseIdleConnections()
			b.ReportAllocs()
			if strings.HasSuffix(test.path, ".wasm") {
				b.SetBytes(int64(len(files[test.path[1:]])))
			}
			b.RunParallel(func(each *testing.PB) {
				for each.Next() {
					request, err := http.NewRequestWithContext(b.Context(), http.MethodGet, "http://"+host+test.path, http.NoBody)
					if err != nil {
						b.Error(err)
						return
					}
					request.Header.Set("Accept-Encoding", test.accept)
					answer, err := transport.RoundTrip(request)
					if err != nil {
						b.Error(err)
						return
					}
					_, err = io.Copy(io.Discard, answer.Body)
					answer.Body.Close()
					if want := strconv.Itoa(int(answer.ContentLength)); err != nil || answer.Header.Get("Content-Length") != want {
						b.Errorf("length %s, %v, want %s", answer.Header.Get("Content-Length"), err, want)
					}
				}
			})
			b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "requests/s")
		})
	}
}
