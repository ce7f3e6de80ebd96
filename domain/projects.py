"""Projects of a participatory budget as an organizer writes them, and sums of money."""

import re
from decimal import Decimal

from domain.budgets import check_costs
from domain.option_lines import LONGEST_LINE, check_options, read_line
from domain.polls import Option
from domain.refusals import Refused
from domain.spoken_numbers import plainly
from domain.wording import cleaned, narrow

MOST_YUAN = 1_000_000_000
TIMES = {"万": 10_000, "w": 10_000, "千": 1000, "k": 1000}
MONEY = (
    r"[¥￥]? ?(?P<figures>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,10}(?:\.[0-9]{1,4})?) ?"
    r"(?P<times>[万千wk])?(?: ?(?:元整?|块钱?|圆|yuan|rmb))?"
)
TOTAL = re.compile(MONEY, re.IGNORECASE)
AT_THE_END = re.compile(
    rf"(?P<before>.*?)[\s:,;、(|=-]*(?<![0-9.万千]){MONEY}[)。.]?", re.IGNORECASE | re.DOTALL
)


def read_total(text: str) -> int:
    """A sum in whole yuan: "50000", "5万元"; raises Refused."""
    found = TOTAL.fullmatch(plainly(text))
    yuan = _yuan(found) if found else 0
    if not yuan:
        raise Refused("budget-total-unclear")
    return yuan


def read_projects(text: str, total: int) -> list[Option]:
    """One project a line with what it costs ("楼道灯 12000", "坡道：1.2万"); raises Refused."""
    projects = [_project(line) for line in cleaned(text).splitlines() if cleaned(line)]
    check_options(projects)
    check_costs([project.cost for project in projects], total)
    return projects


def _project(line: str) -> Option:
    if len(line) > LONGEST_LINE:
        raise Refused("budget-cost-missing", line=line[:60])
    written = read_line(line)
    label, cost = _parted(written.label)
    if cost:
        return written.model_copy(update={"label": label, "cost": cost})
    note, cost = _parted(written.note or "")
    if not cost:
        raise Refused("budget-cost-missing", line=line[:60])
    return written.model_copy(update={"note": note or None, "cost": cost})


def _parted(words: str) -> tuple[str, int]:
    """The words before a sum at their end, and the sum; 0 when there is none."""
    found = AT_THE_END.fullmatch(narrow(words))
    yuan = _yuan(found) if found else 0
    return (words[: found.end("before")].strip(), yuan) if found and yuan else (words, 0)


def _yuan(found: re.Match[str]) -> int:
    """In whole yuan; 0 for a fraction of one, and for more than anybody gives."""
    sum_ = Decimal(found["figures"].replace(",", "")) * TIMES.get((found["times"] or "").lower(), 1)
    return int(sum_) if sum_ == int(sum_) and sum_ <= MOST_YUAN else 0
