.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps
AT_ONCE := 16 # packages of the lock, after which a line says how far it is: pip itself is silent for a minute or more

$(INSTALLED): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or later is needed: make PYTHON=python3.11 …")'
	@echo "Setting up $(VENV), once: $$(grep -c == requirements.lock) packages …"
	@$(PYTHON) -m venv $(VENV)
	@awk '/==/ && count++ % $(AT_ONCE) == 0 {part = sprintf("$(VENV)/%03d.lock", count)} part {print > part}' requirements.lock
	@number=0; for part in $(VENV)/*.lock; do \
		$(PIP) --require-hashes -r $$part || exit 1; \
		number=$$((number + $$(grep -c == $$part))); echo "  $$number installed"; rm $$part; \
	done
	@$(PIP) --no-build-isolation -e .
	@$(BIN)/python -m compileall -q generator  # half of a short run would be compiling, where Python keeps no bytecode
	@touch $@

.PHONY: help
help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.PHONY: generate
generate: $(INSTALLED) ## Turn specs/ into everything under generated/
	@$(BIN)/mdd generate

.PHONY: test
test: $(INSTALLED) ## Run the tests, but for those that take long
	@$(BIN)/python -m pytest -m "not slow"

.PHONY: lint
lint: $(INSTALLED) ## Style, types and the direction of imports
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/mypy --config-file generated/python/pyproject.toml generated/python/src
	@$(BIN)/basedpyright --pythonpath $(BIN)/python -p generated/python
	@$(BIN)/lint-imports

.PHONY: drift
drift: $(INSTALLED) ## Fail when generated/ is not what specs/ gives
	@$(BIN)/mdd generate --check

.PHONY: spelling
spelling: $(INSTALLED) ## Look for misspelt words; needs Debian's hunspell and hunspell-fr
	@MDD_REQUIRE_SPELLING=1 $(BIN)/python -m pytest -n 0 tests/spelling

.PHONY: check
check: lint drift ## All that must hold at every commit, with every test
	@$(BIN)/python -m pytest

.PHONY: bench
bench: $(INSTALLED) ## Time a cold generation, and messages beside other tools
	@$(BIN)/python -m tests.bench

.PHONY: verdicts
verdicts: $(INSTALLED) ## Compare the verdicts of schemas, XSDs and classes; BUDGET=… for more
	@BUDGET=$(BUDGET) $(BIN)/python -m tests.differential.report

.PHONY: lock
lock: $(INSTALLED) ## Pin the newest versions that pyproject.toml allows
	@$(BIN)/uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --upgrade \
		--generate-hashes --no-emit-index-url --no-header --quiet -o requirements.lock

.PHONY: clean
clean: ## Remove the virtual environment and caches
	@rm -rf $(VENV) .mdd-cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
