"""What is said on an occasion: everybody who organizes a community is told, and nobody else."""

from bot.occasion import Facts, Occasion
from bot.worker import write
from domain.people import Role
from storage import people
from tests.town import Town


async def _is_told(town: Town, code: str) -> None:
    community = await town.community(code)
    async with town.db.transaction() as tx:
        occasion = Occasion(tx, town.now, Facts("bot"))
        await occasion.tell_organizers(community.id, "group-muted", community=community.name)
        await write(occasion)
    await town.settle()


async def test_all_organizers_of_the_community_are_told_each_in_their_language(town: Town) -> None:
    li = await town.organizer("李主任")
    anna = await town.organizer("Anna", language="en")
    sun, zhou = await town.grid_worker("孙网格员"), await town.organizer("周主任", "c02")
    before = [friend.reads() for friend in (sun, zhou)]
    await _is_told(town, "c01")
    told = "晨光社区"
    assert told in li.person.sees()[-1].text
    assert told in anna.person.sees()[-1].text
    assert li.person.sees()[-1].text != anna.person.sees()[-1].text
    assert [friend.reads() for friend in (sun, zhou)] == before


async def test_organizers_are_looked_up_once_in_a_transaction(town: Town) -> None:
    await town.organizer("李主任")
    community = await town.community()
    async with town.db.transaction() as tx:
        occasion = Occasion(tx, town.now, Facts("bot"))
        first = await occasion.organizers(community.id)
        await people.set_role(tx, community.id, 4711, Role.ORGANIZER)
        assert await occasion.organizers(community.id) is first
        later = Occasion(tx, town.now, Facts("bot"))
        assert len(await later.organizers(community.id)) == 2
