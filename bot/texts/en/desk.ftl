desk = <b>The desk</b>: { $waiting } waiting, { $late } overdue.
    { $lines }
    For a certain one, just write its number, for example: no. 3
desk-line = No. { $number }: { $text } (by { $due })
desk-line-late = ⏰ No. { $number }: { $text } (was due { $due })
desk-card = <b>{ $number }</b>  { $state }  { $category }
    { $text }
    { "" }
    From: { $name } ({ $hidden })
    Where: { $place }  Attached: { $parts }
    Supporters: { $supports }  Answer due: { $due }
    { $more }
desk-without-words = (no words; listen to the voice or see the photo)
desk-card-moved = The card of { $number } is further down.
desk-place-pin = 📍 on the map above
desk-attached = Sent with { $number }
desk-name-hidden = the name is not shown
desk-name-shown = the name is not public
desk-done = Done
desk-sent = The answer to { $number } was sent.
desk-reopened = { $number }: the resident is not satisfied; reopened. Why: { $why }
desk-ask-decline = Why is { $number } declined? The resident will read the reason.
desk-ask-transfer = To which unit does { $number } go? Only its name, please: everybody reads it.
desk-unit-person = “{ $unit }” looks like the name of a person. Everybody reads it here, so please write the unit only, for example “Water Company” or “Town Management Office”.
desk-unit-only = Please write only the name of the unit, no person and no phone number: everybody reads it.
desk-ask-reply = “{ $asked }”
    { "" }
    Write the answer to { $number }: what was done, what cannot be done and why, what comes next.
    One line for each thing; a single sentence is fine too. For example:
    { "" }
    1. The pipe is new
    2. The water is back tomorrow at eight
    Cannot: the water bill cannot be paid back, the waterworks have no rule for it
    Next: we come and look again on Friday
desk-ask-why-d = Grade D needs a reason. Please write one sentence: why can it only be kept for reference?
letter-empty = There are only headings so far. Please write what was done; one sentence is enough.
desk-ask-grade = How far has it come?
desk-preview = The resident will read:
    { "" }
    { $letter }
letter = <b>{ $title }</b>
    { $opening }
    { $parts }
    { $result }
    { $signed }
letter-title = Answer to { $number }
letter-opening = { $salutation }:
    { $whose } “{ $asked }”. Our answer:
letter-plain = { $points }
letter-done = What was done: { $points }
letter-cannot = What cannot be done: { $points }
letter-next_steps = What comes next: { $points }
letter-result = Result: { $grade }
letter-signed = { $office }  Handled by: { $handler }
    { $day }
letter-office = { $community } (with { $unit })
letter-without-words = what was said by voice or photo
letter-not-public = something that only the organizers read
letter-own = You suggested
letter-supported = You support
letter-others = A resident suggested
letter-resident = Dear resident
letter-sent = { $letter }
    { "" }
    Are you satisfied?
letter-public = 📮 <b>{ $number }</b> was answered
    A resident suggested: “{ $asked }”
    { $parts }
    { $result }
    { $office }
letter-number = { $number }
letter-paper-title = Answer to a resident's suggestion
letter-file-name = { $number } answer.pdf
letter-file = The answer to { $number }
label-pdf = 📄 Download PDF
label-accept = Accept
label-decline-suggestion = Decline
label-transfer = Transfer
label-agenda = Agenda
label-reply = Answer
label-send = Send
label-grade-a = A Solved
label-grade-b = B Under way
label-grade-c = C Planned
label-grade-d = D For reference
grade-a = A solved
grade-b = B under way
grade-c = C planned
grade-d = D for reference
told-accepted = <b>{ $number }</b> was accepted and is under way.
told-agenda = <b>{ $number }</b> will be talked about when the community meets.
told-declined = <b>{ $number }</b> was not accepted. Reason: { $reason }
told-transferred = <b>{ $number }</b> was passed on to { $note }.
letter-copied = The suggestion you support was answered:
    { "" }
    { $letter }
letter-merged = { $number }, which you care about, is the same matter as somebody else's and was dealt with there. Here is the answer:
    { "" }
    { $letter }
