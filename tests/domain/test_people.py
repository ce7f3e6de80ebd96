"""Who may do what: every rule, for every set of roles."""

from collections.abc import Callable
from itertools import chain, combinations

import pytest

from domain.people import (
    NOBODY,
    Role,
    Roles,
    is_organizer,
    may_enter_for_others,
    require_administrator,
    require_entry_for_others,
    require_organizer,
)
from domain.refusals import Refused

EVERY_SET = [frozenset(some) for n in range(len(Role) + 1) for some in combinations(Role, n)]
Rule = Callable[[Roles], None]


def _allows(rule: Rule, roles: Roles) -> bool:
    try:
        rule(roles)
    except Refused:
        return False
    return True


@pytest.mark.parametrize(
    ("rule", "enough"),
    [
        (require_organizer, {Role.ORGANIZER, Role.ADMINISTRATOR}),
        (require_administrator, {Role.ADMINISTRATOR}),
        (require_entry_for_others, {Role.ORGANIZER, Role.ADMINISTRATOR, Role.GRID_WORKER}),
    ],
)
def test_a_rule_allows_exactly_those_who_have_one_of_the_roles(
    rule: Rule, enough: set[Role]
) -> None:
    for roles in EVERY_SET:
        assert _allows(rule, roles) is bool(roles & enough), roles


def test_asking_and_requiring_agree() -> None:
    for roles in EVERY_SET:
        assert is_organizer(roles) is _allows(require_organizer, roles)
        assert may_enter_for_others(roles) is _allows(require_entry_for_others, roles)


def test_one_more_role_never_takes_a_right_away() -> None:
    rules = (require_organizer, require_administrator, require_entry_for_others)
    for rule, roles, more in chain.from_iterable(
        ((rule, roles, role) for roles in EVERY_SET for role in Role) for rule in rules
    ):
        assert not _allows(rule, roles) or _allows(rule, roles | {more})


def test_the_networks_own_accounts_are_nobody() -> None:
    assert {1087968824, 777000, 136817688} <= NOBODY
