poll-ask-question = What would you like to ask? One sentence, please.
poll-ask-options = Which options? One a line. An explanation goes behind it: East gate｜near the bike shed
poll-question-length = Please write 2 to { $most } characters.
poll-options-number = Please write { $fewest } to { $most } options, one a line.
poll-options-alike = Two options are the same; please change one.
poll-option-long = An option has at most { $most } characters.
poll-draft = <b>{ $question }</b>
    { $options }
    { "" }
    { $how } It can be changed until the end.
    { $names }
    { $tie }
    { $effect }{ $hard }
    Tap a button to change a setting; when it is right, tap 【Publish】.
label-poll-effect = Effect: { $value }
label-poll-live = Results: { $value }
label-poll-days = End: { $value }
label-poll-quorum = Quorum: { $value }
label-publish = 📢 Publish
label-vote = 🗳 Vote
label-end-early = ⏹ End early
label-end-sure = Yes, end it now
label-end-not = No, let it run
poll-live = visible at any time
poll-at-end = after the end
poll-days = { $days ->
        [one] in 1 day
        *[other] in { $days } days
    }
poll-quorum = more than { $percent }% have to vote
poll-no-quorum = none
poll-quorum-said = , quorum: { $quorum }
effect-advisory = Asks for opinions; not a formal vote
effect-council = A vote inside the council
effect-assembly-prep = To hear what people think; a lawful meeting decides
effect-meeting = A vote at the meeting
effect-external = Only to ask beforehand; it does not count; please vote in the official system
poll-published = Published: { $question }{ $grouped ->
    [True] {""}
    *[other] {" "}(no group is linked yet; residents find it under 【Polls】)
    }
poll-manage = If needed, you can end “{ $question }” early or call it off.{ $log }
poll-card = 🗳 <b>{ $question }</b>
    { $turnout }{ $standing }{ $notes }
    { $how }
    Ends: { $ends }{ $extended }{ $quorum }{ $needs }
    { $effect }
    { $names }{ $voter }
    { $tie }
poll-card-closed = 🗳 <b>{ $question }</b>
    The poll is over. The result comes below, in the morning when it ended at night.
poll-line = { $option }: { $votes }
vote-new = You voted: { $option }. You can change it until the end
vote-changed = Your vote is now: { $option }
vote-same = That is your vote already: { $option }
poll-over = The poll is over; this vote was not counted. What you cast before the end still counts. ({ $question })
poll-ended = This poll is over already.
poll-other-community = This poll is of another community; only its residents can vote.
polls-none = There is no poll now. New ones are announced in the group.
polls-which = Tap one to see it:
poll-end-sure = Really end “{ $question }” early? Nobody can vote after that.{ $few }
poll-end-few =
    { "" }
    This poll is secret, and only { $voted ->
        [one] 1 vote is
        *[other] { $voted } votes are
    } in: the result may tell who voted for what.
poll-ended-early = “{ $question }” was ended early.
poll-result = 📊 <b>Result</b>: { $question }
    { $lines }
    { "" }
    { $turnout }{ $quorum }. { $valid }{ $early }{ $more }
    { $effect }
poll-valid = Enough took part: valid.
poll-not-valid = Too few voted; the result is for information only.
poll-most = { $method ->
        [borda] Most points
        [score_sum] Most points
        [instant_runoff] Winner
        *[other] Most votes
    }: { $option }
poll-reminder = “{ $question }” ends soon ({ $ends }), and you have not voted.
poll-card-cancelled = 🗳 <b>{ $question }</b>
    This poll was called off: { $reason }
poll-line-points = { $option }: { $votes } points
poll-turnout-resident = { $over ->
        [true] Voted
        *[other] Voted so far
    }: { $voted } (of { $electorate } adults in the community)
poll-turnout-verified = { $over ->
        [true] Voted
        *[other] Voted so far
    }: { $voted } (of { $electorate } confirmed residents)
poll-turnout-household = { $over ->
        [true] Voted
        *[other] Voted so far
    }: { $voted } (of { $electorate } households on the roll)
poll-turnout-council = { $over ->
        [true] Voted
        *[other] Voted so far
    }: { $voted } (of { $electorate } council members)
poll-turnout-villager = { $over ->
        [true] Voted
        *[other] Voted so far
    }: { $voted } (of { $electorate } villagers on the roll)
poll-turnout-collective = { $over ->
        [true] Voted
        *[other] Voted so far
    }: { $voted } (of { $electorate } members of the collective)
poll-turnout-owner = { $over ->
        [true] Voted
        *[other] Voted so far
    }: { $voted } (of { $electorate } owners)
