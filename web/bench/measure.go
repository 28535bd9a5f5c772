//go:build !js

package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/profiler"
	"github.com/chromedp/chromedp"
)

// bench is what all measurements have in common.
type bench struct {
	browser     context.Context
	driver      string // the script that goes into each page
	ours, peers string // addresses of the servers, with a slash at the end
	length      time.Duration
	idle        time.Duration
	shots       string // the folder for pictures, or empty
	profile     string // the scene to keep the profile of, or empty
}

func (b *bench) address(s *subject, page string) string {
	if s.ours {
		return b.ours + page
	}
	return b.peers + page
}

// measure visits a subject and plays the scenes.
func (b *bench) measure(s *subject, round int) (measured, error) {
	m := measured{Subject: s.name, Round: round, Scenes: map[string]played{}}
	t, err := openTab(b.browser, b.driver)
	if err != nil {
		return m, err
	}
	defer func() { t.close() }()
	if m.Start, err = b.start(t, b.address(s, s.load)); err != nil {
		return m, err
	}
	if s.play != s.load {
		t.close()
		if t, err = openTab(b.browser, b.driver); err != nil {
			return m, err
		}
		if _, err := b.start(t, b.address(s, s.play)); err != nil {
			return m, err
		}
	}
	for _, scene := range scenes {
		if !s.plays(scene) {
			continue
		}
		if m.Scenes[scene], err = b.play(t, s, scene); err != nil {
			return m, err
		}
		if err := b.shoot(t, s.name+"-"+scene); err != nil {
			return m, err
		}
	}
	if m.Heap, err = t.heap(); err != nil {
		return m, err
	}
	m.Idle, err = b.rest()
	return m, err
}

// start opens an address with an empty cache.
func (b *bench) start(t *tab, address string) (start, error) {
	if err := t.visit(address); err != nil {
		return start{}, err
	}
	s, err := evaluate[start](t, `bench.start()`)
	if err != nil {
		return s, err
	}
	if s.FirstFrame == 0 {
		said, err := evaluate[string](t, `JSON.stringify([document.querySelector('[data-map]')?.dataset, document.querySelector('iframe')?.contentDocument?.documentElement?.dataset, bench.errors])`)
		return s, errors.Join(fmt.Errorf("%s: no frame was drawn; its state is %s", address, said), err)
	}
	requests, bytes := t.loaded()
	s.Requests, s.Bytes = float64(requests), bytes
	return s, nil
}

// play plays a scene and divides what it took by the frames that were drawn.
func (b *bench) play(t *tab, s *subject, scene string) (played, error) {
	if _, err := evaluate[bool](t, fmt.Sprintf(`bench.begin(%q).then(() => true)`, scene)); err != nil {
		return played{}, err
	}
	if err := b.settle(atRest); err != nil {
		return played{}, err
	}
	keep, err := b.profiled(t, s, scene)
	if err != nil {
		return played{}, err
	}
	before, err := processesOf(b.browser)
	if err != nil {
		return played{}, err
	}
	threadBefore, err := t.thread()
	if err != nil {
		return played{}, err
	}
	got, err := evaluate[struct{ Frames, Drawn, Seconds, LongTasks, Longest float64 }](t, fmt.Sprintf(`bench.play(%q, %d)`, scene, b.length.Milliseconds()))
	if err != nil {
		return played{}, err
	}
	thread, err := t.thread()
	if err != nil {
		return played{}, err
	}
	after, err := processesOf(b.browser)
	if err != nil {
		return played{}, err
	}
	if err := keep(); err != nil {
		return played{}, err
	}
	if got.Drawn == 0 {
		return played{}, fmt.Errorf("scene %s: nothing was drawn in %.0f frames", scene, got.Frames)
	}
	took := after.since(before)
	return played{
		Frames:    got.Frames,
		Drawn:     got.Drawn,
		PerSecond: got.Drawn / got.Seconds,
		Script:    (thread.script - threadBefore.script) / got.Drawn,
		Main:      (thread.main - threadBefore.main) / got.Drawn,
		Renderer:  took.renderer / got.Drawn,
		GPU:       took.gpu / got.Drawn,
		All:       took.all / got.Drawn,
		LongTasks: got.LongTasks,
		Longest:   got.Longest,
	}, nil
}

// What a page does once, as making a finer level of the map, is over where it takes less than a share of a core, in
// percent, for two samples; longestRest is when that is no longer waited for. A page is idle when hardly anything is left.
const (
	sample      = 500 * time.Millisecond
	atRest      = 30
	idling      = 3
	longestRest = 20 * time.Second
)

// settle waits until the page that is open takes less than that.
func (b *bench) settle(percent float64) error {
	calm := 0
	for began := time.Now(); calm < 2 && time.Since(began) < longestRest; {
		before, err := processesOf(b.browser)
		if err != nil {
			return err
		}
		time.Sleep(sample)
		after, err := processesOf(b.browser)
		if err != nil {
			return err
		}
		calm++
		if took := after.since(before).renderer; took > percent/100*float64(sample.Milliseconds()) {
			calm = 0
		}
	}
	return nil
}

// settling is what a page is given to come to rest at least.
const settling = 3 * time.Second

// rest measures what the page that is open takes while nothing happens.
func (b *bench) rest() (idle, error) {
	time.Sleep(settling)
	if err := b.settle(idling); err != nil {
		return idle{}, err
	}
	before, err := processesOf(b.browser)
	if err != nil {
		return idle{}, err
	}
	began := time.Now()
	time.Sleep(b.idle)
	after, err := processesOf(b.browser)
	if err != nil {
		return idle{}, err
	}
	percent := 100 / float64(time.Since(began).Milliseconds())
	took := after.since(before)
	return idle{Renderer: took.renderer * percent, All: took.all * percent}, nil
}

// shoot keeps a picture of what is on the screen, where that is wanted.
func (b *bench) shoot(t *tab, name string) error {
	if b.shots == "" {
		return nil
	}
	picture, err := chromedp.Run(t.ctx, chromedp.CaptureScreenshot())
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(b.shots, name+".png"), picture, 0o644)
}

// profiled begins to profile the main thread if the scene is the one wanted; the function keeps what was found.
func (b *bench) profiled(t *tab, s *subject, scene string) (keep func() error, err error) {
	if b.profile != scene {
		return func() error { return nil }, nil
	}
	if err := errors.Join(call(t, profiler.Enable, cdp.Empty{}), call(t, profiler.Start, cdp.Empty{})); err != nil {
		return nil, err
	}
	return func() error {
		got, err := chromedp.Call(t.ctx, profiler.Stop, cdp.Empty{})
		if err != nil {
			return err
		}
		encoded, err := json.Marshal(got.Profile)
		if err != nil {
			return err
		}
		return os.WriteFile(filepath.Join(built, s.name+"-"+scene+".cpuprofile"), encoded, 0o644)
	}, nil
}
