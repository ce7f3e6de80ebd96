"""How people say that something is happening, and how they say that something should be done."""

import pytest

from domain.alarms import is_tip, means_danger

EMERGENCIES = (
    """
楼道里冒烟了|配电箱冒黑烟|插座冒火|电线一直冒火花|棚子烧着了|电动车棚着了|楼下车着了|煤气罐炸了
一股瓦斯味|管子漏气|液化气没关|厨房有臭鸡蛋味|老伴叫不醒|我妈没反应了|孩子头上流血|爸爸胸口疼
我胸口痛|大爷晕了|孩子噎住了|小孩掉河里了|有人掉井里|孩子掉进井里|老人掉水里了|小孩从窗户掉下去了
有人要跳河|我想死|她喝农药了|两家动刀了|楼下有人拿刀|他打我|隔壁打孩子打得很厉害|家里进贼了|有人撬门
我关在电梯里|老人卡在电梯里|在电梯里出不来|高压线断了掉地上|房子要塌|奶奶敲门不应|老人走丢了
大爷倒在楼道里|着 火 了|煤 气 泄 漏|有人触電了|There is smoke on the stairs|He has collapsed
He has a knife|She talks of suicide|A child is beaten
闻到一股煤气的味道|楼上起大火了|老人没气了|孩子抽搐|她割腕了|电到人了|小孩走失了|老伴不见了|有人坠楼|房子塌了
喘不上来气|有人从楼上掉下来了，人从楼上摔的|我妈摔了一跤起不来|食物中毒|孩子掉进池塘|有人打人|楼下打起来了
有人被捅了|有人闯进家里|我活不下去了|电梯突然掉下来|我爸被车撞了|心口疼得厉害|老伴突然说不出话|大出血
Gas smell in the hall|It smells of gas|Someone fainted|A man passed out
He is not breathing|There's a fire
Fire in building 3|The kitchen is burning|We are trapped in the lift
I am stuck in the elevator|He is bleeding
A child is drowning|I want to die|Somebody was stabbed|He had a stroke
My child is missing|A burglar is upstairs
""".replace("\n", "|")
    .strip("|")
    .split("|")
)
ORDINARY = (
    """
路灯不亮|建议装漏电保护器|楼道里装个烟雾报警器|给老人家里装煤气报警器|落水管坏了|有人入室推销，管一管
父亲中风以后下楼难，装个扶手|跳楼价的小广告太多|消除火灾隐患|办一次火灾演练|自行车轮胎漏气，门口放个打气筒
希望有人送液化气|打我电话不接|给老人配防走丢手环|电梯里贴满广告|电梯装个空调|垃圾桶满了|广场舞太吵
希望办跳绳比赛|车棚不够|下水井盖松了|高空抛物没人管|修修河边的栏杆|门禁坏了|孩子放学没地方去
水管漏水|建议装灭火器|井边加个盖|窗户擦不到|Please fix the smoke detector|off we go
it will be a tent
开一家大火锅店|办个预防食物中毒讲座|父亲脑梗后下楼难|给老人做防走失的牌子|电线耷拉着怕电着人|灯杆被车撞歪了
A stroke prevention talk|A knife sharpening day|Keep the hall smoke-free
The fire door is blocked|Emergency exit signs
The manhole cover is missing|Fire drill, please
""".replace("\n", "|")
    .strip("|")
    .split("|")
)
TIPS = (
    """
书记收钱给人办低保|送两条烟才给盖章|钱都装自己腰包|主任拿了开发商的好处|补偿款被他们吃了|把集体的钱转走了
有人给主任送钱|低保都给了他家亲戚|三号楼有人卖大烟|楼上有人吸粉|后屋搞黄色|小卖部卖六合彩|棋牌室赌球
村主任收红包|书记老收人家红包|村长贪钱|工程款被贪了|干部公款吃喝|选举的时候有人发钱|楼上有人传销
They sell drugs in flat 3|Someone stole public money|Illegal gambling next door
Vote buying at the election
""".replace("\n", "|")
    .strip("|")
    .split("|")
)
NO_TIPS = (
    """
高利贷小广告贴满楼道|楼道里有吸毒针头，打扫一下|小孩在楼道打砸玩具|保安像黑社会
希望办防诈骗讲座，非法集资骗了好多老人|清理六合彩小广告|装修吸粉尘的声音大|自掏腰包修路，请补一点
东西都送到门口才好|低保怎么申请|春节给孩子发红包|办个反传销讲座|A talk against gambling
A drug store nearby would help
""".replace("\n", "|")
    .strip("|")
    .split("|")
)


def _counted(name: str, said: list[str]) -> list[str]:
    return [f"{name} {n} of {len(said)}" for n in range(1, len(said) + 1)]


@pytest.mark.parametrize("said", EMERGENCIES, ids=_counted("emergency", EMERGENCIES))
def test_an_emergency_is_heard(said: str) -> None:
    assert means_danger(said)
    assert not is_tip(said)


@pytest.mark.parametrize("said", ORDINARY, ids=_counted("suggestion", ORDINARY))
def test_an_ordinary_suggestion_is_no_emergency(said: str) -> None:
    assert not means_danger(said)
    assert not is_tip(said)


@pytest.mark.parametrize("said", TIPS, ids=_counted("tip", TIPS))
def test_a_tip_is_heard(said: str) -> None:
    assert is_tip(said)


@pytest.mark.parametrize("said", NO_TIPS, ids=_counted("wish", NO_TIPS))
def test_what_only_names_a_crime_is_no_tip(said: str) -> None:
    assert not is_tip(said)


def test_something_harmless_beside_it_does_not_hide_an_emergency() -> None:
    assert means_danger("着火了，报警器没响")
    assert means_danger("漏电保护器冒火花")
