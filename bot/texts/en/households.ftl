# One household, one vote
vote-by-left = somebody who has left
vote-by-housemate-short = { $capacity ->
    [household] { $by } has voted for your household.
    *[other] { $by } has cast this vote of yours.
    } To change it, see my private message.
vote-by-housemate-same = { $capacity ->
    [household] { $by } has voted for your household, for the same: { $choice }.
    *[other] { $by } has cast this vote of yours, for the same: { $choice }.
    }
vote-by-housemate = { $capacity ->
    [household] “{ $question }”: { $by } has voted for your household: { $choice }.
    *[other] “{ $question }”: { $by } has cast this vote of yours: { $choice }.
    }
    { $capacity ->
    [household] One household, one vote. Take your “{ $mine }” instead? Everyone at home will hear of it.
    *[other] Take your “{ $mine }” instead?
    }
vote-of-household = “{ $question }”: { $by } voted for your household: { $choice }. Anyone at home can change it until the end.
vote-of-household-secret = “{ $question }”: { $by } voted for your household. It is secret: only { $by } knows what.
vote-secret-cast = { $capacity ->
    [household] Your household has voted: one household, one vote. It is secret, and only whoever voted can change it with the receipt: tap 【Change it】 under it, or send /check and the code.
    *[other] You have voted. A secret vote is changed with its receipt: tap 【Change it】 under it, or send /check and the code.
    }

# As what one votes
poll-you-vote-as =
    { "" }
    You vote as: <b>{ $capacity }</b>{ $names }
poll-you-are = { " " }({ $names })
poll-you-are-not =
    { "" }
    This is for those on a list ({ $capacity }), and it is not known yet who on it you are. If you have a slip of paper, send me its six characters and you can vote.
poll-not-on-roll = { $capacity ->
    [verified] Only residents confirmed before it opened can vote here, so this vote was not counted. To be confirmed, ask an organizer.
    [meeting] This is a vote at a meeting: only those who were signed in and decide there can vote, so this was not counted.
    [council] Only council members can vote here, so this vote was not counted.
    *[resident] You had not joined when this poll opened, so this vote was not counted. You can vote in the next one.
    }
poll-not-proven = { $capacity ->
    [household] Only households on a list can vote here, and it is not known yet which is yours,
    *[other] Only those on a list can vote here, and it is not known yet who on it you are,
    } so this vote was not counted. If you have a slip of paper, send me its six characters in private and you can vote.
