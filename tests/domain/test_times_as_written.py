"""Times as people wrote them who had not seen the grammar: the rate that is understood."""

from pathlib import Path

from domain.spoken_times import understand
from tests.domain.test_spoken_times import NOW

TABLE = Path(__file__).parent.parent / "data" / "spoken_times.txt"


def _expressions() -> dict[str, str]:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    rows = [line for line in lines if line and not line.startswith("#")]
    return dict(line.split("\t") for line in rows)


def _understood(said: str) -> str:
    moment = understand(said, NOW)
    return f"{moment:%Y-%m-%d %H:%M}" if moment else "?"


def test_the_rate_of_what_is_understood() -> None:
    table = _expressions()
    assert len(table) >= 120
    read = {said: _understood(said) for said in table}
    unlike = {said for said in table if read[said] != table[said]}
    taken_for_another = {said for said in unlike if read[said] != "?"}
    assert not taken_for_another
    assert 1 - len(unlike) / len(table) >= 0.97, unlike
