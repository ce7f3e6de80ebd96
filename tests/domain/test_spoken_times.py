"""Moments as people say them, on Tuesday 24 November 2026, 09:00."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.spoken_times import understand

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


@given(st.integers(1, 4 * 365 * 24 * 60))
def test_a_full_date_means_itself(minutes: int) -> None:
    moment = NOW + timedelta(minutes=minutes)
    said = f"{moment.year}年{moment.month}月{moment.day}日{moment.hour}点{moment.minute}分"
    assert understand(said, NOW) == moment


@given(st.text(max_size=40))
def test_no_words_break_it(said: str) -> None:
    found = understand(said, NOW)
    assert found is None or found.tzinfo is ZONE
