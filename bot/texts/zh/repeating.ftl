# 定期开的会
rule = { $days } { $time }{ $holiday }
rule-weekday = { $weeks ->
    [1] 每{ $weekday }
    [2] 隔周的{ $weekday }
    *[other] 每 { $weeks } 周的{ $weekday }
    }
rule-day = 每天
rule-workday = 每个工作日
rule-period = { $months ->
    [1] 每月
    [3] 每季度
    [12] 每年{ $month }
    *[other] 每 { $months } 个月
    }
rule-weekday-of-month = { $period }{ $nth }{ $weekday }
rule-day-of-month = { $period } { $day } 号
rule-last-day = { $period }最后一天
rule-workday-of-month = { $period }{ $nth }工作日
rule-nth-1 = 第一个
rule-nth-2 = 第二个
rule-nth-3 = 第三个
rule-nth-4 = 第四个
rule-nth-5 = 第五个
rule-nth-last = 最后一个
rule-holiday-hold = { "" }
rule-holiday-skip = ，放假不开
rule-holiday-move = ，放假顺延
meeting-repeats = 好的，<b>{ $rule }</b>都开。接下来三次：
    { $dates }
    { "" }
    碰上国家放假怎么办？点一个。时间不对就再写一遍。
meeting-repeats-workday = 好的，<b>{ $rule }</b>都开。接下来三次：
    { $dates }
    { "" }
    对吗？时间不对就再写一遍。
label-repeats-yes = 对，就这样
label-holiday-hold = 照常开
label-holiday-skip = 放假那次不开
label-holiday-move = 顺延到上班那天
meeting-plan-repeats = { "" }
    <b>{ $rule }</b>都开，每次提前几天自动通知。接下来三次：
    { $dates }
meeting-series-next = 📅 “{ $title }”又该开了，已经通知大家：{ $when }。要改的话：
label-meeting-end = 🔁 以后不再重复
meeting-end-sure = “{ $title }”现在是{ $rule }开。以后真的不再重复吗？
label-meeting-end-sure = 确定不再重复
label-meeting-go-on = 不，接着开
meeting-series-ended = 好的，“{ $title }”以后不再自动通知。已经通知的那次照常开，不开的话请点【取消会议】。
meeting-goes-on = 好的，“{ $title }”接着开。
meeting-series-over = 这个会已经不再重复了。
label-meeting-end-of = 🔁 以后不再重复：{ $title }
meetings-repeating = 这些会定期开：
label-series-change = ✏️ 改：{ $title }
label-series-title = 改名称
label-series-place = 改地点
label-series-agenda = 改议题
label-series-rule = 改时间
series-which-part = “{ $title }”现在是{ $rule }，在{ $place }。以后的要改哪一样？已经通知的那次不变。
series-ask-title = 以后叫什么？
series-ask-place = 以后在哪儿开？
series-ask-agenda = 以后每次商量哪些事？一行写一件。
series-ask-rule = 以后什么时候开？比如“每月第二个周五晚7点”。
series-rule-unclear = 没看懂多久开一次。请写清楚，比如“每月第二个周五晚7点”“每周二、周四下午3点”。
series-changed = 改好了，从下一次通知开始：“{ $title }”，{ $rule }，在{ $place }。
label-series-holiday-hold = 放假也照常开
label-series-holiday-skip = 放假那次不开
label-series-holiday-move = 放假顺延
