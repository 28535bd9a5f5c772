package desktop

import (
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"time"

	"atlas.example/southsouth/data/words"
	"atlas.example/southsouth/scene/desktop/disk"
)

// Memory is what the program remembers from one run to the next. The zero Memory is that of the first run.
type Memory struct {
	Window   Window `json:"window"`
	Language string `json:"language,omitempty"` // a tag of BCP 47; empty for none chosen
	At       string `json:"at,omitempty"`       // the last moment and all choices, as package address writes them
}

// version is that of the file. One that is read otherwise gets another number.
const version = 1

// stored is the file: {"version": 1, "window": …}.
type stored struct {
	Version int `json:"version"`
	Memory
}

const (
	memoryFile = "memory.json"
	// keptFile is what a file is called that could not be read, and was not thrown away.
	keptFile = "memory.kept.json"
	// mostMemory is more bytes than any memory has.
	mostMemory = 1 << 20
	// writeEvery is after what time at the soonest it is written again.
	writeEvery = 3 * time.Second
)

// Folder is where the program keeps its memory: a folder of its own among the user's settings, which need
// not be there yet.
func Folder() (string, error) {
	folder, err := os.UserConfigDir()
	if err != nil {
		return "", words.NewFault("nothing is remembered: {0}", err)
	}
	return filepath.Join(folder, "south-south"), nil
}

// Keeper keeps a memory in a file. Several programs may keep theirs in the same file at once: it is always
// the whole memory of one of them, the last that changed. Make one with Open; it is not for several
// goroutines.
type Keeper struct {
	path    string
	last    Memory        // what is in the file, or on its way there
	wanted  Memory        // what is to be
	passed  time.Duration // since the last writing
	writing chan error    // has the outcome of the writing that is going on; nil if none is
	mute    bool          // whether the file must not be touched
	stale   bool          // whether the file is to be written though nothing has changed
	told    bool          // whether the fault that there is has been told
}

// Open reads the memory of a folder, that of [Folder] or another. The keeper and the memory are always of
// use, whatever the error says: a file that is of no use is kept under another name beside, and the memory
// is then that of the first run; where not even that can be done the keeper never writes.
func Open(folder string) (*Keeper, Memory, error) {
	k := &Keeper{path: filepath.Join(folder, memoryFile)}
	if folder == "" {
		k.mute = true
		return k, Memory{}, nil
	}
	if target, err := filepath.EvalSymlinks(k.path); err == nil {
		k.path = target // who has put a link there wants it to stay
	}
	content, err := read(k.path)
	if errors.Is(err, fs.ErrNotExist) {
		return k, Memory{}, nil
	}
	if err == nil {
		k.last, err = decode(content)
	}
	if err == nil {
		k.wanted = k.last
		return k, k.last, nil
	}
	k.last, k.stale = Memory{}, true
	kept, aside := k.setAside(content)
	if aside != nil {
		k.mute = true
		return k, Memory{}, words.NewFault("what the program remembers cannot be read, and nothing new is remembered: {0}: {1}; it cannot be put aside: {2}", k.path, err, aside)
	}
	return k, Memory{}, words.NewFault("what the program remembers cannot be read, and it begins anew: {0}: {1}; it is kept as {2}", k.path, err, kept)
}

// read reads a file of the size of a memory.
func read(path string) ([]byte, error) {
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() && !info.IsDir() {
		return nil, words.NewFault("it is no file") // one that somebody else fills would be waited for
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, explained(path, err)
	}
	defer f.Close()
	content, err := io.ReadAll(io.LimitReader(f, mostMemory+1))
	if err != nil {
		return nil, explained(path, err)
	}
	if len(content) > mostMemory {
		return nil, words.NewFault("it is too large to be one")
	}
	return content, nil
}

// explained is an error in words without the path, which stands before it.
func explained(path string, err error) error {
	var e *disk.Error
	if errors.As(disk.Explain(path, err), &e) && !errors.Is(err, fs.ErrNotExist) {
		return words.NewFault(e.Why)
	}
	return err
}

