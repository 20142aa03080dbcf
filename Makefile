# Two commands on a fresh machine: `make demo` and `make test`. Both install what is missing.
.PHONY: help demo test bench packages stubs regenerate list-series

PYTHON ?= python3
BIN := .venv/bin
BUILD := build/dev
packages := g++ cmake ninja-build pkg-config python3-dev python3-venv nlohmann-json3-dev \
  libhowardhinnant-date-dev catch2 libzip-dev libdeflate-dev libpugixml-dev libfast-float-dev

help:
	@echo "make demo        builds, and shows the types side by side, the dated figures and growth"
	@echo "make test        builds and runs every test, C++ and Python"
	@echo "make bench       runs the benchmarks"
	@echo "make regenerate  writes the generated tables from data/ again"
	@echo "make list-series LISTS=FOLDER  counts ICE's lists again, shows what changed and writes it to data/"
	@echo "make stubs       writes python/lib287g/_core.pyi again"

# Only where apt is: elsewhere CMake says what it misses, or fetches it.
packages:
	@if command -v dpkg-query >/dev/null; then \
	  missing=$$(for p in $(packages); do dpkg-query -W -f '$${Status}' $$p 2>/dev/null | grep -q 'ok installed' || echo $$p; done); \
	  if [ -n "$$missing" ]; then \
	    sudo=$$([ $$(id -u) = 0 ] || echo sudo); \
	    $$sudo apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$sudo apt-get install -y -qq --no-install-recommends $$missing; \
	  fi; \
	fi

.venv/ready: pyproject.toml | packages
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check \
	  $$($(BIN)/python -c 'import tomllib; print(" ".join(tomllib.load(open("pyproject.toml", "rb"))["project"]["optional-dependencies"]["dev"]))' | tr -d "'" )
	@touch $@

$(BUILD)/build.ninja: CMakePresets.json | .venv/ready
	PATH="$$PWD/$(BIN):$$PATH" cmake --preset dev

build: packages .venv/ready $(BUILD)/build.ninja
	@PATH="$$PWD/$(BIN):$$PATH" cmake --build --preset dev

.PHONY: build

demo: build
	@$(BUILD)/examples/compare_types
	@PYTHONPATH=python $(BIN)/python examples/figures_and_growth.py

test: build
	@PATH="$$PWD/$(BIN):$$PATH" ctest --preset dev -E '^python$$'
	@PYTHONPATH=python $(BIN)/python -m pytest -q

.venv/bench: pyproject.toml | .venv/ready
	$(BIN)/python -m pip install --quiet --disable-pip-version-check \
	  $$($(BIN)/python -c 'import tomllib; print(" ".join(tomllib.load(open("pyproject.toml", "rb"))["project"]["optional-dependencies"]["benchmark"]))')
	@touch $@

# The extension is measured as released: whatever build wrote the one in python/lib287g gives way.
bench: packages .venv/bench
	@rm -f python/lib287g/_core.*.so
	@PATH="$$PWD/$(BIN):$$PATH" cmake --preset release && PATH="$$PWD/$(BIN):$$PATH" cmake --build --preset release
	@PYTHONPATH=python $(BIN)/python benchmarks/run.py

# make list-series LISTS=folder: the figures of ICE's lists counted again, and what changed.
list-series: build
	PYTHONPATH=python $(BIN)/python data/update_list_series.py $(LISTS)
	cmake --build --preset dev --target regenerate

regenerate:
	cmake --build --preset dev --target regenerate

stubs:
	PYTHONPATH=python $(BIN)/python python/update_stubs.py
