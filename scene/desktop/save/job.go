package save

import (
	"bytes"
	"context"
	"errors"
	"image/png"
	"io"
	"io/fs"
	"os"
	"sync"

	"atlas.example/southsouth/data"
	"atlas.example/southsouth/data/export"
	"atlas.example/southsouth/scene/desktop/disk"
	"atlas.example/southsouth/scene/film"
)

// IfTaken is what is done where there is something of the file's name.
type IfTaken uint8

// The ways. None but Replace changes what is there, even if it came there only just now.
const (
	Refuse   IfTaken = iota // it is an error, of which errors.Is says that it is [fs.ErrExist]
	Replace                 // an ordinary file is replaced, anything else is an error
	KeepBoth                // the file gets a number: "map (2).png"
)

// State is how far a job is.
type State struct {
	Done, Total int // steps, of an animation its pictures; Total is 0 until it is known
	Over        bool
	// When it is over, either of:
	Path  string // where the file is
	Bytes int64  // how large it is
	Note  string // what a format of data could not hold, in words, or nothing
	Err   error  // what went wrong, and what to do; context.Canceled if it was stopped
}

// Job makes a file. Start begins one. Its methods are for any goroutine, and only Wait waits.
type Job struct {
	stop  context.CancelFunc
	over  chan struct{}
	mutex sync.Mutex
	state State
}

// Start begins to make a file of this path. It is written beside under another name, and is there when it
// is whole: of a job that is stopped or fails nothing is left.
func Start(o Order, path string, taken IfTaken) *Job {
	ctx, stop := context.WithCancel(context.Background())
	j := &Job{stop: stop, over: make(chan struct{})}
	go j.run(ctx, o, path, taken) // a picture takes a second, an animation minutes, and the game goes on
	return j
}

// State is how far it is.
func (j *Job) State() State {
	j.mutex.Lock()
	defer j.mutex.Unlock()
	return j.state
}

// Stop has it end without a file, unless it is over. A picture that is being painted is painted to its end
// first, which is told when it is: State says when it is over.
func (j *Job) Stop() { j.stop() }

// Wait waits until it is over, as the program must before it ends, and returns the last State.
func (j *Job) Wait() State {
	<-j.over
	return j.State()
}

// step tells how far it is.
func (j *Job) step(done, total int) {
	j.mutex.Lock()
	defer j.mutex.Unlock()
	j.state.Done, j.state.Total = done, total
}

// run makes the file.
func (j *Job) run(ctx context.Context, o Order, path string, taken IfTaken) {
	defer close(j.over)
	defer j.stop()
	note, size, err := "", int64(0), o.check()
	if err == nil {
		note, size, path, err = j.make(ctx, &o, path, taken)
	}
	j.mutex.Lock()
	defer j.mutex.Unlock()
	j.state.Over, j.state.Err = true, err
	if err == nil {
		j.state.Path, j.state.Bytes, j.state.Note, j.state.Done = path, size, note, j.state.Total
	}
}

// make makes the file and gives it its name.
func (j *Job) make(ctx context.Context, o *Order, path string, taken IfTaken) (note string, size int64, at string, err error) {
	if _, err := os.Lstat(path); err == nil && taken == Refuse { // before minutes of painting
		return "", 0, "", disk.Explain(path, fs.ErrExist)
	}
	part, err := disk.Begin(path) // so is that nothing can be written there
	if err != nil {
		return "", 0, "", err
	}
	defer part.Discard()
	out := &counted{ctx: ctx, to: part}
	if note, err = j.write(ctx, o, out); err == nil {
		err = ctx.Err()
	}
	if stopped := ctx.Err(); stopped != nil {
		return "", 0, "", stopped
	}
	if err != nil {
		return "", 0, "", err
	}
	switch at = path; taken {
	case Replace:
		err = part.Replace()
	case KeepBoth:
		at, err = part.AddBeside()
	case Refuse:
		err = part.Add()
	}
	return note, out.bytes, at, err
}

// write writes what is in the file.
func (j *Job) write(ctx context.Context, o *Order, out io.Writer) (note string, err error) {
	switch o.Kind {
	case Data:
		return j.writeData(o, out)
	case Words:
		j.step(0, 1)
		_, err := io.WriteString(out, o.Text)
		return "", err
	case PNG, SVG, GIF:
	}
	return "", j.writePicture(ctx, o, out)
}

// writeData writes the chronicle in a format of other programs.
func (j *Job) writeData(o *Order, out io.Writer) (note string, err error) {
	j.step(0, 1)
	c, err := data.Chronicle()
	if err != nil {
		return "", err
	}
	base := o.Base
	if base == "" {
		base = export.DefaultBase
	}
	content, lost, err := o.Format.Encode(c, base)
	if err != nil {
		return "", err
	}
	_, err = out.Write(content)
	return lost.String(), err
}

// writePicture writes a picture or an animation.
func (j *Job) writePicture(ctx context.Context, o *Order, out io.Writer) error {
	c, err := data.Chronicle()
	if err != nil {
		return err
	}
	if o.Kind != GIF {
		j.step(0, 1)
	}
	controls := o.At.Controls(c)
	controls.System = o.System
	stage, err := o.stage(controls)
	if err != nil {
		return err
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	switch o.Kind {
	case SVG:
		_, err = out.Write(stage.SVG(o.At.Moment))
	case GIF:
		f := film.Of(stage, controls, o.span())
		f.Progress = func(p film.Progress) { j.step(p.Done(), p.Total()) }
		var content []byte
		if content, err = f.GIF(ctx); err == nil {
			_, err = io.Copy(out, bytes.NewReader(content))
		}
	default:
		err = png.Encode(out, stage.Paint(o.At.Moment))
	}
	return err
}

// counted is a writer that counts and that takes no more when the job is stopped.
type counted struct {
	ctx   context.Context
	to    io.Writer
	bytes int64
}

// Write writes in pieces, between which it can be stopped.
func (c *counted) Write(b []byte) (written int, err error) {
	const piece = 1 << 20
	for len(b) > 0 && err == nil {
		if err := c.ctx.Err(); err != nil {
			return written, err
		}
		n := 0
		n, err = c.to.Write(b[:min(len(b), piece)])
		b, written, c.bytes = b[n:], written+n, c.bytes+int64(n)
	}
	return written, err
}

// Stopped reports whether an error of a State is that somebody stopped it.
func Stopped(err error) bool { return errors.Is(err, context.Canceled) }
