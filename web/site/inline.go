package site

// Functions that are set into their callers make a program quicker, where it has to be quick, and larger
// everywhere: 7 % of ours on the wire. inlined are the packages, as patterns of the go command, that run for
// each frame or each pixel; in all others a call is a call. What runs once, as the program starts, is read or
// told, can wait for one.
var inlined = []string{
	// The picture of a moment, and what the engine makes of it.
	"atlas.example/southsouth/data/geo",
	"atlas.example/southsouth/scene",
	"atlas.example/southsouth/scene/display",
	"atlas.example/southsouth/scene/globe",
	"atlas.example/southsouth/scene/mesh",
	"atlas.example/southsouth/scene/projection",
	"atlas.example/southsouth/scene/view",
	"github.com/hajimehoshi/ebiten/v2",
	"github.com/hajimehoshi/ebiten/v2/internal/affine",
	"github.com/hajimehoshi/ebiten/v2/internal/atlas",
	"github.com/hajimehoshi/ebiten/v2/internal/buffered",
	"github.com/hajimehoshi/ebiten/v2/internal/graphics",
	"github.com/hajimehoshi/ebiten/v2/internal/graphicscommand",
	"github.com/hajimehoshi/ebiten/v2/internal/graphicsdriver/...",
	"github.com/hajimehoshi/ebiten/v2/internal/mipmap",
	"github.com/hajimehoshi/ebiten/v2/internal/ui",
	// Pictures to take away.
	"atlas.example/southsouth/scene/film",
	"atlas.example/southsouth/scene/raster",
	"atlas.example/southsouth/scene/typeface",
	"compress/...",
	"github.com/go-text/typesetting/...",
	"golang.org/x/image/...",
	"hash/...",
	"image/...",
	// What all of these call.
	"bytes",
	"cmp",
	"image",
	"internal/abi",
	"internal/bytealg",
	"internal/runtime/...",
	"maps",
	"math",
	"math/bits",
	"runtime",
	"slices",
	"sort",
	"strings",
	"sync",
	"sync/atomic",
	"syscall/js",
	"unicode/utf8",
}

// inlining is the go command's flags for that. The last pattern that fits a package counts.
func inlining() []string {
	flags := []string{"-gcflags=all=-l"}
	for _, pattern := range inlined {
		flags = append(flags, "-gcflags="+pattern+"=")
	}
	return flags
}
