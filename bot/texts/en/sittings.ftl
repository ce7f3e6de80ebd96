# At the meeting: sign-in, quorum, item by item, votes on the spot
label-sitting-sign = 📍 Sign in
label-sitting-lead = 📋 Sign-in and agenda
label-sitting-here = 👥 Who is here
label-sitting-poster = 📷 Sign-in poster
label-sitting-me = ✋ I am here
label-sitting-begin = ▶ Begin
label-sitting-begin-sure = Begin all the same
label-sitting-wait = Wait
label-sitting-vote = 🗳 Vote now
label-sitting-secret = 🤫 Secret vote
label-sitting-hands = ✋ Count hands
label-sitting-stop = ⏹ End the vote
label-sitting-again = 🔁 Put off
label-sitting-next = ⏭ Next item
label-sitting-before = ↩ Item before
label-sitting-back = ◀ Back
label-sitting-end = 🏁 Close the meeting
label-sitting-end-sure = Yes, close it
label-sitting-end-not = Go on
label-sitting-absent = ▫️ { $name }
label-sitting-is-here = ✅ { $name }{ $listens ->
        [true] {" "}(listens)
        *[other] {""}
    }
label-sitting-nameless = ✅ { $people } without a phone
label-sitting-add = ➕ Somebody without a phone
label-sitting-left = { $people ->
        [1] 🚪 Has left
        *[other] 🚪 All have left
    }
label-sitting-one = 🚪 One has left
label-sitting-mistake = ✖ A mistake: did not come
label-sitting-by-hand = ✍ { $name }, without a phone
label-sitting-consent = They agree to their name
label-sitting-no-name = Without the name

# Sign-in
sitting-poster = 📍 The sign-in code of “{ $title }” ({ $when }): <b>{ $code }</b>
    Put this picture on the wall, or hold it up. For people without a phone use “Who is here” under “Sign-in and agenda”.
sitting-poster-head = Scan to sign in
sitting-poster-hint = or send these six figures to @{ $bot }
sitting-in-private = Please sign in in private
meeting-signed-in = , { $here } signed in
sitting-ask-code = To sign in to “{ $title }”: which six figures are on the wall?
sitting-code-wrong = That is not the code. Please look at the six figures on the wall and send them again.
sitting-too-early = Sign-in has not opened yet. It opens an hour before the meeting.
sitting-over = This meeting is over; nobody can sign in any more.
sitting-signed-in = You are signed in: { $title }. { $here } here so far.
sitting-signed-already = You are signed in already: { $title }.
sitting-listens = You are signed in: { $title }. You are not on the list of this meeting, so you are noted as a listener: you may listen and speak, but not vote.
sitting-told-signed-in = An organizer signed you in: { $title }. If you are not there, please tell them.
sitting-me-noted = Noted: you are here
sitting-me-already = You are signed in already

# The chair's card
sitting-card = 📋 <b>{ $title }</b> ({ $when })
    { $stands }
    { $present }
    Sign-in code: <b>{ $code }</b>
    { $items }
sitting-card-moved = 📋 { $title }: the card is below
sitting-not-begun = Not begun yet
sitting-goes-on = ▶ Going on
sitting-ended = 🏁 Closed
sitting-present = <b>{ $here }</b> here{ $listening ->
        [0] {""}
        *[other] , and { $listening } listening
    }
sitting-households = <b>{ $here }</b> { $here ->
        [one] household
        *[other] households
    } here{ $listening ->
        [0] {""}
        *[other] , and { $listening } listening
    }
sitting-quorum-reached = Quorum: { $needed } of { $total } needed, reached ✓
sitting-quorum-lacking = Quorum: { $needed } of { $total } needed, <b>{ $lacking }</b> more to come
sitting-item = { $mark } { $n }. { $item }{ $result }
sitting-result = {"  "}{ $how }: { $approve } for, { $oppose } against, { $abstain } abstaining
sitting-voting = {"  "}🗳 the vote is on
sitting-ruled = {"  "}{ $how }
sitting-how-passed = passed
sitting-how-failed = not passed
sitting-how-again = put off
sitting-how-not-valid = too few to decide

# Who is here
sitting-here = 👥 <b>{ $title }</b>
    { $present }
    Tap a name: who has not come yet is noted as here; of who is here you can note that they left.
sitting-nameless = { $people } without a phone
sitting-ask-about = What about { $who }?
sitting-gone-already = They are no longer on the list.
sitting-ask-who = Who is here? Write a name; or, without names, only how many, for example “3 people”.
sitting-people-wrong = At most { $most } at once. Please write it again.
sitting-found = { $count ->
        [0] Nobody called “{ $name }” was found. For somebody without a phone tap below:
        *[other] Which one?
    }
sitting-ask-consent = Please ask { $name }: may the name stand on the list of those present? If not, only the number is kept.
sitting-is-member = { $name } is a member of this body: please tap the name under “Who is here”.
sitting-here-already = { $name } is signed in already.

# Item by item
sitting-again-noted = Noted: put off
sitting-next-noted = On to the next item
sitting-before-noted = Back to the item before
sitting-begins = The meeting begins
sitting-begin-lacking = { $lacking } are lacking ({ $needed } are needed): nothing can be decided yet. Begin?
sitting-waits = All right.
sitting-has-begun = The meeting has begun already.
sitting-moved-on = The meeting has moved on. Please look at the latest card.
sitting-vote-goes-on = A vote is going on. Please tap “End the vote” first.
sitting-no-vote = There is no vote now.
sitting-no-phones = Nobody has signed in by phone yet. Please use “Count hands”.
sitting-vote-begins = The vote is open for 3 minutes
sitting-vote-over = The vote is over
sitting-ask-hands = How many for, against and abstaining? Write them together, for example “12 3 1” or “for 12 against 3 abstain 1”.
sitting-more-hands = { $present } of those here can vote, so there cannot be { $cast } votes. If somebody has not signed in, note them under “Who is here” first.
sitting-hands-secret = Nobody raises a hand in a secret vote. Please tap “End the vote” first.
sitting-hands-joined = The hands are added: { $approve } for, { $oppose } against, { $abstain } abstaining. The phones are still voting.
sitting-hands-kept = Noted.{ $result }
sitting-end-sure = Close “{ $title }”? Nobody signs in or votes afterwards. { $left ->
        [0] {""}
        [one] One item was not dealt with; it is put off.
        *[other] { $left } items were not dealt with; they are put off.
    }
sitting-is-over = 🏁 “{ $title }” is closed; { $came } came in all. Please write the result for those who could not come.
