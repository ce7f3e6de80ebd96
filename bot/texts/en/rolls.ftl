# Tables that come in
table-big = This file is too large: { $most } MB at most. Keep just the sheet with the roll and send it again.
table-long = This table is too long: { $most } lines at most. Split it, or take empty lines out, and send it again.
table-old = This is a table of the old format, or one with a password. Open it, save it as .xlsx without a password, and send it again.
table-none = This file is not a table, or it is damaged. Please send an .xlsx or a .csv.
table-empty = This table is empty. Is it the right one?

# As what one votes
capacity-resident = resident
capacity-verified = confirmed resident
capacity-household = household
capacity-council = council member
capacity-villager = villager
capacity-collective = member of the collective
capacity-meeting = someone present
capacity-owner = owner
label-capacity-resident = 🏘 Residents
label-capacity-household = 🏠 Households (one vote each)
label-capacity-council = 💬 Council members
label-capacity-villager = 🌾 Villagers
label-capacity-collective = 🌱 Members of the collective
label-capacity-owner = 🔑 Owners (with areas)

# Rolls
rolls = 📒 <b>Rolls of { $community }</b>
    { $lines }
    { "" }
    A roll says who may vote as what, and how many there are.
rolls-none = There is no roll yet. Tap 【📥 Bring in a roll】 and send the spreadsheet.
roll-line = · { $title } ({ $capacity }): { $figures }, { $proven } proven
roll-heads = { $entries ->
    [1] 1 person
    *[other] { $entries } people
    }
roll-households = { $households ->
    [1] 1 household
    *[other] { $households } households
    } with { $entries ->
    [1] 1 person
    *[other] { $entries } people
    }
roll-area = { $entries ->
    [1] 1 entry
    *[other] { $entries } entries
    }, { $area } m²
roll-square-metres = { $area } m²
roll-entry = { $title } ({ $capacity }): { $whose }
roll-short = { $name } { $code } { $title }
roll-card = { $line }
    Last brought in: { $at }
label-roll-import = 📥 Bring in a roll
label-roll-print = 🖨 Print codes
label-roll-confirm-someone = 🪪 Confirm somebody
label-roll-verify = ✅ Confirm residents
label-roll-history = 🕘 History of the rolls
label-roll-renew = 🔄 Renew the roll
label-roll-take-down = 🗑 Take down
label-roll-take-down-sure = Yes, take it down
label-roll-keep = No
roll-take-down-sure = When “{ $title }” is taken down, what people proved by it is gone and no new vote can use it. Are you sure?
roll-taken-down = “{ $title }” was taken down.
roll-history = 🕘 Lately on the rolls
    { $lines }
roll-history-none = Nothing yet.
roll-history-line = · { $at } { $what } ({ $who })
roll-event-imported = “{ $title }” brought in ({ $note })
roll-event-printed = codes of “{ $title }” printed: { $note }
roll-event-taken-down = “{ $title }” taken down
roll-event-proven = { $about } proved “{ $title }” { $code } with a slip
roll-event-confirmed = “{ $title }” { $code } confirmed as { $about }
roll-event-given-up = “{ $title }” { $code } is { $about } no more
roll-event-verified = { $about } confirmed as a resident
roll-event-unverified = { $about } not confirmed any more

# Bringing one in
roll-ask-kind = As what do the people on this roll vote?
roll-ask-title = What is the roll called? Tap, or write. One with the same name and kind is renewed.
label-roll-title-resident = Residents
label-roll-title-household = Households
label-roll-title-council = Council members
label-roll-title-villager = Villagers
label-roll-title-collective = Members of the collective
label-roll-title-owner = Owners
roll-ask-file-owner = Please send the table of “{ $title }”, an .xlsx or a .csv.
    The first line names the columns: code, name, house, area. Without a code, the house is the code.
    Other columns (ID numbers, phones) are neither read nor kept. Above is a sample.
roll-ask-file-others = Please send the table of “{ $title }”, an .xlsx or a .csv.
    The first line names the columns: code, name, household. Without a code, the household is the code.
    Other columns (ID numbers, phones) are neither read nor kept. Above is a sample.
roll-sample-name = sample-roll.csv
roll-sample-owner = code,name,house,area
    1,Zhang San,3-2-101,96.55
    2,Li Si,3-2-102,120
roll-sample-others = code,name,household
    1,Zhang San,Group 3 No. 12
    2,Li Si,Group 3 No. 12
roll-file-please = Please send the table of the roll here, an .xlsx or a .csv, or tap 【Cancel】.
roll-reading = Got it, reading. One moment.
roll-mistakes = { $count ->
    [1] One thing is
    *[other] { $count } things are
    } wrong in this table; nothing was brought in:
    { $lines }
    { "" }
    Correct it and send it again.
roll-mistakes-more = … and { $more } more
roll-mistake = · line { $line }: { $what }
roll-mistake-header = the names of the columns were not found. Write in the first line: code, name, household (and area for owners)
roll-mistake-empty = there is nobody below the names of the columns
roll-mistake-many = too many people, { $most } at most
roll-mistake-no-name = no name
roll-mistake-no-code = no code
roll-mistake-twice = code { $code } is the same as in line { $first }
roll-mistake-area = the area “{ $area }” is not understood; write square metres with at most two decimals
roll-mistake-identity = this looks like an ID number, which cannot be taken in; use another code
roll-mistake-day = the code became a date, { $code }; format that column as text
roll-mistake-long-name = the name is too long, { $most } characters at most
roll-mistake-long-code = the code is too long, { $most } characters at most
roll-mistake-long-household = the household is too long, { $most } characters at most
roll-understood = Understood: “{ $title }” ({ $capacity }), { $figures }.
    { $lines }
    { $more }
