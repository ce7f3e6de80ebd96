"""Sums of money and projects with their costs, as people write them."""

import time

import pytest

from domain.option_lines import read_options
from domain.polls import Option
from domain.projects import read_projects, read_total
from domain.refusals import Refused


@pytest.mark.parametrize(
    ("text", "yuan"),
    [
        ("50000", 50_000),
        ("5万", 50_000),
        ("5 万元", 50_000),
        ("1.25万", 12_500),
        ("50,000元", 50_000),
        ("￥５００００", 50_000),
        ("8000块钱。", 8_000),
        ("3千", 3_000),
        ("20k", 20_000),
    ],
)
def test_a_total_is_read(text: str, yuan: int) -> None:
    assert read_total(text) == yuan


@pytest.mark.parametrize(
    "text", ["", "很多", "0", "-5", "12.5", "五万", "1万2", "99999999万", "5 6"]
)
def test_an_unclear_total_is_asked_for_again(text: str) -> None:
    with pytest.raises(Refused, match="budget-total-unclear"):
        read_total(text)


@pytest.mark.parametrize(
    ("line", "label", "cost"),
    [
        ("楼道灯 12000", "楼道灯", 12_000),
        ("座椅：8000元", "座椅", 8_000),
        ("坡道 1.2万", "坡道", 12_000),
        ("坡道（12000元）", "坡道", 12_000),
        ("座椅8000", "座椅", 8_000),
        ("3号楼2单元扶手 ￥6,500", "3号楼2单元扶手", 6_500),
        ("10张长椅，8000块", "10张长椅", 8_000),
        ("长椅 10 8000", "长椅 10", 8_000),
        ("雨水管 - 9千元", "雨水管", 9_000),
    ],
)
def test_a_project_is_parted_from_what_it_costs(line: str, label: str, cost: int) -> None:
    assert read_projects(f"{line}\n别的 1", 100_000)[0] == Option(label=label, cost=cost)


@pytest.mark.parametrize("line", ["楼道灯 12000｜换成感应的", "楼道灯｜换成感应的 12000"])
def test_a_project_may_be_explained(line: str) -> None:
    wanted = Option(label="楼道灯", note="换成感应的", cost=12_000)
    assert read_projects(f"{line}\n别的 1", 100_000)[0] == wanted


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("楼道灯\n座椅 8000", "budget-cost-missing"),
        ("坡道两万五\n座椅 8000", "budget-cost-missing"),
        ("坡道 1万2\n座椅 8000", "budget-cost-missing"),
        ("坡道 0\n座椅 8000", "budget-cost-missing"),
        ("坡道 12.5\n座椅 8000", "budget-cost-missing"),
        ("12000\n座椅 8000", "poll-option-long"),
        ("坡道 60000\n座椅 8000", "budget-cost-over"),
        ("座椅 8000", "poll-options-number"),
        ("座椅 8000\n座椅 9000", "poll-options-alike"),
    ],
)
def test_projects_that_cannot_be(text: str, why: str) -> None:
    with pytest.raises(Refused, match=why):
        read_projects(text, 50_000)


@pytest.mark.parametrize("filling", [" ", "\u3000", "，", "、", "— "], ids=repr)
def test_a_line_as_long_as_a_message_is_refused_at_once(filling: str) -> None:
    line = "楼道灯" + filling * (4000 // len(filling)) + "好"
    began = time.process_time()
    with pytest.raises(Refused):
        read_projects(f"坡道 12000\n{line}", 50_000)
    with pytest.raises(Refused):
        read_options(f"坡道\n{line}")
    assert time.process_time() - began < 0.3
