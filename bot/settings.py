"""The only reader of the environment: settings named BOT_…, also from a .env file."""

import re
from collections.abc import Sequence
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import Field, ValidationError, ValidationInfo, field_validator, model_validator
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from domain.communities import known_zone
from domain.people import NOBODY
from storage.database import path_of

TOKEN = re.compile(r"[0-9]+:[A-Za-z0-9_-]+")
LISTEN = re.compile(r"[^:\s]+:[0-9]{1,5}")
NUMBER = re.compile(r"[0-9]{1,16}")
SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")


class WrongSetting(ValueError):
    """Settings the bot cannot start with; `lines` names each, the message only the first."""

    def __init__(self, lines: Sequence[str]) -> None:
        super().__init__(lines[0])
        self.lines = lines


class Settings(BaseSettings):
    """How the bot runs; `messages_per_second` 0 means the server has no limits of its own."""

    model_config = SettingsConfigDict(env_prefix="BOT_", env_file=".env", extra="ignore")

    token: str = Field(default="", repr=False)
    api_url: str = "https://api.telegram.org"
    database_url: str = "sqlite:///data/bot.db"
    admins: Annotated[frozenset[int], NoDecode] = frozenset()
    webhook_url: str = ""
    webhook_secret: str = Field(default="", repr=False)
    listen: str = "127.0.0.1:8080"
    timezone: str = "Asia/Shanghai"
    log_level: str = "INFO"
    messages_per_second: int = Field(default=30, ge=0)

    @field_validator("token")
    @classmethod
    def _looks_like_a_token(cls, value: str) -> str:
        if value and not TOKEN.fullmatch(value):
            raise ValueError("is not a token of the form 123456:ABC…")
        return value

    @field_validator("admins", mode="before")
    @classmethod
    def _ids(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        parts = [part.strip() for part in value.split(",") if part.strip()]
        if not all(NUMBER.fullmatch(part) for part in parts):
            raise ValueError("must be numbers separated by commas")
        ids = frozenset(int(part) for part in parts)
        if any(not 0 < one < 2**52 or one in NOBODY for one in ids):
            raise ValueError("must be the numbers of people")
        return ids

    @field_validator("messages_per_second", mode="before")
    @classmethod
    def _count(cls, value: object) -> object:
        if isinstance(value, str) and not NUMBER.fullmatch(value):
            raise ValueError("must be a whole number; 0 is no limit")
        return value

    @field_validator("timezone")
    @classmethod
    def _known_zone(cls, value: str) -> str:
        return known_zone(value)

    @field_validator("database_url")
    @classmethod
    def _known_engine(cls, value: str) -> str:
        path_of(value)
        return value

    @field_validator("api_url", "webhook_url")
    @classmethod
    def _address(cls, value: str, info: ValidationInfo) -> str:
        unset = info.field_name == "webhook_url" and not value
        if not (unset or _is_address(value)):
            raise ValueError("must be an address such as https://api.telegram.org")
        return value.rstrip("/")

    @field_validator("listen")
    @classmethod
    def _host_and_port(cls, value: str) -> str:
        if not LISTEN.fullmatch(value) or int(value.rsplit(":")[-1]) > 65535:
            raise ValueError("must be host:port, such as 127.0.0.1:8080")
        return value

    @field_validator("log_level")
    @classmethod
    def _level(cls, value: str) -> str:
        if value.upper() not in {"DEBUG", "INFO", "WARNING", "ERROR"}:
            raise ValueError("must be DEBUG, INFO, WARNING or ERROR")
        return value.upper()

    @model_validator(mode="after")
    def _webhook_needs_a_secret(self) -> "Settings":
        if self.webhook_url and not SECRET.fullmatch(self.webhook_secret):
            raise ValueError("BOT_WEBHOOK_SECRET must be 1-256 of A-Z a-z 0-9 _ - for a webhook")
        return self

    @property
    def host_and_port(self) -> tuple[str, int]:
        """Where the webhook listens."""
        host, port = self.listen.rsplit(":", 1)
        return host, int(port)


def _is_address(value: str) -> bool:
    try:
        parts = urlsplit(value)
        port = parts.port
    except ValueError:
        return False
    named = parts.scheme in ("http", "https") and bool(parts.hostname) and port != 0
    return named and not re.search(r"\s", value)


def load_settings(*, needs_token: bool = True) -> Settings:
    """Read the environment; raises WrongSetting. Without the network no token is needed."""
    try:
        settings = Settings()
    except UnicodeDecodeError:
        raise WrongSetting([".env: is not written in UTF-8"]) from None
    except ValidationError as wrong:
        raise WrongSetting([_line(e) for e in wrong.errors(include_input=False)]) from None
    if needs_token and not settings.token:
        raise WrongSetting(["BOT_TOKEN: is missing; @BotFather gives one"])
    return settings


def _line(error: ErrorDetails) -> str:
    name = f"BOT_{str(error['loc'][0]).upper()}: " if error["loc"] else ""
    return name + error["msg"].removeprefix("Value error, ")
