# Notices
notice-ask-words = What do you want to tell people? Just write it, or send a photo with words under it. For example: “No water tomorrow from 8 to 12, please fill a bucket before.”
notice-words-please = A notice needs words: write them, or send a photo with words under it.
notice-ask-time = When should it go out? Tap one, or write it, for example “tomorrow at 8am”. For one that comes again and again write “every Friday at 5pm”.
label-notice-at-once = 📢 Now
notice-ask-few = To which communities? Tap one to choose it, tap again to leave it out. Chosen: { $n }.
notice-ask-many = To which communities? Tap a town to choose all of it, tap again to leave it out; or write the names of communities, one a line. Chosen: { $n }.
label-notice-ticked = ✅ { $name }
label-notice-unticked = ▫️ { $name }
label-notice-all = All { $n } communities
label-notice-chosen = Done ({ $n })
notice-no-such = “{ $name }” was not found, or is not yours to tell. Please check the name and write it again.
notice-to-nobody = No community is chosen yet. Please tap one.
notice-not-yours = Some of the communities of this notice are not yours to tell.
notice-head = 📢 <b>Notice</b>
notice-head-urgent = 🔴 <b>Urgent notice</b>
notice-late = (This was meant for { $when } and comes late. Sorry.)
notice-post = { $head }
    { $text }
    { $late }
notice-gathered = 📢 <b>{ $n } more notices today</b>
    { "" }
    { $items }
notice-item = <b>{ $n }.</b> { $text }
notice-preview = People will read:
    { "" }
    { $head }
    { $text }
    { $late }
    { "" }
    { $facts }
notice-at-once = 🕒 It goes out when you tap Publish.
notice-when = 🕒 { $moment }
notice-when-morning = 🕒 People rest then (9 pm to 7:30 am), so instead: { $moment } If it cannot wait, mark it as urgent below.
notice-once = It goes out on <b>{ $when }</b>.
notice-again-and-again = It goes out <b>{ $rule }</b>. The next three times:
    { $dates }
notice-to = 🏘 To: { $to }
notice-to-few = { $names }
notice-to-many = { $names } and others, { $n } communities
notice-with-photo = 📷 With a photo
notice-no-group = ⚠️ No group is linked yet, so these will not get it: { $to }
notice-crowded = 🗂 The group already has { $n } everyday posts that day, so this one goes out together with others at 6 pm (after 6, the next morning). If it cannot wait, mark it as urgent.
notice-quiet-fact = Not urgent: it is not sent at night, and when there are many in a day they go out together.
notice-urgent-fact = 🔴 Urgent: it is sent at night too, and waits for nothing.
label-notice-is-urgent = 🔴 Urgent: yes
label-notice-not-urgent = Urgent: no
notice-time-past = That time has passed. Please tap Cancel and send /notice again.
notice-going-out = 📢 It is going out to the groups of { $n ->
    [one] one community
    *[other] { $n } communities
    }. If a group does not get it, you will hear of it.
notice-planned = Good. { $when } You can change it until it has gone out.
label-notice-list = 🗓 Planned notices ({ $n })
notice-listed = 🗓 { $when }
    To: { $to }
    { "" }
    { $text }
notices-none = No notice is planned.
label-notice-text = ✏️ Words
label-notice-when = 🕒 Time
label-notice-to = 🏘 To whom
label-notice-cancel = ❌ Do not send
notice-cancel-sure = Really not send “{ $text }”?
label-notice-sure = Do not send it
label-notice-keep = No, send it
notice-kept = Good, “{ $text }” will be sent.
notice-cancelled = Good, “{ $text }” will not be sent. What has gone out already cannot be taken back.
notice-gone-out = This notice has gone out already, or is not to be sent any more.
notice-stale = ⏰ “{ $text }” was meant for { $when }. The bot was not running then, and more than a day went by, so it was not sent. Shall it still go out?
notice-missed = ⏰ “{ $text }” was not sent on { $when }, because the bot was not running. The next one comes as usual.
label-notice-now = 📢 Send it now
notice-arrived = ✅ “{ $text }” has arrived in all { $n } groups.
notice-not-arrived = ⚠️ “{ $text }” has arrived in { $arrived ->
    [one] one group
    *[other] { $arrived } groups
    }. Not yet in { $missing }:
    { $why }
label-send-again = 🔁 Send to those again

# Whether it arrived
arrival-line = · { $community }: { $why }
arrival-more = · { $n } more communities
arrival-no-group = no group is linked yet
arrival-removed = the bot was removed from the group; please add it again first
arrival-gone = the group is not there any more; please send /link in the new one
arrival-muted = the bot may not write there just now; it is sent as soon as it may
arrival-under-way = no connection; it is being tried again and again
arrival-unsent = it was not sent then
arrival-other = the network did not take it
arrival-sent-again = 🔁 It is being sent to { $n ->
    [one] one group
    *[other] { $n } groups
    } again. If one still does not get it, you will hear of it.
arrival-nothing-to-send = There is nothing to send again: all have got it, or it is on its way, or no group is linked yet.
