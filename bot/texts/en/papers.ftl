# Votes on paper
label-paper = 📝 Enter a paper vote
label-paper-next = 📝 The next paper
label-paper-elector = ▫ { $name }
label-paper-voted = ✓ { $name } (voted)
label-paper-by-hand = ✍ { $name }, who has no phone
label-paper-correct = ✏ Correct it
label-paper-take-back = ↩ Take it back
label-paper-box = 🗳 Enter secret papers
paper-ask-whose = “{ $question }”: whose paper is it? Please write { $free ->
    [True] the name
    *[other] the name, household or number on the list
    }.
paper-found = { $count ->
    [0] Nobody called “{ $name }” was found. For somebody without a phone tap below; each name counts once, so for two of one name add the building.
    *[other] { $count } found. Tap who it is:
    }
paper-nobody = Nobody like that can vote here. Please try other words.
paper-ballot = 📝 <b>Paper vote of { $name }</b>: { $question }
    { $how }{ $notes }{ $spent }
    What does the paper say? Then tap 【Cast】.
paper-entered = Entered for { $name }: { $choice }
paper-is-entered = The paper of { $name } is entered: { $choice }
paper-taken-back = The paper of { $name } was taken back. They can vote by phone, or it can be entered again.
paper-voted-already = { $name } has voted { $how ->
    [paper] on paper
    [proxy] through somebody else
    *[phone] by phone
    } already, so this cannot be entered.
paper-all-voted = { $electorate } people can vote and { $left } of them have not yet, so no more can be entered.
vote-came-by-paper = Your vote on paper has been entered, so this one was not counted. If it was entered wrongly, ask an organizer.
vote-came-by-proxy = Somebody has voted for you by your written word, so this one was not counted. To change it, ask an organizer.
paper-told = An organizer entered the paper vote of you or your household: { $choice }. ({ $question })
    If that is wrong, ask the organizer before the end.
paper-told-secret = An organizer has the paper vote of you or your household. ({ $question })
paper-told-taken-back = An organizer took back the paper vote of you or your household; you can vote by phone now. ({ $question })

# Secret votes on paper
paper-handed = Noted: { $name } handed in a paper. { $handed } came in, { $entered } were entered.
    What it says is not entered yet: put it in the box. From 3 on they are mixed and entered together, so that nobody knows whose each is.
paper-box = A secret vote: first note who handed in a paper, then mix the papers and enter them. { $handed } came in, { $entered } were entered.
paper-box-ballot = 🗳 <b>Secret papers, { $left } to go</b>: { $question }
    { $how }{ $notes }{ $spent }
    What does this one say? Look once more before you cast it: then it lies among the others and cannot be changed.
paper-box-done = All secret papers of this batch are entered. ({ $question })
paper-too-few = Secret papers are entered { $fewest } or more together. { $waiting } wait now.
paper-in-the-box = This paper lies among the others by now and cannot be taken back.

# In the result
poll-ways = How votes came: by phone { $phone }{ $paper ->
        [0] {""}
        *[other] , on paper { $paper }
    }{ $proxy ->
        [0] {""}
        *[other] , for somebody else { $proxy }
    }{ $room ->
        [0] {""}
        *[other] , in the room { $room }
    }
poll-room-said = The organizer told the totals of the room; they were not checked person by person.
poll-papers-missing = { $missing } of the secret papers were not entered before the end; their choices are not in the count.
poll-did-paper-corrected = { $at }: { $by } corrected the paper vote of { $note }
poll-did-paper-taken-back = { $at }: { $by } took back the paper vote of { $note }
paper-somebody = a resident
poll-did-room-entered = { $at }: { $by } entered the vote in the room: { $note }
poll-did-room-corrected = { $at }: { $by } changed the vote in the room: { $note }

# Votes in a room
label-room = ✋ Enter a vote in a room
label-room-sheet = 📷 The tally sheet
room-ask = The vote in the room: how many for “{ $option }”?
room-ask-photo = The vote in the room:
    { $lines }
    { "" }
    Please send a photo of the tally sheet. Everybody can see it, so please no names on it.
room-photo-please = Please send a photo of the tally sheet, or tap 【Cancel】.
room-number = Please write a number, like 12. For none write 0.
room-nobody = Nobody voted, so there is nothing to enter.
room-entered = { $room } votes of the room are entered. ({ $question })
    If that was wrong, enter them again: the new ones take their place.
room-sheet = The tally sheet of the { $room } votes in the room. ({ $question })
vote-room-full = All votes there are have been cast, { $room } of them in a room. If you voted there, all is well; if not, ask an organizer.

# Proxies
label-proxy = ✉ Enter a proxy
label-proxy-spouse = Spouse
label-proxy-parent = Parent
label-proxy-child = Child
label-proxy-sibling = Brother or sister
proxy-not-here = Nobody can vote for somebody else here.
proxy-ask-whose = In whose place does somebody vote? Please write the name, household or number on the list.
proxy-ask-holder = Who votes for { $name }? Please write the name.
proxy-ask-relation = What is { $holder } to them? Only close relatives may.
proxy-ask-photo = Please send a photo of the paper that says so. Only organizers can see it.
proxy-photo-please = Please send a photo of the paper, or tap 【Cancel】.
label-proxy-letter = 📷 The letter
label-proxy-letter-of = 📷 The letter of { $name }
label-proxy-letter-new = Another photo
label-proxy-letter-later = Photo later
proxy-letter = The letter of { $name }, for whom { $holder } ({ $relation }) votes.
proxy-letter-ask = Please take a photo of the letter of { $name } and send it to me. Only organizers can see it.
proxy-letter-kept = The photo of the letter of { $name } is there.
proxy-told = { $holder } voted for you or your household by your written word: { $choice }. ({ $question })
    If you did not ask for that, or it is wrong, tell an organizer before the end.
proxy-told-secret = { $holder } voted for you or your household by your written word. ({ $question })
    If you did not ask for that, tell an organizer before the end.
proxy-told-taken-back = An organizer took back the vote of { $holder } for you or your household; you can vote by phone now. ({ $question })
proxy-list = Votes for somebody else (only organizers see this):
    { $lines }
proxy-line = · { $name }: { $holder } ({ $relation }){ $lacks ->
    [true] . There is no photo of the letter
    *[other] {""}
    }
