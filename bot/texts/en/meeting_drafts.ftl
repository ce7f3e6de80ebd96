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
label-meeting-edit-whom = 👥 Who is called
label-meeting-edit-seats = 🪑 Seats
label-meeting-edit-files = 📎 Papers
label-meeting-room = { $name } ({ $seats } seats)
label-venues = 🏛 Rooms
meeting-name-place = I have the place. What is it called? For example “the square at the east gate”.
meeting-ask-whom = Who is called to it?
label-call-all = All residents
label-call-council = { $name } ({ $count })
label-call-named = Only some people, by name
meeting-ask-names = Write the names, one a line. Those without a phone too: you are reminded to tell them in person.
meeting-ask-which = Which of these is “{ $name }”? For somebody without a phone tap the last one.
label-call-by-name = Only the name: { $name }
meeting-names-long = At most { $most } names, one a line, each of up to 30 characters.
meeting-ask-seats = How many seats are there? Whoever comes later waits in line.
meeting-ask-seats-beside = How many seats are there for residents beside those who are called? Whoever comes later waits in line.
label-any-seats = No limit
seats-unclear = I did not understand how many. Please write a number, for example “40”.
meeting-seats = Seats: { $seats }, first come, first served
meeting-seats-beside = Seats for residents: { $seats }, first come, first served
meeting-whom-council = For: members of { $council }
meeting-whom-named = For: the { $named } people who are invited
meeting-plan-called = 👥 Told in private: { $names }
meeting-plan-files = 📎 Papers: { $names }
meeting-room-taken = ⚠️ There is a meeting in { $venue } then: “{ $title }”, { $when }.
meeting-room-small = ⚠️ { $venue } has { $seats } seats only, and { $expected } are expected.
meeting-ask-files = Send the papers one by one: files or photos.
meeting-files-so-far = Papers so far:
    { $files }
    { "" }
    Send more, or tap “Done”.
meeting-file-please = Please send a file or a photo; then tap “Done”.
meeting-many-files = A meeting carries { $most } papers at most.
label-no-files = None of them
meeting-file = 📎 For the meeting: { $name }
meeting-files-sent = The papers were sent to you
label-meeting-papers = 📎 Papers
meeting-pin = 📍 The meeting is here: { $place }
meeting-called = 📅 <b>You are asked to come</b>
    { $about }
meeting-call-in-person = Of those called to “{ $title }” these have no phone or have not joined, please tell them in person: { $names }
meeting-waitlisted = All seats are taken; you are number { $line } in line and are told when one is free
meeting-waitlisted-told = ⏳ All seats are taken: you are <b>number { $line } in line</b> and are told when one is free.
    { $about }
seat-free = ✅ There is a seat for you: <b>please come</b>. If you cannot, please tap, so that the next one can:
    { $about }
seats-not-so-many = There are not so many seats; { $left } of your home can come.
meeting-crowd = ⚠️ { $coming } people come to “{ $title }”, and { $venue } has { $seats } seats only.
venues-ask = Rooms of the community:
    { $rooms }
    { "" }
    To add one, write its name and seats, for example “Culture room 60 seats”. The same name again corrects the seats.
venues-ask-first = No room is listed yet. Write its name and seats, for example “Culture room 60 seats”.
venue-line = · { $name }, { $seats } seats
venue-line-uncounted = · { $name }
label-venue-drop = ✖ { $name }
label-venues-done = Done
venues-done = The rooms are kept; tap one when you announce a meeting.
meeting-room-then = { $lines }
label-meeting-amend = ✏️ Place, papers, notices
label-amend-place = 📍 Another place
label-amend-papers = 📎 Add papers
meeting-amend = What is to change about “{ $title }”?
meeting-ask-new-place = Where is it now? Tap a room, or write it.
meeting-relocated-done = It is at { $place } now; everyone is being told.
meeting-relocated = 📍 <b>Another place</b>: not { $before } but <b>{ $place }</b>.
    { $about }
meeting-ask-paper = Please send the paper: a file or a photo.
meeting-paper-added = Added, and sent to the group: { $title }
