// Package data embeds what is known: the history tables, written by hand, and
// the base map that data/gen builds. It only hands them out; their formats are
// the business of the packages chronicle and atlas.
package data

import (
	"embed"
	"io/fs"

	"atlas.example/southsouth/data/chronicle"
)

//go:embed sources.csv regions.csv units.csv lines.csv sensitive.csv capitals.csv entities.csv places.csv events.csv
//go:embed nam_members.csv nam_counts.csv cancun.csv pyongyang1987.csv dprk_cooperation.csv
//go:embed claims.csv numbers.csv articles.csv chapters.csv pages.csv glossary.csv paragraphs.csv
var tables embed.FS

// Tables returns the embedded tables as files in its root. They are read-only.
func Tables() fs.FS { return tables }

// Chronicle reads the embedded tables anew. The tests see to it that they hold
// no fault, so an error means that the program was built from changed tables
// that nobody has checked.
func Chronicle() (*chronicle.Chronicle, error) { return chronicle.Read(tables) }
