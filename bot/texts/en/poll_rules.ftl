# By which rule a poll is judged
label-poll-body = Rule: { $value }
poll-no-body = none
effect-short-advisory = asks for opinions
effect-short-council = council vote
effect-short-assembly-prep = before a meeting
effect-short-external = only asks, does not count
poll-one-effect = The effect follows from 【Rule】; there is only this one now.
poll-one-body = There is no rule for those who vote here. For one, change 【Who votes】 first.
poll-body-approval = For a rule, the options must be “approve, oppose, abstain”. Please tap 【Cancel】, begin anew and tap 【Approve · oppose · abstain】 when asked for options; or set 【Rule】 to “none”.
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
