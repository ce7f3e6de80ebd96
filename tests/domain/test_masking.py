"""Numbers that point at a person are covered; everything else stays as it was said."""

import pytest

from domain.masking import masked


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("电话13900001234，快来人", "电话139****1234，快来人"),
        ("打 139-0000-1234 找我", "打 139****1234 找我"),
        ("身份证140522199001011234", "身份证140***"),
        ("身份证14052219900101123X。", "身份证140***。"),
        ("座机0356-0000105", "座机0356-****"),
        ("3号院2单元501室返水", "3号院2单元*室返水"),
        ("二号楼一单元三零二", "二号楼一单元*室"),
        ("我家在402室", "我家在*室"),
    ],
)
def test_what_points_at_a_person_is_covered(said, read):
    assert masked(said) == read


@pytest.mark.parametrize(
    "said",
    ["2026年12月1日上午9点", "清走11辆，画限时位6个", "三号楼二单元门口路灯不亮", "礼钱100就行"],
)
def test_other_numbers_stay(said):
    assert masked(said) == said


def test_masking_twice_changes_nothing_more():
    once = masked("电话13900001234，3号院2单元501室")
    assert masked(once) == once
