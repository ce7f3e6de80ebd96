# What the others suggest
label-browse = 👀 What others say
label-read-line = No. { $number } · { $count } support · { $words }
label-read = 📄 See No. { $number }
label-read-supported = Most supported
label-read-newest = Newest
label-read-kind = By kind
label-search = 🔍 Search
label-unsupport = Stop supporting
label-share = 🔗 Share
label-withdraw = ↩ Withdraw
label-hide-name = 🙈 Take my name off
read-supported = <b>What others suggest</b>, most supported first
read-newest = <b>What others suggest</b>, newest first
read-kind = <b>What others suggest</b>
read-of-kind = <b>What others suggest</b>: { $kind }
read-list = { $head }, page { $page }.
    Tap the one you want to see.
read-nothing = { $head }
    Nothing is open here now.
read-which-kind = Which kind?
read-no-kinds = Nothing is open now.
read-ask-word = What are you looking for? A word or two, for example “lamp”.
read-found = With “{ $words }”, newest first, page { $page }.
    Tap the one you want to see.
read-not-found = Nothing found with “{ $words }”. Try another word, or tap 【Suggest】 and say it yourself.
suggestion-shown = { $parts }
shown-head = <b>{ $number }</b>  { $category }
    { $about }
shown-text = “{ $text }”
shown-history = <b>History</b>
    { $lines }
shown-asks-rating = Are you satisfied?
without-words = said by voice or photo
shown-without-words = (Said by voice or photo; only the organizers can hear or see it.)
shown-today = suggested today
shown-age = { $days } days old
shown-percent = { $percent }% done
shown-unit = Dealt with by { $unit }
shown-point = 📍 Has a place
shown-place = Where: { $place }
shown-supporters = Supporters: { $count }
shown-parts = Sent along: { $parts }
shown-not-public = 🔒 Only you and the organizers can read it
shown-named = The organizers see your name, other residents do not
shown-nameless = No name: the organizers do not see that it is yours either
shown-unmasked = No name, but an organizer has looked at who it was: { $reason }
standing-open = { $state }, answer due by { $due }
standing-late = { $state }, the answer was due by { $due } and is late
standing-declined = declined, because: { $reason }
standing-merged = the same matter as { $into }, dealt with there
standing-replied = { $state }: { $grade }
suggestion-not-found = This suggestion was not found. Please look at the number again, or tap 【What others say】.
share-link = Send this link to a neighbour; it opens { $number }:
    { $link }
share-elsewhere = This suggestion is of <b>{ $community }</b> and for its residents only. You are in { $current } now. Join { $community } too? You keep your place here.
name-hidden = All right, from now on the organizers do not see that it is yours. Supporters and progress stay as they are.
name-hidden-already = There was no name on this one.
history-line = { $day }  { $what }
history-with-note = { $day }  { $what }: { $note }
history-received = received
history-accepted = accepted
history-declined = declined
history-asked = its author was asked for more
history-answered = its author said more
history-merged = merged with another one
history-unmerged = no longer merged
history-joined = another one was merged into it
history-transferred = transferred
history-proposed = enough support: proposed for the agenda
history-agenda = put on the agenda
history-decided = talked about at the meeting
history-progress = progress
history-noted = internal note
history-unmarked = no advertising
history-words = the words of the voice were written down
history-confirmed = these words stand for the voice
history-sorted = another category
history-extended = more time
history-replied = answered
history-rated = rated
history-reopened = taken up again
history-closed = closed
history-withdrawn = withdrawn by its author
history-hidden = its author took the name off
history-unmasked = somebody looked at whose it is
label-desk-number = 🔎 Look up a number
label-unmask = 🙈 See who it was
label-history = 📜 History
desk-ask-number = Which number? Just write it, for example 3.
desk-number-unknown = There is no such number. Please look again; just the number is enough.
desk-number-told = { $number }: { $words }
    { $standing }.
desk-number-private = not public
desk-ask-unmask = Why must you know who suggested { $number }? Please give the reason (10 to 300 characters). It is kept on record and told to the author at once.
unmask-why = Please be more specific: at least { $least } characters. The author reads the reason as you write it.
desk-unmasked = { $number } was suggested by <b>{ $name }</b>. Please use this only for the matter itself and tell nobody. It is on record, and the author was told.
told-unmasked = To deal with <b>{ $number }</b>, which you suggested without your name, an organizer of { $community } looked at who it was.
    The reason: { $reason }
    { "" }
    This is on record. Other residents still do not see your name. If you think it was not right, turn to the community or the authority above it.
desk-history = The history of <b>{ $number }</b>
    { $lines }
desk-history-line = { $line } ({ $who })
