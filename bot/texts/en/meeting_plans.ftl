# The plan of notices
label-meeting-edit-notices = 🔔 Notices
label-amend-plan = 🔔 Notices
meeting-ask-plan = When are people told? Tap one to choose it, tap again to leave it out.
    { "" }
    { $plan }
label-plan-first = First notice: { $first }
first-now = at once
first-20-days = 20 days before
first-10-days = 10 days before
first-7-days = a week before
first-3-days = three days before
reminder-week = a week before
reminder-three = three days before
reminder-day = a day before
reminder-two-hours = two hours before
reminder-hour = an hour before
reminder-half = half an hour before
label-plan-pinned = 📌 Pinned until it is over: yes
label-plan-not-pinned = Pinned until it is over: no
meeting-plan-at-once = A notice at once.
meeting-plan-first = First notice: { $when }. Nothing is said in the group before.
meeting-plan-reminders = Reminders: { $reminders }.
meeting-plan-pinned = 📌 The notice is pinned in the group until the meeting is over.
meeting-plan-kept = Good. This is the plan of notices:
    { $plan }
meeting-first-too-late = By law people hear of such a meeting { $days } days ahead, so the first notice cannot come later.
days-left = { $days ->
    [one] in one day
    *[other] in { $days } days
    }
meeting-not-arrived = ⚠️ The notice of the meeting “{ $title }” did not arrive in the group:
    { $why }
label-meeting-again = 🔁 Send to the group again
