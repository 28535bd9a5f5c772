// Command render paints the picture of a day, or an animation of a span, to a file, without a
// display, a GPU or a browser:
//
//	go run ./scene/render -date 1987-06-09
//	go run ./scene/render -date 1981 -size 1920x1080 -scale 2 -o cancun.png
//	go run ./scene/render -date 1981-10-22 -frame -o plate.svg
//	go run ./scene/render -from 1979 -to 1982 -size 640x400 -o members.gif
//	go run ./scene/render -date 1974 -at 31,35 -zoom 12
//	go run ./scene/render -date 1970 -states
//	go run ./scene/render -date 1981 -view all -theme projector
//	go run ./scene/render -date 1981-10-22 -frame -lang ar -o plate-ar.png
//	go run ./scene/render -date 1981 -projection peters
//	go run ./scene/render -date 1987 -projection globe -at 39,126
//	go run ./scene/render -link 'https://your.host/atlas/#e=seed-1981-cancun&theme=paper' -format svg
//
// A date is YYYY-MM-DD, YYYY-MM or YYYY; a month or a year means its last day, when all that
// it brought has happened, and after -from its first. The name after -o says what is written:
// .png, .svg with texts as texts and shapes as shapes, or of a span .gif, .apng or .png, which
// play at the pace of the story and over again. Without -o the file is named after the day or the
// span, in the folder in which the command runs, and its name is printed; -o - writes to standard
// output, a PNG where -format says nothing else. The map shows the world, or with -zoom a part of it, around -at: latitude, then
// longitude, as one finds them written. A globe turns to the places of the events, or stays at -at.
//
// With -frame the picture is a plate for publication: the title, the day, what happened, the
// sources, the licence and what the borders do not say are around it and stay with it.
//
// With -lang all that is written is in that language. In a page, for which it is built as well, the texts of the
// language, words.TAG.txt, and its fonts are read from the folder in which the command runs.
//
// The command exits with 2 for flags it cannot use and with 1 if it cannot write the file.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"atlas.example/southsouth/scene/timeline"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// run is the command: it returns the exit code.
func run(args []string, stdout, stderr io.Writer) int {
	o, err := parse(args, stderr)
	if errors.Is(err, flag.ErrHelp) {
		return 0
	}
	if err != nil {
		fmt.Fprintln(stderr, "render:", err)
		return 2
	}
	picture, err := produce(o, stderr)
	if err == nil {
		err = write(picture, o.file, stdout)
	}
	switch {
	case err == nil:
		return 0
	case errors.Is(err, errTooMuch):
		fmt.Fprintln(stderr, "render:", err)
		return 2
	}
	fmt.Fprintln(stderr, "render:", err)
	return 1
}

// produce makes the bytes of the file that is asked for.
func produce(o options, progress io.Writer) ([]byte, error) {
	s, err := newStage(o)
	if err != nil {
		return nil, err
	}
	switch o.format {
	case svgFormat:
		return s.SVG(timeline.Moment(o.day)), nil
	case gifFormat, apngFormat:
		return s.animate(progress)
	case pngFormat:
	}
	return s.PNG(timeline.Moment(o.day))
}

func write(picture []byte, file string, stdout io.Writer) error {
	if file == "-" {
		_, err := stdout.Write(picture)
		return err
	}
	if err := os.WriteFile(file, picture, 0o644); err != nil {
		return err
	}
	_, err := fmt.Fprintln(stdout, file)
	return err
}
