"""Reads the import file; every mistake is named with its line, and then nothing is imported."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import yaml
from pydantic import ValidationError
from yaml.reader import Reader

from domain.places import Place

PLAIN = {
    "missing": "is missing",
    "extra_forbidden": "is not a known field",
    "string_type": "must be text; put it in quotes",
    "int_type": "must be a whole number in plain figures and without quotes, such as 26",
    "dict_type": "must be a list of names with numbers, such as 二楼议事厅: 60",
    "list_type": "must be a list, such as [7000000101]",
    "string_too_short": "must not be empty",
}
NUMBER = re.compile(r"0|-?[1-9][0-9]{0,18}")
UNSHOWN = "has a character that cannot be shown"


@dataclass
class Reading:
    """What was read: the places, or else all mistakes as "line N: field: what is wrong"."""

    places: list[Place] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    codes: dict[str, int] = field(default_factory=dict)

    def blame(self, line: int, name: str, what: str) -> None:
        """Note a mistake; `line` counts from 1."""
        self.errors.append(f"line {line}: {name}: {what}")


@dataclass
class Entry:
    """One community as it is written: the fields, and the line where each of them stands."""

    line: int
    values: dict[str, Any] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)


def read_places(text: str) -> Reading:
    """Read and check the whole file; `places` is empty when there is one error."""
    reading = Reading()
    try:
        root = yaml.compose(_shown(reading, text), Loader=yaml.SafeLoader)
        for number, node in enumerate(_entries(reading, root)):
            _read_entry(reading, node, number)
    except yaml.MarkedYAMLError as wrong:
        line = wrong.problem_mark.line + 1 if wrong.problem_mark else 1
        reading.blame(line, "yaml", wrong.problem or "cannot be read")
    except (yaml.YAMLError, RecursionError, ValueError):
        reading.blame(1, "yaml", "cannot be read")
    reading.errors.sort(key=_line_of)
    return Reading([] if reading.errors else reading.places, reading.errors)


def _line_of(error: str) -> int:
    return int(error.split(":")[0].removeprefix("line "))


def _line(node: yaml.Node | None) -> int:
    return node.start_mark.line + 1 if node else 1


def _shown(reading: Reading, text: str) -> str:
    """The text with a mark in place of what cannot stand in it, so that the rest is read too."""
    for found in Reader.NON_PRINTABLE.finditer(text):
        reading.blame(text.count("\n", 0, found.start()) + 1, "yaml", UNSHOWN)
    return Reader.NON_PRINTABLE.sub("\ufffd", text)


def _entries(reading: Reading, root: yaml.Node | None) -> Sequence[yaml.Node]:
    """The file is a list of communities, or has one under the word `communities`."""
    if isinstance(root, yaml.MappingNode):
        fields = _fields(reading, root)
        for name in fields.keys() - {"communities"}:
            reading.blame(_line(fields[name][0]), name, PLAIN["extra_forbidden"])
        root = fields.get("communities", (root, root))[1]
    if isinstance(root, yaml.SequenceNode) and root.value:
        return list(root.value)
    reading.blame(_line(root), "communities", "must be a list with at least one community")
    return []


def _fields(reading: Reading, node: yaml.MappingNode) -> dict[str, tuple[yaml.Node, yaml.Node]]:
    """Each field's name and value as they are written; a name that is none is blamed."""
    found: dict[str, tuple[yaml.Node, yaml.Node]] = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            reading.blame(_line(key), "a field", "must have a word for a name")
        elif key.value == "<<":
            reading.blame(_line(key), "<<", "is not understood; write every field out")
        elif key.value in found:
            reading.blame(_line(key), key.value, "is given twice")
        else:
            found[key.value] = (key, value)
    return found


def _read_entry(reading: Reading, node: yaml.Node, number: int) -> None:
    if not isinstance(node, yaml.MappingNode):
        what = "must have fields such as code and name"
        return reading.blame(_line(node), f"community {number + 1}", what)
    entry = Entry(_line(node))
    for name, (key, value) in _fields(reading, node).items():
        entry.lines[name] = _line(key)
        entry.values[name] = _value(value)
        if isinstance(value, yaml.SequenceNode):
            entry.lines |= {f"{name}.{i}": _line(item) for i, item in enumerate(value.value)}
            entry.values[name] = [_value(item) for item in value.value]
        elif isinstance(value, yaml.MappingNode):
            rooms = _fields(reading, value)
            entry.lines |= {f"{name}.{room}": _line(at) for room, (at, _) in rooms.items()}
            entry.values[name] = {room: _value(seats) for room, (_, seats) in rooms.items()}
    _check_new(reading, entry)
    return _validate(reading, entry)


def _value(node: yaml.Node) -> Any:
    """Words, a plain number, or nothing; the node itself, which fits nowhere, for all else."""
    kind = node.tag.rsplit(":", 1)[-1]
    if kind == "null":
        return None
    if kind == "int" and NUMBER.fullmatch(node.value):
        return int(node.value)
    return node.value if kind == "str" else node


def _check_new(reading: Reading, entry: Entry) -> None:
    code = entry.values.get("code")
    if not isinstance(code, str):
        return
    line, code = entry.lines["code"], code.strip()
    if code in reading.codes:
        reading.blame(line, "code", f"{code} is already used in line {reading.codes[code]}")
    reading.codes.setdefault(code, line)


def _validate(reading: Reading, entry: Entry) -> None:
    given = {name: value for name, value in entry.values.items() if value is not None}
    try:
        reading.places.append(Place.model_validate(given))
    except ValidationError as wrong:
        for error in wrong.errors():
            where = [str(part) for part in error["loc"]]
            line = entry.lines.get(".".join(where), entry.lines.get(where[0], entry.line))
            reading.blame(line, where[0], _plainly(error["type"], error["msg"]))


def _plainly(kind: str, message: str) -> str:
    said = PLAIN.get(kind, message).removeprefix("Value error, ")
    return said.replace("Input should be", "must be").replace("String should", "must")
