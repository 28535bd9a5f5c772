//go:build !js

package web_test

import (
	"bytes"
	"context"
	"encoding/base64"
	"encoding/json"
	"net"
	"net/http"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"
)

// webkit is WebKit's small browser, driven through WebDriver (W3C).
type webkit struct {
	*testing.T
	session string // the address of the session
}

// startWebKit starts WebKitGTK's MiniBrowser, to end with the test.
func startWebKit(t *testing.T) engine {
	t.Helper()
	driver, err := exec.LookPath("WebKitWebDriver")
	if err != nil {
		t.Fatal("no WebKit: apt-get install webkit2gtk-driver, or go test -short")
	}
	browsers, err := filepath.Glob("/usr/lib/*/webkit2gtk-4*/MiniBrowser")
	if err != nil || len(browsers) == 0 {
		t.Fatal("no MiniBrowser beside WebKitWebDriver: apt-get install webkit2gtk-driver")
	}
	port := freePort(t)
	command := exec.CommandContext(context.WithoutCancel(t.Context()), driver, "--port="+strconv.Itoa(port))
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = command.Process.Kill(); _ = command.Wait() })
	address := "http://127.0.0.1:" + strconv.Itoa(port)
	untilAnswers(t, address+"/status")
	w := &webkit{T: t, session: address}
	var made struct {
		SessionID string `json:"sessionId"`
	}
	w.call("POST", "/session", map[string]any{"capabilities": map[string]any{"alwaysMatch": map[string]any{
		"webkitgtk:browserOptions": map[string]any{"binary": browsers[0], "args": []string{"--automation"}},
	}}}, &made)
	w.session += "/session/" + made.SessionID
	t.Cleanup(func() { w.call("DELETE", "", nil, nil) })
	return w
}

// freePort is a port that nobody listens on now.
func freePort(t *testing.T) int {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().(*net.TCPAddr).Port
}

// untilAnswers waits for a server to begin.
func untilAnswers(t *testing.T, address string) {
	t.Helper()
	wait := time.NewTicker(100 * time.Millisecond)
	defer wait.Stop()
	for end := time.Now().Add(patience); time.Now().Before(end); <-wait.C {
		request, err := http.NewRequestWithContext(t.Context(), http.MethodGet, address, http.NoBody)
		if err != nil {
			t.Fatal(err)
		}
		if answer, err := http.DefaultClient.Do(request); err == nil {
			answer.Body.Close()
			return
		}
	}
	t.Fatalf("nobody answers at %s", address)
}

// call sends a command to the session and reads its value into one of the right shape.
func (w *webkit) call(method, path string, params, value any) {
	w.Helper()
	ctx, cancel := context.WithTimeout(context.WithoutCancel(w.Context()), patience)
	defer cancel()
	body := &bytes.Buffer{}
	if params != nil {
		if err := json.NewEncoder(body).Encode(params); err != nil {
			w.Fatal(err)
		}
	}
	request, err := http.NewRequestWithContext(ctx, method, w.session+path, body)
	if err != nil {
		w.Fatal(err)
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		w.Fatal(err)
	}
	defer response.Body.Close()
	var said struct{ Value json.RawMessage }
	if err := json.NewDecoder(response.Body).Decode(&said); err != nil {
		w.Fatal(err)
	}
	if response.StatusCode != http.StatusOK {
		w.Fatalf("%s %s: %s", method, path, said.Value)
	}
	if value != nil {
		if err := json.Unmarshal(said.Value, value); err != nil {
			w.Fatal(err)
		}
	}
}

func (w *webkit) visit(address string) {
	w.Helper()
	w.call("POST", "/url", map[string]any{"url": address}, nil)
}

func (w *webkit) resize(width, height int) {
	w.Helper()
	w.call("POST", "/window/rect", map[string]any{"width": width, "height": height}, nil)
}

func (w *webkit) run(expression string) json.RawMessage {
	w.Helper()
	var value json.RawMessage
	w.call("POST", "/execute/sync", map[string]any{"script": "return " + expression, "args": []any{}}, &value)
	return value
}

func (w *webkit) press(key rune) {
	w.Helper()
	w.act("key", "keyboard", nil,
		map[string]any{"type": "keyDown", "value": string(key)},
		map[string]any{"type": "pause", "duration": 60}, // the program looks once a frame
		map[string]any{"type": "keyUp", "value": string(key)})
}

func (w *webkit) point(with string, x, y int) {
	w.Helper()
	w.act("pointer", with, map[string]any{"pointerType": with},
		map[string]any{"type": "pointerMove", "x": x, "y": y, "duration": 0},
		map[string]any{"type": "pointerDown", "button": 0},
		map[string]any{"type": "pause", "duration": 300},
		map[string]any{"type": "pointerUp", "button": 0})
}

func (w *webkit) act(kind, id string, parameters map[string]any, actions ...map[string]any) {
	w.Helper()
	source := map[string]any{"type": kind, "id": id, "actions": actions}
	if parameters != nil {
		source["parameters"] = parameters
	}
	w.call("POST", "/actions", map[string]any{"actions": []any{source}}, nil)
}

func (w *webkit) screenshot() []byte {
	w.Helper()
	var text string
	w.call("GET", "/screenshot", nil, &text)
	picture, err := base64.StdEncoding.DecodeString(text)
	if err != nil {
		w.Fatal(err)
	}
	return picture
}
