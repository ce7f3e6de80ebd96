"""Which handler answers an update: PTB's handler classes, our Step, and the order of asking."""

import json
import re
from collections.abc import Callable, Coroutine, Iterable, Sequence
from typing import Any

from telegram import Update
from telegram.ext import (
    BaseHandler,
    CallbackQueryHandler,
    CommandHandler,
    MessageHandler,
    filters,
)

from bot.buttons import CANCEL, Tap, prefix_of
from bot.texts import LANGUAGES, label
from bot.turn import Turn
from domain.receipts import CODE, code_in

Answer = Callable[[Update, Turn], Coroutine[Any, Any, None]]
Handler = BaseHandler[Any, Any, Any]
PRIVATE = filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE
COMMAND = re.compile(r"/(\w+)")
GROUP = filters.ChatType.GROUPS & filters.UpdateType.MESSAGE


DISCREET: set[str] = set()
DISCREET_STEPS: set[str] = set()


def is_discreet(body: str) -> bool:
    """Whether an update, as it stands in its text (and however odd), is a discreet tap or
    command, or has the code of a receipt anywhere, such as in what it replies to."""
    update = json.loads(body)
    kind = Tap.taken.get(prefix_of(_inside(update, "callback_query", "data")), Tap)
    ways = ("message", "edited_message")
    said = [_inside(update, way, what) for way in ways for what in ("text", "caption")]
    return kind.discreet or bool(CODE.search(body)) or any(map(_says_discreetly, said))


def _says_discreetly(said: str) -> bool:
    written = COMMAND.match(said)
    return (written is not None and written[1].lower() in DISCREET) or code_in(said) is not None


def _inside(update: object, part: str, name: str) -> str:
    inner = update.get(part) if isinstance(update, dict) else None
    value = inner.get(name) if isinstance(inner, dict) else None
    return value if isinstance(value, str) else ""


def is_notice(update: Update, turn: Turn) -> bool:
    """Whether it only says what was done in the chat, such as pinning: nobody said anything."""
    return not turn.text and bool(filters.StatusUpdate.ALL.check_update(update))


class Step(BaseHandler[Update, Turn, None]):
    """What a person says in private while they stand at this step of a conversation."""

    def __init__(
        self,
        name: str,
        answer: Answer,
        wants: filters.BaseFilter = filters.TEXT,
        instead: str = "step-text-please",
        takes_words: bool = True,
        *,
        discreet: bool = False,
    ) -> None:
        """`instead` is the sentence that says what the step wants; `takes_words` when words typed
        here are an answer, even those that are also a word of the menu; what is said at a
        `discreet` step is never kept, as with a discreet tap."""
        super().__init__(answer)
        if discreet:
            DISCREET_STEPS.add(name)
        self.name = name
        self.takes_words = takes_words
        self.wants = wants
        self.instead = instead

    def check_update(self, update: object) -> bool:
        """Any message in private: a kind the step does not want is answered kindly."""
        return isinstance(update, Update) and bool(PRIVATE.check_update(update))

    async def handle_update(
        self, update: Update, application: Any, check_result: object, context: Turn
    ) -> None:
        """Hand over what the step wants; otherwise say what it wants."""
        context.going_on = True
        if is_notice(update, context):
            return
        if self.wants.check_update(update):
            await self.callback(update, context)
        else:
            context.say(self.instead)


def taps_only(name: str) -> Step:
    """A step at which a button is to be tapped: whatever else comes is told so, and kept out."""
    return Step(name, _ask_for_a_tap, filters.ALL, takes_words=False)


async def _ask_for_a_tap(update: Update, turn: Turn) -> None:
    turn.say("step-tap-please", buttons=[CANCEL])


async def _say_that_it_is_gone(update: Update, turn: Turn) -> None:
    turn.end()
    turn.menu("step-gone")


# A conversation that began before an upgrade, at a step that is no more: words said there are
# not to be taken for something else.
GONE = Step("", _say_that_it_is_gone, filters.ALL, takes_words=False)


