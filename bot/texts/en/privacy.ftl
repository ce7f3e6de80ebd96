# Personal data
privacy = <b>How we treat your personal data</b>

    <b>Who is responsible</b>: the residents' committee of your community. Ask the organizers of your community.

    <b>What is kept, and why</b>
    · the name you show here, your account number, language and community: to know you and to answer you
    · your suggestions (text, voice, photos, place): to pass them to whoever deals with them and to reply
    · your votes: to count them, and so that you can change them until the end. Only counts are published, not who voted what. Organizers can see who voted what in a named poll; of a secret vote we keep that you voted, and cannot find out what
    · votes on paper: whose they are; where a relative votes for somebody, also the relative's name, what they are to each other, and a photo of the letter: so that everybody votes once, and it can be checked later. Only organizers see it. To correct it before the end, ask an organizer
    · numbers, names, households and owners' areas on rolls, and which of them is you: to know who may vote as what. Organizers bring rolls in; you can leave one in /my
    · answers to meetings and activities, check-ins, service hours: to plan places and to make out records
    · your phone: only if you want to give it, to reach you about volunteering
    ID numbers are not collected. Phone, ID and house numbers are masked when a suggestion is made public.

    <b>Who sees it</b>: the words of a suggestion are public, unless you change that to organizers only before you send it; voices and photos never are. Residents do not see who suggested something unless you want it; organizers do, to deal with it. Before anything is passed to another office or published, and before sensitive data is used, you are asked separately. Messages travel over Telegram's network, whose servers may be abroad.

    <b>How long</b>: while you are in the community. After you delete it, the record of what was done remains, without you.

    <b>Your rights</b>
    · see and copy: /my
    · change: name, language and community in /my and /language
    · withdraw consent and delete: /forget, at once, without losing the community's services
    · ask for an explanation or complain: to the organizers, or to the authority in charge
    For a child under 14 a parent or guardian must agree and act.
forget-nothing = We keep nothing about you, so there is nothing to delete.
forget-shown = This is what we keep about you:
    { $items }

    Delete all of it? You leave all communities. Your suggestions and votes remain on record without your name.
forget-sure = One last time: this <b>cannot be undone</b>. Are you sure?
forget-done = Deleted. We keep nothing about you any more.
forget-bye = Thank you for having been here. To come back, tap /start.
forget-kept = All right, nothing was deleted.
forget-item-person = · name: { $name }, language: { $language }, joined: { $joined }
forget-item-phone = · phone: { $phone }
forget-item-community = · community: { $community }
forget-item-count = · { $what }: { $count }
forget-role = roles in a community
forget-suggestions = suggestions sent
forget-supports = suggestions supported
forget-votes = votes
forget-meetings = answers to meetings
forget-called = meetings to which you were invited
forget-opinions = opinions for meetings
forget-attendances = meetings signed in to
forget-sign-ups = sign-ups for activities
forget-rolls = names proven on rolls
forget-remarks = ideas written beside polls
forget-seats = your seats on councils
forget-volunteer = volunteer registration
label-forget = 🗑 Delete my data
label-forget-sure = Yes, delete
label-forget-keep = Keep it