desk-author-left = Whoever suggested this has left. The answer is kept, and went to { $readers } who support it.
desk-nobody-reads = Whoever suggested this has left. The answer is kept, but nobody will receive it.
desk-author-shut-out = Whoever suggested this has shut the bot out for now. The answer is kept and they will see it when they return.
desk-merged-into = { $number } was merged into { $into } and is dealt with there. To answer, please open that one.
label-merge = Merge
desk-ask-merge = { $near ->
    [true] Which one is { $number } the same as? Tap one below, or write its number, for example 3.
    *[other] Which one is { $number } the same as? Please write its number, for example 3.
    }
desk-merge-unknown = There is no open suggestion with this number. Please look again; just the number is enough.
desk-merge-private = No. { $number } is for organizers only; a public one cannot be merged into it.
told-merged = <b>{ $number }</b> and <b>{ $into }</b> are about one matter. They are dealt with together, and you will get the answer too. To hear how it goes meanwhile, tap the button below.
told-merged-private = <b>{ $number }</b> and <b>{ $into }</b> are about one matter. They are dealt with together, and you will get the answer too.
told-withdrawn = <b>{ $number }</b>, which you supported, was withdrawn by its author.
label-desk-poll = 🗳 New poll
label-desk-meeting = 📅 Meeting
label-desk-activity = 🤝 Activity
label-desk-entry = ✍ Enter for someone
label-desk-residents = 👥 Residents
label-desk-notice = 📢 Notice
label-desk-quorum = 🧮 Count in a room
label-desk-rolls = 📒 Rolls
label-desk-settings = ⚙ Settings
label-desk-open = 📋 Open
label-desk-waits = No. { $number } { $text }
label-desk-late = ⏰ No. { $number } { $text }
desk-due = ⏰ <b>{ $number }</b> is due today ({ $due }) and has no reply yet.
desk-triage-due = ⏰ <b>{ $number }</b> came { $days ->
        [one] one working day
        *[other] { $days } working days
    } ago and nobody has looked at it. Please open it and tap Accept, or another. The reply is due by { $due }.
desk-grid-worker = ✍ Does somebody have no phone, or trouble writing? You can write their suggestion down for them.
desk-residents = 👥 <b>{ $community }</b>
    Adults: { $adults }, joined: { $joined }, volunteers among them: { $volunteers }.
    To invite residents, send this link or print it as a QR code:
    { $link }
desk-settings = ⚙ <b>{ $community }</b> ({ $town })
    Adults: { $adults }, households: { $households }
    Time zone: { $zone }
    { $group }
    { "" }
    The county's administrator changes numbers and organizers.
desk-group-linked = Group: linked
desk-group-missing = Group: not linked. Add the bot to the group and send /link there.
desk-tell-news = { $name } has no phone: please pass this on in person or by a call.
desk-tell-in-person = { $name } has no phone: please pass the reply on in person or by a call.
entry-ask-name = ✍ For whom? A name or a house is enough, for example “Auntie Wang, activity room”.
entry-ask-consent = Please ask: “May I keep your words and your name with the community's suggestions?”
label-consent-yes = Yes, they agreed
label-consent-no = No
label-consent-closed = 🔒 Yes, for organizers only
entry-no-consent = All right, nothing was kept.
entry-ask-words = Please write what they say, in their own words. A recording of them or a photo is fine too.
entry-read-back = Please read this to { $name }:
    { "" }
    “{ $draft }”
    { "" }
    { $hidden }
    { $similar }
    If it is right, submit it; if something is missing, just send it; if it is wrong, tap 【Rewrite】.
entry-hidden = Other residents do not see who says it. 【Submit】 shows this name to the organizers; with 【Submit without name】 only you know it, and you pass the news on.
entry-similar = Somebody suggested nearly the same. Ask whether they would like to support it instead:
entry-may-be-known = Without a name too, please mind: a voice or a photo may let the organizers know them.
entry-done = Kept as <b>{ $number }</b>.
    “{ $said }”
    { "" }
    Please write the number on a slip for them. { $open }. A reply is due by { $due }.
entry-done-several = { $count } are kept.
    { $lines }
    { "" }
    Please write the numbers on a slip for them. { $open }. A reply is due by { $due }.
