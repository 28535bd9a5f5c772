// Command query asks the chronicle: which events, members, participants and
// units the tables know for a time, whose land a position was on, what changed,
// and whether the tables are sound. It also writes them for other programs.
//
//	go run ./data/query events -from 1981 -to 1983
//	go run ./data/query members -of nam -date 1975-08-30 -count
//	go run ./data/query where -date 1971-12-15 -lat 23.72 -lon 90.41
//	go run ./data/query export -format timelinejs -o story.csv
//	go run ./data/query translations fr
//	go run ./data/query validate ./data
//
// The names of the commands, flags and columns stay as they are: people script
// against them. New columns come after the old ones.
//
// It exits with 0 if it could answer, with 1 if the tables have faults or the
// answer could not be written, and with 2 if the question was wrong.
// (go run itself exits with 1 for both and prints the code; a built program
// keeps it.)
package main

import (
	"fmt"
	"io"
	"os"
	"strings"
)

func main() { os.Exit(run(os.Args[1:], piped(os.Stdin), os.Stdout, os.Stderr)) }

// piped returns a file to read from, or nil if it is a terminal: whoever sits there would not
// know that something is waited for.
func piped(f *os.File) io.Reader {
	info, err := f.Stat()
	if err != nil || info.Mode()&os.ModeCharDevice != 0 {
		return nil
	}
	return f
}

// The exit codes.
const (
	exitOK    = 0
	exitFault = 1
	exitUsage = 2
)

// command is one subcommand.
type command struct {
	name    string
	summary string
	run     func(q *query, args []string) int
}

// commands lists the subcommands in the order of the help.
func commands() []command {
	return []command{
		{"events", "list events, by date", events},
		{"members", "list the members of the Non-Aligned Movement on a day", members},
		{"participants", "list who took part in an event", participants},
		{"units", "list the countries and territories of a day", units},
		{"where", "name the country or territory at a position on a day, or at many", where},
		{"changes", "list what changed on the political map", changes},
		{"news", "list what changed on the map, on the roll and in the story", news},
		{"export", "write the events, the places or the sources in the format of other programs", exportTables},
		{"translations", "list what a language lacks, or has of English that is no more", translations},
		{"validate", "check the tables", validate},
	}
}

// query is one call: where it reads from and writes to, and what it is called in messages.
type query struct {
	name           string
	stdin          io.Reader // nil if there is nothing to read
	stdout, stderr io.Writer
}

// run carries out a command line without the program's name, and returns the
// exit code.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	q := &query{name: "query", stdin: stdin, stdout: stdout, stderr: stderr}
	if len(args) == 0 {
		return q.usage("no command; " + known())
	}
	if args[0] == "help" || args[0] == "-h" || args[0] == "-help" || args[0] == "--help" {
		return q.help()
	}
	for _, c := range commands() {
		if c.name == args[0] {
			q.name += " " + c.name
			return c.run(q, args[1:])
		}
	}
	return q.usage(fmt.Sprintf("no command %q; %s", args[0], known()))
}

// known names the commands in one line.
func known() string {
	var names []string
	for _, c := range commands() {
		names = append(names, c.name)
	}
	return "choose one of " + strings.Join(names, ", ")
}

// help explains all commands.
func (q *query) help() int {
	var list strings.Builder
	for _, c := range commands() {
		fmt.Fprintf(&list, "  %-13s %s\n", c.name, c.summary)
	}
	return q.say("usage: query <command> [flags]\n\n%s\nquery <command> -h explains a command.\n", &list)
}

// say writes an answer in words and returns the exit code.
func (q *query) say(format string, args ...any) int {
	if _, err := fmt.Fprintf(q.stdout, format, args...); err != nil {
		return q.fail(err)
	}
	return exitOK
}

// usage reports a wrong question in one line, whatever line breaks are in it.
func (q *query) usage(problem string) int {
	fmt.Fprintf(q.stderr, "%s: %s\n", q.name, strings.ReplaceAll(problem, "\n", `\n`))
	return exitUsage
}

// fail reports that a right question could not be answered.
func (q *query) fail(err error) int {
	fmt.Fprintf(q.stderr, "%s: %v\n", q.name, err)
	return exitFault
}
