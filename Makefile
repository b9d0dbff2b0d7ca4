# Every target sets up what it needs: only Python 3.11+ and make are assumed.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready

.PHONY: demo test coverage check wheel bench attack model docs site man shots messages format clean

$(READY): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade 'pip>=25.1'
	$(BIN)/python -m pip install --quiet --editable '.[all]' --group dev
	$(BIN)/python -m compileall -q src
	@touch $@

demo: $(READY)       ## import the real list, show it, cite it, export it
	@sh data/demo.sh $(BIN)

test: $(READY)       ## every check, the whole test suite, the wheel: what CI runs
	$(MAKE) -j 2 check wheel
	$(BIN)/python -m pytest --quiet --numprocesses=auto

coverage: $(READY)   ## the test suite with what it does not run: fails below the floor
	$(BIN)/python -m pytest --quiet --numprocesses=auto --cov -m "not no_cover"

check: $(READY)      ## format, lint, types
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

wheel: $(READY)      ## build the wheel and do the main job with it, installed without extras
	rm -rf build/wheel build/bare
	$(BIN)/python -m pip wheel --quiet --no-deps --wheel-dir build/wheel .
	$(PYTHON) -m venv build/bare
	build/bare/bin/python -m pip install --quiet build/wheel/refcli-*.whl
	sh tests/main_job.sh build/bare/bin

bench: $(READY)      ## speed and accuracy, as tables; never part of the tests
	$(BIN)/python -m benchmarks

attack: $(READY)     ## hostile files, failing disks, kills: 0 lost, 0 crashed, 0 over the limit
	$(BIN)/python -m benchmarks attack

TRAINING := data/training
TRAINED  := build/model

model: $(READY)      ## train the parser's model on data/training, in half an hour: see the README there
	mkdir -p $(TRAINED)
	$(BIN)/python -m refcli.parse.training.synthesis.exchanged $(TRAINING)/labelled.jsonl.xz \
	    $(TRAINING)/venice.jsonl.xz --out $(TRAINED)/exchanged.jsonl
	$(BIN)/python -m refcli.parse.training.references $(TRAINING)/labelled.jsonl.xz \
	    $(TRAINING)/printed.jsonl.xz --out $(TRAINED)/printed.crfsuite
	$(BIN)/python -m refcli.parse.training.references $(TRAINING)/labelled.jsonl.xz \
	    $(TRAINING)/venice.jsonl.xz $(TRAINED)/exchanged.jsonl $(TRAINING)/printed.jsonl.xz:4 \
	    $(TRAINING)/bodies.jsonl.xz --iterations 60 --out $(TRAINED)/real.crfsuite
	$(BIN)/python -m refcli.parse.training.pooled $(TRAINED)/printed.crfsuite \
	    $(TRAINED)/real.crfsuite --out src/refcli/parse/labelling/references.crfsuite

docs: $(READY)       ## the reference of the commands and their summaries, from their help
	$(BIN)/python -m refcli.cli.summaries > src/refcli/cli/summaries.txt
	$(BIN)/python -m refcli.cli.reference > docs/commands.md
	$(BIN)/python -m refcli.cli.reference ru > docs/ru/commands.md

site: $(READY)       ## the documentation as a site in build/site; it asks no other host
	$(BIN)/python -m pip install --quiet --group site
	$(BIN)/python -m sphinx --quiet --fail-on-warning --builder html docs build/site
	$(BIN)/python -m pytest --quiet tests/test_site.py

man: $(READY)        ## the manual pages in build/man, as the wheel installs them
	$(BIN)/python -m refcli.cli.man build/man

shots: $(READY)      ## the pictures of the documentation, from real runs
	$(BIN)/python -m tests.shots

messages: $(READY)   ## the catalogue of messages: new ones wait for their translation, dead ones go
	$(BIN)/python -m refcli.cli.messages

format: $(READY)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

clean:
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis dist build
