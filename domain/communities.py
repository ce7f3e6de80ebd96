"""A community: a neighbourhood with its numbers, its group and its time zone."""

from zoneinfo import ZoneInfo

from domain.records import Record


def known_zone(name: str) -> str:
    """The name of an IANA time zone as it was given; raises ValueError for one nobody knows."""
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        raise ValueError("is not a known time zone, e.g. Asia/Shanghai") from None
    return name


def shortened(name: str) -> str:
    """A community's name without its ending, as it stands in numbers: 晨光〔2026〕1号."""
    return name.removesuffix("社区")


class Community(Record):
    """`adults` and `households` are the denominators of turnout, set by the import.

    `triage_days` are working days to a first look, `reply_days` calendar days to a reply;
    `agenda_supporters` put a suggestion before the council (0: one in a hundred adults);
    `posts_a_day` is how many notices its group gets that are not urgent, before the rest of a
    day go out together.
    """

    id: int
    code: str
    name: str
    town: str
    adults: int
    households: int
    council: str | None = None
    timezone: str = "Asia/Shanghai"
    language: str = "zh"
    group_id: int | None = None
    topic_id: int | None = None
    triage_days: int = 2
    reply_days: int = 15
    agenda_supporters: int = 10
    posts_a_day: int = 2
    gas_phone: str | None = None

    @property
    def zone(self) -> ZoneInfo:
        """The IANA zone in which the community's clock runs."""
        return ZoneInfo(self.timezone)

    @property
    def short_name(self) -> str:
        """The name without its ending."""
        return shortened(self.name)
