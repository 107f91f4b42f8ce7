# The tasks of this project; `make` lists them. `make run` and `make test` are all that a newcomer needs.

# Compiled once and kept, also where a container says not to: else each of the processes that the tests start compiles pandas and Streamlit anew.
export PYTHONDONTWRITEBYTECODE :=

VENV := .venv
PORT ?= 8501
UV := $(VENV)/bin/uv
UV_VERSION := 0.13.9
PY := $(VENV)/bin/python
STAMP := $(VENV)/.installed
DEMO := data/demo.duckdb
# One more than there are processors: a test in the browser waits as much as it computes.
TOGETHER = --numprocesses $$(( $$(getconf _NPROCESSORS_ONLN) + 1 )) --maxprocesses 4 --dist worksteal
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
	command -v $$p >/dev/null && $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help run demo test check bench lint format dictionary lock

help: ## list the tasks
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1\t\2/'

run: $(STAMP) ## set everything up and show the dashboard on the real data (PORT=8501)
	$(PY) -m streamlit run dashboard.py --server.port $(PORT)

demo: $(STAMP) ## the same on a made-up data set, for training
	@test -f $(DEMO) || $(PY) -m vvmetrics example --database $(DEMO)
	VVMETRICS_DATABASE=$(DEMO) $(PY) -m streamlit run dashboard.py --server.port $(PORT)

test: lint ## set everything up and pass all checks and tests, browser included
	@CHROMIUM=$$($(PY) -m tests.browser.find_browser) && export CHROMIUM && \
		$(PY) -m pytest $(TOGETHER)

check: lint ## the same without a browser
	$(PY) -m pytest -m "not browser" $(TOGETHER)

lint: $(STAMP) ## check style, format and types
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy vvmetrics

format: $(STAMP) ## mend style and format
	$(VENV)/bin/ruff check --fix --exit-zero --quiet .
	$(VENV)/bin/ruff format .

dictionary: $(STAMP) ## write the tables of columns in data/README.md anew
	$(PY) -m tests.data.dictionary --write

bench: $(STAMP) ## measure speed, as ratios in one run
	@$(UV) pip install --quiet --python $(PY) --constraint requirements.lock -r tests/bench/requirements.txt
	@CHROMIUM=$$($(PY) -m tests.browser.find_browser) && export CHROMIUM && $(PY) -m tests.bench

lock: $(STAMP) ## write requirements.lock anew from the pinned requirements
	$(UV) pip compile --quiet --universal --python-version 3.11 --no-annotate --no-header --no-emit-index-url \
		requirements.txt tests/requirements.txt --override requirements.overrides.txt --output-file requirements.lock

# uv installs in seconds; where a proxy or a mirror that only pip knows stops it, pip does the same. The lock names all that is needed.
$(STAMP): requirements.lock
	@test -n "$(PYTHON)" || { echo "Python 3.11 or later is needed: python3 was not found, or is older. Name another: make PYTHON=<path>"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "$(PYTHON) can make no venv; on Debian and Ubuntu, install the package python3-venv"; exit 1; }
	@test -x $(PY) -a -x $(UV) || $(PYTHON) -m venv --clear $(VENV)
	@test -x $(UV) || $(PY) -m pip install --quiet --disable-pip-version-check uv==$(UV_VERSION) || echo "Without uv: pip takes a minute."
	@$(UV) pip install --quiet --no-deps --python $(PY) -r $< || $(PY) -m pip install --quiet --no-deps --disable-pip-version-check -r $<
	@touch $@
