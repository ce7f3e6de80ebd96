poll-ask-question = What would you like to ask? One sentence, please.
poll-ask-options = Which options? One a line.
poll-question-length = Please write 2 to { $most } characters.
poll-options-number = Please write { $fewest } to { $most } options, one a line.
poll-options-alike = Two options are the same; please change one.
poll-option-long = An option has at most { $most } characters.
poll-draft = <b>{ $question }</b>
    { $options }
    { "" }
    Everyone picks one and can change it until the end; who voted what is not published. The council settles a tie.
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
effect-external = Only to ask beforehand; please vote in the official system
poll-published = Published: { $question }{ $grouped ->
    [True] {""}
    *[other] {" "}(no group is linked yet; residents find it under 【Polls】)
    }
poll-manage = If needed, you can end “{ $question }” early.
poll-card = 🗳 <b>{ $question }</b>
    Voted so far: { $voted } (of { $electorate } adults in the community){ $standing }
    Ends: { $ends }{ $quorum }
    { $effect }
    Who voted for what is not published; the council settles a tie.
poll-card-closed = 🗳 <b>{ $question }</b>
    The poll is over; see the result below.
poll-line = { $option }: { $votes }
vote-new = You voted: { $option }. You can change it until the end
vote-changed = Your vote is now: { $option }
vote-same = That is your vote already: { $option }
poll-over = The poll is over; this vote was not counted.
poll-ended = This poll is over already.
poll-not-on-roll = You had not joined when this poll opened, so this vote was not counted. You can vote in the next one.
poll-other-community = This poll is of another community; only its residents can vote.
polls-none = There is no poll now. New ones are announced in the group.
polls-which = Tap one to see it:
poll-end-sure = Really end “{ $question }” early? Nobody can vote after that.
poll-ended-early = “{ $question }” was ended early.
poll-turnout = { $voted } voted of { $electorate } adults in the community
poll-result = 📊 <b>Result</b>: { $question }
    { $lines }
    { "" }
    { $voted } voted of { $electorate } adults in the community{ $quorum }. { $valid }
    { $most }
    { $effect }
poll-valid = Enough took part: valid.
poll-not-valid = Too few voted; the result is for information only.
poll-most = Most votes: { $option }
poll-tied = Equal votes: the council settles it.
poll-reminder = “{ $question }” ends soon ({ $ends }), and you have not voted.
