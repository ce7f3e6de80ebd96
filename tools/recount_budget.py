"""Divides the money of a published secret budget again: python recount_budget.py votes-3.txt

Everybody has the same share, which pays only for what they chose. Of all projects that those who
want them can pay for (all alike, whoever has less gives all of it), the one goes first whose price
for each is lowest for what it costs; of equals the cheaper, then the earlier. What is left goes by
votes to what still fits.
"""

import hashlib
import sys
from fractions import Fraction
from pathlib import Path

data = Path(sys.argv[1]).read_bytes()
head, _, body = data.decode().partition("\n\n")
about = dict(line.split(": ", 1) for line in head.splitlines())
labels = [label for name, label in about.items() if name.startswith("option ")]
costs = [int(label.rsplit("(", 1)[1][:-1]) for label in labels]
ballots = [set(map(int, line.split()[1].split(","))) for line in body.splitlines()]
votes = [sum(project in ballot for ballot in ballots) for project in range(len(costs))]
purses, done = [Fraction(int(about["total"]), len(ballots)) for _ in ballots], []


def price(project):
    lacking = Fraction(costs[project])
    able = sorted(purse for purse, ballot in zip(purses, ballots) if project in ballot)
    for at, purse in enumerate(able):
        if lacking <= purse * (len(able) - at):
            return lacking / (len(able) - at)
        lacking -= purse
    return None


while offers := {p: price(p) for p in range(len(costs)) if p not in done and price(p)}:
    best = min(offers, key=lambda p: (offers[p] / costs[p], costs[p], p))
    for voter, ballot in enumerate(ballots):
        purses[voter] -= min(purses[voter], offers[best]) if best in ballot else 0
    done.append(best)
left = int(about["total"]) - sum(costs[project] for project in done)
for project in sorted(range(len(costs)), key=lambda p: (-votes[p], costs[p], p)):
    if project not in done and votes[project] and costs[project] <= left:
        done.append(project)
        left -= costs[project]
for project in done:
    print(f"done: {labels[project]}, wanted by {votes[project]}")
print(f"left: {left}")
print(f"ballots: {len(ballots)}, SHA-256: {hashlib.sha256(data).hexdigest()}")
