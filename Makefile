# The verbs of the project; `make` alone shows them.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export NO_MKDOCS_2_WARNING := 1

.DEFAULT_GOAL := help
.PHONY: help serve build check test update new bench screenshot lock clean

help:  ## show the verbs
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## */\1|/' | \
	  while IFS='|' read -r verb text; do printf '  make %-12s %s\n' "$$verb" "$$text"; done

serve: $(VENV)/site.done  ## browse the glossary on http://127.0.0.1:8000 (no torch needed)
	$(BIN)/mkdocs serve

build: $(VENV)/site.done  ## build the site into site/
	$(BIN)/mkdocs build --quiet --strict
	@echo "the site is in site/"

check: $(VENV)/check.done  ## check the entries and the code, in seconds (no torch needed)
	$(BIN)/glossary check
	$(BIN)/ruff format --check --quiet
	$(BIN)/ruff check --quiet
	$(BIN)/mypy --no-error-summary

test: $(VENV)/test.done  ## run every test and every snippet (installs torch; needs a Chromium)
	$(BIN)/pytest --numprocesses=auto --maxprocesses=4 --dist=loadfile

update: $(VENV)/test.done  ## run the snippets and write their outputs and figures
	$(BIN)/glossary update $(TERM)

new: $(VENV)/site.done  ## start an entry: make new TERM=gradient-clipping
	@test -n "$(TERM)" || { echo "name the term: make new TERM=gradient-clipping"; exit 2; }
	$(BIN)/glossary new $(TERM)

bench: $(VENV)/test.done  ## measure checks, build, search and snippets
	$(BIN)/python -m benchmarks.checks
	$(BIN)/python -m benchmarks.build
	$(BIN)/python -m benchmarks.map
	$(BIN)/python -m benchmarks.search
	$(BIN)/python -m benchmarks.snippets

screenshot: $(VENV)/test.done  ## take the README's picture of the site again
	$(BIN)/python -m tests.site.screenshot

lock: $(VENV)/python.done  ## pin the newest versions that pyproject.toml allows
	$(BIN)/python requirements/lock.py

clean:  ## remove the environment, the built site and caches
	rm -rf $(VENV) site .cache .pytest_cache .mypy_cache .ruff_cache *.egg-info

$(VENV)/python.done:
	@command -v $(PYTHON) >/dev/null || { \
	  echo "Python 3.11 or newer is needed and '$(PYTHON)' was not found: install it, or name one with make PYTHON=/path/to/python"; exit 2; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "Python 3.11 or newer is needed, '$(PYTHON)' is $$($(PYTHON) -V): name another with make PYTHON=/path/to/python"; exit 2; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	  echo "Python's venv module is missing: install it (on Debian: apt-get install python3-venv)"; exit 2; }
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/site.done: $(VENV)/python.done requirements/site.txt pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements/site.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --editable .
	@touch $@

$(VENV)/check.done: $(VENV)/site.done requirements/check.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements/check.txt
	@touch $@

$(VENV)/test.done: $(VENV)/check.done requirements/test.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements/test.txt
	@touch $@
