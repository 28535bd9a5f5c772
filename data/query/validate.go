package main

import (
	"fmt"
	"io/fs"
	"os"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/data/chronicle"
)

// validate checks the tables in a folder, or the embedded ones, against what
// data/datapackage.json describes: the reader enforces it, and tests hold the
// one to the other. The faults are its answer and go to the standard output,
// one a line.
func validate(q *query, args []string) int {
	flags := q.flags()
	if code, done := q.parse(flags, args, 1, "[DIR]"); done {
		return code
	}
	tables := data.Tables()
	if flags.NArg() > 0 {
		dir := flags.Arg(0) // even an empty one, so that no script checks other tables than it meant
		if info, err := os.Stat(dir); err != nil || !info.IsDir() {
			return q.usage(fmt.Sprintf("no folder %q; give the folder that holds the tables", dir))
		}
		tables = os.DirFS(dir)
	}
	return q.check(tables)
}

// check reads all tables and prints what is wrong with them, if anything.
func (q *query) check(tables fs.FS) int {
	c, err := chronicle.Read(tables)
	if err != nil {
		q.say("%v\n", err)
		return exitFault
	}
	return q.say("ok: %d rows in %d tables\n", c.Rows(), len(chronicle.Tables()))
}
