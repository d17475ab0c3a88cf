# make run: install what is missing, build, run the shipped case. make test: every test. make bench: speeds.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.PHONY: help install run test bench fuzz lint clean

CASE ?= Scenarios/velos
PLAN ?= $(CASE)/plans/ambitieux.yaml
libraries := libgsl-dev libsodium-dev pkg-config
strict := --explicit-target-dependency-import-check error
tested := -c release -Xswiftc -enable-testing --scratch-path .build/tests $(strict)

help: ## What can be made
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1 · /'

install: ## Check the Swift toolchain; install the C libraries that are missing
	@command -v swift >/dev/null || { \
	  echo "Il manque Swift 6.2 ou plus récent (swift.org/install). / Swift 6.2 or later is missing (swift.org/install)." >&2; \
	  exit 1; }
	@if pkg-config --exists gsl libsodium 2>/dev/null; then exit 0; fi; \
	command -v apt-get >/dev/null || { \
	  echo "Il manque : $(libraries) (ou leurs équivalents). / Missing: $(libraries) (or their equivalents)." >&2; \
	  exit 1; }; \
	as_root=""; \
	if [ "$$(id -u)" != 0 ]; then \
	  command -v sudo >/dev/null || { \
	    echo "Il manque $(libraries), et sudo pour les installer. / Missing $(libraries), and sudo to install them." >&2; \
	    exit 1; }; \
	  as_root=sudo; \
	fi; \
	echo "Installation de / installing: $(libraries)"; \
	$$as_root apt-get update -qq; \
	$$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $(libraries) >/dev/null

run: install ## Build in release and run the shipped case: prints where the report is
	swift build -c release $(strict) --product seuil
	.build/release/seuil run $(CASE) $(PLAN)

lint: ## Check the format of the sources
	swift format lint --strict -r Sources Tests Package.swift

test: install lint ## Build and run every test, statistical tests optimised
	swift build $(strict) --product seuil
	swift build $(tested) --build-tests
	SEUIL_DEBUG_BINARY="$$PWD/.build/debug/seuil" swift test $(tested) --skip-build

bench: install ## Measure speeds: ratios against a reference kernel in the same run
	swift build -c release $(strict) --scratch-path .build/counted -Xswiftc -DCOUNTED --product benchmarks
	.build/counted/release/benchmarks .build/draws.txt
	swift build -c release $(strict) --product benchmarks
	.build/release/benchmarks .build/draws.txt

fuzz: install ## Read shipped files after 100,000 accidents: a diagnostic or a valid plan, never a crash
	swift build -c release $(strict) --product fuzz
	.build/release/fuzz

clean: ## Remove what was built
	rm -rf .build
