# Minutes
minutes-head = <b>{ $title }</b> ({ $kind })
    Time: { $when }
    Place: { $place }
minutes-joined = { $parts }
minutes-present = { $count ->
    [one] 1 person was there
    *[other] { $count } people were there
    }
minutes-topic = { $n }. { $topic }
minutes-ruling = Result: { $ruling }
minutes-ruling-passed = passed
minutes-ruling-failed = not passed
minutes-ruling-again = put off
minutes-ruling-none = nothing decided
minutes-votes = { $approve } for, { $oppose } against, { $abstain } abstained
minutes-points = Main points: { $text }
minutes-dissent = Dissent: { $text }
minutes-task = To do: { $task }
minutes-task-words = { $office }, { $what }, by { $due }
minutes-notes = What was said: { $text }
minutes-opinions = From those who could not come (opinions, not votes):
    { $lines }
minutes-opinion = · { $text }
minutes-voices = · { $count ->
    [one] one voice message, which went to the chair
    *[other] { $count } voice messages, which went to the chair
    }
minutes-nothing-decided = Nothing was decided at this meeting.
minutes-correction = Corrected on { $day }:
    { $lines }
    Why: { $reason }
minutes-changed-entry = Item { $n }, { $what }: “{ $before }” is now “{ $after }”
minutes-changed = { $what }: “{ $before }” is now “{ $after }”
minutes-not-there = nothing
minutes-part-ruling = result
minutes-part-votes = votes
minutes-part-points = main points
minutes-part-dissent = dissent
minutes-part-tasks = to do
minutes-part-present = people there
minutes-part-notes = what was said
minutes-signed = The residents' committee of { $community }
    { $day }
minutes-file-name = Minutes { $title }.pdf
minutes-paper-title = Minutes

# The draft
minutes-too-few = Too few were there at the vote to decide.
minutes-draft = 📝 <b>Minutes (draft)</b>
    { $title }, { $when }
    { "" }
    { $lines }
    { "" }
    Tap an item to write about it; then read the whole and publish.
minutes-draft-again = 📝 <b>Minutes (correction)</b>
    { $title }, { $when }
    { "" }
    { $lines }
    { "" }
    Tap the item that is wrong; then look at the changes.
minutes-draft-line = { $mark } { $n }. { $topic }{ $more }
minutes-draft-more = { " " }({ $what })
minutes-draft-present = 👥 { $count ->
    [one] 1 person there
    *[other] { $count } people there
    }
minutes-draft-no-present = 👥 How many were there is not written yet
minutes-draft-no-entries = The meeting had no agenda.
minutes-entry = <b>{ $n }. { $topic }</b>
    { $lines }
    { "" }
    { $hint }
minutes-entry-open = How was it decided? Tap, or write a few words, for example “passed, 20 for, 2 against”.
minutes-entry-done = Tap below for more; what you write are its main points.
label-minutes-chosen = ● { $choice }
label-minutes-entry = { $mark } { $n }. { $topic }
label-minutes-votes = 🔢 Votes
label-minutes-points = 🗣 Main points
label-minutes-dissent = 🙋 Dissent
label-minutes-task = 👷 Who does it
label-minutes-next = Next item ▶
label-minutes-back = ◀ Back to the draft
label-minutes-present = 👥 How many were there
label-minutes-notes = 🗒 What was said
label-minutes-add = ➕ One more item
label-minutes-opinions = 💬 From those who could not come
label-minutes-preview = 👀 Read the whole
label-minutes-changes = 👀 Look at the changes
label-minutes-publish = ✅ Publish
label-minutes-go-on = ✏️ Go on writing
minutes-ask-votes = “{ $topic }”: how many for, against, abstained? For example “20 2 1”.
minutes-ask-points = “{ $topic }”: what was mainly said? A few words.
minutes-ask-dissent = “{ $topic }”: who was not convinced, and why? No names are needed.
minutes-ask-present = How many people were there?
minutes-ask-notes = What was said and decided? A few words that also those understand who were not there.
minutes-ask-add = What else was talked about? In one sentence.
minutes-more-votes = { $present } people were there and { $cast } voted, which does not fit. Please look again.
minutes-ask-office = “{ $topic }”: which office does it? Tap, or write, for example “property company”. All at once works too: “property company, build the shed, by Dec 31”, a line for each office.
minutes-ask-what = What does { $office } do?
minutes-ask-due = By when? Tap, or write, for example “Dec 31”.
label-minutes-office = { $office }
label-minutes-no-task = Nobody has to
label-minutes-as-topic = What the item says
label-minutes-weeks = In two weeks
label-minutes-month = In a month
label-minutes-quarter = In three months
minutes-opinions-which = What those who could not come said stands in the minutes, without names. Tap what to leave out:
    { $lines }
