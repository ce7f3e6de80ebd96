meeting-ask-kind = Who meets?
meeting-kind-council = Deliberation council
meeting-kind-assembly = Residents' assembly
meeting-kind-representatives = Representatives' meeting
meeting-kind-open-talk = Open talk
meeting-kind-hearing = Hearing
meeting-kind-villagers = Villagers' assembly
meeting-kind-village-representatives = Village representatives
meeting-kind-collective = Assembly of the collective
meeting-kind-owners = Owners' assembly
meeting-kind-morals = Council on good conduct
meeting-kind-ceremonies = Council on weddings and funerals
meeting-kind-drugs-gambling = Council against drugs and gambling
meeting-kind-other = Another meeting
label-more-kinds = More kinds
meeting-ask-title = What is the meeting called? For example “When may the square dancing end”.
meeting-ask-time = When? Tap a day, or write it, for example “next Friday 3pm”. If it repeats: “first Friday of the month at 7pm”.
meeting-too-soon = By law such a meeting is announced { $days } days ahead. Please choose a later time.
meeting-ask-place = The time is <b>{ $when }</b>.
    Where?
meeting-ask-agenda = What is to be discussed? One item a line.
meeting-tick-agenda = What is to be discussed? The suggestions below wait for a meeting: tap to choose one, tap again to leave it out.
    For anything else, write one item a line.
label-ticked = ✅ No. { $number } { $text }
label-not-ticked = ▫️ No. { $number } { $text }
label-agenda-ready = Done
label-no-agenda = Not yet
meeting-agenda = Agenda:
meeting-item = { $n }. { $item }
meeting-topic = { $number }  { $text }
meeting-about = <b>{ $title }</b> ({ $kind })
    Time: { $when }{ $lasting }
    Place: { $place }{ $rest }
meeting-preview = People will read:
    { "" }
    { $about }
    { "" }
    { $plan }
meeting-plan-day-hour = Announced at once, with a reminder a day and an hour before.
meeting-plan-hour = Announced at once, with a reminder an hour before.
meeting-plan-none = Announced at once. It is so soon that there is no reminder.
meeting-plan-legal = By law people must hear of such a meeting { $days } days ahead, so publish it by { $latest }.
meeting-published = Published: { $title }
meeting-manage = To change “{ $title }”:
label-meeting-move = 🕒 Move
label-meeting-cancel = Cancel it
label-meeting-outcome = 📝 Result
label-meeting-cancel-sure = Yes, cancel it
label-meeting-keep = No, keep it
label-outcome-of = 📝 Result: { $title } ({ $month } { $day })
meeting-card = 📅 <b>Meeting</b>
    { $about }
    { "" }
    { $coming ->
        [one] 1 person comes
        *[other] { $coming } people come
    }{ $more }
meeting-waiting = , { $waiting } wait for a seat
meeting-absent = , { $absent } cannot
meeting-opinions = , { $opinions ->
        [one] 1 opinion
        *[other] { $opinions } opinions
    }
meeting-card-cancelled = 📅 <b>Cancelled</b>
    { $about }
meeting-card-minuted = 📅 <b>Over</b>
    { $about }
label-come = ✋ I come
label-not-come = I cannot
label-bring = { $people ->
        [2] 👪 2 of us
        *[other] { $people }
    }
label-opinion = 💬 I want to say
come-noted = Noted: you are coming
not-come-noted = Noted: you cannot come
bring-noted = Noted: { $people } of you come
opinion-in-private = Please say it in private
opinion-ask = What do you want to say about “{ $title }”? Words or voice. The chair hears it before the meeting, without your name, and it stands in the minutes. (An opinion, not a vote)
opinion-noted = Noted; it will be passed on at the meeting.
opinions-told = 💬 About “{ $title }” residents say:
    { $lines }
    { "" }
    { $count ->
        [one] It is an opinion, not a vote.
        *[other] { $count } in all; they are opinions, not votes.
    } The meeting: { $when }
opinion-line = { $n }. { $said }
opinion-is-voice = 🎤 a voice { $text }
label-voice-words = ✍ Write down no. { $n }
opinion-ask-words = What does the voice say? Written down, the opinion stands in the minutes.
opinion-words-kept = Noted; it stands in the minutes.
opinion-voice = 🎤 About “{ $title }” a resident says
meeting-other-community = This is another community's meeting.
meeting-closed = This meeting is over or cancelled.
meetings-none = There is no meeting soon. New ones are announced in the group.
meetings-more = { $more ->
        [one] One more meeting follows later; it is not listed here.
        *[other] { $more } more meetings follow later; they are not listed here.
    }
meetings-without-result = These meetings were held and have no result yet. Tap one to write it:
meeting-coming = 📅 { $about }
meeting-ask-new-time = To when? Tap a day, or write it, for example “next Friday 3pm”.
meeting-moved-done = Moved to { $when }; everyone is being told.
meeting-moved = 🕒 <b>Moved</b> from { $before } to <b>{ $when }</b>.
    { $about }
meeting-cancel-sure = Really cancel “{ $title }”? The group and everyone who answered will be told.
meeting-kept = All right, “{ $title }” takes place. To change it:
meeting-begun-no-cancel = The meeting has begun and can no longer be cancelled. Please write its result afterwards, also if it did not take place.
meeting-over-no-move = This meeting was held and can no longer be moved. Please announce a new one.
meeting-cancelled-done = “{ $title }” is cancelled; everyone is being told.
meeting-cancelled = ❌ <b>Cancelled</b>: no need to come.
    { $about }
meeting-reminder = ⏰ <b>Reminder</b>: the meeting is { $left }
    { $about }
meeting-begun = ⏰ The meeting began { $ago ->
        [0] just now
        [one] 1 minute ago
        *[other] { $ago } minutes ago
    }.
    { $about }
meeting-not-yet = The meeting has not taken place yet.
meeting-ask-result = Is “{ $title }” over? Please write the result for those who could not come.
meeting-calendar = { $title }: open to add it to your calendar
label-decided-passed = ✅ Passed
label-decided-again = 🔁 Put off
label-decided-failed = ❌ Not passed
decided-passed = passed at the meeting
decided-again = put off to the next meeting
decided-failed = not passed at the meeting
calendar-name = meeting
