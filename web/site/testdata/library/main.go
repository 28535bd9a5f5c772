// A program that does itself what is left out where only the engine does it.
package main

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"fmt"
	"go/build"
	"go/parser"
	"go/printer"
	"go/token"
	"io"
	"log/slog"
	"os"
	"text/template"
)

type named struct{}

func (named) Name() string { return "template: a method was called" }

func main() {
	template.Must(template.New("").Parse("{{.Name}}\n")).Execute(os.Stdout, named{})

	var packed bytes.Buffer
	archive := zip.NewWriter(&packed)
	file, _ := archive.Create("a")
	file.Write([]byte("zip: a file was packed\n"))
	archive.Close()
	read, _ := zip.NewReader(bytes.NewReader(packed.Bytes()), int64(packed.Len()))
	inside, _ := read.File[0].Open()
	io.Copy(os.Stdout, inside)

	packed.Reset()
	squeezed, _ := flate.NewWriter(&packed, flate.BestCompression)
	squeezed.Write([]byte("flate: it was squeezed\n"))
	squeezed.Close()
	io.Copy(os.Stdout, flate.NewReader(&packed))

	files := token.NewFileSet()
	parsed, _ := parser.ParseFile(files, "", "package   printed", 0)
	printer.Fprint(os.Stdout, files, parsed)
	fmt.Println("for", build.Default.GOOS)

	slog.New(slog.NewJSONHandler(os.Stdout, nil)).Info("json", "value", map[string]int{"of a map": 1})
}
