# The calendar of meetings
month-title = { $month } { $year }
month-more = more
month-holiday = off
month-working = work
meetings-month = 📆 Meetings of { $community } in { $month }: { $count }
label-month-before = ◀ { $month }
label-month-after = { $month } ▶
label-meetings-feed = 📥 For my own calendar
meetings-feed = 📥 { $count ->
        [one] The next meeting is
        *[other] The next { $count } meetings are
    } in this file: open it to put them into your calendar. When a meeting changes, ask for it again.
meetings-feed-sent = The file was sent to you in private
meetings-none-yet = No meeting is planned yet.
