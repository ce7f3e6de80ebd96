"""Reads the import file; every mistake is named with its line, and then nothing is imported."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import yaml
from pydantic import ValidationError

from domain.places import Place

PLAIN = {
    "missing": "is missing",
    "extra_forbidden": "is not a known field",
    "string_type": "must be text; put it in quotes",
    "int_type": "must be a whole number",
    "list_type": "must be a list",
    "string_too_short": "must not be empty",
    "string_pattern_mismatch": "has characters that cannot be shown",
}


@dataclass
class Reading:
    """What was read: the places, or else all mistakes as "line N: field: what is wrong"."""

    places: list[Place] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    codes: dict[str, int] = field(default_factory=dict)

    def blame(self, line: int, name: str, what: str) -> None:
        """Note a mistake; `line` counts from 1."""
        self.errors.append(f"line {line}: {name}: {what}")


def read_places(text: str) -> Reading:
    """Read and check the whole file; `places` is empty when there is one error."""
    reading = Reading()
    try:
        loader = yaml.SafeLoader(text)
        root = loader.get_single_node()
        for number, entry in enumerate(_entries(reading, root)):
            _read_entry(reading, loader, entry, number)
    except yaml.MarkedYAMLError as wrong:
        line = wrong.problem_mark.line + 1 if wrong.problem_mark else 1
        reading.blame(line, "yaml", wrong.problem or "cannot be read")
    except (yaml.YAMLError, RecursionError, ValueError):
        reading.blame(1, "yaml", "cannot be read")
    reading.errors.sort(key=_line_of)
    return Reading([] if reading.errors else reading.places, reading.errors)


def _line_of(error: str) -> int:
    return int(error.split(":")[0].removeprefix("line "))


def _entries(reading: Reading, root: yaml.Node | None) -> Sequence[yaml.Node]:
    """The file is a list of communities, or has one under the word `communities`."""
    if isinstance(root, yaml.MappingNode):
        root = next((v for k, v in root.value if k.value == "communities"), root)
    if isinstance(root, yaml.SequenceNode) and root.value:
        return list(root.value)
    line = root.start_mark.line + 1 if root else 1
    reading.blame(line, "communities", "must be a list with at least one community")
    return []


def _read_entry(reading: Reading, loader: yaml.SafeLoader, entry: yaml.Node, number: int) -> None:
    line = entry.start_mark.line + 1
    if not isinstance(entry, yaml.MappingNode):
        reading.blame(line, f"community {number + 1}", "must have fields such as code and name")
        return
    lines = {"": line}
    for key, value in entry.value:
        if key.value in lines:
            reading.blame(key.start_mark.line + 1, str(key.value), "is given twice")
        lines[str(key.value)] = key.start_mark.line + 1
        if key.value == "code":
            _check_new(reading, str(value.value), lines["code"])
        if isinstance(value, yaml.SequenceNode):
            items = {f"{key.value}.{i}": v.start_mark.line + 1 for i, v in enumerate(value.value)}
            lines |= items
    _validate(reading, loader.construct_document(entry), lines)


def _check_new(reading: Reading, code: str, line: int) -> None:
    if code in reading.codes:
        reading.blame(line, "code", f"{code} is already used in line {reading.codes[code]}")
    reading.codes.setdefault(code, line)


def _validate(reading: Reading, values: object, lines: dict[str, int]) -> None:
    try:
        reading.places.append(Place.model_validate(values))
    except ValidationError as wrong:
        for error in wrong.errors():
            where = [str(part) for part in error["loc"]]
            line = lines.get(".".join(where), lines.get(where[0], lines[""]))
            reading.blame(line, where[0], _plainly(error["type"], error["msg"]))


def _plainly(kind: str, message: str) -> str:
    said = PLAIN.get(kind, message).removeprefix("Value error, ")
    return said.replace("Input should be", "must be")
