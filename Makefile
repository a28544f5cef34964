# Lede's own commands; README.md says what each is for.

PREFIX ?= /usr/local
DESTDIR ?=

BINARY := .build/release/lede
SOURCES := Package.swift Sources Tests themes Benchmarks
# One release build serves `run` and `install`: with the Swift runtime inside, it runs where no Swift is installed.
RELEASE := swift build --configuration release --static-swift-stdlib -Xlinker --gc-sections

# libFuzzer over what Markup reads, seeded by the fixtures. What it finds goes to FUZZ/finds, and from there into a test.
FUZZ := .build-fuzz
SECONDS ?= 600
WAITING := EndToEndTests|ReaderTests|NewswireTests|ExchangeTests
SEEDS := $(sort $(dir $(wildcard Tests/MarkupTests/Fixtures/*/*))) Sources/SampleEdition/pages

.PHONY: run build test fuzz score lint format goldens screenshots install uninstall setup setup-tests clean

run: build
	@$(BINARY)

build: setup
	$(RELEASE) --product lede

# Tests that wait for programs and servers have limits in time, and would share the few threads there are with long work.
test: setup-tests
	swift build --build-tests
	swift test --skip-build --disable-xctest --skip '$(WAITING)'
	swift test --skip-build --disable-xctest --filter '$(WAITING)'

fuzz: setup
	swift build --package-path Tests/Fuzz --scratch-path $(FUZZ) --configuration release --product fuzz \
	  -Xswiftc -sanitize=fuzzer,address -Xswiftc -parse-as-library
	@mkdir -p $(FUZZ)/corpus $(FUZZ)/finds
	$(FUZZ)/release/fuzz -max_total_time=$(SECONDS) -max_len=16384 -timeout=10 -rss_limit_mb=2048 -dict=Tests/Fuzz/markup.dict \
	  -print_final_stats=1 -artifact_prefix=$(FUZZ)/finds/ $(FUZZ)/corpus $(SEEDS)

# The scorers lie beside the corpora, which are no part of the project: DIR and DIR/../tools/score.
score: build
	@test -n "$(CORPORA)" || { echo "make score CORPORA=DIR"; exit 64; }
	@for what in aeb readability tweets related; do \
	  CORPORA=$(CORPORA) python3 $(CORPORA)/../tools/score/score_$$what.py \
	    --cmd '$(CURDIR)/$(BINARY) read {file} --url {url} --format json' --jobs 2 || exit 1; done

lint:
	swift format lint --strict --recursive $(wildcard $(SOURCES))

format:
	swift format --in-place --recursive $(wildcard $(SOURCES))

goldens: setup-tests
	LEDE_GOLDENS=write swift test --disable-xctest

screenshots: setup
	$(RELEASE) --product screenshots
	.build/release/screenshots docs/screenshots

# Under sudo what was built before is installed: root's PATH seldom has Swift, and its build would leave files that
# their owner cannot build over.
install: $(if $(SUDO_USER),$(BINARY),build)
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/man/man1
	install -m 755 -s $(BINARY) $(DESTDIR)$(PREFIX)/bin/lede
	install -m 644 docs/lede.1 $(DESTDIR)$(PREFIX)/share/man/man1/lede.1
	install -d $(DESTDIR)$(PREFIX)/share/bash-completion/completions
	install -d $(DESTDIR)$(PREFIX)/share/zsh/site-functions $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
	$(BINARY) --generate-completion-script bash > $(DESTDIR)$(PREFIX)/share/bash-completion/completions/lede
	$(BINARY) --generate-completion-script zsh > $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_lede
	$(BINARY) --generate-completion-script fish > $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/lede.fish

$(BINARY):
	@$(MAKE) build

uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/lede
	rm -f $(DESTDIR)$(PREFIX)/share/man/man1/lede.1
	rm -f $(DESTDIR)$(PREFIX)/share/bash-completion/completions/lede
	rm -f $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_lede
	rm -f $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/lede.fish

setup:
	@scripts/setup

setup-tests:
	@scripts/setup --tests

clean:
	swift package clean
