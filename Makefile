# `make demo` and `make test` are all that a new user needs; CONTRIBUTING.md tells the rest.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin

.PHONY: demo test check format torture fuzz bench train clean

demo: $(VENV)/.installed
	@$(BIN)/onrecord demo

test: $(VENV)/.installed-dev
	$(BIN)/python -m pytest -n 2 -q

check: $(VENV)/.installed-dev
	$(BIN)/ruff format --check src tests training evaluation
	$(BIN)/ruff check src tests training evaluation
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(VENV)/.installed-dev
	$(BIN)/ruff format src tests training evaluation
	$(BIN)/ruff check --fix src tests training evaluation

torture: $(VENV)/.installed-dev
	ONRECORD_KILLS=$${ONRECORD_KILLS:-200} $(BIN)/python -m pytest -q -s tests/torture
	ONRECORD_UNDONE=$${ONRECORD_UNDONE:-200} ONRECORD_FLIPS=$${ONRECORD_FLIPS:-1000} \
		$(BIN)/python -m pytest -q -n 2 tests/undoing tests/damage

fuzz: $(VENV)/.installed-dev
	ONRECORD_FUZZ=$${ONRECORD_FUZZ:-10000} $(BIN)/python -m pytest -q -n 2 -rs tests/fuzz

bench: $(VENV)/.installed-train
	$(BIN)/python -m evaluation.bench
	$(BIN)/python -m evaluation.speakers_bench
	$(BIN)/python -m evaluation.matching_bench

train: $(VENV)/.installed-train
	$(BIN)/python -m training.recipe

clean:
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