poll-turnout-meeting = { $over ->
        [true] Voted
        *[other] Voted so far
    }: { $voted } (of { $electorate } present who decide)
poll-who-resident = all residents
poll-who-verified = confirmed residents
poll-who-council = council members
label-poll-kind = Kind: { $value }
label-poll-method = Count: { $value }
label-poll-most = Each: { $value }
label-poll-who = Who votes: { $value }
label-poll-secret = Names: { $value }
label-poll-tie = Tie: { $value }
label-approval-options = Approve · oppose · abstain
label-approve = Approve
label-oppose = Oppose
label-abstain = Abstain
ballot-kind-single = one option
ballot-kind-multiple = several options
ballot-kind-approval = approve · oppose · abstain
ballot-kind-ranked = in order
ballot-kind-score = points
ballot-kind-budget = projects
ballot-method-borda = points by rank
ballot-method-instant-runoff = round by round
poll-most-of = up to { $most }
poll-is-secret = secret, for good
poll-is-named = by name
poll-named = By name: organizers can see who voted for what; it is not published.
poll-secret = Secret: nobody can find out how you voted, organizers and administrators included. The result is shown after the end.
poll-how-plurality = { $most ->
        [1] Everyone picks one.
        *[other] Everyone picks up to { $most }.
    }
poll-how-borda = Put up to { $most } in order; the higher, the more points, and points are added up.
poll-how-instant-runoff = Put up to { $most } in order; round by round the last one goes out and its votes move on.
poll-how-score-sum = Give each 0 to 5 points; they are added up.
poll-tie-council = The council settles a tie.
poll-tie-lot = A tie is settled by lot. The number to draw from is sealed at the beginning and opened after the end, and anybody can draw again.
poll-tie-sealed = A tie is settled by lot. The number to draw from is sealed and will be opened after the end. Seal: <code>{ $seal }</code>
poll-tie-none = In a tie all of them stand.
poll-tie-short-council = the council settles it
poll-tie-short-lot = by lot
poll-tie-short-none = all stand
poll-secret-weights = Flats on this roll differ in size, and the size would tell whose vote it is: this cannot be secret.
poll-secret-never-live = The result of a secret poll is shown only after its end.
poll-nobody-may-vote = Nobody could vote like this; please change 【Who votes】.
poll-not-yet = This poll has not begun.
poll-was-cancelled = This poll was called off.
ballot = 🗳 <b>{ $question }</b>
    { $how }{ $notes }{ $spent }
    When it is right, tap 【Cast】.
ballot-how-single = Tap one.
ballot-how-approval = Tap one.
ballot-how-multiple = Up to { $most }; tap again to take one back.
ballot-how-ranked = Tap the one you like best first, then the second … up to { $most }; tap again to take one back.
ballot-how-score = Each tap gives one point more, up to 5, then back to 0.
ballot-how-budget = { $total ->
        [0] Tap all you want.
        *[other] Tap what you want, up to { $total } yuan together.
    }
ballot-points = { $points } points
ballot-spent =
    { "" }
    Picked: { $spent } yuan, left: { $left } yuan
label-cast = 📮 Cast
label-ballot-before = ◀ Before
label-ballot-after = More ▶
label-change-vote = Change it
label-check = Check it
label-replace = Take mine instead
vote-new-short = Voted. You can change it until the end
vote-cast = You voted: { $choice }
    ({ $question }) You can change it until the end.
label-ballot-again = Change it
vote-receipt = 📮 Your vote is in the box. ({ $question })
    Receipt: <code>{ $code }</code>
    { "" }
    Only you can see this code; we keep no copy. After the end all codes and their votes are published, and you can look for yours.
    To change your vote before the end, tap 【Change it】. Keep this message: without it the vote cannot be changed.
vote-receipt-short = Voted. Receipt { $code }: see my private message.
vote-receipt-lost = 📮 Your vote is in the box and counts. ({ $question })
    Only its receipt could not be sent to you. Unless you noted the code that popped up, the vote cannot be changed any more. We are sorry.
receipt-unreadable = This is not a receipt code: it has 8 letters and figures, such as 7K2M-9QXD.
receipt-unknown = There is no vote with this code in the box. It may have been changed; please use the latest receipt.
receipt-missing = No vote with the code { $code } was found. It may have been changed; please use the latest receipt.
receipt-in-box = The vote with the code { $code } is in the box. ({ $question })
receipt-counted = The vote with the code { $code } was counted: { $choice }. ({ $question })
polls-comma = { ", " }
