"""What a suggestion is about, guessed from its words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.alarms import listed
from domain.categories import Category, category_of


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("三号楼楼道灯又不亮了", Category.REPAIRS),
        ("垃圾桶离我家窗户三米，夏天臭得开不了窗", Category.SANITATION),
        ("门口画的车位全让僵尸车占了", Category.TRAFFIC),
        ("东门加个电动车充电棚，现在都从窗户飞线", Category.SAFETY),
        ("幼托能不能开到晚上七点", Category.CARE),
        ("广场舞给个地方我们自己管", Category.CULTURE),
        ("物业费涨了，保安也不见人", Category.PROPERTY),
        ("楼下收破烂的大喇叭没完没了，吵得睡不着", Category.NEIGHBOURS),
        ("集体那个商铺租金一年没公布了", Category.OPENNESS),
        ("搬下来倒是好", Category.OTHER),
        ("The street light is broken", Category.REPAIRS),
        ("A care card for everyone", Category.CARE),
        ("Too many cars", Category.TRAFFIC),
        ("路口car太多", Category.TRAFFIC),
        ("闻到煤气味", Category.SAFETY),
        ("There is a smell of gas in the stairwell", Category.SAFETY),
        ("", Category.OTHER),
    ],
)
def test_the_kind_is_what_most_of_the_words_are_about(said: str, meant: Category) -> None:
    assert category_of(said) is meant


@given(st.text(max_size=200))
def test_whatever_is_said_has_a_kind(said: str) -> None:
    assert category_of(said) in set(Category)


def test_every_kind_but_the_last_has_words_in_the_file() -> None:
    named = {line.partition("=")[0].strip() for line in listed("categories.txt")}
    assert named == {category.value for category in Category} - {"other"}
