# Meetings that repeat
rule = { $days } at { $time }{ $holiday }
rule-weekday = { $weeks ->
    [1] every { $weekday }
    [2] every other { $weekday }
    *[other] every { $weeks } weeks on { $weekday }
    }
rule-weekday-of-month = every month on the { $nth } { $weekday }
rule-day-of-month = every month on day { $day }
rule-last-day = every month on its last day
rule-workday-of-month = every month on the { $nth } working day
rule-nth-1 = first
rule-nth-2 = second
rule-nth-3 = third
rule-nth-4 = fourth
rule-nth-5 = fifth
rule-nth-last = last
rule-holiday-hold = { "" }
rule-holiday-skip = , not on public holidays
rule-holiday-move = , after a public holiday instead of on it
meeting-repeats = It is held <b>{ $rule }</b>. The next three:
    { $dates }
    { "" }
    What if it is a public holiday? Tap one. If the time is wrong, write it again.
meeting-repeats-workday = It is held <b>{ $rule }</b>. The next three:
    { $dates }
    { "" }
    Is that right? If not, write the time again.
label-repeats-yes = Yes, that is right
label-holiday-hold = Hold it all the same
label-holiday-skip = Leave that one out
label-holiday-move = Move it to the next working day
meeting-plan-repeats = { "" }
    Held <b>{ $rule }</b>; each is announced some days before. The next three:
    { $dates }
meeting-series-next = 📅 “{ $title }” is due again and was announced: { $when }. To change it:
label-meeting-end = 🔁 No more of these
meeting-end-sure = “{ $title }” is held { $rule }. Really no more of these?
label-meeting-end-sure = Yes, no more
label-meeting-go-on = No, go on
meeting-series-ended = “{ $title }” is not announced by itself any more. The one that was announced takes place, unless you cancel it.
meeting-goes-on = “{ $title }” goes on.
meeting-series-over = This meeting does not repeat any more.
meetings-repeating = These meetings repeat. Tap one that is to end:
label-meeting-end-of = 🔁 No more of: { $title }
