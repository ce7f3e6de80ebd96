# 会议日历
month-title = { $year }年{ $month }
month-more = 个会
month-holiday = 休
month-working = 班
meetings-month = 📆 { $community }{ $month }的会议：{ $count } 次
label-month-before = ◀ { $month }
label-month-after = { $month } ▶
label-meetings-feed = 📥 放进我的手机日历
meetings-feed = 📥 接下来的 { $count } 次会都在这个文件里，点开就能放进手机日历。会议改了，再要一份打开，日历会跟着改。
meetings-feed-sent = 日历文件发到私聊里了
meetings-none-yet = 接下来还没有会议。
