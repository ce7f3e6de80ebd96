# Time
weekday-1 = Mon
weekday-2 = Tue
weekday-3 = Wed
weekday-4 = Thu
weekday-5 = Fri
weekday-6 = Sat
weekday-7 = Sun
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
day = { $weekday } { $day } { $month } { $year }
when = { $day }, { $time }
today = Today
tomorrow = Tomorrow
month-and-day = { $day } { $month }
label-day = { $weekday }, { $day }
label-later-days = Later ▶
label-other-day = ↩ Another day
moment-which-day = Which day? Tap one, or write it, for example “next Friday 3pm”.
moment-meant = Which time do you mean? Tap it; if it is none of these, please write it again.
label-moment = { $when }
moment-which-hour = { $day }, at what time? Tap an hour, or write it, for example “3:30pm”.
duration-hours = { $hours ->
    [one] 1 hour
    *[other] { $hours } hours
    }
duration-minutes = { $minutes ->
    [one] 1 minute
    *[other] { $minutes } minutes
    }
list-joiner = { ", " }
time-left = { $unit ->
    [tomorrow] tomorrow
    [today] today
    [hour] in one hour
    [hours] in { $hours } hours
    [minutes] in { $minutes ->
            [one] 1 minute
            *[other] { $minutes } minutes
        }
    *[other] in { $hours } h { $minutes } min
    }

# What anyone may meet
join-first = Please choose your community first: tap /start. It takes a minute.
only-organizers = Only an organizer of this community can do this.
only-administrators = Only an administrator can do this.
put-off = It is late: what goes to the group is sent at 7:30 in the morning.
put-aside = What you were writing before was not sent.
button-old = This button is out of date. Nothing was changed. Please start again from the menu below.
something-went-wrong = Sorry, something went wrong here and this message was not dealt with. The administrators have been told. Please try again in a little while.
admin-quarantined = ⚠️ A message failed three times and was set aside (number { $update }). Kind of error: { $error }
admin-timer-failed = ⚠️ A timer failed three times ({ $kind }, number { $ref }). Kind of error: { $error }
admin-file-failed = ⚠️ A file that somebody sent could not be dealt with ({ $kind }, number { $ref }). Kind of error: { $error }
step-tap-please = Please tap a button under the message above. To stop, tap 【Cancel】.
step-text-please = Please send text here. To stop, tap 【Cancel】.
step-words-please = That cannot be taken. Please tell us in text, by voice or with a photo. To stop, tap 【Cancel】.
step-photo-please = That cannot be taken. Please send a photo – as a photo, not as a file.
step-place-please = Please send a location, or write a few words about where it is.
step-voice-please = Please send text or a voice message here. To stop, tap 【Cancel】.
step-phone-please = Please share your number with the button below, or write it; or skip it.
file-not-fetched = The file could not be fetched. Please send it again.
time-unclear = I did not understand which day and time. Please write both, for example “next Friday 3pm”.
time-past = That time has passed. Please write it again.
time-too-far = That is more than a year away. Please check the year and write it again.
words-needed = I see only pictures, signs or blanks. Please write a few words.
words-length = Please write 1 to { $most } characters.
label-cancel = Cancel
label-yes = Yes
label-no = No, thanks
use-private-chat = An anonymous admin cannot do this in the group. Please do it under your own name in the private chat with the bot.

# Menu
menu-suggest = 💡 Suggest
menu-polls = 🗳 Polls
menu-volunteer = 🤝 Volunteer
menu-meetings = 📅 Meetings
menu-mine = 👤 My things
menu-help = ❓ Help
topic-gone = ⚠️ The topic for notices in the group of { $community } is gone. Notices now go to the group itself. To choose another topic, send /here in it.
group-muted = ⚠️ The bot may not write in the group of { $community } just now. What waits goes out when it may again. Please look at the permissions of the group.
step-gone = The bot was updated, and what you were doing cannot be gone on with; what you just wrote was not kept. Please tap a button below to begin again.
