suggestion-number = { $community }〔{ $year }〕{ $number }号
suggest-ask = What would you like to suggest? Words, a voice message or a photo: one message is enough, several are fine too.
suggest-ask-photo = Please send a photo.
suggest-what-there = Got the place. What is the matter there? A few words or a photo will do.
suggest-ask-place = Where is it? Send a location, or a few words such as “door of building 3”.
suggest-preview = <b>Your suggestion</b>
    { $draft }
    { "" }
    { $hidden }
    { $similar }
    Shall it be sent like this? To add something, just send it.
suggest-hidden = Other residents do not see who says it. 【Submit】 shows your name to the organizers; 【Submit without name】 does not.
suggest-may-be-known = Without a name too, please mind: a voice or a photo may let the organizers know you.
suggest-with-voice = 🎤 voice
suggest-with-photo = 📷 photo
suggest-with-place = 📍 place
suggest-similar = Somebody suggested nearly the same. You can support it instead:
suggest-similar-one = No. { $number }: { $text }
label-support = 👍 Support No. { $number }
label-submit = ✅ Submit
label-submit-anonymous = Submit without name
label-add-photo = 📷 Photo
label-add-place = 📍 Place
label-rewrite = ✏️ Rewrite
suggest-received = Received, number <b>{ $number }</b>.
    “{ $said }”
    { "" }
    { $open }. You will have an answer by { $due }. To see how it goes, tap 【My things】.
suggest-offer = Shall this be sent as a suggestion?
suggest-offer-sent = Shall what you just sent be sent on as a suggestion?
courtesy-thanks = You are welcome! Whenever something comes up, just tell me.
courtesy-hello = Hello! If there is something the community should do, just tell me. For anything else, tap the menu below.
courtesy-fine = All right. Whenever something comes up, just tell me.
label-offer-yes = Yes
suggest-offer-declined = All right, it was not sent.
suggest-tip = Please tell this to those whose task it is:
    Police 110  Discipline inspection 12388  or the oversight committee of your village or community, for its accounts and its dealings
    To protect you, this message was not kept and is not sent as a suggestion.
    If you are not reporting a crime and only want the community to look after it, say it in other words and send it again.
suggest-edited-late = You edited a message. What has been sent does not change; to add something, send another message.
suggest-tip-kept = { $tip }
    { "" }
    What you wrote before is still here; only this does not count. Go on writing, or send it as it was.
label-resume = ✏️ Back to my suggestion
edited-elsewhere = The change does not count. Please send it again; if the next question was asked already, tap 【Cancel】 and start anew.
suggestion-too-short = A few more words, please: what is it about, and where?
suggestion-too-long = This has { $length } characters; at most { $most } fit. Please keep to what matters, or send two.
suggestion-too-many = At most { $most } a day, and you have sent them all. Please come again after { $again }. If it is urgent, call 110, 119 or 120.
suggestion-moved-on = Somebody was faster: this one has been dealt with, and nothing was changed by you. It is now: { $state ->
    [received] received
    [triaged] accepted
    [transferred] transferred
    [merged] merged
    [on_agenda] on the agenda
    [in_progress] in progress
    [closed] closed
    [replied] answered
    [rated] rated
    [reopened] reopened
    [declined] declined
    *[other] withdrawn
    }
support-own = This is your own; no need to support it.
support-done = Supported
support-again = You support it already
support-kept = You support <b>{ $number }</b> and will hear how it goes. To undo: 【My things】.
support-undone = Support taken back
withdrawn = Withdrawn. It is not dealt with any more.
withdrawn-already = You have withdrawn this one before; there is nothing left to do.
rate-why = What was not good? A few words or a voice message will do. We deal with it once more and answer you again.
rate-already = You have rated this one already. Thank you.
rate-said = Your rating: { $rating }
rate-thanks-bad = Thank you. We have noted it and told the county's administrators.
rate-bad-again = ⚠ <b>{ $number }</b> was dealt with again, and the resident is still not satisfied. Please look into it.
rate-thanks = Thank you, your rating is noted.
rate-reopened = It is taken up again. You will have an answer by { $due }.
label-rate-good = 😊 Satisfied
label-rate-fair = 🙂 Fairly
label-rate-bad = ☹️ Not satisfied
state-received = received
state-triaged = accepted
state-transferred = transferred
state-merged = merged
state-on_agenda = on the agenda
state-replied = answered
state-rated = rated
state-reopened = reopened
state-declined = declined
state-withdrawn = withdrawn
suggest-edited = All right, the edited words count.
rate-again = You have not rated the reply to <b>{ $number }</b> yet.
    { "" }
    Are you satisfied with it?