roll-right = Is that right?
roll-and-so-on = …
roll-ignored = Columns left out: { $columns }
roll-changes = Against before: { $added } new, { $gone } gone, { $changed } changed{ $lost ->
    [0] .
    *[other] . Of those who go { $lost } had proven who they are; they are told.
    }
label-roll-accept = ✅ Bring it in
roll-imported = Brought in.
    { $line }
    { $changes }
    { "" }
    Next you can 【🖨 Print codes】 and hand everybody a slip.
roll-told-gone = The roll was renewed, and you are no longer on it:
    { $entry }
    If that is wrong, ask the organizers.

# Printing codes
roll-print-which = Which one?
roll-print-nobody = Everybody on it has proven who they are; nothing to print.
roll-print-sure = A slip for each of the { $count } on “{ $title }” who have not proven who they are. Unused slips printed before are worth nothing then. Print?
label-roll-print-sure = 🖨 Print
roll-printed = “{ $title }”: { $count } slips. Cut them apart and hand each to its person; each works once. The bot keeps no copy: lost ones can only be printed anew.
roll-slip-head = { $community } · { $title } · code
roll-slip-whose = { $line }
roll-slip-hint = Scan the code on the right, or send these six characters to @{ $bot }. It works once; show it to nobody.
roll-slip-file = { $title }-codes-{ $part }.pdf

# Confirming somebody
roll-ask-find = Whom on the rolls? Write the name, code or house.
roll-find-none = Not found on the rolls. Try other words.
roll-found = { $count ->
    [1] One found. Tap to confirm:
    *[other] { $count } found. Tap the one you mean:
    }
label-roll-somebody = { $entry }
label-roll-proven = ✓ { $entry }
roll-is-proven = { $entry }
    This is proven to be { $name } ({ $proof }).
roll-proof-code = with a slip
roll-proof-organizer = confirmed by an organizer
label-roll-undo = ↩ It is not
roll-undone = { $entry }
    This is not proven now.
roll-ask-who = { $entry }
    Who is it? Tap; if it is none of them, write the name they show here.
roll-ask-who-else = { $entry }
    Who is it? Write the name they show here.
roll-who-none = Nobody who joined is called that. Try other words; whoever has not joined must join first.
label-roll-is = 👤 { $name }
roll-confirmed = Done, { $name } is:
    { $entry }
roll-told-confirmed = The organizers confirmed that you are on a roll:
    { $entry }
    You can vote as this from now on.
roll-told-undone = The organizers changed a roll; this is not you any more:
    { $entry }
    If that is wrong, ask the organizers.
roll-taken-meanwhile = Somebody has just been proven to be this one.

# Confirmed residents
roll-ask-verify = { $count ->
    [1] 1 resident is
    *[other] { $count } residents are
    } confirmed. Whom do you want to confirm? Write the name they show here.
roll-verify-which = Tap the one to confirm; those with ✅ are confirmed, and a tap takes it back.
label-roll-verified = ✅ { $name }
label-roll-unverified = ▫ { $name }
roll-verified = Confirmed: { $name } is a resident.
roll-unverified = { $name } is not confirmed any more.
roll-told-verified = The organizers of { $community } confirmed that you are a resident.
roll-told-unverified = You are no longer a confirmed resident of { $community }.

# Residents
roll-ask-code = Please send the six characters on your slip.
roll-code-form = That does not look like a code. It has six characters, letters and figures. Please look again.
roll-code-wrong = This code is not right. Please look at your slip again. { $left ->
    [0] You can try again in an hour.
    [1] You can try once more.
    *[other] You can try { $left } more times.
    }
roll-code-used = Somebody has been proven to be this one on “{ $title }” ({ $name }). If the slip is yours, ask the organizers. { $left ->
    [0] You can try again in an hour.
    [1] You can try once more.
    *[other] You can try { $left } more times.
    }
roll-code-wait = That was wrong several times. Please come back in an hour, or ask the organizers.
roll-code-own = You have proven this already:
    { $entry }
roll-elsewhere = This slip is of { $community }. Join { $community } in /my first, then scan it again.
roll-one-each = The same person is on “{ $title }” already ({ $name }); everybody is on it once. If the slip is wrong, ask the organizers.
roll-proven = Done, you are on the roll:
    { $entry }
    You can vote as this from now on. Not you? Tap below.
label-roll-not-me = That is not me
roll-own = 📒 { $entry }
roll-own-verified = ✅ confirmed resident of { $community }
roll-own-none = You are on no roll yet. If you have a slip, send its six characters.
roll-own-all = You can vote as:
    { $lines }
label-roll-leave = Leave { $title } { $code }
roll-leave-sure = { $entry }
    After leaving you cannot vote as this any more; only the organizers can bring you back. Leave?
label-roll-leave-sure = Leave the roll
label-roll-stay = Stay
roll-left = You have left “{ $title }”. The entry stays on the roll, without you.
roll-stayed = All right, nothing was changed.
roll-not-yours = This is not yours now; nothing was changed.
label-roll-unverify-me = Not a resident of { $community }
label-own-rolls = 📒 On which rolls am I
