PYTHON ?= python3
BIN = .venv/bin
READY = .venv/ready
ENOUGH = import sys; sys.exit("Python 3.11 or newer is needed; name one, as in: make PYTHON=python3.12" if sys.version_info < (3, 11) else 0)

.PHONY: .venv demo test check format lock bench screenshot

# The environment: exactly the locked versions, each checked against its hash. The mark is set
# last, so that what was begun and not finished is taken up again.
.venv: $(READY)

$(READY): requirements.lock
	@$(PYTHON) -c '$(ENOUGH)'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@touch $(READY)

demo: $(READY)
	$(BIN)/python run_bot.py demo

# Who has run out of tests takes some from the others. Some tests start the program again and
# again: it is compiled once, wherever Python has been told to keep nothing.
unexport PYTHONDONTWRITEBYTECODE
test: check
	$(BIN)/python -m pytest -q -n auto --dist worksteal

check: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# Side by side with bare echo bots; takes some minutes.
bench: $(READY)
	$(BIN)/python benchmarks/throughput.py

format: $(READY)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# Draws docs/images anew; needs Chromium with Chinese and emoji fonts.
screenshot: $(READY)
	$(BIN)/python -m tests.page.screenshot

# Writes versions and hashes only; no host names.
lock:
	@$(PYTHON) -c '$(ENOUGH)'
	$(PYTHON) -m venv .venv-lock && .venv-lock/bin/pip install --quiet --disable-pip-version-check uv
	.venv-lock/bin/uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url --quiet --group dev pyproject.toml -o requirements.lock
