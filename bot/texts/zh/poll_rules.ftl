# 投票按哪条规则算
effect-short-advisory = 征求意见
effect-short-council = 议事会表决
effect-short-assembly-prep = 会前听意见
effect-short-meeting = 会上表决
effect-short-external = 先问问，不算数
poll-one-effect = 这样的选项只能征求意见。要按居民会议、议事会这些规则表决，选项得是“赞成、反对、弃权”：请点【取消】重新发起，问选项时点【就用：赞成·反对·弃权】。
poll-body-approval = 要按规则算人数，选项得是“赞成、反对、弃权”。请点【取消】重新发起，问选项时点【就用：赞成·反对·弃权】；或者把【效力】改成“征求意见”。
poll-body-area-secret = 业主的面积也要算，知道面积就能猜出是谁投的，所以不能匿名。请把【公开】改成实名。
needs = 规则：{ $body }
needs-take-part = { $area ->
    [true] · 面积{ $share }参加，至少 { $needed } 平方米
    *[other] · 人数{ $share }参加，至少 { $needed } 人
    }
needs-agree = { $area ->
    [true] · 参加的面积{ $share }同意
    *[other] · 参加的人{ $share }同意
    }
needs-agree-of-all = · 全体的{ $share }同意，至少 { $needed } 人
verdict-by = 按“{ $body }”的规则算：
poll-dissent = 反对的有 { $opposed } 人，他们的理由也请听一听。
poll-tie-rule = 赞成的不够数，就是没有通过。
poll-effect-of = { $body }：{ $effect }
label-poll-more = ⚙ 更多设置
label-poll-fold = 收起
poll-few-may-vote = ⚠ 能投的只有 { $electorate } 个，匿名也可能从结果里猜出谁投了什么。
poll-hard-to-reach = ⚠ 至少要 { $needed } { $capacity ->
        [household] 户
        *[other] 人
    }投票才够数，现在能用手机投的只有 { $able } { $capacity ->
        [household] 户
        *[other] 人
    }。还差的可以投纸质票，请早些准备。
