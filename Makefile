# The commands of the project; `make help` lists them. There is no logic here: what has to
# decide something is a Go command, or a script in .ci/. Go itself decides what to rebuild.

# The engine calls the system's libraries without cgo, so no C compiler is needed, and the
# same source gives the same program on every machine.
export CGO_ENABLED := 0

# Node.js trusts a list of its own; where the system trusts more, as behind a company's gate, npm
# shall too.
export NODE_EXTRA_CA_CERTS ?= /etc/ssl/certs/ca-certificates.crt

# The tools have a module of their own, see .tools/go.mod.
TOOL := go tool -modfile=.tools/go.mod

# What needs neither a screen nor files of the system, and so also runs as WebAssembly, the longest first.
PURE := ./scene/view ./data ./data/atlas ./data/borders ./data/chronicle ./data/export ./data/geo ./data/geojson \
	./data/translation ./data/words ./scene/address ./scene/cite ./scene/display ./scene/find ./scene/icon ./scene/mesh \
	./scene/profile ./scene/projection ./scene/raster ./scene/reader ./scene/story ./scene/svg ./scene/telling \
	./scene/timeline ./scene/typeface

# Tests run in a new order each time, so that none comes to lean on another.
# The limit is for what hangs; a browser that paints in software on a busy machine is slow.
TEST := go test -shuffle=on -timeout=20m

# What is measured: reading, deciding what is shown, and painting it without a GPU. How long the
# benchmarks of growth take grows too: BENCH=./scene/growth alone for those.
BENCH := ./data ./data/atlas ./data/chronicle ./data/translation/po ./scene ./scene/globe ./scene/mesh \
	./scene/projection ./scene/still ./scene/story ./scene/typeface ./scene/view
COUNT := 10

# The tests of the page that take longest, which have a target of their own for `make test` to stay under a quarter of
# an hour on two cores.
FAULTS := ^(TestPageSoak|TestHostileLinks|TestTakeInLanguages|TestConnectionBreaks|TestConnectionBreaksAround|TestResizeStorm|TestUpdateInMidUse)$$

# How long each of the soaks lasts, and each fuzz test.
SOAK ?= 30m
FUZZTIME ?= 1m

.PHONY: all run desktop serve bench-go build check lint lint-js lint-systems test test-all test-data \
	test-desktop test-faults test-page test-supply test-types test-wasm fuzz soak dist dist-check fresh bench lighthouse generate format audit clean help needs

all: build ## the page, ready to be served from web/dist

run: build ## build the page, serve it (PORT=8080) and open a browser where there is one
	$(MAKE) --no-print-directory serve

desktop: ## run the program in a window of its own
	go run .

serve: ## serve what was built, without building it again
	go run ./web/serve

build: ## compile the program for the browser and lay the page out, compressed
	go run ./web/build

check: lint ## the quick half, before each commit: no screen, no browser, no network
	$(TEST) -short ./...

lint: lint-js lint-systems ## everything that can be found without running the program
	$(TOOL) golangci-lint run ./...
	go fix -diff ./...
	go mod tidy -diff
	.ci/notices

# The linter runs on this machine and reads the files of the browser; `GOOS=js go tool` would
# build the linter itself for the browser.
lint-js:
	linter=$$($(TOOL) -n golangci-lint) && GOOS=js GOARCH=wasm $$linter run ./...

# Vet compiles, tests included, so this is also the proof that it builds there.
lint-systems:
	GOOS=windows GOARCH=amd64 go vet ./...
	GOOS=darwin GOARCH=arm64 go vet ./...

# Two at a time, the longest first: the browsers wait for much of their time. What is missing is
# installed before, as the system's package manager takes one at a time.
test: needs ## everything but the long tests of faults; installs what is missing on Debian
	$(MAKE) --no-print-directory --jobs=2 --output-sync=line test-all

test-all: test-page test-types lint fresh test-data test-desktop test-wasm test-supply

needs: web/node_modules/.package-lock.json
	.ci/need browser display engines hosts node

test-data: ## the facts, the map and the commands that answer questions
	$(TEST) ./data/...

test-desktop: ## the program, its pictures and its window, on a screen that is not shown
	.ci/need display
	.ci/display $(TEST) . ./scene/...

# What it needs is there already when test-all begins, so that it, the longest, is begun first.
test-page: web/node_modules/.package-lock.json ## the real page in Chromium, Firefox and WebKit
	.ci/need browser display engines hosts
	.ci/display $(TEST) -skip '$(FAULTS)' ./web/...

test-faults: web/node_modules/.package-lock.json ## the page among faults, for some minutes: cut connections, hostile links, updates, soak
	.ci/need browser display
	.ci/display $(TEST) -run '$(FAULTS)' ./web

test-types: web/node_modules/.package-lock.json ## the types of the page's scripts
	npm run --silent --prefix web check

web/node_modules/.package-lock.json: web/package-lock.json
	.ci/need node
	npm ci --prefix web --no-audit --no-fund --loglevel=error
	touch $@

test-wasm: ## the packages below the window once more, as the browser runs them
	.ci/need node
	PATH="$$PATH:$$(go env GOROOT)/lib/wasm" GOOS=js GOARCH=wasm $(TEST) -short $(PURE)
	PATH="$$PATH:$$(go env GOROOT)/lib/wasm" GOOS=js GOARCH=wasm $(TEST) -short -tags=shaped ./scene/typeface

test-supply: ## what we build on is what it was when it was chosen, and the same source gives the same program
	go mod verify
	go mod verify -modfile=.tools/go.mod
	.ci/reproducible

bench-go: ## Go benchmarks into bench.txt, which benchstat compares with another; COUNT=10; long, not a test
	go test -short -run='^$$' -bench=. -count=$(COUNT) -timeout=5h $(BENCH) | tee bench.txt

fuzz: ## give each fuzz test a while (FUZZTIME=1m), and stop at the first that finds something
	.ci/fuzz $(FUZZTIME)

soak: ## play at the highest speed for a while (SOAK=30m), in a browser, a window and without: memory stays as it is
	go test -short -timeout=0 -v -run='TestSoak$$|TestRandomWalk' ./scene -soak=$(SOAK) -inputs=40000
	.ci/display go test -timeout=0 -v -run='TestProgramSoak' ./scene -soak=$(SOAK)
	.ci/display go test -timeout=0 -v -run='TestPageSoak' ./web -soak=$(SOAK)

dist: ## the release: archives of the program for each system and of the page, tried, in dist/
	.ci/need display
	.ci/display go run ./scene/release -o dist

dist-check: ## the release made twice, the second time from nothing; fails unless the bytes are the same; long
	.ci/need display systems
	.ci/display go run ./scene/release -o dist -check

fresh: ## fail unless what is generated is what its sources give
	go run ./data/gen -check

generate: ## make what is generated anew from its sources
	go run ./data/gen

format: ## put every file into the one format
	$(TOOL) golangci-lint fmt ./...

bench: build ## measure the page beside d3, MapLibre, deck.gl and ECharts; some 15 minutes, needs the network once
	.ci/need browser node
	go run ./web/bench

lighthouse: ## have Lighthouse judge the built page; needs the network
	.ci/need browser node
	.ci/lighthouse

audit: ## look for known faults in what we build on; needs the network
	$(TOOL) govulncheck ./...

clean: ## remove what was built and fetched
	rm -rf dist web/dist web/.build web/node_modules web/bench/.build web/bench/node_modules

help: ## this list
	@sed -n 's/^\([a-z-]*\):.* ## /\1	/p' Makefile | expand -t 14
