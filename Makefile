# make demo    read the five documents in seeds/ and print their review queue
# make test    everything that must hold before a change is merged
#
# All of it works on a fresh clone with Python 3.11 or newer, its venv module, and make.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip --disable-pip-version-check --quiet

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help demo test system venv dev format lint types layers tests docs clean

help:  ## list these targets
	@sed -nE 's/^([a-z]+):.*## (.*)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 18

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

clean:  ## remove what these targets made
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# Stamp files: a second run installs again only when pyproject.toml has changed since.
$(BIN)/python:
	$(PYTHON) -m venv $(VENV) || { \
	  $(PYTHON) -m pip install --quiet virtualenv && $(PYTHON) -m virtualenv --clear $(VENV); }

$(VENV)/.installed: pyproject.toml | $(BIN)/python
	$(PIP) install --editable .
	@touch $@

$(VENV)/.installed-dev: pyproject.toml | $(BIN)/python
	$(PIP) install --editable '.[dev]'
	@touch $@ $(VENV)/.installed