state-in_progress = in progress
state-closed = closed
news = { $items }
state-rated-as = rated: { $rating }
rated-good = satisfied
rated-fair = fairly satisfied
rated-bad = not satisfied
category-sanitation = Cleanliness
category-repairs = Repairs
category-traffic = Parking and traffic
category-safety = Safety and fire
category-care = Care of old and young
category-culture = Culture and sports
category-property = Property management
category-neighbours = Neighbours
category-openness = Openness
category-other = Other
told-asked = About your <b>{ $number }</b> the community would like to know:
    “{ $note }”
label-answer-back = ✍ Answer
suggest-answer = Please tell us: words, voice or a photo.
suggest-answered = Thank you, the community has your answer.
told-progress = <b>{ $number }</b> is getting on: { $note }
told-extended = <b>{ $number }</b> will be answered later, by { $due }. Why: { $note }
told-joined = About <b>{ $number }</b>: somebody else suggested the same (no. { $note }). Both are dealt with together, and there is nothing you need to do.
told-unmerged = <b>{ $number }</b> is no longer joined with another one. It is dealt with by itself and answered by { $due } at the latest.
told-words = Your <b>{ $number }</b> is a voice message. The words were written down:
    “{ $note }”
    { "" }
    Are they right?
label-words-right = ✅ Right
label-words-wrong = ✏️ Not right
suggest-right-words = Please write what you wanted to say: your words will stand. If writing is hard, send another voice message.
suggest-words-kept = All right, these words stand.
office-committee = the residents' committee of { $community }
promises = 📋 <b>{ $name }: how your suggestions get on</b>
    Answered in these seven days: { $answered }. { $waiting ->
        [0] Nothing waits.
        *[other] In hand: { $waiting }, of these due this week { $coming }, overdue { $late }.
    }
    { $lines }
promises-late = Overdue ({ $office }): { $numbers }
promises-number = no. { $number } ({ $days } { $days ->
    [one] day
    *[other] days
    })
mark-link = contains a link
mark-repeated = the same as before
mark-advertising = looks like advertising
told-proposed = { $note } people support <b>{ $number }</b>, which is enough: the community was asked to bring it before a meeting.
told-decided-passed = <b>{ $number }</b> was passed at the meeting and will be done. { $note }
told-decided-again = <b>{ $number }</b> was not settled and is put off to the next meeting. { $note }
told-decided-failed = <b>{ $number }</b> was not passed at the meeting. The community will write to you here and say why. { $note }
suggest-minor = This sounds like a child. Under 14, a parent has to agree.
label-grown = I am 14 or older
label-guardian = I am the parent and I agree
suggest-split = You named { $count } matters:
    { $matters }
    { "" }
    Sent apart, each has a number and an answer of its own. Shall they be apart?
label-split = ✂️ Split into { $count }
label-split-not = Keep as one
suggest-several = { $count } suggestions, sent together:
suggest-with-each = With each of them: { $parts }
suggest-with-forwarded = ↪️ forwarded
suggest-forwarded = (forwarded message)
label-open = 🌐 Everyone may read it (tap: organizers only)
label-closed = 🔒 Organizers only (tap: everyone)
suggest-open = Everyone may read it, without your name
suggest-closed = Only the organizers read it
suggest-looked-at = The organizers read it before it is public
suggest-received-one = <b>{ $number }</b>: { $said }
suggest-received-several = Received, { $count } suggestions.
    { $lines }
    { "" }
    { $open }. You will have an answer by { $due }. To see how it goes, tap 【My things】.
suggestion-slow-down = Please slow down and go on in a minute. What you wrote before is still there.
suggestion-too-many-parts = At most { $most } a day; { $left } are left today. Keep it as one, or go on tomorrow.
suggestion-moved-on-by = { $by } was faster: this one was just dealt with ({ $done }). What you tapped or wrote changed nothing.
