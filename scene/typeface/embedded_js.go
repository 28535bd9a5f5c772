package typeface

import "embed"

// The painter that a page fetches has the fonts that all languages need: those of Chinese would make it twice as
// large. What a language needs beside them the page fetches with its texts; see [NewIn].

//go:embed fonts/NotoSans-*.ttf fonts/NotoSerif-*.ttf fonts/NotoSansMath-*.ttf fonts/NotoSansSymbols2-*.ttf
var files embed.FS

// carried are the scripts whose fonts are embedded.
var carried []script
