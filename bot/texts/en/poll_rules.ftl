# By which rule a poll is judged
effect-short-advisory = asks for opinions
effect-short-council = council vote
effect-short-assembly-prep = before a meeting
effect-short-meeting = at a meeting
effect-short-external = only asks, does not count
poll-one-effect = Options like these can only ask for opinions. For a vote by the rule of an assembly or the council they must be “approve, oppose, abstain”: please tap 【Cancel】, begin anew and tap 【Approve · oppose · abstain】 when asked for options.
poll-body-approval = For a rule, the options must be “approve, oppose, abstain”. Please tap 【Cancel】, begin anew and tap 【Approve · oppose · abstain】 when asked for options; or set 【Effect】 to “asks for opinions”.
poll-body-area-secret = Owners' areas are counted too, and an area tells whose vote it is, so this cannot be secret. Please set 【Names】 to named.
needs = Rule: { $body }
needs-take-part = { $area ->
    [true] · { $share } of the area takes part, at least { $needed } m²
    *[other] · { $share } of the people take part, at least { $needed }
    }
needs-agree = { $area ->
    [true] · { $share } of the area taking part agrees
    *[other] · { $share } of those taking part agree
    }
needs-agree-of-all = · { $share } of all agree, at least { $needed }
verdict-by = By the rule for “{ $body }”:
poll-dissent = { $opposed ->
        [one] 1 person was against it; please hear why.
        *[other] { $opposed } people were against it; please hear why.
    }
poll-tie-rule = It passes only when enough approve.
poll-effect-of = { $body }: { $effect }
label-poll-more = ⚙ More settings
label-poll-fold = Fewer
poll-few-may-vote = ⚠ Only { $electorate } may vote: even in a secret poll the result may tell who voted for what.
poll-hard-to-reach = ⚠ At least { $needed } { $capacity ->
        [household] households
        *[other] people
    } have to vote, and only { $able } can vote by phone now. The others need paper, so prepare that early.
