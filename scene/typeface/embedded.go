//go:build !js

package typeface

import "embed"

//go:embed fonts/*.ttf fonts/*.otf
var files embed.FS

// carried are the scripts whose fonts are embedded.
var carried = []script{arabic, hangul, han}