class TapHandler(CallbackQueryHandler[Turn, None]):
    """Found by the prefix of its button's data."""

    prefix: str


class First(MessageHandler[Turn, None]):
    """Asked before everything else, which then goes on; its words outlive a refusal."""


class Fallback(MessageHandler[Turn, None]):
    """Asked after everything else, the steps included."""


class MenuWord(MessageHandler[Turn, None]):
    """A big button of the menu. Its words typed without the picture open it too, unless the
    person was just asked for words: there they are the answer."""

    typed: MessageHandler[Turn, None]


def command(
    name: str, answer: Answer, where: filters.BaseFilter = PRIVATE, *, discreet: bool = False
) -> Handler:
    """A command, by default in private chat; what is said with a discreet one is never kept."""
    if discreet:
        DISCREET.add(name)
    return CommandHandler(name, answer, filters=where)


def tap(kind: type[Tap], answer: Answer) -> Handler:
    """A tap on a button of this kind; `turn.tapped(kind)` tells what it means."""
    handler = TapHandler(answer, pattern=kind.read)  # type: ignore[arg-type]
    handler.prefix = kind.prefix
    return handler


def menu_word(key: str, answer: Answer) -> Handler:
    """A big button of the menu, in any language, or its words typed without the picture."""
    labels = [label(language, key) for language in LANGUAGES]
    spoken = [text.split(" ", 1)[-1] for text in labels]
    handler = MenuWord(PRIVATE & filters.Text(labels), answer)
    handler.typed = MessageHandler(PRIVATE & filters.Text(spoken), answer)
    return handler


class Router:
    """What comes first, then commands, menu and taps, then the person's step, then the rest."""

    def __init__(self, handlers: Iterable[Handler]) -> None:
        self._before: list[Handler] = []
        self._commands: dict[str, list[Handler]] = {}
        self._first: list[Handler] = []
        self._taps: dict[str, TapHandler] = {}
        self._steps: dict[str, Step] = {}
        self._typed: list[Handler] = []
        self._last: list[Handler] = []
        for handler in handlers:
            self._add(handler)

    def _add(self, handler: Handler) -> None:
        if isinstance(handler, Step):
            if handler.name in self._steps:
                raise ValueError(f"two steps are called {handler.name}")
            self._steps[handler.name] = handler
        elif isinstance(handler, TapHandler):
            if handler.prefix in self._taps:
                raise ValueError(f"two handlers want taps called {handler.prefix}")
            self._taps[handler.prefix] = handler
        elif isinstance(handler, First):
            self._before.append(handler)
        elif isinstance(handler, CommandHandler):
            for name in handler.commands:
                self._commands.setdefault(name, []).append(handler)
        else:
            if isinstance(handler, MenuWord):
                self._typed.append(handler.typed)
            (self._last if isinstance(handler, Fallback) else self._first).append(handler)

    def _in_order(self, update: Update, turn: Turn) -> Iterable[Handler]:
        query = update.callback_query
        tapped = self._taps.get(prefix_of(query.data or "")) if query else None
        if tapped is not None:
            yield tapped
        if written := COMMAND.match(turn.text):
            yield from self._commands.get(written[1].lower(), ())
        yield from self._first
        step = self._steps.get(turn.dialog.step) if turn.dialog else None
        if step is None or not step.takes_words:
            yield from self._typed
        if turn.dialog is not None:
            yield step or GONE
        yield from self._last

    async def begin(self, update: Update, turn: Turn) -> None:
        """Say what comes before everything else."""
        for handler in self._before:
            if check := handler.check_update(update):
                await handler.handle_update(update, turn.application, check, turn)
        turn.insist()

    async def answer(self, update: Update, turn: Turn) -> bool:
        """Let the first handler that wants the update answer it; False when none does."""
        for handler in self._in_order(update, turn):
            check = handler.check_update(update)
            if check is not None and check is not False:
                await handler.handle_update(update, turn.application, check, turn)
                return True
        return False

    @property
    def steps(self) -> Sequence[str]:
        """The names of all steps."""
        return list(self._steps)
