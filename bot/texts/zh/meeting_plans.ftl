# 通知安排
label-meeting-edit-notices = 🔔 通知安排
label-amend-plan = 🔔 通知安排
meeting-ask-plan = 什么时候通知大家？点一下选上，再点一下去掉。
    { "" }
    { $plan }
label-plan-first = 第一次通知：{ $first }
first-now = 马上
first-20-days = 提前 20 天
first-10-days = 提前 10 天
first-7-days = 提前一周
first-3-days = 提前三天
reminder-week = 提前一周
reminder-three = 提前三天
reminder-day = 提前一天
reminder-two-hours = 提前两小时
reminder-hour = 提前一小时
reminder-half = 提前半小时
label-plan-pinned = 📌 置顶到会议结束：是
label-plan-not-pinned = 置顶到会议结束：否
meeting-plan-at-once = 马上通知一次。
meeting-plan-first = 第一次通知：{ $when }。在那以前群里不发。
meeting-plan-reminders = { $reminders }各提醒一次。
meeting-plan-pinned = 📌 通知在群里置顶，开完会取消置顶。
meeting-plan-kept = 好的，通知这样安排：
    { $plan }
meeting-first-too-late = 这种会依法要提前 { $days } 天通知大家，第一次通知不能再晚了。
days-left = 还有 { $days } 天
meeting-not-arrived = ⚠️ 会议“{ $title }”的通知没有发到群里：
    { $why }
label-meeting-again = 🔁 再发到群里
