"""What thirty residents say, word for word, each ending where it should."""

import pytest

from tests.conversations.test_drafts import READY, everything, kept, sent
from tests.town import Friend, Town

DANGER = "火警 119"
SAID = {
    "s01": "喂……那个,我是三号楼的,楼道灯又不亮了啊,黑咕隆咚的,前天老李头差点崴了脚,你们给看看吧。",
    "s02": "我就是想说说这个电梯的事,一楼不同意,上头都想装,你们能不能坐一块儿说道说道?",
    "s03": '我们租房的在这儿住四年了,能不能也参加议事会?每次都说是"村里的事"',
    "s04": "集体那个商铺租金到底收了多少,一年没公布了",
    "s05": "建议小区东门加个电动车充电棚,现在都从窗户飞线,太吓人了",
    "s06": "又飞线充电!!!说了多少遍没人管",
    "s08": "恁们说村改居,改了以后俺那地、那养老金咋弄哩?给个准话。",
    "s09": "垃圾桶离我家窗户三米,夏天臭得开不了窗,能不能往东挪挪,挪到谁家门口都不行,那就放空地那儿",
    "s10": "(网格员代录)王阿姨说活动室冬天太冷,暖气不热,想让早点烧。",
    "s11": "广场舞能不能九点就停,俺老伴心脏不好",
    "s12": "我们跳舞队也不容易,八点半结束行不行,给个地方我们自己管",
    "s13": "白天睡觉楼下收破烂的大喇叭没完没了",
    "s14": "幼托能不能开到晚上七点,我们两口子都倒班",
    "s15": "搬下来倒是好,就是没地方圪遛,也没人圪喷,建个小凉亭呗。",
    "s16": "公交末班车5点半就没了,娃下晚自习咋办",
    "s17": "门口画的车位全让僵尸车占了,建议清理+限时停车",
    "s19": "年轻人下班都7点了,议事会老是周三上午开,谁去啊",
    "s20": "红事白事那个规定,酒席不超二十桌我赞成,礼钱也说说,一百就行了,现在随礼随不起。",
    "s21": "有人在小卖部后屋打麻将赌钱,天天到半夜",
    "s23": "我家是3号院2单元,电话139****0000,下水道返水了快来人!!",
    "s24": "人在外地,村里修路要集资,能不能手机上也让我们发表意见",
    "s25": "村主任他小舅子包的工程,账对不上",
    "s26": "叔叔阿姨,我们小学门口过马路车太快了,能画个斑马线吗",
    "s27": "闻到煤气味!!!五号楼一单元",
    "s29": "代办贷款 低息秒批 加微xxx",
    "s30": "上次我提的座椅装上了,谢谢你们。能不能把我那条的名字去掉,不想让人知道",
}
TIPS, URGENT, SPAM, CHILD, PHOTO = ("s21", "s25"), ("s23", "s27"), ("s29",), ("s26",), ("s06",)
BY_OTHERS = ("s10",)
SPECIAL = (*TIPS, *SPAM, *CHILD, *BY_OTHERS)


async def says(friend: Friend, name: str) -> None:
    await friend.taps("提建议")
    await (friend.sends_photo(SAID[name]) if name in PHOTO else friend.says(SAID[name]))


@pytest.mark.parametrize("name", [name for name in SAID if name not in SPECIAL])
async def test_it_is_sent_at_once_and_has_a_number(town: Town, name: str) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await says(wang, name)
    heard = wang.hears()
    assert READY in heard
    assert (DANGER in heard) is (name in URGENT)
    if name in URGENT:
        assert heard.index(DANGER) < heard.index(READY)
    await wang.taps("✅ 提交")
    assert "晨光〔2026〕1号" in wang.hears()
    assert SAID[name] in li.reads()
    row = await kept(town)
    assert (row["text"], row["mark"], row["guardian"]) == (SAID[name], None, 0)


@pytest.mark.parametrize("name", TIPS)
async def test_a_tip_is_told_where_to_go_and_kept_nowhere(town: Town, name: str) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await says(wang, name)
    for where in ("110", "12388", "村（居）务监督委员会"):
        assert where in wang.hears()
    assert await sent(town) == 0
    assert SAID[name] not in await everything(town) + li.reads()


@pytest.mark.parametrize("name", SPAM)
async def test_spam_has_its_number_and_its_mark(town: Town, name: str) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await says(wang, name)
    await wang.taps("✅ 提交")
    assert "晨光〔2026〕1号" in wang.hears()
    assert "像广告，没有公开" in li.reads()


@pytest.mark.parametrize("name", CHILD)
async def test_a_child_is_asked_for_a_parent_first(town: Town, name: str) -> None:
    wang = await town.resident("小雨")
    await says(wang, name)
    assert "家长同意" in wang.hears()
    assert READY not in wang.hears()
    await wang.taps("我是家长，我同意")
    await wang.taps("✅ 提交")
    assert (await kept(town))["guardian"] == 1


@pytest.mark.parametrize("name", BY_OTHERS)
async def test_somebody_without_a_phone_has_a_number_too(town: Town, name: str) -> None:
    grid = await town.grid_worker("网格员小赵")
    await grid.says("/desk")
    await grid.taps("代录建议")
    await grid.says("活动室王阿姨")
    await grid.taps("本人同意")
    await grid.says(SAID[name])
    await grid.taps("提交")
    assert "晨光〔2026〕1号" in grid.hears()
    assert (await kept(town))["text"] == SAID[name]


async def test_a_house_and_a_phone_are_covered_where_others_read_it(town: Town) -> None:
    wang, chen = await town.resident("王大妈"), await town.resident("小陈")
    await wang.taps("提建议")
    await wang.says(SAID["s23"].replace("****", "1234"))
    await wang.taps("✅ 提交")
    await chen.taps("提建议")
    await chen.says("3号院的下水道返水了,快来人看看")
    assert "下水道返水" in chen.hears().split("差不多的")[1]
    for secret in ("2单元", "13912340000"):
        assert secret not in chen.hears()
