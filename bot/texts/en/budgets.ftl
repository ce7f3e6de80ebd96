label-budget-options = Participatory budget
budget-ask-total = How much money is there? In figures, such as 50000.
budget-total-unclear = I did not understand the sum. Please write a whole number in figures, such as 50000.
budget-ask-projects = Which projects? One a line, each with its cost behind it: Corridor lamps 12000
budget-cost-missing = What does this line cost? { $line }. Please write a whole number at its end, such as: Ramp 12000
label-poll-capped = May choose: { $value }
budget-capped = up to the total
budget-any = any number
poll-how-equal-shares = There are { $total } yuan. { $capped ->
        [true] What you choose may not cost more than that together.
        *[other] Choose all that you want.
    } Everybody who votes is given an equal share, which is spent only on what they chose; what its supporters can pay for is done.
poll-tie-budget = Between equals the cheaper is first, then the one that stands earlier in the list.
ballot-overspent =
    { "" }
    Chosen: { $spent } yuan, { $over } too much. Please take something out.
label-project = { $sign } { $option } { $cost } yuan
budget-nobody = Nobody voted; the money is still there.
budget-shares = 💰 { $total } yuan, { $voters } voted: each had { $about ->
        [true] about
        *[other] {""}
    } { $share } yuan, spent only on what they chose.
budget-paid = ✅ { $option } ({ $cost } yuan): its supporters paid for it, { $paid }.
budget-each = { $people } of them { $about ->
        [true] about
        *[other] {""}
    } { $each } yuan each
budget-from-rest = ✅ { $option } ({ $cost } yuan): its { $votes } supporters had too little; what everybody had left pays for it.
budget-not = ✖ { $option } ({ $cost } yuan): { $votes ->
        [0] nobody chose it
        *[other] { $votes } chose it and had too little
    }; it cannot be done this time.
budget-passed-over = ✖ { $option } ({ $cost } yuan): { $votes } chose it, as many as one that is done; it stands later in the list and had no turn.
budget-left = { $left } yuan are left.
budget-votes-same = By votes alone the result would be the same.
budget-votes = By votes alone these would be done: { $options }; { $left } yuan would be left.
