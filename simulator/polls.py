"""Native polls: questions with options, votes, and how the Bot API shows them."""

from dataclasses import dataclass, field
from typing import Any

from simulator import nested
from simulator.errors import bad


@dataclass
class Poll:
    """One poll; `votes` are the chosen options of each user."""

    id: str
    question: str
    options: list[str]
    anonymous: bool = True
    multiple: bool = False
    revoting: bool = True
    kind: str = "regular"
    closed: bool = False
    votes: dict[int, list[int]] = field(default_factory=dict)

    def choose(self, user_id: int, chosen: list[int]) -> None:
        """Vote, change a vote, or take it back with an empty list."""
        if self.closed:
            raise bad("poll has already been closed")
        if user_id in self.votes and not self.revoting:
            raise bad("the vote can't be changed")
        if len(chosen) > 1 and not self.multiple:
            raise bad("only one option can be chosen")
        if chosen:
            self.votes[user_id] = chosen
        else:
            self.votes.pop(user_id, None)

    def to_api(self) -> dict[str, Any]:
        """As the Bot API shows a poll."""
        counts = [sum(n in chosen for chosen in self.votes.values()) for n in self._numbers()]
        return {
            "id": self.id,
            "question": self.question,
            "options": [
                {"persistent_id": str(n), "text": self.options[n], "voter_count": counts[n]}
                for n in self._numbers()
            ],
            "total_voter_count": len(self.votes),
            "is_closed": self.closed,
            "is_anonymous": self.anonymous,
            "type": self.kind,
            "allows_multiple_answers": self.multiple,
            "allows_revoting": self.revoting,
            "members_only": False,
        }

    def _numbers(self) -> range:
        return range(len(self.options))


def checked_poll(poll_id: str, params: dict[str, Any]) -> Poll:
    """The poll a bot asks for, within the documented limits."""
    question = params["question"].strip()
    if not question:
        raise bad("poll question must be non-empty")
    if len(question) > 300:
        raise bad("poll question length must not exceed 300")
    options = [_option(one) for one in params["options"]]
    if not options:
        raise bad("poll must have at least 1 option")
    if len(options) > 12:
        raise bad("poll can't have more than 12 options")
    kind = params.get("type") or "regular"
    if kind != "regular":
        raise bad(f"polls of type {kind} are not simulated")
    return Poll(
        poll_id,
        question,
        options,
        anonymous=params.get("is_anonymous", True),
        multiple=params.get("allows_multiple_answers", False),
        revoting=params.get("allows_revoting", kind == "regular"),
        kind=kind,
        closed=bool(params.get("is_closed")),
    )


def _option(given: Any) -> str:
    words = (
        nested.read(given, "InputPollOption", set(), {"text"}) if isinstance(given, dict) else {}
    )
    text = str(words.get("text") or "" if isinstance(given, dict) else given).strip()
    if not text:
        raise bad("poll options must be non-empty")
    if len(text) > 100:
        raise bad("poll options length must not exceed 100")
    return text
