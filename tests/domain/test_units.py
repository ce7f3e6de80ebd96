"""The unit a suggestion is passed on to is no person."""

import pytest

from domain.refusals import Refused
from domain.units import unit_in

PEOPLE = (
    "王强",
    "陈 强",
    "小王",
    "李建国",
    "欧阳娜",
    "张主任",
    "王所",
    "供电所李师傅",
    "物业公司张三",
    "张三（物业）",
    "自来水公司，王强",
    "电工王强",
    "请王强负责",
    "水厂 刘工",
    "Mr. Wang",
    "Wang Qiang",
    "John Smith",
)
UNITS = (
    "自来水公司",
    "县住建局城建股",
    "消防",
    "金水物业",
    "王家庄村委会",
    "马师傅汽修店",
    "高新区管委会",
    "高速",
    "国网阳城供电公司",
    "交通运输局、供电所",
    "12345热线",
    "Water Company",
    "Town Office",
    "the police",
    "Wang Li Property Management",
)


@pytest.mark.parametrize("unit", UNITS)
def test_a_unit_is_taken_as_it_is_written(unit: str) -> None:
    assert unit_in(f" {unit}\n") == unit


@pytest.mark.parametrize("unit", PEOPLE)
def test_a_person_is_no_unit(unit: str) -> None:
    with pytest.raises(Refused) as no:
        unit_in(unit)
    assert no.value.key == "desk-unit-person"


@pytest.mark.parametrize("unit", ["自来水公司 13800000000", "物业 0356-4220000"])
def test_a_telephone_number_is_no_unit_either(unit: str) -> None:
    with pytest.raises(Refused) as no:
        unit_in(unit)
    assert no.value.key == "desk-unit-only"
