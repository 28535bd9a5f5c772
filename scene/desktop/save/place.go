package save

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/adrg/xdg"

	"atlas.example/southsouth/data/chronicle"
	"atlas.example/southsouth/scene/cite"
	"atlas.example/southsouth/scene/desktop/disk"
	"atlas.example/southsouth/scene/timeline"
)

// Proposal is where a file would go.
type Proposal struct {
	Path  string
	Taken bool // whether something of that name is there: ask whether to replace it or to keep both
}

// Prepare proposes where a file goes: among the user's pictures or documents, or where there is no such
// folder in the home, under a name made of what is in it. The error is that of an order that cannot be
// carried out, or of a system on which there is no place.
func Prepare(o Order) (Proposal, error) {
	if err := o.check(); err != nil {
		return Proposal{}, err
	}
	folder := xdg.UserDirs.Pictures
	if o.Kind == Data || o.Kind == Words {
		folder = xdg.UserDirs.Documents
	}
	home, _ := os.UserHomeDir() // an empty one is none
	for _, f := range []string{folder, home} {
		if there, err := os.Stat(f); err == nil && there.IsDir() {
			return Propose(o, f)
		}
	}
	return Proposal{}, disk.Explain(folder, fs.ErrNotExist)
}

// Propose is as Prepare, in a folder that somebody has chosen.
func Propose(o Order, folder string) (Proposal, error) {
	if err := o.check(); err != nil {
		return Proposal{}, err
	}
	p := Proposal{Path: filepath.Join(folder, o.fileName())}
	_, err := os.Lstat(p.Path)
	p.Taken = err == nil
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return p, disk.Explain(p.Path, err)
	}
	return p, nil
}

// fileName is the name of the file: of a picture the day or the year and whom it is about, of an animation
// its span.
func (o *Order) fileName() string {
	switch o.Kind {
	case GIF:
		return "south-south-" + spanName(o.span().From, o.span().To) + ".gif"
	case Data:
		return "south-south-" + safe(o.Format.File)
	case Words:
		return safe(o.Name)
	case SVG:
		return o.pictureName() + ".svg"
	case PNG:
	}
	return o.pictureName() + ".png"
}

func (o *Order) pictureName() string {
	parts := []string{cite.Name(o.At)}
	if o.Plate {
		parts = append(parts, "plate")
	}
	for _, subject := range []string{o.At.Event, o.At.Entity, o.At.Land} {
		if subject != "" {
			parts = append(parts, safe(subject))
		}
	}
	return strings.Join(parts, "-")
}

// spanName is a span in years if it is one of whole years, or else in days.
func spanName(from, to timeline.Moment) string {
	first, last := chronicle.Day(from.Day()).String(), chronicle.Day(to.Day()).String()
	first, january := strings.CutSuffix(first, "-01-01")
	last, december := strings.CutSuffix(last, "-12-31")
	switch {
	case january && december && first == last:
		return first
	case january && december:
		return first + "-" + last
	case january:
		first += "-01-01"
	}
	if december {
		last += "-12-31"
	}
	return first + "-" + last
}

// safe is a name in characters that every system can have in one, without a dot or a dash at its beginning,
// and not longer than any takes.
func safe(name string) string {
	const most = 100
	clean := strings.Map(func(r rune) rune {
		switch {
		case 'a' <= r && r <= 'z', 'A' <= r && r <= 'Z', '0' <= r && r <= '9', r == '-', r == '_', r == '.':
			return r
		}
		return -1
	}, name)
	clean = strings.Trim(clean, ".-")
	return clean[max(0, len(clean)-most):]
}