minutes-opinions-line = { $n }. { $text }{ $out }
minutes-opinions-out = { " " }(left out)
minutes-opinions-voice = 🎤 voice
label-minutes-leave-out = ✅ { $n }. { $text }
label-minutes-take-in = ▫️ { $n }. { $text }
minutes-preview = People will read:
    { "" }
    { $text }
    { "" }
    { $doubts }
minutes-preview-again = People will read these corrections:
    { $lines }
    { "" }
    Why? Write it in a sentence; that publishes them.
minutes-doubt-undecided = ⚠️ Item { $numbers }: no result yet; it will say “nothing decided”.
minutes-doubt-votes = ⚠️ Item { $numbers }: it says passed, but no more than half were for it. Please look again.
minutes-nothing-yet = Nothing is written yet. Tap an item, or write what was said.
minutes-no-change = Nothing has changed, so there is nothing to correct.
minutes-edited-by = { $by } has just changed it. Please read the whole again.
minutes-published-by = { $by } has published these minutes already. To correct them, send /minutes.
minutes-not-published = These minutes are not published yet.
minutes-published = The minutes are published, and posted until { $until }.
minutes-published-told = The minutes are published, posted until { $until }, and everyone who answered was told. No group is linked, so please tell the others.
minutes-posted = 📝 <b>Result of the meeting</b>
    { $text }
    { "" }
    Posted until { $until }. If you do not agree, tap “I object”.
minutes-corrected = The correction is out.
minutes-posted-correction = ✏️ <b>Minutes corrected</b>
    { $title }, { $when }
    { "" }
    { $text }
minutes-posting-soon = 📢 <b>The posting ends soon</b>: the minutes of “{ $title }” are posted until { $until }. If you do not agree, tap “I object”.
minutes-posting-over = 📢 <b>The posting is over</b>: the minutes of “{ $title }”. { $count ->
    [0] Nobody objected.
    [one] One objection came{ $waiting ->
        [0] , and was answered.
        *[other] ; the answer is on its way.
    }
    *[other] { $count } objections came{ $waiting ->
        [0] , all answered.
        *[other] ; { $waiting } still wait for an answer.
    }
    }
minutes-posting-over-told = The posting of the minutes of “{ $title }” is over: { $count ->
    [0] nobody objected.
    *[other] objections: { $count }, still without an answer: { $waiting } (see /desk).
    }
label-minutes-object = ✋ I object
label-minutes-read = 📝 Read the minutes
label-minutes-pdf = 📄 PDF
label-minutes-correct = ✏️ Correct
minutes-object-over = The posting ended on { $until }. If you have something to say, please suggest it.
minutes-object-ask = What do you object to in the minutes of “{ $title }”? Say which item, and why. It gets a number and an answer.
minutes-object-words = Objection to the minutes of “{ $title }”:
minutes-elsewhere = These are the minutes of another community.
minutes-file = The minutes of “{ $title }”
minutes-list = Minutes, tap to read:
minutes-none = There are no minutes yet. After a meeting they are posted in the group, and can be read here.
label-minutes-of = 📝 { $month } { $day } { $title }
minutes-read = 📝 <b>Minutes</b>
    { $text }
    { "" }
    { $posting }
minutes-posting-until = Posted until { $until }.
minutes-posting-was = The posting is over (until { $until }).
minutes-no-opinions = Nobody who could not come has said anything.
minutes-full = Minutes hold { $most } items; please write the rest under “What was said”.
minutes-carried = What was put off is now on the agenda of “{ $title }” ({ $when }).
meeting-carried = Put off by the last meeting, and on the agenda already:
    { $lines }
minutes-more-opinions = · { $count } more, all of them in the PDF
label-minutes-more = More ▶
minutes-joiner = ;{ " " }
minutes-unpublished = The minutes of “{ $title }” ({ $when }) are begun and not published, so nobody can read them yet. Please publish them:
label-minutes-task-off = ✖ Not: { $what }
minutes-many-tasks = At most { $most } tasks an item, please.
