"""The bot answers a tap."""

from datetime import timedelta
from typing import Any

from simulator.errors import bad
from simulator.world import World

LIFE = timedelta(seconds=15)
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


def answer(world: World, params: dict[str, Any]) -> bool:
    """answerCallbackQuery: once, in time, with at most 200 characters."""
    query = world.queries.get(params["callback_query_id"])
    if query is None or world.now() - query["at"] > LIFE:
        raise bad(TOO_OLD)
    text, url = params.get("text") or "", params.get("url")
    if len(text) > 200:
        raise bad("MESSAGE_TOO_LONG")
    if url and not url.startswith(_links(world)):
        raise bad("URL_INVALID")
    del world.queries[params["callback_query_id"]]
    tap, person = query["tap"], query["person"]
    tap.toast, tap.alert, tap.url = text, bool(params.get("show_alert")), url
    tap.answered = True
    if text:
        person.toasts.append(text)
    world.tell_person("toast", person, text=text, alert=tap.alert, url=url)
    return True


def _links(world: World) -> tuple[str, ...]:
    names = (f"t.me/{world.bot.username}?start=", f"telegram.me/{world.bot.username}?start=")
    return tuple(f"{scheme}://{name}" for scheme in ("https", "http") for name in names)


METHODS = {"answerCallbackQuery": answer}
