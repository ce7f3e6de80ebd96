poll-ask-question = 想问大家什么？请写一句话。
poll-ask-options = 有哪些选项？一行写一个。
poll-question-length = 问题请写 2 到 { $most } 个字。
poll-options-number = 请写 { $fewest } 到 { $most } 个选项，一行一个。
poll-options-alike = 有两个选项一样，请改一下。
poll-option-long = 每个选项最多 { $most } 个字。
poll-draft = <b>{ $question }</b>
    { $options }
    { "" }
    每人选一个，截止前可以改，谁投了什么不公布。票数相同时由议事会商定。
    要改设置点下面的按钮，好了就点【发布】。
label-poll-effect = 效力：{ $value }
label-poll-live = 结果：{ $value }
label-poll-days = 截止：{ $value }
label-poll-quorum = 法定人数：{ $value }
label-publish = 📢 发布
label-vote = 🗳 投票
label-end-early = ⏹ 提前结束
label-end-sure = 确定提前结束
label-end-not = 不结束
poll-live = 随时可见
poll-at-end = 截止后公布
poll-days = { $days } 天后
poll-quorum = 要超过 { $percent }% 的人投
poll-no-quorum = 不限
poll-quorum-said = 　法定人数：{ $quorum }
effect-advisory = 征求意见，不是正式表决
effect-council = 议事会内部表决
effect-assembly-prep = 先听听大家的想法，还要依法开会决定
effect-external = 只是先问问，正式投票请到官方系统
poll-published = 已发布：{ $question }{ $grouped ->
    [True] {""}
    *[other] {" "}（社区还没有绑定群，居民可以在【投票】里看到）
    }
poll-manage = 需要的话，可以提前结束“{ $question }”。
poll-card = 🗳 <b>{ $question }</b>
    已有 { $voted } 人投票（本社区成年居民 { $electorate } 人）{ $standing }
    截止：{ $ends }{ $quorum }
    { $effect }
    谁投了什么不公布；票数相同时由议事会商定。
poll-card-closed = 🗳 <b>{ $question }</b>
    投票已经结束，结果见下面。
poll-line = { $option }：{ $votes } 票
vote-new = 已投：{ $option }，截止前可以改
vote-changed = 已改投：{ $option }
vote-same = 您投的就是：{ $option }
poll-over = 投票已经结束，这一票没有计入。
poll-ended = 这次投票已经结束了。
poll-not-on-roll = 这次投票开始时您还没有加入，所以这一票没有算。下次就能投了。
poll-other-community = 这是别的社区的投票，只有那边的居民能投。
polls-none = 现在没有投票。有了会在群里告诉大家。
polls-which = 点一个看看：
poll-end-sure = 真的要提前结束“{ $question }”吗？结束后不能再投。
poll-ended-early = “{ $question }”已提前结束。
poll-turnout = { $voted } 人投票，本社区成年居民 { $electorate } 人
poll-result = 📊 <b>投票结果</b>：{ $question }
    { $lines }
    { "" }
    { $voted } 人投票，本社区成年居民 { $electorate } 人{ $quorum }。{ $valid }
    { $most }
    { $effect }
poll-valid = 人数够了，结果有效。
poll-not-valid = 投票的人不够，结果只能作参考。
poll-most = 得票最多：{ $option }
poll-tied = 票数相同，由议事会商定。
poll-reminder = “{ $question }”快截止了（{ $ends }），您还没有投票。
