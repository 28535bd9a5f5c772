// Package site makes the folder of static files that is the page, and serves it.
//
// # Names
//
// A file whose name holds a hash of its content, such as boot.3f9a6c01d2e4.js,
// never changes under that name, so a browser may keep it for ever. Only
// index.html keeps its name and is asked for anew at each visit; it names the
// others. All names are relative: the folder works in any sub-path of any host.
//
// # Compression
//
// Beside each file lie the same bytes under Brotli (.br) and gzip (.gz), made
// once at build time, so that a server only chooses. [Handler] does, and so do
// the common servers with their modules for precompressed files.
//
// The package is for commands and tests, not for the program in the browser.
package site

import (
	"crypto/sha256"
	"encoding/hex"
	"path"
	"regexp"
	"strings"
)

// hashLength is how many hex digits of a SHA-256 go into a name. 48 bits tell
// the builds of one page apart; nobody gains from forging a collision with
// files they serve themselves.
const hashLength = 12

var hashedName = regexp.MustCompile(`^[A-Za-z0-9._-]+\.[0-9a-f]{12}\.[a-z0-9]+$`)

// withHash puts the hash of content before the extension of name.
func withHash(name string, content []byte) string {
	ext := path.Ext(name)
	return strings.TrimSuffix(name, ext) + "." + contentHash(content) + ext
}

func contentHash(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:])[:hashLength]
}

// isHashed reports whether the name was made by withHash; the names that
// compressed adds to it count as well.
func isHashed(name string) bool {
	for _, c := range codings {
		name = strings.TrimSuffix(name, c.suffix)
	}
	return hashedName.MatchString(name)
}
