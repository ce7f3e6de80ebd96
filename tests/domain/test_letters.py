"""What an organizer writes in one message becomes a letter with parts and points."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.letters import Letter, in_lines, read_letter, shortened, with_reason


def read(written: str) -> list[str]:
    """Each part as it is read."""
    letter = read_letter(written)
    return [in_lines(part) for part in (letter.done, letter.cannot, letter.next_steps)]


@pytest.mark.parametrize(
    "written",
    [
        "水管已经换新，明早八点恢复供水。",
        "您好！\n水管已经换新。\n谢谢您的耐心。",
        "已办",
        "一、二号楼的灯已经换好",
        "1.5米高的护栏装好了\n2.5米的周五装",
        "3、5号楼修好了，4号楼周五",
        "二、先修西边",
        "做了很多次工作，一楼还是不同意",
        "下一步怎么办还没有定",
        "一是换了水管；二是加了水泵。",
        "-5度也不会再冻",
        "（一）",
    ],
)
def test_plain_words_stay_as_they_were_written(written: str) -> None:
    assert read(written) == [written, "", ""]


@pytest.mark.parametrize(
    "written",
    [
        "1. 换了水管\n2. 加了水泵",
        "1、换了水管\n2、加了水泵",
        "1.换了水管\n2.加了水泵",
        "1）换了水管\n2）加了水泵",
        "１．换了水管\n２．加了水泵",
        "一、换了水管\n二、加了水泵",
        "（一）换了水管\n（二）加了水泵",
        "(1) 换了水管\n\n  (2) 加了水泵  ",
        "• 换了水管\n• 加了水泵",
        "- 换了水管\n- 加了水泵",
        "做了：换了水管\n已办：加了水泵",
        "【做了】\n换了水管\n加了水泵",
        "【 做了 】：换了水管\n加了水泵",
        "Done: 换了水管\ndone： 加了水泵",
    ],
)
def test_points_are_numbered_by_the_letter(written: str) -> None:
    assert read(written) == ["1. 换了水管\n2. 加了水泵", "", ""]


def test_a_greeting_is_no_point_and_a_further_line_belongs_to_its_point() -> None:
    written = "您好！\n1. 换了水管，\n从三楼到六楼\n2. 加了水泵\n给您添麻烦了"
    assert read(written)[0] == ("您好！\n1. 换了水管，\n从三楼到六楼\n2. 加了水泵\n给您添麻烦了")
    assert [point.counted for point in read_letter(written).done] == [False, True, True]


def test_a_number_out_of_its_order_is_a_word() -> None:
    assert read("1. 换了灯\n2. 修了门\n4、5号楼周五修")[0] == "1. 换了灯\n2. 修了门\n4、5号楼周五修"


def test_more_than_ten_points_in_chinese_numbers() -> None:
    names = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")
    written = "\n".join(f"{name}、第{name}栋修好了" for name in names)
    assert len(read_letter(written).done) == 12
    assert read(written)[0].endswith("12. 第十二栋修好了")


@pytest.mark.parametrize(
    "written",
    [
        "换了水管\n做不到：水费退不了\n下一步：周五再看",
        "换了水管\n【做不到】\n水费退不了\n【下一步】\n周五再看",
        "换了水管\n办不到: 水费退不了\n接下来：周五再看",
        "下一步：周五再看\n做不到：水费退不了\n做了：换了水管",
        "一、做了：换了水管\n二、做不到：水费退不了\n三、下一步：周五再看",
        "1.【做了】换了水管\n2.【做不到】水费退不了\n3.【下一步】周五再看",
        "换了水管\ncannot: 水费退不了\nNext: 周五再看",
    ],
)
def test_headings_begin_the_parts(written: str) -> None:
    assert read(written) == ["换了水管", "水费退不了", "周五再看"]


def test_a_part_that_comes_back_goes_on() -> None:
    assert read("做了：换了水管\n做不到：水费退不了\n做了：加了水泵") == [
        "1. 换了水管\n2. 加了水泵",
        "水费退不了",
        "",
    ]


def test_points_under_a_heading_begin_with_its_line() -> None:
    assert read("做不到：1. 水费退不了\n2. 井不能填")[1] == "1. 水费退不了\n2. 井不能填"


def test_headings_alone_say_nothing() -> None:
    assert not read_letter("【做了】\n做不到：").says_something
    assert read_letter("已办").says_something
    assert not Letter().says_something


def test_a_reason_is_what_cannot_be_done() -> None:
    written = with_reason("您提的我们记下了", "今年没有这笔钱")
    assert read(written) == ["您提的我们记下了", "今年没有这笔钱", ""]
    assert read(with_reason("下一步：明年再看", "今年没有这笔钱"))[1:] == [
        "今年没有这笔钱",
        "明年再看",
    ]


def test_a_short_version_says_that_there_is_more() -> None:
    points = read_letter("做了：" + "换" * 30 + "\n做了：二\n做了：三").done
    assert in_lines(shortened(points, 2, 10)) == f"1. {'换' * 9}…\n2. 二\n……"
    assert shortened(points, 3, 30) == list(points)


WORDS = st.text("水管灯好了，。abc 5", min_size=1).map(str.strip).filter(bool)


@given(
    st.lists(WORDS, min_size=2, max_size=20), st.sampled_from(["{}. ", "{}、", "({})", "（{}）"])
)
def test_numbered_points_come_out_as_they_went_in(points: list[str], mark: str) -> None:
    written = "\n".join(mark.format(n) + words for n, words in enumerate(points, 1))
    assert [point.words for point in read_letter(written).done] == points


PIECES = st.sampled_from(
    [
        "做了",
        "做不到",
        "下一步",
        "【",
        "】",
        "：",
        "一、",
        "1.",
        "2、",
        "（一）",
        "- ",
        "·",
        "\n",
        "水管",
    ]
)


SIGNS = set("【】（）()：:、.．·- •●▪*0123456789一二三四五六七八九十") | set(
    "已经做了的做不到办能接下来一步"
)


@given(st.lists(PIECES | st.text(max_size=8), max_size=30).map("".join))
def test_no_word_is_lost(written: str) -> None:
    """A line may lose the number and the heading before its words, and nothing else."""
    letter = read_letter(written)
    points = [*letter.done, *letter.cannot, *letter.next_steps]
    kept = [line for point in points for line in point.words.split("\n")]
    for line in filter(None, map(str.strip, written.splitlines())):
        cuts = [k for k in range(len(line) + 1) if set(line[:k]) <= SIGNS]
        words = next((line[k:] for k in cuts if line[k:] in kept), "")
        assert words or len(line) == cuts[-1], f"lost: {line}"
        kept.remove(words) if words else None
    assert kept == []


@given(st.text(max_size=200))
def test_anything_can_be_read(written: str) -> None:
    letter = read_letter(written)
    assert letter.says_something == bool("".join(read(written)))
