# make try      install what is missing, build, convert the examples and search them
# make test     install what is missing, build, run all tests
# make docs     hold the guides against what the commands print, after make test
# make record   take what the parser now makes of the recorded documents for right
# make build    build the commands for daily use, in .build/release
# make completions, make man   write completions for bash, zsh and fish, and manual pages, into .build/extras
# make install  put the commands, their completions and manual pages below PREFIX (/usr/local)
# make check DATA=FOLDER        hold the parser against annotated documents; scripts/check-accuracy says what FOLDER holds
# make format   put all Swift files into the project's form
# make lint     complain of Swift files that are not in it

PREFIX ?= /usr/local
SWIFT_FILES = Package.swift Sources Tests Examples

.PHONY: try test docs record build completions man install check format lint

try:
	scripts/setup
	swift build --product minutes
	swift build --product minutes-grep
	scripts/try

test:
	scripts/setup --tests
	scripts/test

docs:
	scripts/check-docs

# Recording fails its run on purpose: what was recorded is to be looked at.
record:
	swift build --build-tests
	-MINUTES_RECORD=1 swift test --skip-build --filter GoldenTests > /dev/null 2>&1
	scripts/report-changes
	scripts/report-changes --record
	git status --short Tests/Fixtures

build:
	scripts/setup
	scripts/build

completions man:
	scripts/extras $@

install: build
	scripts/extras install $(PREFIX)

check:
	scripts/check-accuracy $(DATA)

format:
	swift format --in-place --recursive --parallel $(SWIFT_FILES)

lint:
	swift format lint --strict --recursive --parallel $(SWIFT_FILES)
