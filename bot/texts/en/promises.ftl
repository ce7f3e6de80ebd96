# What meetings resolved
promise-line-open = · { $office }: { $what }, by { $due }{ $moved }{ $progress }
promise-line-late = ⏰ <b>{ $office }</b>: { $what }, { $days ->
    [one] 1 day overdue
    *[other] { $days } days overdue
    } (by { $due }){ $moved }{ $progress }
promise-line-overdue = ⏰ <b>{ $office }</b>: { $what }, overdue (by { $due }){ $moved }{ $progress }
promise-moved = { " " }(at first by { $due })
promise-line-done = ✅ { $office }: { $what }
promise-percent = { $percent }% done
promise-progress = { $percent }{ $gap }{ $note }
promise-so-far = { " " }· { $progress }
promises-card = 📌 <b>{ $community }: what meetings resolved, and how far it is</b>
    { "" }
    { $lines }
    { $more }
    All of it: send me /promises in private
promises-card-empty = 📌 <b>{ $community }: all that meetings resolved is done</b>
    { "" }
    { $lines }
promises-more = { $count } more
promises-list = 📌 <b>{ $community }: what meetings resolved</b>
    { "" }
    { $lines }
promises-list-led = 📌 <b>{ $community }: what meetings resolved</b>
    { "" }
    { $lines }
    { "" }
    How far is it? Tap one:
promises-none = All that meetings resolved is done, or there is nothing yet. What a meeting decides, and which office does it, can be read here.
label-promise-of = 📝 { $what } ({ $percent }%)
label-promise-open = 📝 How far is it
promise-card = 📌 <b>{ $what }</b>
    Who does it: { $office }
    By: { $due }{ $late }
    How far: { $progress }
    Resolved at: { $title }, { $when }
promise-days-late = { " " }({ $days ->
    [one] 1 day overdue
    *[other] { $days } days overdue
    })
promise-no-progress = nothing written yet
label-promise-percent = { $percent }%
label-promise-done = ✅ Done
label-promise-not-done = ↩ Not done after all
label-promise-note = 📝 Write how far
label-promise-due = 📅 Another day
promise-noted = Noted
promise-ask-note = “{ $what }”: how far is it? A sentence, perhaps with a percentage, for example “60% the material has come”.
promise-ask-due = “{ $what }”: by when instead, and why? For example “Jan 15, the material has not come”. Everyone can read why.
promise-why = Please write the reason too, for example “Jan 15, the material has not come”. Everyone can read it.
promise-reply = This was suggested by residents ({ $number }) and is done: you can reply now.
promise-changed-by = { $by } has just noted { $percent }%. Please open it again.
promise-dropped = The minutes were corrected: this does not have to be done.
promise-done-already = This is done already.
promise-day-unclear = Which day is that? Please write one, for example “Dec 31”, “in two weeks”, “end of the month”.
promise-day-past = That day has passed. Please write one that is still to come.
promise-due-soon = 📌 Resolved and due soon: { $office }, { $what }, by { $due }, { $percent }% done.
promise-due-today = 📌 Resolved and due today: { $office }, { $what }, { $percent }% done.
promise-due-late = 📌 Resolved and { $days ->
    [one] 1 day
    *[other] { $days } days
    } overdue: { $office }, { $what }, by { $due }, { $percent }% done. If it is done or needs longer, please say so below: everyone is watching.
promise-commas = Please begin with the office, and put commas between: “property company, build the shed, by Dec 31”. The office alone will do too.
