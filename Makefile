# `make demo` and `make test` are all that a new user needs; CONTRIBUTING.md tells the rest.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin

.PHONY: help demo test check format torture fuzz bench profile train clean

# `make` alone shows the list, too.
help: ## This list.
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1|\2/p' $(MAKEFILE_LIST) | awk -F'|' '{ printf "%-16s%s\n", $$1, $$2 }'

demo: $(VENV)/.installed ## Reads the sample and shows what it finds.
	@$(BIN)/onrecord demo

test: $(VENV)/.installed-dev ## All tests, in their short form.
	$(BIN)/python -m pytest -n 2 --dist worksteal -q

check: $(VENV)/.installed-dev ## Formatting, lint, strict types, layers.
	$(BIN)/ruff format --check src tests training evaluation
	$(BIN)/ruff check src tests training evaluation
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(VENV)/.installed-dev ## Puts the formatting right.
	$(BIN)/ruff format src tests training evaluation
	$(BIN)/ruff check --fix src tests training evaluation

torture: $(VENV)/.installed-dev ## Kills `add` at 200 moments, undoes decisions, damages bytes, reads the longest text.
	ONRECORD_KILLS=$${ONRECORD_KILLS:-200} $(BIN)/python -m pytest -q -s tests/torture
	ONRECORD_LONG=1 $(BIN)/python -m pytest -q tests/unit/cli/test_faults.py -k a_long_report
	ONRECORD_UNDONE=$${ONRECORD_UNDONE:-200} ONRECORD_FLIPS=$${ONRECORD_FLIPS:-1000} \
		$(BIN)/python -m pytest -q -n 2 tests/undoing tests/damage

fuzz: $(VENV)/.installed-dev ## 10,000 generated inputs, and a guided fuzzer.
	ONRECORD_FUZZ=$${ONRECORD_FUZZ:-10000} $(BIN)/python -m pytest -q -n 2 -rs tests/fuzz

bench: $(VENV)/.installed-train ## Speed and memory: reading, speakers, matching.
	$(BIN)/python -m evaluation.bench
	$(BIN)/python -m evaluation.speakers_bench
	$(BIN)/python -m evaluation.matching_bench

profile: $(VENV)/.installed-dev ## Where processor time goes in `extract` and `add`, by room.
	$(BIN)/python -m evaluation.profile

train: $(VENV)/.installed-train ## Trains the weights anew.
	$(BIN)/python -m training.recipe

clean: ## Deletes the environment and what the tools keep.
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(VENV)/bin/python:
	$(PYTHON) -c 'import sys; sys.exit("OnRecord needs Python 3.11 or later; try: make demo PYTHON=python3.12") if sys.version_info < (3, 11) else None'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	@touch $@

$(VENV)/.installed-dev: pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	@touch $@ $(VENV)/.installed

$(VENV)/.installed-train: pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev,train]'
	@touch $@ $(VENV)/.installed $(VENV)/.installed-dev
