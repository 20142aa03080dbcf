# Two commands on a fresh machine: `make demo` and `make test`. Both install what is missing.
.PHONY: help demo test test-sanitized fuzz bench docs test-docs packages stubs regenerate list-series check-data data-changes

PYTHON ?= python3
BIN := .venv/bin
BUILD := build/dev
packages := g++ cmake ninja-build pkg-config python3-dev python3-venv nlohmann-json3-dev \
  libhowardhinnant-date-dev catch2 libzip-dev libdeflate-dev libpugixml-dev libfast-float-dev ccache
# What is compiled twice with the same options, as by the tests of the wheel, is compiled once.
export CCACHE_DIR ?= $(CURDIR)/build/ccache
export CCACHE_BASEDIR = $(CURDIR)
export CCACHE_NOHASHDIR = 1
export CCACHE_DEPEND = 1
launcher = $$(command -v ccache > /dev/null && echo -DCMAKE_CXX_COMPILER_LAUNCHER=ccache)

help:
	@echo "make demo        builds, and shows the types side by side, the dated figures and growth"
	@echo "make test        builds and runs every test, C++ and Python"
	@echo "make test-sanitized  the C++ tests under the sanitizers"
	@echo "make fuzz SECONDS=60  each fuzz target for so long, and figures"
	@echo "make docs        builds the site in build/site"
	@echo "make test-docs   builds the site and opens every page in a browser; SHOTS=FOLDER: with a picture of each"
	@echo "make bench       runs the benchmarks; BEFORE=CHECKOUT: questions beside an earlier version, built there"
	@echo "make regenerate  writes the generated tables from data/ again"
	@echo "make list-series LISTS=FOLDER  counts ICE's lists again, shows what changed and writes it to data/"
	@echo "make check-data LISTS=FOLDER  compares the shipped data with lists, with the tracker's table and with itself"
	@echo "make data-changes  writes data/history/changes.json: what changed in the data since its last version"
	@echo "make stubs       writes python/lib287g/_core.pyi again"

# $(call debian,PACKAGES): only where apt is; elsewhere CMake says what it misses, or fetches it.
define debian
	@if command -v dpkg-query >/dev/null; then \
	  missing=$$(for p in $(1); do dpkg-query -W -f '$${Status}' $$p 2>/dev/null | grep -q 'ok installed' || echo $$p; done); \
	  if [ -n "$$missing" ]; then \
	    sudo=$$([ $$(id -u) = 0 ] || echo sudo); \
	    $$sudo apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$sudo apt-get install -y -qq --no-install-recommends $$missing; \
	  fi; \
	fi
endef

packages:
	$(call debian,$(packages))

# What an extra names is installed, and not the library itself. Python compiles what is imported; pip would all there is.
install = $(BIN)/python -c 'import subprocess, sys, tomllib; \
  extras = tomllib.load(open("pyproject.toml", "rb"))["project"]["optional-dependencies"]; \
  pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-compile", "--disable-pip-version-check"]; \
  sys.exit(subprocess.call(pip + extras["$(1)"]))'

.venv/ready: pyproject.toml | packages
	$(PYTHON) -m venv .venv
	$(call install,dev)
	@touch $@

$(BUILD)/build.ninja: CMakePresets.json | .venv/ready
	PATH="$$PWD/$(BIN):$$PATH" cmake --preset dev $(launcher)

build: packages .venv/ready $(BUILD)/build.ninja
	@PATH="$$PWD/$(BIN):$$PATH" cmake --build --preset dev

.PHONY: build

demo: build
	@$(BUILD)/examples/compare_types
	@PYTHONPATH=python $(BIN)/python examples/figures_and_growth.py

test: build
	@PATH="$$PWD/$(BIN):$$PATH" ctest --preset dev -E '^python$$'
	@PYTHONPATH=python $(BIN)/python -m pytest -q -n 2 --dist loadfile

# The C++ tests and the replay of the fuzz targets, under the sanitizers of memory, of undefined behaviour, and of threads.
test-sanitized: export TSAN_OPTIONS = suppressions=$(CURDIR)/tests/tsan.supp
test-sanitized: packages
	@for preset in sanitize tsan; do \
	  cmake --preset $$preset > /dev/null && \
	  cmake --build --preset $$preset --target sanitized && \
	  echo "$$preset:" && ctest --preset $$preset -L 'cpp|replay' || exit 1; \
	done

# Each fuzz target for so long, from its seeds and the faults that were found. Needs Clang with libFuzzer.
SECONDS ?= 60
fuzz: packages .venv/ready $(BUILD)/build.ninja
	@command -v clang++-16 > /dev/null || { \
	  sudo=$$([ $$(id -u) = 0 ] || echo sudo); \
	  $$sudo apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$sudo apt-get install -y -qq --no-install-recommends clang-16 libclang-rt-16-dev; }
	@PATH="$$PWD/$(BIN):$$PATH" cmake --preset fuzz > /dev/null && PATH="$$PWD/$(BIN):$$PATH" cmake --build --preset fuzz --target fuzzers
	@PATH="$$PWD/$(BIN):$$PATH" cmake --build --preset dev --target _core replays
	@$(PYTHON) tests/fuzz/run.py build/fuzz/tests/fuzz build/dev/tests/fuzz $(SECONDS)
	@PYTHONPATH=python $(BIN)/python tests/fuzz/beside_openpyxl.py build/fuzz/tests/fuzz

.venv/bench: pyproject.toml | .venv/ready
	$(call install,benchmark)
	@touch $@

# The extension is measured as released: whatever build wrote the one in python/lib287g gives way.
bench: packages .venv/bench
	@rm -f python/lib287g/_core.*.so
	@PATH="$$PWD/$(BIN):$$PATH" cmake --preset release && PATH="$$PWD/$(BIN):$$PATH" cmake --build --preset release
	@PYTHONPATH=python $(BIN)/python benchmarks/run.py $(if $(BEFORE),--before $(BEFORE))

# Python's module is built; the rest of the site is made from headers, data and notebooks.
.venv/docs: pyproject.toml | .venv/ready
	$(call install,docs)
	@touch $@

docs: packages .venv/docs $(BUILD)/build.ninja
	$(call debian,doxygen)
	@PATH="$$PWD/$(BIN):$$PATH" cmake --build --preset dev --target _core
	@rm -rf build/site
	@PYTHONPATH=python $(BIN)/python -m sphinx -q -W --keep-going -j auto -b html docs build/site
	@echo "build/site/index.html"

test-docs: docs
	$(call debian,chromium)
	@$(BIN)/python tests/site/check_site.py build/site $(SHOTS)

# The figures of lists counted again, and what changed. OLDER and NEWER may be left out.
folders = $(LISTS) $(if $(OLDER),--older $(OLDER)) $(if $(NEWER),--newer $(NEWER))
list-series: build
	PYTHONPATH=python $(BIN)/python data/update_list_series.py $(folders)
	cmake --build --preset dev --target regenerate

check-data: build
	PYTHONPATH=python $(BIN)/python data/check_data.py $(folders)

# What changed in the data from version to version, from git's history.
data-changes:
	$(PYTHON) data/update_changes.py

regenerate:
	cmake --build --preset dev --target regenerate

stubs:
	PYTHONPATH=python $(BIN)/python python/update_stubs.py