desk-tell-hidden = { $number } was written down without a name: whoever wrote it down will tell the person.
desk-tell-nobody = { $number } was written down without a name, and whoever wrote it down does so no longer. To tell the person, tap 【See who it was】 and give the reason.
desk-anonymous = a resident who did not give a name
label-ask = Ask back
label-progress = Progress
label-note = 📝 Note
label-sort = Kind
label-extend = Extend
label-words = Write down the voice
label-unmerge = Part again
label-unmark = No advertising
desk-ask-ask = What would you like to ask about { $number }?
desk-ask-nobody = Whoever said it is no longer here to be asked.
desk-asked = Asked. You will hear the answer.
desk-asked-shut-out = Asked, but they have switched the bot off and will see it when they return.
desk-answered = 💬 An answer about { $number }: { $note }
desk-ask-progress = How far is { $number }? A sentence, perhaps with a percentage first: “50% the lamp is bought”.
progress-over-hundred = At most 100 percent.
desk-ask-note = What would you like to note about { $number }? Only organizers read it.
desk-noted = Noted, for organizers only.
desk-ask-extend = Why does { $number } need longer? Only once; residents read the reason.
desk-extended = All right: an answer is due by { $due } now.
desk-extended-already = It was extended once already.
desk-ask-kind = { $number } stands under “{ $category }”. Where does it belong?
desk-sorted = It stands under “{ $category }” now.
desk-ask-words = Please listen to the voice of { $number } and write down its words.
desk-words-corrected = ✏️ The voice of { $number }: its author has written down what it says: “{ $note }”. The card says so now.
desk-words-asked = Noted. Whoever spoke is asked whether it is right.
desk-marked = ⚠️ { $mark }; not public
desk-private = 🔒 for organizers only
desk-unit = Handled by: { $unit }
desk-percent = Progress: { $percent }%
desk-waits-for-author = 💬 waiting for the resident's answer
desk-due-soon = ⏰ <b>{ $number }</b> is due soon: an answer by { $due }.
desk-due-late = ⚠️ <b>{ $number }</b> is overdue since { $due }. Please answer today{ $extended ->
        [true] .
        *[other] ; if it cannot be done, tap Extend and say why.
    }
label-triage-days = First look: { $value } working days
label-reply-days = Answer: { $value } days
label-posts-a-day = Everyday posts in the group: at most { $value } a day
label-agenda-supporters = To the council: { $value ->
    [0] 1% of adults
    *[other] { $value } supporters
    }
desk-proposed = 👥 { $number } has enough supporters ({ $supporters }) for the council. Put it on the agenda?
label-desk-entries = 📒 Entered for others
entries = 📒 { $year }: { $every } suggestions, { $entered } of them entered for others ({ $share }%).
    { $workers }
entries-worker = { $name }: { $count } ({ $share }%)
entries-nobody = people who have left
desk-guardian = 👪 a parent agreed
label-support-for = 👍 Support for someone
desk-ask-support-for = Who else would like to support { $number }? Please ask first: “May I write your name down?” If so, write the name or the house.
support-for-kept = Noted: { $name } supports <b>{ $number }</b>, which { $count } people support now. Please write the number on a slip for them; you will be asked to pass the answer on.
support-for-again = { $name } supports <b>{ $number }</b> already.
support-for-own = { $number } is { $name }'s own; no need to support it.
support-for-undone = All right, { $number } has this one supporter less.
label-unsupport-for = ↩ Take the support back
label-answer-for = 💬 Note the answer
label-rate-for = Note the rating
desk-ask-rate-for = What did { $name } say about the reply to { $number }?
desk-ask-why-for = What was { $name } not satisfied with? A few words, as they were said, or a voice message of theirs. We deal with it once more and answer again.
desk-rated-for = { $number }: the rating of { $name } is noted.
label-desk-back = ◀ Back
label-desk-on = { $left } more ▶
desk-moved-meanwhile = ⚠️ While you were writing, { $by } dealt with this one ({ $done }). The answer below has not been sent. To send it all the same, tap Send once more; if it is not needed, tap Cancel.
desk-words-already = { $by } was faster and has written this voice down: “{ $note }”. What you wrote was not kept; to correct it, please tap Write down the voice again.
desk-sorted-already = { $by } was faster and put it under “{ $category }”. To change that, please tap Kind again.
told-asked-for = About <b>{ $number }</b> the community would like to ask { $name }:
    “{ $note }”
    Please ask in person or by a call, then tap Answer and write it down.
rate-again-for = Nobody has said yet how { $name } found the answer to <b>{ $number }</b>. Please ask in person or by a call, and tap what they say.
label-withdraw-for = ↩ Withdraw for them
label-hide-for = 🙈 Take the name off
desk-ask-withdraw-for = Does { $name } really want { $number } back? It will not be dealt with then, and cannot be had again.
desk-hidden-for = All right: from now on organizers do not see this name either.
