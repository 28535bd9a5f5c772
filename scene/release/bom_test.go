package main

import (
	"runtime/debug"
	"strings"
	"testing"

	"github.com/CycloneDX/cyclonedx-go"
)

// TestSameModules has a bill of materials that says more or less than the program be refused, or one without a licence.
func TestSameModules(t *testing.T) {
	part := func(name, version string, licences *cyclonedx.Licenses) cyclonedx.Component {
		return cyclonedx.Component{Name: name, Version: version, Licenses: licences}
	}
	mit := licensed("MIT")
	linked := &debug.BuildInfo{GoVersion: "go1.26.8", Deps: []*debug.Module{
		{Path: "a.example/a", Version: "v1.0.0"},
		{Path: "b.example/b", Version: "v1.0.0", Replace: &debug.Module{Path: "c.example/c", Version: "v2.0.0"}},
	}}
	for _, test := range []struct {
		parts []cyclonedx.Component
		want  string // in the error; empty: none
		why   string
	}{
		{[]cyclonedx.Component{part("c.example/c", "v2.0.0", mit), part("std", "go1.26.8", mit), part("a.example/a", "v1.0.0", mit)}, "", "the same in another order"},
		{[]cyclonedx.Component{part("c.example/c", "v2.0.0", mit), part("std", "go1.26.8", mit)}, "a.example/a@v1.0.0", "one is missing"},
		{[]cyclonedx.Component{part("c.example/c", "v2.0.0", mit), part("std", "go1.26.8", mit), part("a.example/a", "v1.0.1", mit)}, "v1.0.1", "another version"},
		{[]cyclonedx.Component{part("b.example/b", "v1.0.0", mit), part("std", "go1.26.8", mit), part("a.example/a", "v1.0.0", mit)}, "c.example/c", "what was replaced"},
		{[]cyclonedx.Component{part("c.example/c", "v2.0.0", mit), part("std", "go1.26.8", mit), part("a.example/a", "v1.0.0", nil)}, "a.example/a: no licence", "no licence"},
	} {
		err := sameModules(test.parts, linked)
		if test.want == "" && err != nil || test.want != "" && (err == nil || !strings.Contains(err.Error(), test.want)) {
			t.Errorf("%s: sameModules = %v, want an error with %q", test.why, err, test.want)
		}
	}
}

// TestWASMInfo finds the text between its marks, and not the marks of the run-time library before it. The marks are
// written another way than where they are looked for, so that this program has them once.
func TestWASMInfo(t *testing.T) {
	begin := string([]byte{0x30, 0x77, 0xaf, 0x0c, 0x92, 0x74, 0x08, 0x02, 0x41, 0xe1, 0xc1, 0x07, 0xe6, 0xd6, 0x18, 0xe6})
	end := string([]byte{0xf9, 0x32, 0x43, 0x31, 0x86, 0x18, 0x20, 0x72, 0x00, 0x82, 0x42, 0x10, 0x41, 0x16, 0xd8, 0xf2})
	const text = "path\ta.example/main\nmod\ta.example\t(devel)\t\ndep\tb.example/b\tv1.2.3\th1:x=\n"
	program := "\x00asm" + begin + "\x00\x01" + end + "..." + begin + text + end + "..."
	info, err := wasmInfo([]byte(program))
	if err != nil || len(info.Deps) != 1 || info.Deps[0].Path != "b.example/b" || info.Deps[0].Version != "v1.2.3" {
		t.Errorf("wasmInfo = %+v, %v, want b.example/b v1.2.3", info, err)
	}
	for _, program := range []string{"", "\x00asm", begin + text, begin + end} {
		if info, err := wasmInfo([]byte(program)); err == nil {
			t.Errorf("wasmInfo(%q) = %+v, want an error", program, info)
		}
	}
}
