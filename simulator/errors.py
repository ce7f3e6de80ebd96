"""What the server answers when it refuses, in the documented words."""

from typing import Any, NamedTuple


class ApiError(Exception):
    """A refusal: HTTP code, description, and the documented response parameters."""

    def __init__(self, code: int, description: str, **parameters: Any) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters


class Told(NamedTuple):
    """A result with a description, which only a few methods give."""

    result: Any
    description: str


class NoSuchButton(LookupError):
    """A person looked for a button that is not there."""


class NotAllowed(PermissionError):
    """A person tried what they may not do here."""


def bad(words: str, **parameters: Any) -> ApiError:
    """400 Bad Request."""
    return ApiError(400, f"Bad Request: {words}", **parameters)


def forbidden(words: str) -> ApiError:
    """403 Forbidden."""
    return ApiError(403, f"Forbidden: {words}")


def too_many(seconds: int) -> ApiError:
    """429 Too Many Requests."""
    return ApiError(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)


def conflict(words: str) -> ApiError:
    """409 Conflict."""
    return ApiError(409, f"Conflict: {words}")
