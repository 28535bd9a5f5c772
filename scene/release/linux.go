package main

import (
	"bytes"
	"image"
	"image/png"
	"os"
	"strings"
	"time"

	"atlas.example/southsouth/scene/icon"
)

// addShare adds what a desktop of Linux shows the program with, laid out so that the folders bin and share can be
// copied into /usr/local or ~/.local as they are.
func (r *release) addShare(f *folder) error {
	values := struct{ ID, Class, Version, Date string }{appID, windowClass, strings.TrimPrefix(r.version, "v"), r.time.Format(time.DateOnly)}
	for name, to := range map[string]string{
		"program.desktop": "share/applications/" + appID + ".desktop",
		"metainfo.xml":    "share/metainfo/" + appID + ".metainfo.xml",
	} {
		content, err := r.text(name, values)
		if err != nil {
			return err
		}
		f.add(to, content)
	}
	drawing, err := os.ReadFile("web/icon.svg")
	if err != nil {
		return err
	}
	f.add("share/icons/hicolor/scalable/apps/"+appID+".svg", drawing)
	picture, err := encode(icon.Draw(256, icon.Corner))
	if err != nil {
		return err
	}
	f.add("share/icons/hicolor/256x256/apps/"+appID+".png", picture)
	return nil
}

// windowClass is the class that main gives the window under X11, by which a desktop knows that it belongs to the
// entry of the menu.
const windowClass = "SouthSouth"

// encode is a picture as PNG, as small as it gets.
func encode(picture image.Image) ([]byte, error) {
	var file bytes.Buffer
	encoder := png.Encoder{CompressionLevel: png.BestCompression}
	err := encoder.Encode(&file, picture)
	return file.Bytes(), err
}
