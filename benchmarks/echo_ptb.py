"""The other side of the comparison: a bare python-telegram-bot echo bot that keeps nothing."""

import asyncio
import os
import sys

import uvloop
from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters


async def echo(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Say it back."""
    message = update.effective_message
    if message is not None and message.text:
        await message.reply_text(message.text)


def main() -> None:
    """Run sequentially; when asked for, with concurrent updates or on uvloop."""
    if sys.argv[1:] == ["uvloop"]:
        asyncio.set_event_loop_policy(uvloop.EventLoopPolicy())
    url = os.environ["BOT_API_URL"]
    builder = Application.builder().token(os.environ["BOT_TOKEN"]).base_url(f"{url}/bot")
    if sys.argv[1:] == ["concurrent"]:
        builder = builder.concurrent_updates(True).connection_pool_size(256).pool_timeout(60)
    application = builder.build()
    application.add_handler(MessageHandler(filters.TEXT, echo))
    application.run_polling()


if __name__ == "__main__":
    main()
