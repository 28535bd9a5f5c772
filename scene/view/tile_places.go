package view

// tilePlace is where an entity's tile stands: its column from the west, its row from the north.
type tilePlace struct {
	id          string
	column, row int
}

// The size of the grid of tiles, in tiles.
const (
	tileColumns = 21
	tileRows    = 11
)

// tilePlaces give everyone who takes part at any time, as a member or in a meeting, a tile of the
// same size about where it lies to its neighbours: a cartogram drawn by hand. The movements stand
// beside the land that they are about.
var tilePlaces = [...]tilePlace{
	// North America.
	{"CAN", 1, 0},
	{"USA", 1, 1},
	// Latin America and the Caribbean.
	{"MEX", 0, 2},
	{"CUB", 2, 2},
	{"BHS", 3, 2},
	{"BLZ", 0, 3},
	{"JAM", 2, 3},
	{"LCA", 3, 3},
	{"BRB", 4, 3},
	{"NIC", 0, 4},
	{"GRD", 3, 4},
	{"PAN", 0, 5},
	{"TTO", 3, 5},
	{"COL", 0, 6},
	{"VEN", 1, 6},
	{"GUY", 2, 6},
	{"SUR", 3, 6},
	{"ECU", 0, 7},
	{"BRA", 2, 7},
	{"PER", 0, 8},
	{"BOL", 1, 8},
	{"CHL", 0, 9},
	{"ARG", 1, 9},
	// Europe.
	{"SWE", 10, 0},
	{"GBR", 8, 1},
	{"DEU", 9, 1},
	{"AUT", 10, 1},
	{"FRA", 8, 2},
	{"MLT", 10, 2},
	{"YUG", 11, 2},
	{"CYP", 12, 2},
	// Africa, from the Maghreb to the Cape.
	{"MAR", 8, 3},
	{"DZA", 9, 3},
	{"TUN", 10, 3},
	{"LBY", 11, 3},
	{"CPV", 5, 4},
	{"MRT", 7, 4},
	{"MLI", 8, 4},
	{"HVO", 9, 4},
	{"NER", 10, 4},
	{"TCD", 11, 4},
	{"SDN", 12, 4},
	{"SEN", 5, 5},
	{"GIN", 6, 5},
	{"CIV", 7, 5},
	{"GHA", 8, 5},
	{"TGO", 9, 5},
	{"DHY", 10, 5},
	{"NGA", 11, 5},
	{"CAF", 12, 5},
	{"ETH", 13, 5},
	{"DJI", 14, 5},
	{"GMB", 5, 6},
	{"SLE", 6, 6},
	{"LBR", 7, 6},
	{"STP", 9, 6},
	{"GNQ", 10, 6},
	{"CMR", 11, 6},
	{"UGA", 12, 6},
	{"KEN", 13, 6},
	{"SOM", 14, 6},
	{"GNB", 5, 7},
	{"GAB", 9, 7},
	{"COG", 10, 7},
	{"ZAR", 11, 7},
	{"RWA", 12, 7},
	{"TZA", 13, 7},
	{"SYC", 15, 7},
	{"AGO", 10, 8},
	{"ZMB", 11, 8},
	{"BDI", 12, 8},
	{"MWI", 13, 8},
	{"COM", 14, 8},
	{"SWAPO", 10, 9},
	{"BWA", 11, 9},
	{"ZWE", 12, 9},
	{"MOZ", 13, 9},
	{"MDG", 14, 9},
	{"MUS", 16, 9},
	{"LSO", 11, 10},
	{"PF", 12, 10},
	{"SWZ", 13, 10},
	// The Middle East, with Egypt.
	{"LBN", 13, 2},
	{"SYR", 14, 2},
	{"IRQ", 15, 2},
	{"IRN", 16, 2},
	{"EGY", 12, 3},
	{"PLO", 13, 3},
	{"JOR", 14, 3},
	{"KWT", 15, 3},
	{"SAU", 13, 4},
	{"BHR", 14, 4},
	{"QAT", 15, 4},
	{"ARE", 16, 4},
	{"YAR", 15, 5},
	{"OMN", 16, 5},
	{"YMD", 15, 6},
	// Asia.
	{"MNG", 17, 1},
	{"AFG", 17, 2},
	{"CHN", 18, 2},
	{"PRK", 19, 2},
	{"JPN", 20, 2},
	{"PAK", 17, 3},
	{"NPL", 18, 3},
	{"BTN", 19, 3},
	{"IND", 17, 4},
	{"BGD", 18, 4},
	{"BUR", 19, 4},
	{"CEY", 17, 5},
	{"LAO", 18, 5},
	{"VNM", 19, 5},
	{"MDV", 17, 6},
	{"KHM", 18, 6},
	{"PRG", 19, 6},
	{"PHL", 20, 6},
	{"MYS", 18, 7},
	{"SGP", 18, 8},
	{"IDN", 19, 9},
	// Oceania.
	{"VUT", 20, 10},
	// Organisations, which are of no region.
	{"INTORG", 6, 10},
}

// tileLabel is the name of a region in the grid, and the cells from the column on that it may take.
type tileLabel struct {
	region             string
	column, row, cells int
}

var tileLabels = [...]tileLabel{
	{"north-america", 2, 0, 5},
	{"latin-america-caribbean", 0, 10, 6},
	{"europe", 11, 0, 3},
	{"africa", 5, 8, 4},
	{"middle-east", 13, 1, 4},
	{"asia", 18, 1, 3},
	{"oceania", 17, 10, 3},
}

// tileCodes are codes that are used in place of an entity's id, its code of the time, from when it
// had another name.
var tileCodes = [...]struct{ id, from, code string }{
	{"CEY", "Sri Lanka", "LKA"},
	{"DHY", "Benin", "BEN"},
	{"HVO", "Burkina Faso", "BFA"},
	{"INTORG", "", "Org."},
}
