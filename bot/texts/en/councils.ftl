# Councils and other bodies
council-kind-deliberation = Deliberation council
council-kind-assembly = Residents' assembly
council-kind-representatives = Residents' representatives
council-kind-villagers = Villagers' assembly
council-kind-village-representatives = Villagers' representatives
council-kind-morals = Council on good conduct
council-kind-ceremonies = Council on weddings and funerals
council-kind-drugs-gambling = Council against drugs and gambling
council-kind-other = Another body
council-role-chair = Chair
council-role-secretary = Secretary
council-role-member = Member
council-named-chair = { $name } (chair)
council-named-secretary = { $name } (secretary)
council-named-member = { $name }
councils = <b>Councils of { $community }</b>
    { "" }
    { $lines }
    { "" }
    Tap a name below for its charter and terms.
councils-none = { $community } has not listed any council yet.
council-line = <b>{ $name }</b> ({ $count }): { $names }
council-line-everybody = <b>{ $name }</b>: all residents
council-nobody = no members yet
council-everybody = All residents take part
council-seat = · { $who }, from { $since }{ $until }
council-until = { " " }to { $day }
council-card = 🏛 <b>{ $name }</b> ({ $kind })
    { "" }
    { $members }
    { "" }
    { $rule }
    { $charter }
council-rule = What counts: { $present } must be present; something passes when { $agree } of { $of } agree (rule of: { $body }). { $notice }
council-rule-notice = By law it is announced { $days } days ahead.
council-charter = { "" }
    <b>Charter</b>
    { $text }
council-elsewhere = This is a body of another community.
label-council-make = ➕ New body
council-ask-kind = What kind of body is it?
council-ask-name = What is it called?
label-council-usual = Call it “{ $name }”
council-name-taken = There is one called “{ $name }” already. Please choose another name.
council-made = “{ $name }” is listed. Next you can add members and its charter.
label-council-seat = 👤 Add a member
label-council-unseat = Remove a member
label-council-charter = 📖 Write the charter
label-council-rule = ⚖ Another rule
label-council-dissolve = Dissolve this body
council-ask-who = Who is to be added to “{ $name }”? Write the name.
council-ask-which = Which of these is it? For somebody without a phone tap the last one.
label-council-by-name = Only the name: { $name }
council-ask-role = What is { $name } going to be?
council-ask-term = For how long is { $name } in it? Tap, or write days, for example “Jan 1, 2026 to Dec 31, 2028”.
label-council-years = { $years ->
        [one] 1 year
        *[other] { $years } years
    }
label-council-no-end = Without an end
council-term-unclear = I did not understand the term. Write its last day, for example “Dec 31, 2028”, or “3 years”.
council-term-over = That term is over already. Please write it again.
council-seated-already = { $name } is in it already.
council-person-left = { $name } is no longer in this community.
council-seated = { $name } is now in “{ $council }”.
council-told-chair = { $community } asks you to be chair of “{ $council }”. Your name is listed among its members; residents see it with /council. If something is wrong, please tell the community.
council-told-secretary = { $community } asks you to be secretary of “{ $council }”. Your name is listed among its members; residents see it with /council. If something is wrong, please tell the community.
council-told-member = { $community } asks you to be a member of “{ $council }”. Your name is listed among its members; residents see it with /council. If something is wrong, please tell the community.
council-told-left = You are no longer a member of “{ $council }” of { $community }. Thank you for what you have done.
council-told-term-over = The term of { $name } in “{ $council }” is over. To renew it, add the name again with /council.
council-ask-whom = Who is to leave “{ $name }”?
label-council-member = { $name } ({ $role })
council-unseat-sure = Really remove { $name }?
label-council-unseat-sure = Yes, remove
council-unseated = { $name } is no longer in “{ $council }”.
council-nobody-there = That seat is empty already.
council-ask-charter = Send the charter of “{ $name }” in one message. It replaces the former one.
council-charter-kept = The charter of “{ $name }” is kept; all residents can read it.
council-dissolve-sure = Really dissolve “{ $name }”? The list of its members goes too.
label-council-dissolve-sure = Yes, dissolve it
council-dissolved = “{ $name }” is dissolved.
label-council-log = 📜 What changed
council-log = <b>What changed in the councils of { $community }</b>, the latest first:
    { $lines }
council-log-none = Nothing has changed in the councils of { $community } yet.
council-log-line = · { $when }: { $what }{ $who }
council-log-by = { " " }(by { $name })
council-somebody = somebody who has left
council-event-made = “{ $council }” was listed
council-event-seated = { $member } joined “{ $council }” ({ $role })
council-event-unseated = { $member } left “{ $council }”
council-event-term-over = the term of { $member } in “{ $council }” ended
council-event-charter = “{ $council }” has a new charter
council-event-rule = “{ $council }” now decides by the rule of: { $rule }
council-event-dissolved = “{ $council }” was dissolved
