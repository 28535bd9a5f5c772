package main

import (
	"bytes"
	"context"
	"crypto/sha256"
	"debug/buildinfo"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/CycloneDX/cyclonedx-go"
)

// bomSuffix ends the name of a bill of materials beside its archive.
const bomSuffix = ".cdx.json"

// programBOM is the bill of materials of a program that was linked into a file: the modules that are really
// in it, the fonts and the data, each with its licence.
func (r *release) programBOM(ctx context.Context, file string) ([]byte, error) {
	bom, err := r.examine(ctx, file)
	if err != nil {
		return nil, err
	}
	info, err := buildinfo.ReadFile(file)
	if err != nil {
		return nil, err
	}
	return r.finish(bom, info)
}

// examine has cyclonedx-gomod look at a program. It knows the licences by the modules in the cache of the go
// command, and asks nobody.
func (r *release) examine(ctx context.Context, file string) (*cyclonedx.BOM, error) {
	tool, err := exec.CommandContext(ctx, "go", "tool", "-modfile=.tools/go.mod", "-n", "cyclonedx-gomod").Output()
	if err != nil {
		return nil, fmt.Errorf("cyclonedx-gomod: %w", err)
	}
	list := filepath.Join(r.work, "bom.json")
	command := exec.CommandContext(ctx, strings.TrimSpace(string(tool)), "bin", "-json", "-licenses", "-assert-licenses", "-std",
		"-noserial", "-notimestamp", "-version", r.version, "-output", list, file)
	// It asks the go command from outside of our module, where no go.sum says what their checksums are: they were
	// held to ours when they were fetched.
	command.Env = append(r.environ(), "GOPROXY=off", "GOSUMDB=off")
	if said, err := command.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("cyclonedx-gomod: %w\n%s", err, said)
	}
	content, err := os.ReadFile(list)
	if err != nil {
		return nil, err
	}
	bom := new(cyclonedx.BOM)
	if err := cyclonedx.NewBOMDecoder(bytes.NewReader(content), cyclonedx.BOMFileFormatJSON).Decode(bom); err != nil {
		return nil, err
	}
	if bom.Metadata == nil || bom.Metadata.Component == nil || bom.Components == nil {
		return nil, fmt.Errorf("cyclonedx-gomod finds nothing in %s", file)
	}
	return bom, nil
}

// standard is how the tool calls Go's own libraries.
const standard = "std"

// finish adds what the tool cannot know, takes out what another machine would have otherwise, and holds the list
// to the modules that are linked.
func (r *release) finish(bom *cyclonedx.BOM, linked *debug.BuildInfo) ([]byte, error) {
	if tools := bom.Metadata.Tools; tools != nil && tools.Tools != nil {
		for i := range *tools.Tools {
			(*tools.Tools)[i].Hashes = nil // of the tool as it was built here
		}
	}
	main := bom.Metadata.Component
	main.Description, main.Licenses = title, licensed("Apache-2.0")
	notice, err := os.ReadFile("NOTICE")
	if err != nil {
		return nil, err
	}
	if err := licenseAll(*bom.Components, string(notice)); err != nil {
		return nil, err
	}
	if err := sameModules(*bom.Components, linked); err != nil {
		return nil, err
	}
	fonts, err := fontComponents()
	if err != nil {
		return nil, err
	}
	*bom.Components = slices.Concat(*bom.Components, fonts, []cyclonedx.Component{
		{
			BOMRef: "data:tables", Type: cyclonedx.ComponentTypeData, Name: "tables of South–South", Version: r.version,
			Description: "events, places, memberships and their sources (data/*.csv)", Licenses: licensed("CC-BY-4.0"),
		},
		{
			BOMRef: "data:natural-earth", Type: cyclonedx.ComponentTypeData, Name: "Natural Earth",
			Description: "the map (data/world.atlas, data/detail) is derived from it", Licenses: publicDomain(),
			ExternalReferences: &[]cyclonedx.ExternalReference{{Type: cyclonedx.ERTypeWebsite, URL: "https://www.naturalearthdata.com"}},
		},
	})
	var file bytes.Buffer
	encoder := cyclonedx.NewBOMEncoder(&file, cyclonedx.BOMFileFormatJSON).SetPretty(true).SetEscapeHTML(false)
	err = encoder.EncodeVersion(bom, cyclonedx.SpecVersion1_6)
	return file.Bytes(), err
}

