"""What looks like advertising is marked; what residents say is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.alarms import listed
from domain.marks import Mark, mark_of

OWN = ("t.me/CommunityVoiceBot",)


@pytest.mark.parametrize(
    "said",
    [
        "代办贷款 低息秒批 加微xxx",
        "办证刻章 13912345678",
        "兼职刷单日结，加我微信",
        "代开发票，电话 0356-2223333",
        "代开发票 ＱＱ：１２３４５６７８",
        "无抵押放款，+v详谈",
        "Cheap loan, telegram me",
    ],
)
def test_an_offer_with_a_way_to_reach_somebody_is_advertising(said: str) -> None:
    assert mark_of(said, []) is Mark.ADVERTISING


@pytest.mark.parametrize(
    "said",
    [
        "点这里领红包 https://example.com/x",
        "看看www.example.net",
        "加入 t.me/somechannel",
        "HTTP://EXAMPLE.ORG",
        "去abc.vip看",
        "https://fakegov.cn/x",
        "t.me/CommunityVoiceBotFake",
    ],
)
def test_an_address_that_is_not_the_communitys_is_a_link(said: str) -> None:
    assert mark_of(said, [], OWN) is Mark.LINK


@pytest.mark.parametrize(
    "said",
    [
        "通知在 http://www.yangcheng.gov.cn/abc 上，楼里没人看见",
        "https://t.me/CommunityVoiceBot?start=s_3 这条也是我的意思",
        "我的邮箱是 wang@example.com，请回复",
        "路灯坏了.com",
        "楼道里贴满办证的小广告 13912345678，没人清理",
        "想问养老贷款的政策",
        "我家电话13912345678，下水道返水了",
        "业主群能不能都加微信",
        "微信群里天天有人发兼职刷单的，管管吧",
        "12.5日停水，3.1公里路没灯",
        "太吵了太吵了太吵了",
        "啊啊啊啊啊啊啊啊啊啊灯又坏了",
        "!!!!!!!!!!!!!!!!!!",
        "",
    ],
)
def test_what_residents_say_is_not_marked(said: str) -> None:
    assert mark_of(said, ["路灯不亮"], OWN) is None


def test_the_same_words_again_are_marked_however_they_are_written() -> None:
    assert mark_of("３号楼 路灯不亮", ["3号楼路灯不亮"]) is Mark.REPEATED
    assert mark_of("4号楼路灯不亮", ["3号楼路灯不亮"]) is None


def test_one_phrase_over_and_over_is_marked() -> None:
    assert mark_of("快来修灯" * 6, []) is Mark.REPEATED
    assert mark_of("快来修灯" * 5, []) is None
    assert mark_of("三号楼的灯坏了两个月，老人摔了，报了三次没人来。" + "快修" * 6, []) is None


@given(st.text("快来修灯 h1.tp:/", max_size=60))
def test_said_again_it_is_always_marked(said: str) -> None:
    assert mark_of(said, [said]) is not None or not said.split()


@given(st.sampled_from(listed("advertising.txt")), st.text("路灯不亮，", max_size=20))
def test_every_word_of_the_list_counts_with_a_number_and_none_without(word: str, more: str) -> None:
    assert mark_of(f"{more}{word}{more}13912345678", []) is Mark.ADVERTISING
    assert mark_of(f"{word}{more}", []) is not Mark.ADVERTISING
