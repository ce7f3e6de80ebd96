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
