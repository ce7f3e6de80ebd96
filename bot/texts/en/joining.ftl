# Joining
join-which = Hello! I help in your community: suggest something, vote, hear of meetings, volunteer.

    Which community do you live in? Please tap it.
join-which-town = Hello! I help in your community: suggest something, vote, hear of meetings, volunteer.

    In which town is your community? Please tap it.
join-no-communities = No community has been opened here yet. Please look again in a few days.
join-notice = Welcome to <b>{ $community }</b>. Three sentences first:

    1. We keep your name (as shown here), your language, your community, and the suggestions, votes and sign-ups you send, to deal with the community's affairs.
    2. Your name is not shown to the public by default, but organizers see it, so that they can help; of votes only the counts are published, not who voted what.
    3. You can see, change, take away or delete it at any time: /my and /forget; the full text is at /privacy .

    Do you agree?
join-agreed = You have agreed. Thank you!
join-thing-gone = This poll or meeting was not found; the link may be out of date.
join-declined = All right, nothing was kept. If you want to join later, tap /start.
join-welcome = 🎉 Welcome to <b>{ $community }</b>!

    Below are six big buttons: tap what you want to do. If you are not sure, tap 【Help】.
join-back = Hello { $name }! You are in <b>{ $community }</b>. Tap a button below.
join-add = You are in { $current } now. Join <b>{ $community }</b> too? You stay in your earlier community.
join-move = Go to <b>{ $community }</b>? You stay in { $current } too.
join-already = You are in { $community } already.
join-moved = Done: you are in <b>{ $community }</b> now.
join-moved-menu = Welcome to { $community }. What you sent before is still there; to go back, tap 【My things】.
label-agree = ✅ Agree and join
label-decline = I do not agree
label-add-community = ➕ Agree and join
label-move-here = ➡ Go there
label-page-before = ⬅ Back
label-page-after = More ➡
label-other-town = ↩ Another town

# Leaving
cancel-done = All right, cancelled. Nothing was sent.
cancel-menu = To do something else, tap a button below.
cancel-earlier = This one is over already. What you are doing now goes on.
cancel-nothing = Nothing is going on, so there is nothing to cancel.
command-unknown = I do not know this command. Tap /help to see what I can do.
not-understood = I do not understand this yet. You can send text, voice or a photo, or tap a button below.
