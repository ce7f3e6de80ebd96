"""The real program as a process of its own."""

import asyncio
import os
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


async def start_bot(
    url: str, token: str, database: Path, **settings: str
) -> asyncio.subprocess.Process:
    """Start `run_bot.py serve` against a server."""
    environment = {
        **{k: v for k, v in os.environ.items() if not k.startswith("BOT_")},
        "BOT_TOKEN": token,
        "BOT_API_URL": url,
        "BOT_DATABASE_URL": f"sqlite:///{database}",
        "BOT_MESSAGES_PER_SECOND": "0",
        "BOT_LOG_LEVEL": "ERROR",
        **settings,
    }
    return await asyncio.create_subprocess_exec(
        sys.executable,
        str(ROOT / "run_bot.py"),
        "serve",
        cwd=ROOT,
        env=environment,
        stderr=asyncio.subprocess.PIPE,
    )
