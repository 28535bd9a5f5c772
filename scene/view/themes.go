package view

import (
	"image/color"

	"atlas.example/southsouth/data/chronicle"
)

// paperTheme is flat inks on warm paper. Any two of its four hues stay apart for every kind
// of colour vision (at least 20 by CIEDE2000 under the simulations of Machado, Oliveira and
// Fernandes, 2009), and every text has a contrast of at least 4.5 to its ground.
var paperTheme = theme{
	paper:     rgb(0xF4ECD8),
	panel:     rgb(0xFBF6E9),
	sea:       rgb(0xDCE4E0),
	land:      rgb(0xD5CAB0),
	grey:      rgb(0xB3B4B0),
	ink:       rgb(0x1F2A33),
	rim:       rgb(0x1F2A33),
	muted:     rgb(0x505A5F),
	coast:     rgb(0x6E6A58),
	border:    rgb(0xF4ECD8),
	graticule: rgb(0xC9D3CD),
	outline:   rgb(0x8B7F68),
	tropic:    rgb(0xA9B8B2),
	river:     fade(rgb(0x93B4C4), 0.6),
	link:      rgb(0x12407A),
	frameEdge: rgb(0xB2B2A8),
	petrol:    rgb(0x1D6D75),
	brick:     rgb(0xA83B2A),
	ochre:     rgb(0xDB9E42),
	aubergine: rgb(0x38162A),
	states:    [6]color.NRGBA{rgb(0xEBD296), rgb(0xC2EBC6), rgb(0xD4A39A), rgb(0xA5C0EA), rgb(0xB7AE71), rgb(0xA5ADB6)},
	tags: [4]tag{
		chronicle.NotEstablished: {rgb(0x3B4248), rgb(0xE6E1D2)},
		chronicle.Documented:     {rgb(0x0F4A50), rgb(0xD9E8E6)},
		chronicle.SourceSays:     {rgb(0x7A2A1C), rgb(0xF3DFD6)},
		chronicle.AccountsDiffer: {rgb(0x5A3A00), rgb(0xF3E6C8)},
	},
}

// projectorTheme is pale inks on the dark of a room in which a picture is thrown on a wall. What
// holds of the paper holds here, with pale and dark in each other's place.
var projectorTheme = theme{
	paper:     rgb(0x101B24),
	panel:     rgb(0x182733),
	sea:       rgb(0x101B24),
	land:      rgb(0x34434E),
	grey:      rgb(0x53575A),
	ink:       rgb(0xF4ECD8),
	rim:       rgb(0x101B24),
	muted:     rgb(0xB9C2C6),
	coast:     rgb(0x7F929E),
	border:    rgb(0x101B24),
	graticule: rgb(0x1C2B37),
	outline:   rgb(0x8C9CA6),
	tropic:    rgb(0x3A5361),
	river:     fade(rgb(0x5D8296), 0.6),
	link:      rgb(0x9CCBFF),
	frameEdge: rgb(0x545E65),
	petrol:    rgb(0x47CCB1),
	brick:     rgb(0xE67045),
	ochre:     rgb(0xFFEA80),
	aubergine: rgb(0x858BCC),
	states:    [6]color.NRGBA{rgb(0x565427), rgb(0x4F6774), rgb(0x5C3034), rgb(0x664E91), rgb(0x755953), rgb(0x403961)},
	tags: [4]tag{
		chronicle.NotEstablished: {rgb(0xD5DADC), rgb(0x2B3944)},
		chronicle.Documented:     {rgb(0xA8EBDD), rgb(0x173F41)},
		chronicle.SourceSays:     {rgb(0xFFC2A8), rgb(0x4A2A22)},
		chronicle.AccountsDiffer: {rgb(0xFFEA80), rgb(0x403717)},
	},
}

// contrastTheme is black on white, and blue for what carries meaning: for eyes and screens to which
// colours say little. Line, pattern and shape tell things apart, and every text has a contrast of at
// least 7 to its ground.
var contrastTheme = theme{
	paper:     rgb(0xFFFFFF),
	panel:     rgb(0xFFFFFF),
	sea:       rgb(0xFFFFFF),
	land:      rgb(0xDADADA),
	grey:      rgb(0x9C9C9C),
	ink:       rgb(0x000000),
	rim:       rgb(0x000000),
	muted:     rgb(0x333333),
	coast:     rgb(0x000000),
	border:    rgb(0xFFFFFF),
	graticule: rgb(0xDADADA),
	outline:   rgb(0x4D4D4D),
	tropic:    rgb(0x9C9C9C),
	river:     rgb(0x9C9C9C),
	link:      rgb(0x0045B0),
	frameEdge: rgb(0x000000),
	petrol:    rgb(0x0050C8),
	brick:     rgb(0x0050C8),
	ochre:     rgb(0x9CC9FF),
	aubergine: rgb(0x000000),
	states:    [6]color.NRGBA{rgb(0xEAEAEA), rgb(0xBADAFF), rgb(0xB0B0B0), rgb(0x54AEFB), rgb(0x848484), rgb(0x4781C4)},
	tags: [4]tag{
		chronicle.NotEstablished: {rgb(0x000000), rgb(0xFFFFFF)},
		chronicle.Documented:     {rgb(0x000000), rgb(0xFFFFFF)},
		chronicle.SourceSays:     {rgb(0x000000), rgb(0xFFFFFF)},
		chronicle.AccountsDiffer: {rgb(0x000000), rgb(0xFFFFFF)},
	},
}
