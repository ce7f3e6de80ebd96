ballot-empty = Nothing is picked yet. Please pick at least one.
ballot-too-many = { $most ->
        [one] You can pick only one.
        *[other] You can pick at most { $most }.
    } To change, untap one first.
ballot-twice = One option is picked twice; please change that.
ballot-no-such-option = There is no such option; please pick from those listed.
ballot-score-every = Still without a score: { $missing }.
ballot-score-range = Each option gets 0 to { $most } points.
ballot-over-budget = What you picked costs { $spent } yuan together, more than the { $total } yuan there are. Please take one away.
ballot-unreadable = This ballot could not be read; please pick again.
budget-cost-wrong = Every project needs its cost in whole yuan, more than 0.
budget-cost-over = One project costs { $cost } yuan, more than the { $total } yuan there are; it could never be done. Please change that.