// misread is what the tool takes for the licence of a module and is not, with the reason.
var misread = map[string]string{
	"github.com/leonelquinteros/gotext": "BSD-3-Clause", // so is its package plurals; the rest is under MIT
	"github.com/jezek/xgb":              "WTFPL",        // so is its generator, which README says; what is linked is under LICENSE
}

// licenseAll gives each module the licence that NOTICE names, which somebody has read. What the tool finds is held
// against that.
func licenseAll(components []cyclonedx.Component, notice string) error {
	named := map[string]string{}
	for line := range strings.Lines(notice) {
		if fields := strings.Fields(line); len(fields) > 1 {
			named[fields[0]] = fields[1]
		}
	}
	var faults []error
	for i := range components {
		c := &components[i]
		if c.Name == standard {
			c.Description, c.Licenses = "Go's run-time and standard libraries", licensed("BSD-3-Clause")
			continue
		}
		want, ok := named[c.Name]
		if !ok {
			faults = append(faults, fmt.Errorf("%s is in the program and not in NOTICE", c.Name))
			continue
		}
		found := licenceOf(c)
		if looks, known := misread[c.Name]; found != want && (!known || found != looks) {
			faults = append(faults, fmt.Errorf("%s is under %s in NOTICE, and looks as if it were under %q; "+
				"mend NOTICE, or say in misread why it only looks so", c.Name, want, found))
		}
		c.Licenses = licensed(want)
	}
	return errors.Join(faults...)
}

// licenceOf is the first licence of a component, empty if there is none.
func licenceOf(c *cyclonedx.Component) string {
	if c.Licenses == nil || len(*c.Licenses) == 0 || (*c.Licenses)[0].License == nil {
		return ""
	}
	return (*c.Licenses)[0].License.ID
}

// sameModules fails unless the components are the modules that are linked and Go's own libraries.
func sameModules(components []cyclonedx.Component, linked *debug.BuildInfo) error {
	var got, want []string
	for _, c := range components {
		got = append(got, c.Name+"@"+c.Version)
	}
	want = append(want, standard+"@"+linked.GoVersion)
	for _, m := range linked.Deps {
		if m.Replace != nil {
			m = m.Replace
		}
		want = append(want, m.Path+"@"+m.Version)
	}
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		return fmt.Errorf("the bill of materials has %q, the program %q", got, want)
	}
	return nil
}

// fontFolder is where the fonts are that the program embeds.
const fontFolder = "scene/typeface/fonts"

// fontComponents is each font that is embedded.
func fontComponents() ([]cyclonedx.Component, error) {
	files, err := filepath.Glob(fontFolder + "/*.[ot]tf")
	if err != nil || len(files) == 0 {
		return nil, fmt.Errorf("%s: no fonts are there (%w)", fontFolder, err)
	}
	var all []cyclonedx.Component
	for _, file := range files {
		content, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		sum := sha256.Sum256(content)
		name := filepath.Base(file)
		copyright := "2015-2020 Google LLC"
		if strings.Contains(name, "CJK") {
			copyright = "2014-2021 Adobe"
		}
		all = append(all, cyclonedx.Component{
			BOMRef: "font:" + name, Type: cyclonedx.ComponentTypeFile, Name: name, Description: "subset of a font, see " + fontFolder + "/README.md",
			Hashes:   &[]cyclonedx.Hash{{Algorithm: cyclonedx.HashAlgoSHA256, Value: hex.EncodeToString(sum[:])}},
			Licenses: licensed("OFL-1.1"), Copyright: copyright,
		})
	}
	return all, nil
}

// licensed is one licence by its SPDX identifier.
func licensed(id string) *cyclonedx.Licenses {
	return &cyclonedx.Licenses{{License: &cyclonedx.License{ID: id}}}
}

// publicDomain is for what is under no licence.
func publicDomain() *cyclonedx.Licenses {
	return &cyclonedx.Licenses{{License: &cyclonedx.License{
		Name: "public domain", URL: "https://www.naturalearthdata.com/about/terms-of-use/",
	}}}
}
