package main

import (
	"bytes"
	"context"
	"os"
	"strings"
	"testing"
)

// TestMain runs in the root of the module, as the command does.
func TestMain(m *testing.M) {
	if err := os.Chdir("../.."); err != nil {
		panic(err)
	}
	os.Exit(m.Run())
}

func TestCommandLine(t *testing.T) {
	t.Setenv("SOURCE_DATE_EPOCH", "1700000000")
	for _, test := range []struct {
		args []string
		code int
		want string
		why  string
	}{
		{[]string{"-help"}, 0, "-version", "asked"},
		{[]string{"-nosuch"}, 2, "-nosuch", "no flag"},
		{[]string{"v1.2.3"}, 2, "v1.2.3", "no flag either"},
		{[]string{"-quality", "12"}, 2, "0 to 11", "too high"},
		{[]string{"-only", "plan9/arm"}, 2, "linux/amd64", "no target, and which there are"},
		{[]string{"-version", "a b"}, 2, "letters", "no version"},
	} {
		var said bytes.Buffer
		if code := run(context.Background(), test.args, &said); code != test.code || !strings.Contains(said.String(), test.want) {
			t.Errorf("release %q = %d, %q, want %d and %q: %s", test.args, code, said.String(), test.code, test.want, test.why)
		}
	}
}

func TestChoose(t *testing.T) {
	got, err := choose("web, linux/arm64")
	if err != nil || len(got) != 2 || got[0] != web || got[1] != (target{"linux", "arm64"}) {
		t.Errorf(`choose("web, linux/arm64") = %v, %v, want the two`, got, err)
	}
}
