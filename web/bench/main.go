//go:build !js

// Command bench measures the product beside what one would use instead: the same states, markers, arcs and way of
// the camera, drawn by ours, d3-geo on a canvas, MapLibre GL, deck.gl and ECharts, in one headless Chromium, one
// after the other and again.
//
//	go run ./web/bench [-rounds N] [-seconds S] [-idle D] [-only NAMES] [-quick] [-o FILE]
//
// It is run from the root of the module, after `make build`, and needs Chromium and Node.js. README.md says how to
// read what it writes, which is RESULTS.md and, for programs, .build/results.json. A goal that is missed is
// no error. Exit 1: it could not be measured. Exit 2: the command line was wrong.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/chromedp"

	"atlas.example/southsouth/web/site"
)

// folder is where this command is, from the root of the module; built what it makes.
const (
	folder = "web/bench"
	built  = folder + "/.build"
)

// choice is what the command line says.
type choice struct {
	rounds  int
	seconds time.Duration
	idle    time.Duration
	only    string
	quick   bool
	shots   string
	dist    string
	profile string
	out     string
}

func main() {
	var c choice
	flag.IntVar(&c.rounds, "rounds", 3, "how often all are measured")
	flag.DurationVar(&c.seconds, "seconds", 3*time.Second, "how long a scene is played")
	flag.DurationVar(&c.idle, "idle", 10*time.Second, "how long nothing happens; 30s for a figure to quote")
	flag.StringVar(&c.only, "only", "", "names of subjects, joined by commas: these alone")
	flag.BoolVar(&c.quick, "quick", false, "one short round, to see whether all works; its figures are worth nothing")
	flag.StringVar(&c.shots, "shots", "", "folder for a picture of each subject in each scene")
	flag.StringVar(&c.dist, "dist", "web/dist", "folder of our built page, for another than the last")
	flag.StringVar(&c.profile, "profile", "", "scene to keep the CPU profile of, beside results.json; -ldflags=-w alone leaves ours its names")
	flag.StringVar(&c.out, "o", folder+"/RESULTS.md", "file to write; - for none")
	flag.Parse()
	if c.quick {
		c.rounds, c.seconds, c.idle = 1, time.Second, time.Second
	}
	if flag.NArg() > 0 || c.rounds < 1 || c.seconds <= 0 || c.idle <= 0 {
		flag.Usage()
		os.Exit(2)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	err := run(ctx, c)
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, c choice) error {
	if _, err := os.Stat(filepath.Join(c.dist, "index.html")); err != nil {
		return errors.New("the page is not built: make build, and run this from the root of the module")
	}
	chosen, err := chosenOf(c.only)
	if err != nil {
		return err
	}
	if err := bundle(ctx); err != nil {
		return err
	}
	b := bench{length: c.seconds, idle: c.idle, shots: c.shots, profile: c.profile}
	if b.ours, err = serveFolder(withFrame(site.Handler(os.DirFS(c.dist)))); err != nil {
		return err
	}
	if b.peers, err = serveFolder(plainFiles(built)); err != nil {
		return err
	}
	driver, err := os.ReadFile(folder + "/pages/driver.js")
	if err != nil {
		return err
	}
	b.driver = string(driver)
	home, err := os.MkdirTemp("", "bench")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(home) }()
	var end func()
	if b.browser, end, err = startBrowser(ctx, home); err != nil {
		return err
	}
	defer end()
	r, err := b.rounds(c, chosen)
	if err != nil {
		return err
	}
	return write(r, c)
}

// chosenOf is the subjects of these names, or all.
func chosenOf(names string) ([]*subject, error) {
	var out []*subject
	wanted := strings.FieldsFunc(names, func(r rune) bool { return r == ',' })
	for i := range subjects {
		if s := &subjects[i]; len(wanted) == 0 || slices.Contains(wanted, s.name) {
			out = append(out, s)
		}
	}
	for _, name := range wanted {
		if !slices.ContainsFunc(out, func(s *subject) bool { return s.name == name }) {
			return nil, fmt.Errorf("-only %s: there is no such subject", name)
		}
	}
	return out, nil
}

