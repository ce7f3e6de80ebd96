# Meetings that repeat
rule = { $days } at { $time }{ $holiday }
rule-weekday = { $weeks ->
    [1] every { $weekday }
    [2] every other { $weekday }
    *[other] every { $weeks } weeks on { $weekday }
    }
rule-day = every day
rule-workday = every working day
rule-period = { $months ->
    [1] every month
    [3] every quarter
    [12] every year in { $month }
    *[other] every { $months } months
    }
rule-weekday-of-month = { $period } on the { $nth } { $weekday }
rule-day-of-month = { $period } on day { $day }
rule-last-day = { $period } on its last day
rule-workday-of-month = { $period } on the { $nth } working day
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
label-meeting-end-of = 🔁 No more of: { $title }
meetings-repeating = These meetings repeat:
label-series-change = ✏️ Change: { $title }
label-series-title = Name
label-series-place = Place
label-series-agenda = Agenda
label-series-rule = Time
series-which-part = “{ $title }” is held { $rule }, at { $place }. What is to be different from now on? The one that was announced stays as it is.
series-ask-title = What is it called from now on?
series-ask-place = Where is it from now on?
series-ask-agenda = What is discussed each time? One item a line.
series-ask-rule = When is it held from now on? For example “second Friday of the month at 7pm”.
series-rule-unclear = I did not understand how often. Please write for example “second Friday of the month at 7pm”.
series-changed = Changed from the next one on: “{ $title }”, { $rule }, at { $place }.
label-series-holiday-hold = Also on holidays
label-series-holiday-skip = Not on holidays
label-series-holiday-move = After holidays
