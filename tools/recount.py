"""Counts the published list of a secret poll again: python recount.py votes-3.txt

plurality: a vote for every option that a ballot names; abstentions never win.
borda: with n options the first on a ballot gets n-1 points, the second n-2, and so on.
score_sum: the points on all ballots, added up.
equal_shares: how many want each project; recount_budget.py says what is paid for.
instant_runoff: each ballot is for its first option still in. More than half of them wins; else the
lowest goes out (of several: the lowest in the round before, and before that; else all of them).
A tie by lot: the number after "lot:", whose SHA-256 begins as the seal on the card did, divided by
the number of the tied; the remainder tells which.
Whether enough took part cannot be told from a list of ballots: the result says how many could vote.
"""

import hashlib
import sys
from pathlib import Path

data = Path(sys.argv[1]).read_bytes()
head, _, body = data.decode().partition("\n\n")
about = dict(line.split(": ", 1) for line in head.splitlines())
labels = [label for name, label in about.items() if name.startswith("option ")]
ballots = [tuple(map(int, line.split()[1].split(","))) for line in body.splitlines()]
n, method, rounds = len(labels), about["method"], []
worth = {"borda": range(n - 1, -1, -1), "plurality": [1] * n, "equal_shares": [1] * n}
left, able = set(range(n)), range(2 if about["kind"] == "approval" else n)
while method == "instant_runoff":
    first = [next((o for o in ballot if o in left), None) for ballot in ballots]
    rounds.insert(0, [first.count(o) for o in range(n)])
    lowest = left
    for votes in rounds:
        lowest = {o for o in lowest if votes[o] == min(votes[o] for o in lowest)}
    if 2 * max(rounds[0]) > sum(rounds[0]) or lowest == left:
        break
    left = left - lowest
if method == "score_sum":
    totals = [sum(ballot[o] for ballot in ballots) for o in range(n)]
else:
    points = [pair for ballot in ballots for pair in zip(ballot, worth.get(method, ()))]
    totals = rounds[0] if rounds else [sum(p for o, p in points if o == at) for at in range(n)]
best = [o for o in able if 0 < totals[o] == max(totals[o] for o in able)]
for label, total in zip(labels, totals):
    print(f"{label}: {total}")
if best and method != "equal_shares":
    print("most:", "; ".join(labels[o] for o in best))
if len(best) > 1 and "lot" in about:
    seal = hashlib.sha256(about["lot"].encode()).hexdigest()[:32]
    print("lot:", labels[best[int(about["lot"]) % len(best)]], "- seal:", seal)
print(f"ballots: {len(ballots)}, SHA-256: {hashlib.sha256(data).hexdigest()}")
