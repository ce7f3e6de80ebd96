label-prolong = ⏳ More time
label-cancel-poll = ✖ Call it off
label-cancel-poll-sure = Yes, call it off
label-cancel-poll-not = No, let it go on
poll-ask-new-end = “{ $question }” ends { $ends } now. Until when should it go on? Tap a day, or write it, like “next Friday 8pm”. This can be done only once.
poll-prolonged-done = “{ $question }” now ends { $when }.
poll-prolonged = ⏳ The poll “{ $question }” goes on longer: it was to end { $before }, and now ends { $when }. Votes that were cast still count.
poll-card-extended = {" "}(prolonged)
poll-half-over = More than half of its time has passed; it can no longer be prolonged.
poll-prolonged-already = This poll was prolonged once already; it cannot be prolonged again.
poll-new-end-earlier = The new end has to be later than the present one. Please write it again.
poll-too-short = A poll has to run for at least an hour. Please write it again.
poll-over-by-morning = The group is quiet at night: people see it at 7:30 in the morning, when it would be over or nearly so. Please choose a later end.
poll-too-long = A poll can run for { $most } days at most. Please write it again.
poll-ask-reason = Why is “{ $question }” called off? One sentence, please; everybody will read it.
poll-cancel-sure = Really call off “{ $question }”? Votes that were cast will not count.
    The reason everybody will read: { $reason }
poll-cancelled-done = “{ $question }” was called off.
poll-cancelled = ✖ The poll “{ $question }” was called off; votes do not count.
    Reason: { $reason }
poll-was-ended-early =
    { "" }
    The organizer ended this poll early.
poll-did-ended-early = { $at }: { $by } ended the poll early
poll-did-prolonged = { $at }: { $by } prolonged the poll
poll-did-cancelled = { $at }: { $by } called the poll off: { $note }
poll-did-reminded = { $at }: those who had not voted were reminded

label-preview = 👁 Preview
label-poll-own-end = 🕗 Another end
label-poll-opens = 🕘 Opens: { $value }
label-poll-at-once = At once
label-poll-by-days = After some days
poll-at-once = at once
poll-ask-opens = When should it open? Tap a day, or write it, like “tomorrow 9am”.
poll-ask-ends = When should it end? Tap a day, or write it, like “next Friday 8pm”.
poll-preview = 👁 This is what the group will see:
    { "" }
    { $card }
    { "" }
    { $under }
    { "" }
    To change something, go back to the message above; when it is right, tap 【Publish】.
poll-preview-button = [{ $label }]
poll-waits = 🕘 “{ $question }” opens by itself { $opens } and ends { $ends }. Until then you can call it off.
poll-opened = 🗳 “{ $question }” is open for votes. To manage it, tap 【Polls】.
poll-missed = the bot was not running when it was to open
poll-without-voters = nobody could vote
