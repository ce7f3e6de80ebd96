# 管理进行中的投票
label-prolong = ⏳ 延长
label-cancel-poll = ✖ 取消这次
label-cancel-poll-sure = 确定取消这次
label-cancel-poll-not = 不取消，继续
poll-ask-new-end = “{ $question }”现在的截止时间是{ $ends }。延长到什么时候？点一个日子，或者直接写，比如“下周五晚8点”。只能延长一次。
poll-prolonged-done = 已延长：“{ $question }”到{ $when }截止。
poll-prolonged = ⏳ 投票“{ $question }”延长了：原来{ $before }截止，现在{ $when }截止。投过的票照样算。
poll-card-extended = （延长过）
poll-half-over = 时间已经过半，不能再延长了。
poll-prolonged-already = 这次投票已经延长过一次，不能再延长了。
poll-new-end-earlier = 新的截止时间要比原来的晚，请再写一次。
poll-too-short = 从开始到截止至少要一小时，请再写一次。
poll-over-by-morning = 夜里群里不发消息，大家早上 7:30 才看得到，那时就快截止了。请把截止时间改晚一点。
poll-too-long = 从开始到截止最多 { $most } 天，请再写一次。
poll-ask-reason = 为什么要取消“{ $question }”？请写一句话，大家都会看到。
poll-cancel-sure = 真的要取消“{ $question }”吗？投过的票都不算了。
    大家会看到的理由：{ $reason }
poll-cancelled-done = “{ $question }”已取消。
poll-cancelled = ✖ 投票“{ $question }”取消了，投过的票不算。
    理由：{ $reason }
poll-was-ended-early =
    { "" }
    这次投票是组织者提前结束的。
poll-did-ended-early = { $at }，{ $by }提前结束了投票
poll-did-prolonged = { $at }，{ $by }延长了投票
poll-did-cancelled = { $at }，{ $by }取消了投票：{ $note }
poll-did-reminded = { $at }，提醒了还没投票的人

# 发布之前
label-preview = 👁 预览
label-poll-own-end = 🕗 自己定截止时间
label-poll-opens = 🕘 开始：{ $value }
label-poll-at-once = 马上开始
label-poll-by-days = 还是按天数
poll-at-once = 马上
poll-ask-opens = 什么时候开始？点一个日子，或者直接写，比如“明天上午9点”。
poll-ask-ends = 什么时候截止？点一个日子，或者直接写，比如“下周五晚8点”。
poll-preview = 👁 发布后，群里看到的是这样：
    { "" }
    { $card }
    { "" }
    { $under }
    { "" }
    要改就回到上面那条改，好了就点【发布】。
poll-preview-button = 〔{ $label }〕
poll-waits = 🕘 “{ $question }”会在{ $opens }自己开始，{ $ends }截止。在那以前可以取消。
poll-opened = 🗳 “{ $question }”开始投票了。要管理它，请点【投票】。
poll-missed = 到了时间机器人没在运行，没能开始
poll-without-voters = 没有一个人能投