// decode reads a memory.
func decode(content []byte) (Memory, error) {
	var s stored
	err := json.Unmarshal(content, &s)
	switch {
	case err == nil && s.Version == version:
		return s.Memory, nil
	case s.Version > version: // in which all else may be of another kind
		return Memory{}, words.NewFault("it is of a newer program (version {0}, and this one knows {1})", strconv.Itoa(s.Version), strconv.Itoa(version))
	case err == nil:
		return Memory{}, words.NewFault("it has no version")
	}
	return Memory{}, words.NewFault("it is broken: {0}", err)
}

// encode writes a memory.
func encode(m Memory) ([]byte, error) {
	content, err := json.MarshalIndent(stored{version, m}, "", "\t")
	return append(content, '\n'), err
}

// setAside keeps a file that is of no use under another name and returns that. What was read is copied, as
// another program may put a good file in its place in this moment; what could not be read is moved.
func (k *Keeper) setAside(content []byte) (kept string, err error) {
	kept = filepath.Join(filepath.Dir(k.path), keptFile)
	if content != nil {
		p, err := disk.Begin(kept)
		if err != nil {
			return "", err
		}
		if _, err := p.Write(content); err != nil {
			p.Discard()
			return "", err
		}
		return p.AddBeside()
	}
	for n := 1; ; n++ {
		name := disk.Numbered(kept, n)
		if _, err := os.Lstat(name); err != nil { // nothing is there, or one cannot be there at all
			return name, disk.Explain(k.path, os.Rename(k.path, name))
		}
	}
}

// Remember is told in each turn of the game's loop what is to be remembered, and how much time has passed
// since it was told last. It writes what has changed, at most every few seconds, without making anyone
// wait. The error is that of a writing before; it is told once until one succeeds.
func (k *Keeper) Remember(m Memory, passed time.Duration) error {
	k.wanted = m
	k.passed += passed
	var fault error
	if k.writing != nil {
		select {
		case err := <-k.writing:
			fault = k.wrote(err)
		default:
			return nil
		}
	}
	if k.passed >= writeEvery {
		k.write()
	}
	return fault
}

// Busy reports whether something waits to be written, or is written. What could not be written is tried
// again with the next turn that there is, and not waited for.
func (k *Keeper) Busy() bool {
	return k.writing != nil || !k.mute && k.wanted != k.last
}

// write begins to write what has changed. The disk may take its time, so it does that on the side.
func (k *Keeper) write() {
	if k.mute || k.wanted == k.last && !k.stale {
		return
	}
	k.passed, k.last, k.stale = 0, k.wanted, false
	k.writing = make(chan error, 1)
	go func(to chan<- error, m Memory) { to <- k.store(m) }(k.writing, k.wanted)
}

// store writes the file.
func (k *Keeper) store(m Memory) error {
	content, err := encode(m)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(k.path), 0o755); err != nil {
		return disk.Explain(filepath.Dir(k.path), err)
	}
	return disk.Write(k.path, content)
}

// wrote takes the outcome of a writing, and returns what is to be told of it.
func (k *Keeper) wrote(err error) error {
	k.writing = nil
	if err == nil {
		k.told = false
		return nil
	}
	k.stale = true // it is tried again
	if k.told {
		return nil
	}
	k.told = true
	return words.NewFault("nothing is remembered: {0}", err)
}

// Close writes what is not written yet and waits until it is. The error is as that of Remember. It may be
// called at the program's end only.
func (k *Keeper) Close() error {
	var fault error
	for range 2 { // what is going on, and what has changed since
		if k.writing != nil {
			fault = errors.Join(fault, k.wrote(<-k.writing))
		}
		k.write()
	}
	if k.writing != nil {
		fault = errors.Join(fault, k.wrote(<-k.writing))
	}
	return fault
}
