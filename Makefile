.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps
AT_ONCE := 16 # packages of the lock, after which a line says how far it is: pip itself is silent for a minute or more

$(INSTALLED): requirements.lock pyproject.toml kit/pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or later is needed: make PYTHON=python3.11 …")'
	@echo "Setting up $(VENV), once: $$(grep -c == requirements.lock) packages …"
	@$(PYTHON) -m venv $(VENV)
	@awk '/==/ && count++ % $(AT_ONCE) == 0 {part = sprintf("$(VENV)/%03d.lock", count)} part {print > part}' requirements.lock
	@number=0; for part in $(VENV)/*.lock; do \
		$(PIP) --require-hashes -r $$part || exit 1; \
		number=$$((number + $$(grep -c == $$part))); echo "  $$number installed"; rm $$part; \
	done
	@$(PIP) --no-build-isolation -e . -e generated/python -e kit
	@PYTHONDONTWRITEBYTECODE= $(BIN)/python -c 'import generator.catalogue'  # its words are compiled when they are read
	@$(BIN)/python -m compileall -q generator  # half of a short run would be compiling, where Python keeps no bytecode
	@touch $@

.PHONY: help
help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-15s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.PHONY: generate
generate: $(INSTALLED) ## Turn specs/ into everything under generated/
	@$(BIN)/mdd generate

.PHONY: test
test: $(INSTALLED) ## Run the tests, but for those that take long
	@$(BIN)/python -m pytest -m "not slow"

.PHONY: quick
quick: $(INSTALLED) ## Style and types, and the unit tests of what differs from the last commit
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/python -m tests.changed

.PHONY: lint
lint: $(INSTALLED) ## Style, types and the direction of imports
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/mypy --platform win32 --cache-dir .mypy_cache/win32
	@$(BIN)/mypy --config-file generated/python/pyproject.toml generated/python/src
	@$(BIN)/basedpyright --pythonpath $(BIN)/python -p generated/python
	@$(BIN)/lint-imports
	@$(BIN)/lint-imports --config kit/pyproject.toml

.PHONY: drift
drift: $(INSTALLED) ## Fail when generated/ is not what specs/ gives
	@$(BIN)/mdd generate --check

FORMAT := text

.PHONY: review-findings
review-findings: $(INSTALLED) ## Show what is wrong or doubtful in specs/; FORMAT=github for annotations
	@$(BIN)/mdd check --format $(FORMAT)

.PHONY: release-check
release-check: $(INSTALLED) ## Fail when specs/ need a higher version, or words for whom they break; FORMAT=…
	@$(BIN)/mdd release check --format $(FORMAT)

BASE := HEAD

.PHONY: review-changes
review-changes: $(INSTALLED) ## Show what specs/ change and whom they break, since BASE=HEAD; FORMAT=markdown for a review
	@$(BIN)/mdd diff "$(BASE)" specs --format $(FORMAT)

COMMENT := 60000 # characters; GitHub takes 65536

.PHONY: review-comment
review-comment: ## Put a report below a pull request, in the place of the last one; NUMBER=… REPORT=FILE, needs gh
	@head -c $(COMMENT) "$(REPORT)" | iconv -c -f utf-8 -t utf-8 \
		| gh pr comment "$(NUMBER)" --edit-last --create-if-none --body-file -

TAG := v$(shell sed -n 's/^version = "\(.*\)"/\1/p' specs/release.toml)
RECORD := specs/releases/$(TAG:v%=%)

.PHONY: tag-check
tag-check: release-check ## Fail when the release of a tag is not recorded, or is not that of specs/; TAG=v3.4.1
	@test -f "$(RECORD)/changes.json" || { echo "$(RECORD) is not recorded: mdd release cut"; exit 1; }
	@grep -qx 'version = "$(TAG:v%=%)"' specs/release.toml || { echo "specs/release.toml is not at $(TAG)"; exit 1; }

.PHONY: tag-attach
tag-attach: kit ## Attach dist/ and the kit to the release of a tag on GitHub, with its notes; TAG=v3.4.1, needs gh
	@gh release create "$(TAG)" --verify-tag --title "$(TAG)" --notes-file "$(RECORD)/notes.md" dist/* kit/dist/*

.PHONY: spelling
spelling: $(INSTALLED) ## Look for misspelt words; needs Debian's hunspell and hunspell-fr
	@MDD_REQUIRE_SPELLING=1 $(BIN)/python -m pytest -n 0 tests/spelling

.PHONY: check
check: lint drift release-check ## All that must hold at every commit, with every test
	@$(BIN)/python -m pytest

.PHONY: release
release: $(INSTALLED) ## Build what is published into dist/, and verify it
	@$(BIN)/mdd release build
	@$(BIN)/mdd verify dist

.PHONY: bench
bench: $(INSTALLED) ## Time a cold generation, and messages beside other tools
	@$(BIN)/python -m tests.bench

ENGINE := tests/engines

.PHONY: engines
engines: $(foreach one,jdk go node php ruby workflows mermaid,$(ENGINE)/$(one)/target/.built) ## Build the judges in other languages

# $(call built,needs,check,command): the command, run in the folder of an engine; a word where the check fails
define built
	@if $(2) >/dev/null 2>&1; then cd $(@D)/.. && mkdir -p target && $(3) && touch target/.built; \
	else echo "$(@D:%/target=%) is not built: it needs $(1)"; fi
endef

$(ENGINE)/jdk/target/.built: $(ENGINE)/jdk/pom.xml $(wildcard $(ENGINE)/jdk/src/main/java/engine/*.java)
	$(call built,a JDK and Maven,command -v javac mvn,mvn --quiet --batch-mode process-classes)

$(ENGINE)/go/target/.built: $(addprefix $(ENGINE)/go/,go.mod go.sum main.go)
	$(call built,Go,command -v go,go build -o target/engine .)

$(ENGINE)/workflows/target/.built: $(addprefix $(ENGINE)/workflows/,go.mod go.sum)
	$(call built,Go,command -v go,go build -o target/engine github.com/rhysd/actionlint/cmd/actionlint)

$(ENGINE)/node/target/.built: $(addprefix $(ENGINE)/node/,package.json package-lock.json main.js words.js)
	$(call built,Node and npm,command -v npm,npm ci --no-audit --no-fund --silent)

$(ENGINE)/mermaid/target/.built: $(addprefix $(ENGINE)/mermaid/,package.json package-lock.json main.js)
	$(call built,Node and npm,command -v npm,npm ci --no-audit --no-fund --silent)

$(ENGINE)/php/target/.built: $(ENGINE)/php/main.php
	$(call built,Debian's php-cli with php-mbstring and php-json-schema,php -r 'require "JsonSchema/autoload.php"; mb_strlen("");',true)

$(ENGINE)/ruby/target/.built: $(ENGINE)/ruby/main.rb
	$(call built,Debian's ruby-json-schemer,ruby -r set -r json_schemer -e "",true)

.PHONY: verdicts
verdicts: $(INSTALLED) ## Compare the verdicts of schemas, XSDs, classes and engines; BUDGET=… for more
	@BUDGET=$(BUDGET) $(BIN)/python -m tests.differential.report

.PHONY: annexes
annexes: $(INSTALLED) ## Write the annexes of the specifications for Word into annexes/
	@$(BIN)/mdd generate --target docx --out annexes

CODEGEN := tests/codegen

.PHONY: codegen
codegen: $(CODEGEN)/target/.installed ## Install code generators and compilers that read our files; needs npm, Java and Maven

$(CODEGEN)/target/.installed: $(CODEGEN)/package-lock.json Makefile
	@cd $(CODEGEN) && npm ci --silent --no-audit --no-fund
	@mvn -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy -DoutputDirectory=$(CODEGEN)/target \
		-Dartifact=org.openapitools:openapi-generator-cli:7.12.0 -Dmdep.stripVersion=true
	@touch $@

.PHONY: codegen-table
codegen-table: $(INSTALLED) codegen ## Write anew what code generators make of our JSON Schemas
	@$(BIN)/python -m tests.codegen.table
	@$(BIN)/python -m tests.measured

WEB := templates/site/web

.PHONY: site
site: $(INSTALLED) $(WEB)/node_modules/.package-lock.json ## Make the site under site/, with its scripts; needs node and npm
	@$(BIN)/mdd site --out site
	@node $(WEB)/build.mjs site

.PHONY: browser
browser: $(WEB)/node_modules/.package-lock.json tests/browser/node_modules/.package-lock.json ## Install what the tests of the site need; needs npm, and Chromium to run

%/node_modules/.package-lock.json: %/package-lock.json
	@command -v npm >/dev/null || { echo "The site's scripts need node and npm: mdd site writes the pages without them."; exit 1; }
	@cd $* && npm ci --silent --no-audit --no-fund
	@touch $@

.PHONY: kit
kit: $(INSTALLED) ## Build the wheel of the kit into kit/dist/
	@$(BIN)/python -m build --no-isolation --wheel --outdir kit/dist kit

.PHONY: recette-broker
recette-broker: $(INSTALLED) ## Run a RabbitMQ laid as that of the hub, until Ctrl-C; needs Debian's rabbitmq-server
	@$(BIN)/hubsante recette broker

.PHONY: pictures
pictures: $(INSTALLED) ## Draw the pictures of the team's guide anew
	@$(BIN)/python -m tests.pictures

.PHONY: notes
notes: $(INSTALLED) ## Write anew what the libraries give for known types and lines
	@$(BIN)/python -m tests.shipped_notes

.PHONY: lock
lock: $(INSTALLED) ## Pin the newest versions that pyproject.toml allows
	@$(BIN)/uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --upgrade \
		--generate-hashes --no-emit-index-url --no-header --quiet -o requirements.lock

.PHONY: clean
clean: ## Remove the virtual environment and caches
	@rm -rf $(ENGINE)/*/target $(ENGINE)/*/node_modules $(WEB)/node_modules tests/browser/node_modules
	@rm -rf $(VENV) .mdd-cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
