activity-ask-kind = 🤝 What kind of help is wanted? Volunteers who offered it are invited.
activity-ask-title = What is the activity called? For example “Clearing the stairwells”.
activity-ask-time = When? Tap a day, or write it, for example “next Saturday 8:30am”.
activity-ask-place = The time is <b>{ $when }</b>.
    Where do people meet?
activity-ask-places = How many people are wanted?
activity-places-wrong = Please write a number from 1 to { $most }.
activity-ask-needs = What do people need? Age, skills, what to bring, what to be careful about.
label-no-needs = Nothing special
activity-no-needs = anyone can come
activity-about = <b>{ $title }</b> ({ $kind })
    Time: { $when }
    Meet at: { $place }
    Needed: { $needs }
    { $insured }
activity-insured = Insurance: bought
activity-not-insured = Insurance: none
label-insured = 🛡 Insurance: bought
label-not-insured = 🛡 Insurance: none
activity-preview = People will read:
    { "" }
    { $about }
    Places: { $places }
    { "" }
    Climbing, traffic, night or mountain work is dangerous: by the rules insurance comes first.
activity-published = Published: { $title }
activity-manage = Sign-in code of “{ $title }”: <b>{ $code }</b>
    Read it out on the day, or let people scan the picture above. Do not send it around before.
activity-lead = For “{ $title }”:
label-activity-roll = 📋 Sign-in
label-activity-hours = ⏱ Confirm hours
label-activity-stop = Cancel it
label-activity-stop-sure = Yes, cancel it
label-activity-keep = No, keep it
activity-stop-sure = Really cancel “{ $title }”? Everyone who signed up is told.
activity-kept = All right, “{ $title }” takes place. For it:
activity-stopped = “{ $title }” is cancelled; people are being told.
activity-cancelled = ❌ <b>The activity is cancelled</b>, please do not come.
    { $about }
activity-card = 🤝 <b>Volunteers wanted</b>
    { $about }
    { "" }
    { $places ->
        [one] 1 place
        *[other] { $places } places
    }, { $taken } taken{ $line }
activity-line = , { $waiting } waiting
activity-card-cancelled = 🤝 <b>Cancelled</b>
    { $about }
activity-shown = 🤝 { $about }
activity-invite = 🤝 Here somebody like you is wanted:
    { $about }
activity-other-community = This activity belongs to another community.
label-sign-up = ✋ Sign up
label-leave-activity = I cannot come
label-leave-one = Leave: { $title }
signed-up = You are in, thank you!
signed-up-already = You are signed up already
waitlisted = All places are taken; you are number { $line } in line
waitlisted-already = You are waiting already, number { $line } in line
signed-up-told = ✅ You are signed up:
    { $about }
    { "" }
    We will remind you. If you cannot come, please tell us early.
waitlisted-told = ⏳ All places are taken; you are <b>number { $line } in line</b>:
    { $about }
    { "" }
    When somebody leaves it is your turn, and you hear at once.
moved-up = ✅ A place is free, <b>you are in</b>:
    { $about }
    { "" }
    If you cannot come, please tell us early, so that the next one can.
not-signed-up = You are not signed up for this.
left-activity = You are no longer signed up
left-activity-told = All right, you have left “{ $title }”.
activity-is-cancelled = This activity was cancelled.
activity-begun-no-cancel = It has begun and can no longer be called off. If it did not take place, please say so in the group.
activity-has-begun = It has begun, so nothing can be changed here. Please tell the organizer.
activity-not-begun = It has not begun. Please confirm the hours afterwards.
activity-reminder = ⏰ <b>Reminder</b>: it begins { $left }
    { $about }
    { "" }
    If you cannot come, please say so now, so that the next in line can.
label-sign-in = 📍 I am here
activity-ask-code = Please send me the organizer's code: 6 letters and digits.
activity-code-wrong = That is not the code. Please look again and send it once more.
activity-too-early = It is too early: signing in begins an hour before.
activity-too-late = It is too late to sign in. Please ask the organizer.
activity-no-place = You did not sign up for this activity. Please ask the organizer.
activity-waiting = You are still waiting in line and have no place yet. Please ask the organizer.
signed-in-already = You are signed in already.
signed-in = ✅ You are signed in for “{ $title }”. Thank you!
activity-roll = 📋 <b>{ $title }</b>
    With a place: { $taken }, here: { $here }, waiting: { $waiting }. Code { $code }
    Tap a name to sign somebody in; tap again to undo.
    { $phones }
activity-nobody-signed-in = Nobody has signed in. First tap Sign-in and note who came.
activity-ask-hours = { $here ->
        [one] 1 person
        *[other] { $here } people
    } came to “{ $title }”. How many hours each? For example 2.5
activity-hours-wrong = Please write hours, such as 2 or 1.5, at most 24.
activity-hours-kept = Recorded { $minutes } { $people ->
        [one] for 1 person
        *[other] each for { $people } people
    }. You can confirm again to correct it.
activity-thanks = 🙏 Thank you for “{ $title }”! Service recorded: { $minutes }, { $total } in all.
activity-confirm-hours = Is “{ $title }” over? Please note who came, then confirm the hours.
activities-coming = <b>Coming up</b>
activity-coming = { $about } { $seat }
seat-in = ✅ you are in
seat-waiting = ⏳ you are waiting
