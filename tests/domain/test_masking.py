"""What points at a person is covered; everything else stays as it was said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.masking import _masked, masked, nameless, sentences_of

COVERED = {
    "电话13900001234，快来人": "电话139****1234，快来人",
    "打 139-0000-1234 找我": "打 139****1234 找我",
    "打139 0000 1234": "打139****1234",
    "打139－0000－1234": "打139****1234",
    "打1390 000 1234": "打139****1234",
    "打139 000 01234": "打139****1234",
    "*13900001234*": "*139****1234*",
    "电话+8613900001234": "电话+86139****1234",
    "电话+86 139-0000-1234": "电话+86 139****1234",
    "电话008613900001234": "电话0086139****1234",
    "电话8613900001234": "电话86139****1234",
    "电话１３９００００１２３４": "电话１３９****１２３４",
    "座机0356-0000105": "座机0356-****",
    "座机0356-000-0105": "座机0356-****",
    "座机03560000105": "座机0356-****",
    "座机（0356）000 0105": "座机（0356）-****",
    "座机010-00000105": "座机010-****",
    "座机+86 356 0000105": "座机+86 356-****",
    "电话：7000105": "电话：****",
    "身份证140522199001011234": "身份证140***",
    "身份证14052219900101123X。": "身份证140***。",
    "身份证140522 19900101 123x": "身份证140***",
    "身份证140522 1990 0101 1234": "身份证140***",
    "ID14052219900101123X": "ID140***",
    "旧证140522900101123": "旧证140***",
    "旧证140522 900101 123": "旧证140***",
    "卡号6222 0200 0000 0000 123": "卡号622***",
    "车牌晋E12345": "车牌晋E***",
    "车牌晋E·D12345": "车牌晋E***",
    "车牌晋E D12345": "车牌晋E***",
    "车牌晋ED12345": "车牌晋E***",
    "车牌晋 e12345": "车牌晋 e***",
    "车牌晋Ｅ１２３４５堵路": "车牌晋Ｅ***堵路",
    "微信wangdama66": "微信****",
    "微信：wangdama": "微信：****",
    "微信号是wxid_abc123": "微信号是****",
    "加微wang_dama1聊": "加微****聊",
    "QQ:123456": "QQ:****",
    "qq群 1234567": "qq群 ****",
    "vx wang66": "vx ****",
    "WeChat: wangdama": "WeChat: ****",
    "写信到wang.dama@example.org。": "写信到*@*。",
    "三号楼501漏水": "三号楼*室漏水",
    "3号楼501室": "3号楼*室",
    "３号楼５０１": "３号楼*室",
    "3-2-501的": "3-2-*室的",
    "3—2—1201": "3—2—*室",
    "3栋2单元501": "3栋2单元*室",
    "2单元301": "2单元*室",
    "3#楼2-501": "3#楼2-*室",
    "3号院2单元501室返水": "3号院2单元*室返水",
    "二号楼一单元三零二": "二号楼一单元*室",
    "三号楼五零一家里": "三号楼*室家里",
    "三号楼501家漏水": "三号楼*室家漏水",
    "三号楼501户": "三号楼*室",
    "三单元六层603": "三单元六层*室",
    "5排3号": "5排*室",
    "我家在402室": "我家在*室",
    "我家是3号院2单元": "我家是3号院*单元",
    "俺住三号楼二单元501": "俺住三号楼*单元*室",
    "Flat 12B, room 501": "Flat *, room *",
}
LEFT = """
2026年12月1日上午9点|2026-12-01 19:30|2026-12-01 2026-12-02|12-1-2026|12/15 19:30|19:30-21:00
3-5岁|8-10-12|500人|3号楼500人|三号楼100多户|二号楼120户都没水|五楼120平米|一排200米|礼钱100就行
清走11辆，画限时位6个|12345热线|110|119|12388|三号楼着火打119|三号楼119|3号楼|2026年
三号楼二单元门口路灯不亮|三室一厅|二号楼三室一厅|三号楼二三四单元|3号楼2号电梯|2单元3号门|3单元6楼
价格12.50元，一共1200.00元|15元/3斤|一千二百人|捐款150 2026-12-01|100 200 300 400 500
2026 2027 2028 2029|一座100年的桥|3号楼、4号楼、5号楼|3号楼、502路公交|3号楼19:30停水
微信群里说|微信 group|微信2026年底|wechat message|加微信群|晋E路口|京A级|新APPLES|晨光〔2026〕3号
""".replace("\n", "|").strip("|")
PLAIN = st.text("路灯坏了，请修。!\n ")


@pytest.mark.parametrize(("said", "read"), COVERED.items())
def test_what_points_at_a_person_is_covered(said: str, read: str) -> None:
    assert masked(said) == read


@pytest.mark.parametrize("said", LEFT.split("|"))
def test_other_numbers_stay(said: str) -> None:
    assert masked(said) == said


@given(PLAIN, st.sampled_from(list(COVERED)), PLAIN)
def test_what_stands_around_it_is_kept(before: str, said: str, after: str) -> None:
    assert masked(f"{before}，{said}，{after}") == f"{before}，{COVERED[said]}，{after}"


@given(
    st.text(
        "0123456789１３一二三零-－ .·+()*@晋EDxX号楼院单元室栋排户座路楼东、和/等微信QQ电话:年人"
    )
)
def test_masking_twice_changes_nothing_more_and_never_lengthens(said: str) -> None:
    once = masked(said)
    assert masked(once) == once
    assert len(once) <= len(said)


@given(
    st.lists(st.sampled_from([*COVERED, *LEFT.split("|")]), max_size=5), st.sampled_from(" ，\n")
)
def test_masking_many_at_once_is_done_once(said: list[str], between: str) -> None:
    once = masked(between.join(said))
    assert masked(once) == once


FIGURES = "〇零一二两三四五六七八九十百"


@given(st.text(st.characters(categories=["Lo", "Po", "Zs", "So"], exclude_characters=FIGURES)))
def test_words_without_figures_stay(said: str) -> None:
    assert masked(said) == said or "@" in said or "＠" in said


@pytest.mark.parametrize("said", ["晋E0101QQaD12345", "微信501QQ1234", "微信0101a微信1390101"])
def test_what_comes_to_light_by_covering_is_covered_too(said: str) -> None:
    once = masked(said)
    assert masked(once) == once


LISTED = ["501、", "3号楼501、", "*室、501", "A座", "三楼东", "幸福路18"]


@pytest.mark.parametrize("said", ["三号楼", "1-", "a.", "@a.b", "微信 ", "三", "1 ", *LISTED])
def test_long_words_are_read_in_no_time(said: str) -> None:
    assert masked(said * (4000 // len(said)))


@pytest.mark.parametrize(
    ("name", "read"),
    [
        ("王大妈", "居民您好，居民家的灯好了"),
        ("好", "王大妈您好，王大妈家的灯好了"),
        (None, "王大妈您好，王大妈家的灯好了"),
    ],
)
def test_a_name_is_read_by_nobody_else(name: str | None, read: str) -> None:
    assert nameless("王大妈您好，王大妈家的灯好了", name) == read


PARTS = (*COVERED, "3号楼,", "2单元,", "502")


@given(
    st.lists(st.one_of(st.sampled_from(PARTS), PLAIN, st.text("0123一二.-,@a室号楼 ")), max_size=5),
    st.sampled_from(["。", "！", "？", "；", "!", "?", ";", "\n", "", ""]),
)
def test_sentence_by_sentence_the_same_is_covered_as_at_once(said: list[str], end: str) -> None:
    text = end.join(said)
    assert "".join(sentences_of(text)) == text
    assert masked(text) == _masked(text)


def test_a_flat_behind_a_comma_belongs_to_its_house() -> None:
    assert masked("住3号楼,502,水管漏") == "住3号楼,*室,水管漏"
