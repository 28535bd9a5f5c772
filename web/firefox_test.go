//go:build !js

package web_test

import (
	"bufio"
	"context"
	"encoding/base64"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"testing"

	"github.com/coder/websocket"
	"github.com/coder/websocket/wsjson"
)

// firefox is driven through WebDriver BiDi (W3C), which it speaks itself.
type firefox struct {
	*testing.T
	socket *websocket.Conn
	tab    string // the id of its browsing context
	calls  int
}

// startFirefox starts Firefox on the display, to end with the test. Without a window it has no WebGL.
func startFirefox(t *testing.T) engine {
	t.Helper()
	var path string
	for _, name := range []string{"firefox-esr", "firefox"} {
		if found, err := exec.LookPath(name); err == nil {
			path = found
			break
		}
	}
	if path == "" {
		t.Fatal("no Firefox: apt-get install firefox-esr, or go test -short")
	}
	home := t.TempDir()
	// WebGL computed by the processor counts as too slow there unless it is asked for; and nothing shall go out.
	const wishes = `user_pref("webgl.force-enabled", true);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("app.normandy.enabled", false);
user_pref("network.captive-portal-service.enabled", false);
user_pref("network.connectivity-service.enabled", false);
user_pref("dom.w3c_touch_events.enabled", 1);
`
	if err := os.WriteFile(filepath.Join(home, "user.js"), []byte(wishes), 0o600); err != nil {
		t.Fatal(err)
	}
	command := exec.CommandContext(context.WithoutCancel(t.Context()), path, "--profile", home, "--no-remote", "--remote-debugging-port", "0", "about:blank")
	command.Env = append(os.Environ(), "HOME="+home)
	said, err := command.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = command.Process.Kill(); _ = command.Wait() })
	address := listening(t, bufio.NewScanner(said))
	socket, _, err := websocket.Dial(t.Context(), address+"/session", nil) //nolint:bodyclose // there is no body to close on success
	if err != nil {
		t.Fatal(err)
	}
	socket.SetReadLimit(64 << 20) // pictures
	t.Cleanup(func() { _ = socket.CloseNow() })
	f := &firefox{T: t, socket: socket}
	f.call("session.new", map[string]any{"capabilities": map[string]any{}}, nil)
	var tree struct{ Contexts []struct{ Context string } }
	f.call("browsingContext.getTree", map[string]any{}, &tree)
	f.tab = tree.Contexts[0].Context
	return f
}

var bidiAddress = regexp.MustCompile(`WebDriver BiDi listening on (ws://\S+)`)

// listening reads what Firefox says until it gives its address, and the rest unheard.
func listening(t *testing.T, said *bufio.Scanner) string {
	t.Helper()
	for said.Scan() {
		if found := bidiAddress.FindStringSubmatch(said.Text()); found != nil {
			go func() { // or it would wait for a reader; it ends with Firefox
				for said.Scan() {
				}
			}()
			return found[1]
		}
	}
	t.Fatal("Firefox does not say where it listens")
	return ""
}

// call sends a command and reads its result into one of the right shape.
func (f *firefox) call(method string, params map[string]any, result any) {
	f.Helper()
	ctx, cancel := context.WithTimeout(f.Context(), patience)
	defer cancel()
	f.calls++
	if err := wsjson.Write(ctx, f.socket, map[string]any{"id": f.calls, "method": method, "params": params}); err != nil {
		f.Fatal(err)
	}
	for {
		var answer struct {
			ID                   int
			Type, Error, Message string
			Result               json.RawMessage
		}
		if err := wsjson.Read(ctx, f.socket, &answer); err != nil {
			f.Fatalf("%s: %v", method, err)
		}
		if answer.ID != f.calls {
			continue
		}
		if answer.Type == "error" {
			f.Fatalf("%s: %s: %s", method, answer.Error, answer.Message)
		}
		if result != nil {
			if err := json.Unmarshal(answer.Result, result); err != nil {
				f.Fatal(err)
			}
		}
		return
	}
}

func (f *firefox) visit(address string) {
	f.Helper()
	f.call("browsingContext.navigate", map[string]any{"context": f.tab, "url": address, "wait": "complete"}, nil)
}

func (f *firefox) resize(w, h int) {
	f.Helper()
	f.call("browsingContext.setViewport", map[string]any{"context": f.tab, "viewport": map[string]any{"width": w, "height": h}}, nil)
}

// run has the page make JSON of the value, since BiDi writes values in a way of its own.
func (f *firefox) run(expression string) json.RawMessage {
	f.Helper()
	var value struct {
		Result           struct{ Value string }
		ExceptionDetails *struct{ Text string }
	}
	f.call("script.evaluate", map[string]any{
		"expression":   "Promise.resolve(" + expression + ").then((v) => JSON.stringify(v ?? null))",
		"target":       map[string]any{"context": f.tab},
		"awaitPromise": true,
	}, &value)
	if value.ExceptionDetails != nil {
		f.Fatalf("%s: %s", expression, value.ExceptionDetails.Text)
	}
	return json.RawMessage(value.Result.Value)
}

func (f *firefox) press(key rune) {
	f.Helper()
	f.act("key", "keyboard", nil,
		map[string]any{"type": "keyDown", "value": string(key)},
		map[string]any{"type": "pause", "duration": 60}, // the program looks once a frame
		map[string]any{"type": "keyUp", "value": string(key)})
}

func (f *firefox) point(with string, x, y int) {
	f.Helper()
	f.act("pointer", with, map[string]any{"pointerType": with},
		map[string]any{"type": "pointerMove", "x": x, "y": y},
		map[string]any{"type": "pointerDown", "button": 0},
		map[string]any{"type": "pause", "duration": 300},
		map[string]any{"type": "pointerUp", "button": 0})
}

func (f *firefox) act(kind, id string, parameters map[string]any, actions ...map[string]any) {
	f.Helper()
	source := map[string]any{"type": kind, "id": id, "actions": actions}
	if parameters != nil {
		source["parameters"] = parameters
	}
	f.call("input.performActions", map[string]any{"context": f.tab, "actions": []any{source}}, nil)
}

func (f *firefox) screenshot() []byte {
	f.Helper()
	var shot struct{ Data string }
	f.call("browsingContext.captureScreenshot", map[string]any{"context": f.tab}, &shot)
	picture, err := base64.StdEncoding.DecodeString(shot.Data)
	if err != nil {
		f.Fatal(err)
	}
	return picture
}
