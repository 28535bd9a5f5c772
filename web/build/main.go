// Command build compiles the program for the browser and lays the page out in a
// folder, web/dist, that any static host can serve.
//
//	go run ./web/build [-o DIR] [-quality N] [-base URL] [-lines]
//
// The page works in any folder of any host. Where it will be is only needed for
// what others read: links and pictures for search engines and previews. With
// -base those are whole addresses, and there are sitemap.xml and robots.txt.
//
// It is run from the root of the module. Exit 1: the build did not succeed.
// Exit 2: the command line was wrong.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/signal"

	"atlas.example/southsouth/web/site"
)

func main() {
	plan := site.Plan{Program: ".", Others: painters, Page: "web", Work: "web/.build"}
	flag.StringVar(&plan.Out, "o", "web/dist", "folder to fill")
	flag.IntVar(&plan.Quality, "quality", 11, "compression, 0 (fastest) to 11 (smallest)")
	flag.StringVar(&plan.Base, "base", "", "address of the folder at its host, such as https://your.host/atlas/")
	flag.BoolVar(&plan.Lines, "lines", false, "programs that fail tell files and lines; they are 8 % larger")
	flag.Parse()
	if err := checkBase(plan.Base); err != nil {
		fmt.Fprintln(os.Stderr, "build:", err)
		os.Exit(2)
	}
	if flag.NArg() > 0 || plan.Quality < 0 || plan.Quality > 11 {
		flag.Usage()
		os.Exit(2)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	plan.More = site.Made{Documents: map[string][]byte{}, Assets: map[string][]byte{}, Files: map[string][]byte{}}
	err := errors.Join(addEdition(&plan.More, plan.Base), addPictures(&plan.More), addShell(&plan.More),
		addIcons(&plan.More), addExtras(&plan.More), addEmbed(&plan.More, plan.Base), addData(&plan.More, plan.Base))
	addSearch(&plan.More, plan.Base)
	if err == nil {
		err = site.Build(ctx, plan)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "build:", err)
		os.Exit(1) //nolint:gocritic // nothing to undo: the signal handler ends with the process
	}
}
