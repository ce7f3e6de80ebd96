"""Papers for a meeting: collected while it is planned, sent along with it."""

from dataclasses import dataclass

from telegram import Message, Update
from telegram.ext import filters

from bot.buttons import Rows, Tap, button
from bot.messages import Attachment, Document, Photo
from bot.occasion import Occasion
from bot.routing import Step, tap
from bot.texts import Lines
from bot.turn import Turn
from domain.communities import Community
from domain.meetings import MOST_FILES, Handout, Meeting
from domain.refusals import Refused
from domain.wording import cleaned
from handlers.meetings.answering import open_for
from handlers.meetings.drafts import Keep, files_in, without
from handlers.meetings.previewing import go_on
from handlers.meetings.questions import way_out
from handlers.meetings.showing import Papers
from storage import invitations

FILES = "meeting.files"


@dataclass(frozen=True)
class FilesReady(Tap, prefix="meeting-files-ready"):
    """These are all."""


@dataclass(frozen=True)
class NoFiles(Tap, prefix="meeting-no-files"):
    """None after all."""


async def ask_files(turn: Turn, keep: Keep) -> None:
    """Which papers? They come one by one."""
    files = files_in(keep)
    none = [button("label-no-files", NoFiles())] if files else []
    ready = [button("label-agenda-ready", FilesReady())] if files else []
    buttons: Rows = [[*ready, *none], way_out(keep)] if files else [way_out(keep)]
    if files:
        names = Lines([file.name for file in files])
        turn.ask("meeting-files-so-far", then=FILES, keep=keep, files=names, buttons=buttons)
    else:
        turn.ask("meeting-ask-files", then=FILES, keep=keep, buttons=buttons)


async def keep_file(update: Update, turn: Turn) -> None:
    """One more."""
    keep = turn.kept(FILES)
    files, message = files_in(keep), update.effective_message
    assert message is not None
    if len(files) >= MOST_FILES:
        raise Refused("meeting-many-files", most=MOST_FILES)
    files.append(handout(message, len(files) + 1))
    await ask_files(turn, {**keep, "files": [file.model_dump() for file in files]})


def handout(message: Message, number: int) -> Handout:
    """A document by its name, a picture by what was written with it."""
    if message.document is not None:
        name = cleaned(message.document.file_name or "")[:60] or str(number)
        return Handout(kind="document", file_id=message.document.file_id, name=name)
    name = cleaned(message.caption or "")[:60] or f"🖼 {number}"
    return Handout(kind="photo", file_id=message.photo[-1].file_id, name=name)


async def ready(update: Update, turn: Turn) -> None:
    """Back to the preview."""
    turn.tapped(FilesReady)
    keep = turn.kept(FILES)
    turn.fade()
    await go_on(turn, keep)


async def none_of_them(update: Update, turn: Turn) -> None:
    """Back to the preview, without."""
    turn.tapped(NoFiles)
    keep = turn.kept(FILES)
    turn.fade()
    await go_on(turn, without(keep, "files"))


async def post_files(
    occasion: Occasion, meeting: Meeting, community: Community, *, urgent: bool
) -> None:
    """The papers go to the group, after the card."""
    for file in await invitations.list_files(occasion.db, meeting.id):
        attach = attached(file)
        occasion.post(community, "meeting-file", name=file.name, attach=attach, urgent=urgent)


def attached(file: Handout) -> Attachment:
    """A paper as it goes along with a message."""
    return Photo(file.file_id) if file.kind == "photo" else Document(file.file_id)


async def send_files(update: Update, turn: Turn) -> None:
    """Whoever asks has the papers in private."""
    meeting = await open_for(turn, turn.tapped(Papers).meeting)
    for file in await invitations.list_files(turn.db, meeting.id):
        turn.whisper("meeting-file", name=file.name, attach=attached(file))
    turn.toast("meeting-files-sent")


HANDLERS = [
    Step(FILES, keep_file, filters.Document.ALL | filters.PHOTO, "meeting-file-please"),
    tap(FilesReady, ready),
    tap(NoFiles, none_of_them),
    tap(Papers, send_files),
]
