package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"atlas.example/southsouth/web/site"
)

// manifest says how the page is called and shown once it is installed
// (https://www.w3.org/TR/appmanifest/).
type manifest struct {
	Name       string         `json:"name"`
	ShortName  string         `json:"short_name"`
	StartURL   string         `json:"start_url"`
	Scope      string         `json:"scope"`
	Display    string         `json:"display"`
	Background string         `json:"background_color"`
	Theme      string         `json:"theme_color"`
	Icons      []manifestIcon `json:"icons"`
}

type manifestIcon struct {
	Source  string `json:"src"`
	Sizes   string `json:"sizes"`
	Type    string `json:"type"`
	Purpose string `json:"purpose"`
}

// installed are the sides in pixels of the icons that browsers ask for before they install a page.
var installed = []int{192, 512}

// addExtras adds what a browser needs to install the page, and to keep it for when there is no network.
func addExtras(made *site.Made) error {
	drawn := func(purpose string) manifestIcon {
		// The name stays in quotes of its own, so that the build finds and replaces it.
		return manifestIcon{Source: "icon.svg", Sizes: "any", Type: "image/svg+xml", Purpose: purpose}
	}
	// Chromium takes the drawing for any size; others want pictures.
	icons := []manifestIcon{drawn("any"), drawn("maskable")}
	for _, side := range installed {
		icons = append(icons, manifestIcon{Source: iconName(side), Sizes: fmt.Sprintf("%dx%d", side, side), Type: "image/png", Purpose: "any"})
	}
	text, err := json.MarshalIndent(manifest{
		Name:      "South–South: an atlas in time, 1970–1987",
		ShortName: "South–South",
		// Both relative to the manifest: the page may lie in any folder of a host.
		StartURL: "./", Scope: "./",
		Display: "standalone", Background: "#F4ECD8", Theme: "#F4ECD8",
		Icons: icons,
	}, "", "  ")
	if err != nil {
		return err
	}
	made.Documents["manifest.webmanifest"] = append(text, '\n')
	// The worker keeps its name: a browser that has an older one asks for it by that.
	if made.Documents["sw.js"], err = os.ReadFile(filepath.Join("web", "sw.js")); err != nil {
		return err
	}
	made.Assets["offline.js"], err = os.ReadFile(filepath.Join("web", "offline.js"))
	return err
}
