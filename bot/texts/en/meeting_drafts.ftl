# Before a meeting is announced: looked at, changed
label-meeting-parts = ✏️ Change it
label-meeting-more = ➕ More
label-meeting-fold = ◀ Less
label-meeting-back = ◀ Leave it
label-meeting-edit-title = Name
label-meeting-edit-time = Time
label-meeting-edit-place = Place
label-meeting-edit-agenda = Agenda
label-meeting-edit-kind = Who meets
label-meeting-edit-lasts = ⏱ How long
label-meeting-edit-link = 🔗 Online
meeting-lasts = , about { $lasts }
meeting-link = Online: { $link }
    { "" }
meeting-ask-lasts = About how long? Tap, or write it, for example “an hour and a half” as “90 minutes”.
meeting-length-unclear = I did not understand how long. Please write for example “90 minutes” or “2 hours”.
meeting-length-odd = A meeting lasts twelve hours at most. Please write it again.
meeting-ask-link = How do people join who cannot come? Send an address or a number, for example “Zoom 123 456 789”.
label-meeting-no-link = Not online
meeting-order = The agenda is now:
    { $items }
    { "" }
    Tap ⬆ to move an item up, ✖ to take it off. To add some, write one a line; then tap “Done”.
meeting-order-none = There is no agenda yet. Write one item a line; then tap “Done”.
label-item-up = ⬆ { $n }. { $item }
label-item-off = ✖ { $n }
meeting-many-items = A meeting takes { $most } items at most; please write fewer lines.
label-meeting-lasts = { $lasts }
