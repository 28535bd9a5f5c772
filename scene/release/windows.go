package main

import (
	"bytes"
	"fmt"
	"image"
	"os"

	"github.com/tc-hib/winres"
	"github.com/tc-hib/winres/version"

	"atlas.example/southsouth/scene/icon"
)

// windowsSides are the sides of the icon in pixels, as Windows asks for them at 100 to 250 percent.
var windowsSides = []int{16, 20, 24, 32, 40, 48, 64, 128, 256}

// addResources puts the icon, the version and the manifest into a program for Windows, in its file.
//
// They are written into the linked program. A .syso file, which the linker would take, has to lie in the
// folder of package main (an overlay of the go command does not reach it), and nothing that is generated
// shall lie among the sources.
func (r *release) addResources(file string) error {
	resources, err := r.resources()
	if err != nil {
		return err
	}
	program, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	var with bytes.Buffer
	if err := resources.WriteToEXE(&with, bytes.NewReader(program)); err != nil {
		return fmt.Errorf("%s: resources: %w", file, err)
	}
	return os.WriteFile(file, with.Bytes(), 0o755)
}

// resources is what Windows shows of the program, and the manifest it is started by.
func (r *release) resources() (*winres.ResourceSet, error) {
	var set winres.ResourceSet
	var drawn []image.Image
	for _, side := range windowsSides {
		drawn = append(drawn, icon.Draw(side, icon.Corner))
	}
	pictures, err := winres.NewIconFromImages(drawn)
	if err != nil {
		return nil, err
	}
	// Number 1 is the first, which the Explorer shows.
	if err := set.SetIcon(winres.ID(1), pictures); err != nil {
		return nil, err
	}
	manifest, err := r.text("windows.manifest", struct {
		ID      string
		Numbers [4]uint16
	}{appID, r.numbers()})
	if err != nil {
		return nil, err
	}
	if err := set.Set(winres.RT_MANIFEST, winres.ID(1), winres.LCIDNeutral, manifest); err != nil {
		return nil, err
	}
	info := version.Info{FileVersion: r.numbers(), ProductVersion: r.numbers(), Timestamp: r.time}
	for _, pair := range [][2]string{
		{version.ProductName, title},
		{version.ProductVersion, r.version},
		{version.FileDescription, title},
		{version.FileVersion, r.version},
		{version.OriginalFilename, target{"windows", "amd64"}.program()},
		{version.InternalName, "southsouth"},
		{version.CompanyName, "The authors of South–South"},
		{version.LegalCopyright, "© 2026 The authors of South–South; Apache-2.0"},
	} {
		if err := info.Set(version.LangDefault, pair[0], pair[1]); err != nil {
			return nil, err
		}
	}
	set.SetVersionInfo(info)
	return &set, nil
}

// title is the program's name for people.
const title = "South–South: an atlas in time, 1970–1987"
