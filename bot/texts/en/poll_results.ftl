# Results: ties, lots, rounds
poll-tied = Equal votes: { $options }
poll-tied-council = The council settles it.
poll-tied-lot = A lot settles it after the end.
poll-tied-none = All of them stand.
poll-lot = The lot fell on: { $option }
poll-lot-seal = 🔒 If “{ $question }” ends in a tie, a lot is drawn. The number to draw from is sealed now, nobody can change it, and it will be opened after the end.
    Seal: <code>{ $seal }</code>
poll-lot-opened = The seal is opened, and the number in it is <code>{ $number }</code>. Divided by { $among } it leaves { $rest }: number { $place } of those with equal votes. To check: the SHA-256 of this number begins with the 32 signs of the seal that was told at the beginning, <code>{ $seal }</code>.
poll-lot-again = Anybody can draw it again: the SHA-256 of { $source } is <code>{ $hash }</code>; as a hexadecimal number divided by { $among } it leaves { $rest }: number { $place } of those with equal votes.
poll-lot-list = the published list
poll-lot-line = the line <code>{ $text }</code>
rounds-before = For what went out in the first { $count } rounds, see the picture.
round = Round { $number }: { $standing }{ $out }
round-votes = { $option } { $votes }
round-many = many still, see the picture
round-out = . Out: { $options }; { $several ->
        [true] their votes
        *[other] its votes
    }: { $moved }
poll-line-out = { $option }: out in round { $number } with { $votes }
round-moved = { $votes } to { $option }
round-spent = { $votes } name nobody else
round-more = { $count } more
flow-round = Round { $number }
flow-spent = Votes that name nobody else
flow-out = { $option } · out in round { $number }
flow-won = { $option } · wins
label-export-poll = ⬇ Export
label-pin-result = 📌 Pin
poll-not-closed = The poll is not over yet; please come back then.
poll-result-not-there = The result does not stand in the group, so it cannot be pinned. If the poll has just ended, wait until the result is there.
poll-pinning = It is being pinned.
group-no-pin = In the group of “{ $community }” I may not pin messages. Please have the owner allow it in the administrator settings, then tap 【Pin】 again.
poll-export = The result of “{ $question }”, for a spreadsheet program. { $secret ->
    [true] It was a secret poll: who voted what is not in it.
    *[other] Who voted what is in it, for organizers only; please do not pass it on.
    }
poll-export-csv = The same in another format: { $what }
export-name = poll{ $number }{ $what }
sheet-result = result
sheet-votes = votes
sheet-option = option
sheet-count = votes or points
sheet-who = who
sheet-by = cast by
sheet-choice = choice
sheet-area = area (m²)
sheet-how = how
sheet-note = note
sheet-how-paper = on paper
sheet-how-proxy = by proxy
sheet-words = { $words }
