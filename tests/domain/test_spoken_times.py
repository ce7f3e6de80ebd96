"""Moments as people say them, on Tuesday 24 November 2026, 09:00."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.refusals import Refused
from domain.spoken_times import FARTHEST, coming_moment, length_said, understand

ZONE = ZoneInfo("Asia/Shanghai")
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=ZONE)
UNDERSTOOD = {
    "下周五下午3点": "2026-12-04 15:00",
    "12月1号上午9点": "2026-12-01 09:00",
    "明晚7点半": "2026-11-25 19:30",
    "明天晚上7点半": "2026-11-25 19:30",
    "今天下午三点": "2026-11-24 15:00",
    "今晚八点": "2026-11-24 20:00",
    "后天上午十点": "2026-11-26 10:00",
    "大后天上午10点": "2026-11-27 10:00",
    "周六上午9点": "2026-11-28 09:00",
    "周六早上八点半": "2026-11-28 08:30",
    "这周五下午2点": "2026-11-27 14:00",
    "本周日下午四点": "2026-11-29 16:00",
    "星期四晚上七点": "2026-11-26 19:00",
    "礼拜天上午九点": "2026-11-29 09:00",
    "下周一上午9:30": "2026-11-30 09:30",
    "下星期三下午两点": "2026-12-02 14:00",
    "下下周二上午10点": "2026-12-08 10:00",
    "下个月5号上午9点": "2026-12-05 09:00",
    "十二月十五号晚上七点": "2026-12-15 19:00",
    "12月15日19:00": "2026-12-15 19:00",
    "12月15日（周二）晚7点": "2026-12-15 19:00",
    "1月9日上午10点": "2027-01-09 10:00",
    "2026-12-15 19:00": "2026-12-15 19:00",
    "2026年12月15日19点": "2026-12-15 19:00",
    "2027/1/9 10:00": "2027-01-09 10:00",
    "三天后下午3点": "2026-11-27 15:00",
    "3天后下午3点": "2026-11-27 15:00",
    "周三中午12点": "2026-11-25 12:00",
    "明天中午一点": "2026-11-25 13:00",
    "明天9点一刻": "2026-11-25 09:15",
    "明天9点三刻": "2026-11-25 09:45",
    "明天上午9点05分": "2026-11-25 09:05",
    "周五14时": "2026-11-27 14:00",
    "tomorrow 7pm": "2026-11-25 19:00",
    "tomorrow at 7:30 pm": "2026-11-25 19:30",
    "next friday 3pm": "2026-12-04 15:00",
    "friday 3pm": "2026-11-27 15:00",
    "on saturday at 9 am": "2026-11-28 09:00",
    "december 15 7pm": "2026-12-15 19:00",
    "15 dec 19:00": "2026-12-15 19:00",
    "15th december 7 pm": "2026-12-15 19:00",
    "tonight 8pm": "2026-11-24 20:00",
    "today 12:30": "2026-11-24 12:30",
    "day after tomorrow 10am": "2026-11-26 10:00",
    "tomorrow noon": "2026-11-25 12:00",
    "tomorrow 12am": "2026-11-25 00:00",
    "12月31日晚上12点": "2027-01-01 00:00",
    "今晚12点": "2026-11-25 00:00",
    "明天夜里12点半": "2026-11-26 00:30",
    "明天24:00": "2026-11-26 00:00",
    "tonight 12:00": "2026-11-25 00:00",
    # with blanks, full-width, and figures in Chinese
    "下周五 下午 3 点": "2026-12-04 15:00",
    "下周五　下午３点": "2026-12-04 15:00",
    "明天１９：３０": "2026-11-25 19:30",
    "12月15日 19 : 30": "2026-12-15 19:30",
    "12月十五晚7点": "2026-12-15 19:00",
    "二〇二六年十二月十五日十九点": "2026-12-15 19:00",
    "周二十点": "2026-11-24 10:00",
    "周三十一点": "2026-11-25 11:00",
    "下周一一点半": "2026-11-30 13:30",
    # days
    "15号下午3点": "2026-12-15 15:00",
    "28号上午9点": "2026-11-28 09:00",
    "24号上午10点": "2026-11-24 10:00",
    "31号上午10点": "2026-12-31 10:00",
    "这个月28号上午9点": "2026-11-28 09:00",
    "下月5号下午3点": "2026-12-05 15:00",
    "12.15 19:30": "2026-12-15 19:30",
    "12/15 19:30": "2026-12-15 19:30",
    "12-15 19:30": "2026-12-15 19:30",
    "1.9 10:00": "2027-01-09 10:00",
    "明年12月5号上午9点": "2027-12-05 09:00",
    "27年1月5日上午9点": "2027-01-05 09:00",
    "2027年1月5日，上午9点": "2027-01-05 09:00",
    "下个月第一个周五晚7点": "2026-12-04 19:00",
    "本月最后一个周五晚7点": "2026-11-27 19:00",
    "1月的第二个周六上午9点": "2027-01-09 09:00",
    "下月第五个周五晚7点": None,
    "周末上午9点": "2026-11-28 09:00",
    "本周末晚7点": "2026-11-28 19:00",
    "下周末上午9点": "2026-12-05 09:00",
    "后天早8点": "2026-11-26 08:00",
    "大后天早上8点": "2026-11-27 08:00",
    "三天之后下午3点": "2026-11-27 15:00",
    "楼下周五下午3点": "2026-11-27 15:00",
    "周五在3号楼下午3点": "2026-11-27 15:00",
    "周五（27号）下午3点": "2026-11-27 15:00",
    # what has passed, said so
    "上周五下午3点": "2026-11-20 15:00",
    "上上周五下午3点": "2026-11-13 15:00",
    "本周一上午9点": "2026-11-23 09:00",
    "这周一上午9点": "2026-11-23 09:00",
    "周一上午9点": "2026-11-30 09:00",
    "昨天下午3点": "2026-11-23 15:00",
    "昨晚8点": "2026-11-23 20:00",
    "前天上午9点": "2026-11-22 09:00",
    "上个月5号上午9点": "2026-10-05 09:00",
    "去年12月5号上午9点": "2025-12-05 09:00",
    "last friday 3pm": "2026-11-20 15:00",
    "yesterday at 9am": "2026-11-23 09:00",
    # parts of the day
    "周五3点": "2026-11-27 15:00",
    "周五6点半": "2026-11-27 18:30",
    "周五7点": "2026-11-27 07:00",
    "周五3:30": "2026-11-27 15:30",
    "周五03:30": "2026-11-27 03:30",
    "周五凌晨3点": "2026-11-27 03:00",
    "周五早上6点": "2026-11-27 06:00",
    "周五早5点": "2026-11-27 05:00",
    "明早6点": "2026-11-25 06:00",
    "明天凌晨1点半": "2026-11-25 01:30",
    "明天0点": "2026-11-25 00:00",
    "今晚1点": "2026-11-25 01:00",
    "今晚0点半": "2026-11-25 00:30",
    "明天夜里2点": "2026-11-26 02:00",
    "明天半夜12点": "2026-11-26 00:00",
    "明天夜里11点": "2026-11-25 23:00",
    "明天晚上5点": "2026-11-25 17:00",
    "明天傍晚6点": "2026-11-25 18:00",
    "明天下午12点": "2026-11-25 12:00",
    "明天下午14点": "2026-11-25 14:00",
    "明天上午9点，别晚到": "2026-11-25 09:00",
    "别晚到，明天上午9点": "2026-11-25 09:00",
    "明天9点，晚上不用来": "2026-11-25 09:00",
    "明天上午9点，下午休息": "2026-11-25 09:00",
    "明天别晚点，9点开会": "2026-11-25 09:00",
    "周五晚点到，9点开始": "2026-11-27 09:00",
    "晚上周五7点": "2026-11-27 19:00",
    "周五晚上在议事厅7点": "2026-11-27 19:00",
    "周五晚在议事厅7点": "2026-11-27 19:00",
    "有3点意见，明天上午9点开会": "2026-11-25 09:00",
    "明天上午9点到11点": "2026-11-25 09:00",
    "上午9点明天": "2026-11-25 09:00",
    # english
    "next Friday at 3pm": "2026-12-04 15:00",
    "Friday next week at 3 pm": "2026-12-04 15:00",
    "next week on Friday, 15:00": "2026-12-04 15:00",
    "Dec 15, 7:30 pm": "2026-12-15 19:30",
    "Dec. 15 at 7.30 p.m.": "2026-12-15 19:30",
    "Dec 15, 2027, 7:30 pm": "2027-12-15 19:30",
    "15 January 2027 at noon": "2027-01-15 12:00",
    "tomorrow evening at 7": "2026-11-25 19:00",
    "tomorrow at 7 in the evening": "2026-11-25 19:00",
    "tomorrow at 3": "2026-11-25 15:00",
    "tomorrow morning at 6": "2026-11-25 06:00",
    "tomorrow night at 1": "2026-11-26 01:00",
    "tonight at 1 am": "2026-11-25 01:00",
    "tonight at 12 am": "2026-11-25 00:00",
    "3pm tomorrow": "2026-11-25 15:00",
    "this afternoon at 4": "2026-11-24 16:00",
    "on 5 January at noon": "2027-01-05 12:00",
    "in 3 days at 10": "2026-11-27 10:00",
    "Friday 10 o'clock": "2026-11-27 10:00",
    "this Monday at 9am": "2026-11-30 09:00",
    # not one moment
    "明天-5点": None,
    "明天下午3-5点": None,
    "下个月5号": None,
    "月底下午3点": None,
    "每周五晚7点": None,
    "每月第一个周五晚7点": None,
    "第一个周五晚7点": None,
    "first Friday of next month at 7pm": None,
    "两周后周五下午3点": None,
    "农历十二月十五晚7点": None,
    "腊月十五晚7点": None,
    "正月十五号晚7点": None,
    "12月初五晚7点": None,
    "3号楼门口9点": None,
    "13月1号上午9点": None,
    "31.12 19:30": None,
    "every friday 7pm": None,
    "in two weeks on friday 7pm": None,
    "the month market at 5": None,
    "明天1_0点": None,
    "": None,
    "有空的时候": None,
    "下周五": None,
    "下午3点": None,
    "2月30号上午9点": None,
    "明天25点": None,
    "明天9点70分": None,
    "明天13pm": None,
    "soon": None,
}


@pytest.mark.parametrize(("said", "meant"), UNDERSTOOD.items())
def test_what_people_say(said: str, meant: str | None) -> None:
    moment = understand(said, NOW)
    assert (moment and f"{moment:%Y-%m-%d %H:%M}") == meant


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("有空的时候", "time-unclear"),
        ("上周五下午3点", "time-past"),
        ("本周一上午9点", "time-past"),
        ("昨天下午3点", "time-past"),
        ("今天上午9点", "time-past"),
        ("2026年11月20日下午3点", "time-past"),
        ("0001年1月1日0点", "time-past"),
        ("2028年1月1日上午9点", "time-too-far"),
        ("9999年12月31日晚12点", "time-too-far"),
        ("in 500 days at 10", "time-too-far"),
    ],
)
def test_what_cannot_be_is_refused_and_says_why(said: str, why: str) -> None:
    with pytest.raises(Refused, match=why):
        coming_moment(said, NOW)


def test_four_hundred_days_and_not_more() -> None:
    last = NOW + FARTHEST
    assert coming_moment(f"{last:%Y-%m-%d %H:%M}", NOW) == last
    with pytest.raises(Refused, match="time-too-far"):
        coming_moment(f"{last + timedelta(minutes=1):%Y-%m-%d %H:%M}", NOW)


@given(st.integers(1, 4 * 365 * 24 * 60))
def test_a_full_date_means_itself(minutes: int) -> None:
    moment = NOW + timedelta(minutes=minutes)
    day = f"{moment.year}年{moment.month}月{moment.day}日"
    assert understand(f"{day}{moment:%H:%M}", NOW) == moment
    part = ("凌晨", "上午", "下午", "晚上")[moment.hour // 6]
    said = f"{day}{part}{moment.hour % 12 or 12}点{moment.minute}分"
    assert understand(said, NOW) == moment


@given(st.integers(0, 6), st.sampled_from(["", "本", "下", "下下", "上"]))
def test_a_day_of_the_week_is_that_day(day: int, week: str) -> None:
    moment = understand(f"{week}周{'一二三四五六日'[day]}上午9点", NOW)
    assert moment is not None
    assert moment.weekday() == day
    weeks = (moment.date() - NOW.date() + timedelta(days=NOW.weekday())).days // 7
    assert weeks == {"本": 0, "下": 1, "下下": 2, "上": -1, "": int(day < NOW.weekday())}[week]


@pytest.mark.parametrize(
    ("said", "minutes"),
    [
        ("明晚8点到9点半", 90),
        ("明天上午9点到11点", 120),
        ("明天上午10点到下午2点", 240),
        ("周日9:00-11:00", 120),
        ("周五20:00至21:30", 90),
        ("周五晚八点至九点半", 90),
        ("sunday from 3pm to 5pm", 120),
        ("friday 7pm - 8:30pm", 90),
        ("明天上午11点到1点", 120),
        ("明晚8点", None),
        ("明晚8点到齐", None),
        ("明晚8点到二楼开会，9点结束", None),
        ("有空的时候", None),
    ],
)
def test_an_end_said_with_it_tells_how_long(said: str, minutes: int | None) -> None:
    lasts = length_said(said, NOW)
    assert (lasts and lasts / timedelta(minutes=1)) == minutes


WORDS = "今明后大昨上下个本周星期一二十月日号年点时半刻分早晚夜凌晨下午每末底0123456789:.-/ "


@given(st.text(max_size=40) | st.text(WORDS, max_size=20))
def test_no_words_break_it(said: str) -> None:
    found = understand(said, NOW)
    assert found is None or found.tzinfo is ZONE