// bundle makes the pages of the peers, fetching them if they are not there.
func bundle(ctx context.Context) error {
	if err := os.MkdirAll(built, 0o755); err != nil {
		return err
	}
	if err := writeScene(built); err != nil {
		return err
	}
	if err := compileEngine(ctx); err != nil {
		return err
	}
	if _, err := os.Stat(folder + "/node_modules/esbuild"); err != nil {
		if err := command(ctx, "npm", "ci", "--no-audit", "--no-fund", "--loglevel=error"); err != nil {
			return err
		}
	}
	return command(ctx, "node", "build.mjs", filepath.Base(built))
}

// compileEngine makes the page of the engine alone: its program, as ours is compiled, and the script that starts it.
func compileEngine(ctx context.Context) error {
	program, err := site.Compile(ctx, built+"/engine.linked", site.Source{Package: "./" + folder + "/engine"})
	if err != nil {
		return fmt.Errorf("the engine's program: %w", err)
	}
	if err := os.WriteFile(built+"/engine.wasm", program, 0o644); err != nil {
		return err
	}
	name, err := site.ToolchainFile(ctx, "wasm_exec.js")
	if err != nil {
		return err
	}
	script, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	return os.WriteFile(built+"/wasm_exec.js", script, 0o644)
}

// command runs a command in this command's folder.
func command(ctx context.Context, name string, args ...string) error {
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Dir, cmd.Stdout, cmd.Stderr = folder, os.Stderr, os.Stderr
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("%s %s: %w", name, strings.Join(args, " "), err)
	}
	return nil
}

// rounds measures all subjects, and again.
func (b *bench) rounds(c choice, chosen []*subject) (*results, error) {
	version, err := chromedp.CallBrowser(b.browser, browser.GetVersion, cdp.Empty{})
	if err != nil {
		return nil, err
	}
	r := &results{
		Machine:  newMachine(version.Product),
		Settings: settings{Rounds: c.rounds, Seconds: c.seconds.Seconds(), Idle: c.idle.Seconds()},
	}
	if r.Wire, err = b.wire(); err != nil {
		return nil, err
	}
	if err := b.warm(); err != nil {
		return nil, err
	}
	for round := range c.rounds {
		for i := range chosen {
			s := chosen[(i+round)%len(chosen)] // each is the first at some time: nobody is always measured cold
			began := time.Now()
			m, err := b.measure(s, round)
			if err != nil {
				return nil, fmt.Errorf("%s, round %d: %w", s.name, round+1, err)
			}
			fmt.Fprintf(os.Stderr, "round %d of %d: %s, %.0f s\n", round+1, c.rounds, s.name, time.Since(began).Seconds())
			r.Measured = append(r.Measured, m)
		}
	}
	r.Machine.LoadAfter = load()
	r.Goals = r.goals()
	return r, nil
}

// warm opens a page before any is measured: the first one that a browser shows waits for what it starts with.
func (b *bench) warm() error {
	t, err := openTab(b.browser, b.driver)
	if err != nil {
		return err
	}
	defer t.close()
	_, err = b.start(t, b.peers+"empty.html")
	return err
}

// wire counts what our page loads.
func (b *bench) wire() (wire, error) {
	var w wire
	for page, usable := range map[string]*float64{"index.html": &w.Usable, "index.fr.html": &w.Abroad} {
		t, err := openTab(b.browser, b.driver)
		var named []string
		if err == nil {
			_, err = b.start(t, b.ours+page)
		}
		if err == nil {
			named, err = evaluate[[]string](t, `bench.named()`)
		}
		t.close()
		if err != nil {
			return w, err
		}
		_, whole := t.loaded()
		*usable, w.Whole = t.loadedBy(b.ours+page, append(named, b.ours+page)), max(w.Whole, whole)
	}
	return w, nil
}

// write writes the results, and says them.
func write(r *results, c choice) error {
	encoded, err := json.MarshalIndent(r, "", "\t")
	if err != nil {
		return err
	}
	if err := os.WriteFile(built+"/results.json", encoded, 0o644); err != nil {
		return err
	}
	if c.out != "-" && !c.quick && c.only == "" {
		if err := os.WriteFile(c.out, []byte(r.markdown()), 0o644); err != nil {
			return err
		}
	}
	_, err = os.Stdout.WriteString(r.text())
	return err
}
