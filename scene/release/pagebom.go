package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/CycloneDX/cyclonedx-go"
)

// pageBOM is the bill of materials of the page: what is in any of its programs. The tool reads no WebAssembly,
// so that it is shown the same programs for this machine, in which there are more modules. Those that are not
// in the page's programs are taken out again.
func (r *release) pageBOM(ctx context.Context, f *folder) ([]byte, error) {
	linked, err := pageModules(f)
	if err != nil {
		return nil, err
	}
	here := target{runtime.GOOS, runtime.GOARCH}
	var whole *cyclonedx.BOM
	for _, from := range []string{".", "./scene/render"} {
		file, err := r.build(ctx, here, from)
		if err != nil {
			return nil, err
		}
		bom, err := r.examine(ctx, file)
		if err != nil {
			return nil, err
		}
		if whole == nil {
			whole = bom
			continue
		}
		*whole.Components = append(*whole.Components, *bom.Components...)
	}
	*whole.Components = slices.DeleteFunc(*whole.Components, func(c cyclonedx.Component) bool {
		return c.Name != standard && !slices.ContainsFunc(linked.Deps, func(m *debug.Module) bool { return m.Path == c.Name })
	})
	slices.SortFunc(*whole.Components, func(a, b cyclonedx.Component) int { return cmp.Compare(a.BOMRef, b.BOMRef) })
	*whole.Components = slices.CompactFunc(*whole.Components, func(a, b cyclonedx.Component) bool { return a.BOMRef == b.BOMRef })
	for i := range *whole.Components {
		c := &(*whole.Components)[i]
		c.PackageURL = forPage(c.PackageURL, here)
	}
	main := whole.Metadata.Component
	main.PackageURL = forPage(main.PackageURL, here)
	// They tell of the programs for this machine.
	whole.Metadata.Properties, whole.Dependencies = nil, nil
	return r.finish(whole, linked)
}

// forPage is the address of a package for the page rather than for this machine.
func forPage(address string, here target) string {
	return strings.NewReplacer("goarch="+here.arch, "goarch=wasm", "goos="+here.system, "goos=js").Replace(address)
}

// pageModules is the modules that are linked into the programs of the page, each once.
func pageModules(f *folder) (*debug.BuildInfo, error) {
	all := &debug.BuildInfo{}
	for _, e := range f.entries {
		if !strings.HasSuffix(e.name, ".wasm") {
			continue
		}
		info, err := wasmInfo(e.content)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", e.name, err)
		}
		all.GoVersion = runtime.Version()
		all.Deps = append(all.Deps, info.Deps...)
	}
	if len(all.Deps) == 0 {
		return nil, errors.New("the page has no program that names its modules")
	}
	slices.SortFunc(all.Deps, func(a, b *debug.Module) int { return cmp.Compare(a.Path, b.Path) })
	all.Deps = slices.CompactFunc(all.Deps, func(a, b *debug.Module) bool { return a.Path == b.Path })
	return all, nil
}

// wasmInfo is what the linker wrote into a program for the browser about its modules. debug/buildinfo knows no
// WebAssembly; the text is the same as elsewhere, between the marks of cmd/go/internal/modload.
func wasmInfo(program []byte) (*debug.BuildInfo, error) {
	const begin, end = "\x30\x77\xaf\x0c\x92\x74\x08\x02\x41\xe1\xc1\x07\xe6\xd6\x18\xe6", "\xf9\x32\x43\x31\x86\x18\x20\x72\x00\x82\x42\x10\x41\x16\xd8\xf2"
	for {
		_, rest, ok := bytes.Cut(program, []byte(begin))
		if !ok {
			return nil, errors.New("it does not say which modules are in it")
		}
		// The marks are in the run-time library, too, without a text between them.
		text, _, ok := bytes.Cut(rest, []byte(end))
		if info, err := debug.ParseBuildInfo(string(text)); ok && err == nil && info.Path != "" {
			return info, nil
		}
		program = rest
	}
}
