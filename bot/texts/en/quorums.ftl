# Counting a meeting in a room
quorum-which = Which body is meeting in the room? I work out whether enough people came and whether it passed.
quorum-chosen = 🧮 <b>{ $body }</b>
quorum-ask-heads-total = { $body ->
    [residents_adults] How many residents of 18 and over does the community have?
    [residents_households] How many households does the community have? Each counts as one representative.
    [residents_groups] How many representatives did the residents' groups choose in all?
    [representatives] How many members does the representatives' meeting have? Residents' representatives and members of the committee both count.
    [villagers_adults] How many villagers of 18 and over does the village have?
    [villagers_households] How many households does the village have? Each counts as one representative.
    [village_representatives] How many members does the village representatives' meeting have? Representatives and members of the committee both count.
    [collective] How many members of full legal capacity does the collective have?
    [council] How many members does the deliberation council have?
    *[other] How many owners are there in all?
    }
quorum-ask-area-total = How many square metres do all owners have together?
quorum-ask-heads = { $online ->
    [true] How many take part? Count those online and those with a written proxy.
    *[other] How many take part?
    }
quorum-ask-area = How many square metres do the owners taking part have together?
quorum-ask-approve = How many are in favour, against and abstaining? Write them together, for example: 30 10 5
quorum-ask-approve-area = How many square metres do the owners in favour have together?
quorum-verdict = 🧮 <b>{ $body }</b>
    { $approve } in favour, { $oppose } against, { $abstain } abstaining
    { $lines }
    { "" }
    This is what the rules say; it does not replace the minutes.
    For the next item just write its votes.
quorum-done = All right, that was it.
quorum-number-wrong = Please write just one number, for example: 67
quorum-votes-wrong = I could not read that. Please write three numbers, in favour, against and abstaining, for example: 30 10 5
quorum-nobody = The total cannot be 0. Please look again.
quorum-more-present = That is more taking part than there are in all. Please look again.
quorum-more-votes = These are more votes than the { $present } taking part. Please look again.
quorum-more-area = That is more area in favour than taking part. Please look again.
label-quorum-same = { $area ->
    [true] Still { $total } m²
    *[other] Still { $total }
    }
label-quorum-again = 🔄 Count again
label-quorum-done = ✅ Done
