PYTHON ?= python3
BIN = .venv/bin

.PHONY: demo test check format lock bench lock screenshot

# The environment: exactly the locked versions, each checked against its hash.
.venv: requirements.lock
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	touch .venv

demo: .venv
	$(BIN)/python run_bot.py demo

test: check
	$(BIN)/python -m pytest -q

check: .venv
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/mypy run_bot.py
	$(BIN)/lint-imports

# Side by side with bare echo bots; takes some minutes.
bench: .venv
	$(BIN)/python benchmarks/throughput.py

format: .venv
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# Draws docs/images anew; needs Chromium with Chinese and emoji fonts.
screenshot: .venv
	$(BIN)/python -m tests.page.screenshot

# Writes versions and hashes only; no host names.
lock:
	$(PYTHON) -m venv .venv-lock && .venv-lock/bin/pip install --quiet --disable-pip-version-check uv
	.venv-lock/bin/uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url --quiet --group dev pyproject.toml -o requirements.lock
