# make run    set up .venv, read the samples into ./entente.sqlite3 and serve the workspace on this machine
# make test   set up what the tests need and run every check
# make bench  measure the reader against others, in one table (a few minutes)
# make soak   break pages in many more ways than the tests do, and kill who writes; ROUNDS= says how often (hours)
# make lock   write requirements/*.txt anew from pyproject.toml

PYTHON ?= python3
PORT ?= 8000
ROUNDS ?= 1
BIN := .venv/bin
INSTALL := $(BIN)/python -m pip install --disable-pip-version-check --quiet
BUILT := pyproject.toml hatch_build.py $(wildcard entente/workspace/locale/*/LC_MESSAGES/*.po)
COMPILE := uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header
LOCK := $(COMPILE) pyproject.toml

# Checks import the settings, which would else keep a key of their own beside a register.
types tests: export ENTENTE_SECRET_KEY = only-for-checks

.PHONY: run test lint types imports messages gazetteer tests bench soak format lock clean

run: .venv/run
	@$(BIN)/entente read samples/pages
	@$(BIN)/entente serve --port $(PORT)

test: lint types imports messages gazetteer tests

lint: .venv/test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: .venv/test
	$(BIN)/mypy

imports: .venv/test
	$(BIN)/lint-imports
	$(BIN)/python -m pip check

messages: .venv/test
	$(BIN)/python scripts/messages.py --check

# With CI=true in a venv of its own, which has the sources; elsewhere only where that venv is there.
gazetteer: .venv/bin/python $(if $(filter true,$(CI)),.venv/gazetteer/done)
	@python=.venv/gazetteer/bin/python; [ -x $$python ] || python=$(BIN)/python; $$python scripts/gazetteer/build.py --check

tests: .venv/test
	$(BIN)/pytest -n 2

bench: .venv/bench
	$(BIN)/python -m benchmarks

soak: .venv/test
	for round in $$(seq $(ROUNDS)); do \
	  $(BIN)/pytest -n 2 -q --hypothesis-profile=soak --hypothesis-seed=$$round -k "broken_bytes or whatever or test_every_page" \
	    tests/pages tests/articles tests/claims || exit 1; \
	done
	ENTENTE_CRASHES=200 $(BIN)/pytest -n 2 -q tests/crashes
	ENTENTE_KILLS=200 $(BIN)/pytest -q -k killed_at_any_moment tests/store

format: .venv/test
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

lock: .venv/test
	$(INSTALL) uv
	$(BIN)/$(LOCK) --extra build -o requirements/run.txt
	$(BIN)/$(LOCK) --extra build --extra bulk --extra postgres --extra test -o requirements/test.txt
	$(BIN)/$(LOCK) --extra build --extra bulk --extra postgres --extra test --extra bench -o requirements/bench.txt
	$(BIN)/$(COMPILE) --group gazetteer --no-deps -o requirements/gazetteer.txt

clean:
	rm -rf .venv

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Entente needs Python 3.11 or newer: make run PYTHON=python3.12"; exit 1; }
	@echo "Setting up .venv …"
	@$(PYTHON) -m venv .venv

.venv/run: .venv/bin/python requirements/run.txt $(BUILT)
	@$(INSTALL) --require-hashes -r requirements/run.txt
	@$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

.venv/test: .venv/bin/python requirements/test.txt $(BUILT)
	@$(INSTALL) --require-hashes -r requirements/test.txt
	@$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@ .venv/run

.venv/gazetteer/done: .venv/bin/python requirements/gazetteer.txt
	@$(PYTHON) -m venv .venv/gazetteer
	@.venv/gazetteer/bin/python -m pip install --disable-pip-version-check --quiet --no-deps --require-hashes -r requirements/gazetteer.txt
	@touch $@

.venv/bench: .venv/test requirements/bench.txt
	@$(INSTALL) --require-hashes -r requirements/bench.txt
	@touch $@
