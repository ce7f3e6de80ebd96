"""Nobody is asked to support what they said themselves."""

from tests.conversations.test_drafts import begins
from tests.conversations.test_suggestions import _suggests
from tests.town import Town


async def test_ones_own_is_not_offered_for_support_and_to_others_it_is(town: Town) -> None:
    wang, chen = await town.resident("王大妈"), await town.resident("小陈")
    await _suggests(wang, "三号楼电梯老是停在半路")
    await begins(wang, "三号楼的电梯老停在半路")
    assert "有人提过差不多的" not in wang.hears()
    await begins(chen, "三号楼的电梯老停在半路")
    assert "有人提过差不多的" in chen.hears()
