# Quorums and majorities
body-residents-adults = Residents' assembly (adults)
body-residents-households = Residents' assembly (one per household)
body-residents-groups = Residents' assembly (group representatives)
body-representatives = Residents' representatives
body-villagers-adults = Villagers' assembly (adults)
body-villagers-households = Villagers' assembly (one per household)
body-village-representatives = Villagers' representatives
body-collective = Members of the collective
body-council = Deliberation council
body-owners-ordinary = Owners (ordinary matter)
body-owners-special = Owners (special matter)
body-election = Committee election
share-more-than-1-2 = more than half
share-at-least-2-3 = at least two thirds
share-at-least-3-4 = at least three quarters
verdict-take-part = { $area ->
    [true] Area taking part: { $needed } m² needed, { $reached } m² reached { $mark } ({ $share } of all { $base } m²)
    *[other] Taking part: { $needed } needed, { $reached } reached { $mark } ({ $share } of all { $base })
    }
verdict-agree = { $area ->
    [true] Area in favour: { $needed } m² needed, { $reached } m² reached { $mark } ({ $share } of { $who } { $base } m²)
    *[other] In favour: { $needed } needed, { $reached } reached { $mark } ({ $share } of { $who } { $base })
    }
verdict-of-all = all
verdict-of-present = the participating
verdict-passed = Valid, passed
verdict-not-passed = Valid, not passed
verdict-too-few = Not enough people took part: not valid
verdict-too-little-area = Not enough area took part: not valid
verdict-what-if = This is only a what-if. Owners vote in the official system or on its paper ballots.
threshold-none = There is no rule for this kind of meeting at present.
threshold-effect = This effect does not fit this kind of meeting. Please choose another.
threshold-outside = Owners' votes and elections are held in the official system. Here you can only ask people beforehand what they think.
area-wrong = Please write the area in square metres, with at most two decimals, for example 98.5.
