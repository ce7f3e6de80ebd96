# Help
help-stranger = I help in your community. Once you have joined you can suggest something, vote, hear of meetings and volunteer.

    <b>Tap /start to begin.</b> It takes a minute.
    How we protect your data: /privacy
    中文: /language
help-resident = <b>What I can do for you</b>

    💡 <b>Suggest</b>: type, speak or send a photo; or see what others say
    🗳 <b>Polls</b>: what is being voted on; /check looks for a secret vote
    🤝 <b>Volunteer</b>: help neighbours, sign up for activities
    📅 <b>Meetings</b>: when they are, and say you come; what they decided: /minutes, and how far it is: /promises
    👤 <b>My things</b>: what I sent, how far it is, another community

    To stop halfway: tap 【Cancel】 or /cancel
    Language 换语言: /language
    How my data is used: /privacy
    Delete my data: /forget

    <b>In an emergency please call</b>: police 110, fire 119, ambulance 120.
help-organizer = <b>You can do all that residents can</b>: suggest, vote, volunteer, hear of meetings, see your things.

    <b>As an organizer you can also</b>
    📋 /desk what waits, with what is due soonest first
    🗳 /newpoll start a poll
    📅 /newmeeting announce a meeting; /meetings: sign-in, and leading one
    📝 /minutes of meetings; /promises: what they resolved, and how far it is
    📢 /notice send a notice: no water, no power
    🏛 /council councils: members, terms, charter
    🤝 /newactivity announce an activity
    🧮 /quorum a meeting in a room: enough people, passed or not
    📒 /rolls rolls: who may vote, and how many there are
    🔗 /link in a group links it; /here in a topic makes notices go there

    To stop halfway: tap 【Cancel】 or /cancel
    Language 换语言: /language
    How data is used: /privacy   Delete my data: /forget
help-grid-worker = <b>You can do all that residents can</b>: suggest, vote, volunteer, hear of meetings, see your things.

    <b>As a grid worker you can also</b>
    ✍ /desk write down a suggestion for somebody who has no phone or has trouble writing; look up a number for a caller

    To stop halfway: tap 【Cancel】 or /cancel
    Language 换语言: /language
    How data is used: /privacy   Delete my data: /forget
language-which = 请选择语言。Please choose a language.
language-changed = All right, English from now on.
language-before-joining = All right, English. Tap /start to join your community.
