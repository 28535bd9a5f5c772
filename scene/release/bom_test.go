package main

import (
	"runtime/debug"
	"strings"
	"testing"

	"github.com/CycloneDX/cyclonedx-go"
)

// TestSameModules has a bill of materials that says more or less than the program be refused.
func TestSameModules(t *testing.T) {
	linked := &debug.BuildInfo{GoVersion: "go1.26.8", Deps: []*debug.Module{
		{Path: "a.example/a", Version: "v1.0.0"},
		{Path: "b.example/b", Version: "v1.0.0", Replace: &debug.Module{Path: "c.example/c", Version: "v2.0.0"}},
	}}
	for _, test := range []struct {
		parts []string
		want  string // in the error; empty: none
		why   string
	}{
		{[]string{"c.example/c@v2.0.0", "std@go1.26.8", "a.example/a@v1.0.0"}, "", "the same in another order"},
		{[]string{"c.example/c@v2.0.0", "std@go1.26.8"}, "a.example/a@v1.0.0", "one is missing"},
		{[]string{"c.example/c@v2.0.0", "std@go1.26.8", "a.example/a@v1.0.1"}, "v1.0.1", "another version"},
		{[]string{"b.example/b@v1.0.0", "std@go1.26.8", "a.example/a@v1.0.0"}, "c.example/c", "what was replaced"},
		{[]string{"c.example/c@v2.0.0", "a.example/a@v1.0.0"}, "std", "without Go's own"},
	} {
		var parts []cyclonedx.Component
		for _, part := range test.parts {
			name, version, _ := strings.Cut(part, "@")
			parts = append(parts, cyclonedx.Component{Name: name, Version: version})
		}
		err := sameModules(parts, linked)
		if test.want == "" && err != nil || test.want != "" && (err == nil || !strings.Contains(err.Error(), test.want)) {
			t.Errorf("%s: sameModules = %v, want an error with %q", test.why, err, test.want)
		}
	}
}

// TestLicenseAll takes the licence from NOTICE, and has what the tool found otherwise told.
func TestLicenseAll(t *testing.T) {
	const notice = "IN THE PROGRAM\n\na.example/a    MIT   LICENSES/a.txt\ngithub.com/jezek/xgb BSD-3-Clause x\n"
	for _, test := range []struct {
		name     string
		found    *cyclonedx.Licenses
		licence  string
		fault    string // in the error; empty: none
		whatIsIt string
	}{
		{"a.example/a", licensed("MIT"), "MIT", "", "as NOTICE says"},
		{"a.example/a", licensed("GPL-3.0-only"), "MIT", "GPL-3.0-only", "found otherwise"},
		{"a.example/a", nil, "MIT", "misread", "not found"},
		{"b.example/b", licensed("MIT"), "MIT", "NOTICE", "not in NOTICE"},
		{"github.com/jezek/xgb", licensed("WTFPL"), "BSD-3-Clause", "", "known to be misread"},
		{standard, nil, "BSD-3-Clause", "", "Go's own"},
	} {
		parts := []cyclonedx.Component{{Name: test.name, Licenses: test.found}}
		err := licenseAll(parts, notice)
		if test.fault == "" && err != nil || test.fault != "" && (err == nil || !strings.Contains(err.Error(), test.fault)) {
			t.Errorf("%s: licenseAll = %v, want an error with %q", test.whatIsIt, err, test.fault)
		}
		if got := licenceOf(&parts[0]); got != test.licence {
			t.Errorf("%s: %s is under %q, want %q", test.whatIsIt, test.name, got, test.licence)
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
