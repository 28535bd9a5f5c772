package main

import (
	"bytes"
	"image"
	"image/draw"
	"math"

	"github.com/jackmordaunt/icns/v3"

	"atlas.example/southsouth/scene/icon"
)

// bundle is the folder that macOS shows as the program.
const bundle = "South–South.app"

// oldestMacOS is the oldest that the programs of Go 1.26 start on. The linker writes it into each program,
// which a test holds this to.
const oldestMacOS = "12.0"

// addBundle adds what makes a folder with the program an application of macOS.
func (r *release) addBundle(f *folder) error {
	list, err := r.text("Info.plist", struct{ ID, Version, Oldest, Title string }{appID, r.dotted(), oldestMacOS, title})
	if err != nil {
		return err
	}
	f.add(bundle+"/Contents/Info.plist", list)
	f.add(bundle+"/Contents/PkgInfo", []byte("APPL????"))
	pictures, err := darwinIcon()
	if err != nil {
		return err
	}
	f.add(bundle+"/Contents/Resources/southsouth.icns", pictures)
	return nil
}

// darwinTypes are the kinds of picture in an .icns file that hold a PNG, by the side in pixels. Two of a size
// are the picture of one size, and of half that size on a fine screen.
var darwinTypes = []icns.OsType{
	{ID: "ic11", Size: 32},
	{ID: "ic12", Size: 64},
	{ID: "ic07", Size: 128},
	{ID: "ic13", Size: 256},
	{ID: "ic08", Size: 256},
	{ID: "ic14", Size: 512},
	{ID: "ic09", Size: 512},
	{ID: "ic10", Size: 1024},
}

// darwinIcon is the icon as .icns, each picture drawn at its own size.
func darwinIcon() ([]byte, error) {
	var set icns.IconSet
	for _, kind := range darwinTypes {
		set.Icons = append(set.Icons, &icns.Icon{Type: kind, Image: darwinPicture(int(kind.Size))})
	}
	var file bytes.Buffer
	_, err := set.WriteTo(&file)
	return file.Bytes(), err
}

// darwinPicture is the icon on Apple's grid: of 1024 units 824 in the middle, with corners of 185.4.
func darwinPicture(side int) image.Image {
	inner := int(math.Round(float64(side) * 824 / 1024))
	inner += (side - inner) % 2 // as much on the left as on the right
	picture := image.NewRGBA(image.Rect(0, 0, side, side))
	at := image.Pt(1, 1).Mul((side - inner) / 2)
	draw.Draw(picture, image.Rect(0, 0, inner, inner).Add(at), icon.Draw(inner, icon.Side*185.4/824), image.Point{}, draw.Src)
	return picture
}
