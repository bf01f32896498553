# make demo    read the five documents in seeds/ and print their review queue
# make test    everything that must hold before a change is merged
# make help    the other targets
#
# All of it works on a fresh clone with Python 3.11 or newer, its venv module, and make.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip --disable-pip-version-check --quiet
LOCK   := requirements-dev.lock

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help demo test system venv dev format lint types layers tests docs lock test-lowest test-newest clean

help:  ## list these targets
	@sed -nE 's/^([a-z-]+):.*## (.*)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 24

demo: venv  ## print the review queue of seeds/
	@$(BIN)/factcheck queue seeds/

test: system lint types layers tests  ## lint, types, layers and tests

system:  ## install the Debian packages that the tests need, where this user may
	@PYTHON=$(PYTHON) .ci/debian-packages

venv: $(VENV)/.installed  ## install the package into .venv
dev: $(VENV)/.installed-dev  ## install what its tests need as well

format: dev  ## bring the code into its form
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

lint: dev  ## ruff: mistakes and form
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: dev  ## mypy, strict
	$(BIN)/mypy

layers: dev  ## import-linter: a module imports only the layers below its own
	$(BIN)/lint-imports

tests: dev  ## pytest, on every core, with the tracked claims of claims/
	$(BIN)/pytest --numprocesses auto --factcheck

docs: dev  ## build the manual into build/manual, every warning an error
	NO_MKDOCS_2_WARNING=1 $(BIN)/python -m mkdocs build --strict

lock: venv  ## pin what development needs, with hashes; UPGRADE=--upgrade for newer versions
	@$(PIP) install uv
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
	  $(UPGRADE) --extra dev --output-file $(LOCK) pyproject.toml

# Minutes each, so no part of `make test`: of every dependency that pyproject.toml names, the lowest
# version that it allows, and the newest that there is.
test-lowest: build/lowest/.installed  ## pytest with the lowest versions of all dependencies
	build/lowest/bin/pytest --numprocesses auto -m 'not packaging'

test-newest: build/newest/.installed  ## pytest with the newest versions of all dependencies
	build/newest/bin/pytest --numprocesses auto -m 'not packaging'

build/lowest/.installed: RESOLUTION = lowest-direct
build/newest/.installed: RESOLUTION = highest
build/%/.installed: pyproject.toml | $(VENV)/.installed
	@$(PIP) install uv
	$(PYTHON) -m venv --clear build/$*
	$(BIN)/uv pip compile --quiet --python build/$*/bin/python --resolution $(RESOLUTION) \
	  --extra dev --output-file build/$*.txt --upgrade pyproject.toml
	build/$*/bin/python -m pip --quiet install --requirement build/$*.txt
	build/$*/bin/python -m pip --quiet install --no-deps --editable .
	@touch $@

clean:  ## remove what these targets made
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# Stamp files: a second run installs again only when pyproject.toml or the lock has changed since.
$(BIN)/python:
	$(PYTHON) -m venv $(VENV) || { \
	  $(PYTHON) -m pip install --quiet virtualenv && $(PYTHON) -m virtualenv --clear $(VENV); }

$(VENV)/.installed: pyproject.toml | $(BIN)/python
	$(PIP) install --editable .
	@touch $@

# What the lock does not hold yet is installed by its range.
$(VENV)/.installed-dev: pyproject.toml $(LOCK) | $(BIN)/python
	$(PIP) install --require-hashes --requirement $(LOCK)
	$(PIP) install --editable '.[dev]'
	@touch $@ $(VENV)/.installed
