poll-ask-question = 想问大家什么？请写一句话。
poll-ask-options = 有哪些选项？一行写一个。要加说明就接着写：东门｜离车棚近
poll-question-length = 问题请写 2 到 { $most } 个字。
poll-options-number = 请写 { $fewest } 到 { $most } 个选项，一行一个。
poll-options-alike = 有两个选项一样，请改一下。
poll-option-long = 每个选项最多 { $most } 个字。
poll-draft = <b>{ $question }</b>
    { $options }
    { "" }
    { $how }截止前可以改。
    { $names }
    { $tie }
    { $effect }{ $hard }
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
effect-meeting = 会上当场表决
effect-external = 只是先问问，不算数，正式投票请到官方系统
poll-published = 已发布：{ $question }{ $grouped ->
    [True] {""}
    *[other] {" "}（社区还没有绑定群，居民可以在【投票】里看到）
    }
poll-manage = 需要的话，可以提前结束或取消“{ $question }”。{ $log }
poll-card = 🗳 <b>{ $question }</b>
    { $turnout }{ $standing }{ $notes }
    { $how }
    截止：{ $ends }{ $extended }{ $quorum }{ $needs }
    { $effect }
    { $names }{ $voter }
    { $tie }
poll-card-closed = 🗳 <b>{ $question }</b>
    投票已经结束，结果发在下面，夜里结束的早上发。
poll-line = { $option }：{ $votes } 票
vote-new = 已投：{ $option }，截止前可以改
vote-changed = 已改投：{ $option }
vote-same = 您投的就是：{ $option }
poll-over = 投票已经结束，这一票没有计入。结束前投过的照样算。（{ $question }）
poll-ended = 这次投票已经结束了。
poll-other-community = 这是别的社区的投票，只有那边的居民能投。
polls-none = 现在没有投票。有了会在群里告诉大家。
polls-which = 点一个看看：
poll-end-sure = 真的要提前结束“{ $question }”吗？结束后不能再投。{ $few }
poll-end-few =
    { "" }
    这是匿名投票，现在只投了 { $voted } 票，结果一公布，就可能猜出谁投了什么。
poll-ended-early = “{ $question }”已提前结束。
poll-result = 📊 <b>投票结果</b>：{ $question }
    { $lines }
    { "" }
    { $turnout }{ $quorum }。{ $valid }{ $early }{ $more }
    { $effect }
poll-valid = 人数够了，结果有效。
poll-not-valid = 投票的人不够，结果只能作参考。
poll-most = { $method ->
        [borda] 得分最高
        [score_sum] 得分最高
        [instant_runoff] 最后胜出
        *[other] 得票最多
    }：{ $option }
poll-reminder = “{ $question }”快截止了（{ $ends }），您还没有投票。
poll-card-cancelled = 🗳 <b>{ $question }</b>
    这次投票已经取消：{ $reason }
poll-line-points = { $option }：{ $votes } 分
poll-turnout-resident = { $over ->
        [true] 共有
        *[other] 已有
    } { $voted } 人投票（本社区成年居民 { $electorate } 人）
poll-turnout-verified = { $over ->
        [true] 共有
        *[other] 已有
    } { $voted } 人投票（核实过的居民 { $electorate } 人）
poll-turnout-household = { $over ->
        [true] 共有
        *[other] 已有
    } { $voted } 户投票（名册上 { $electorate } 户）
poll-turnout-council = { $over ->
        [true] 共有
        *[other] 已有
    } { $voted } 人投票（议事会成员 { $electorate } 人）
poll-turnout-villager = { $over ->
        [true] 共有
        *[other] 已有
    } { $voted } 人投票（名册上村民 { $electorate } 人）
poll-turnout-collective = { $over ->
        [true] 共有
        *[other] 已有
    } { $voted } 人投票（集体成员 { $electorate } 人）
poll-turnout-owner = { $over ->
        [true] 共有
        *[other] 已有
    } { $voted } 人投票（业主 { $electorate } 人）
poll-turnout-meeting = { $over ->
        [true] 共有
        *[other] 已有
    } { $voted } 人投票（到会能表决的 { $electorate } 人）
poll-who-resident = 全体居民
poll-who-verified = 核实过的居民
poll-who-council = 议事会成员
label-poll-kind = 类型：{ $value }
label-poll-method = 计票：{ $value }
label-poll-most = 每人：{ $value }
label-poll-who = 谁能投：{ $value }
label-poll-secret = 公开：{ $value }
label-poll-tie = 平票：{ $value }
label-approval-options = 就用：赞成·反对·弃权
label-approve = 赞成
label-oppose = 反对
label-abstain = 弃权
ballot-kind-single = 单选
ballot-kind-multiple = 多选
ballot-kind-approval = 赞成·反对·弃权
ballot-kind-ranked = 排序
ballot-kind-score = 打分
ballot-kind-budget = 选项目
ballot-method-borda = 按名次给分
ballot-method-instant-runoff = 逐轮淘汰
poll-most-of = 最多选 { $most } 个
poll-is-secret = 匿名，不可改回
poll-is-named = 实名
poll-named = 实名：组织者能看到谁投了什么，不公布。
poll-secret = 匿名：谁也查不到您投了什么，组织者和管理员也不行。结果截止后公布。
poll-how-plurality = { $most ->
        [1] 每人选一个。
        *[other] 每人最多选 { $most } 个。
    }
poll-how-borda = 按喜欢的顺序排，最多排 { $most } 个；排得越前分越高，加起来比。
poll-how-instant-runoff = 按喜欢的顺序排，最多排 { $most } 个；每轮去掉最少的，它的票转给下一个。
poll-how-score-sum = 每项打 0 到 5 分，加起来比。
poll-tie-council = 票数相同时由议事会商定。
poll-tie-lot = 票数相同时抽签。抽签的数一开始就封好，截止后拆开，谁都能照着再算一遍。
poll-tie-sealed = 票数相同时抽签。抽签的数已经封好，截止后拆开。封条：<code>{ $seal }</code>
poll-tie-none = 票数相同的都算选上。
poll-tie-short-council = 议事会商定
poll-tie-short-lot = 抽签
poll-tie-short-none = 都算选上
poll-secret-weights = 这份名册里每家的面积不一样，看面积就能猜出是谁投的，所以不能匿名。
poll-secret-never-live = 匿名投票的结果要到截止后才能看。
poll-nobody-may-vote = 这样就没有人能投了，请换一下【谁能投】。
poll-not-yet = 投票还没开始。
poll-was-cancelled = 这次投票已经取消了。
ballot = 🗳 <b>{ $question }</b>
    { $how }{ $notes }{ $spent }
    选好了点【投出】。
ballot-how-single = 点一个您同意的。
ballot-how-approval = 点一个。
ballot-how-multiple = 最多选 { $most } 个，再点一下就去掉。
ballot-how-ranked = 最喜欢的先点，再点第二喜欢的……最多排 { $most } 个，再点一下就去掉。
ballot-how-score = 每点一下加一分，最高 5 分，再点回到 0 分。
ballot-how-budget = { $total ->
        [0] 想要的都点上。
        *[other] 想要的点上，一共不超过 { $total } 元。
    }
ballot-points = { $points } 分
ballot-spent =
    { "" }
    已选 { $spent } 元，还剩 { $left } 元
label-cast = 📮 投出
label-ballot-before = ◀ 前面的
label-ballot-after = 后面的 ▶
label-change-vote = 改投
label-check = 查票
label-replace = 换成我选的
vote-new-short = 已投，截止前可以改
vote-cast = 已投：{ $choice }
    （{ $question }）截止前可以改。
label-ballot-again = 改投
vote-receipt = 📮 您的票已经投进票箱。（{ $question }）
    收据码：<code>{ $code }</code>
    { "" }
    收据码只有您能看到，我们不留底。截止后会公布所有收据码和投的内容，您可以查自己的那张。
    截止前想改，点【改投】。这条消息别删，删了就改不了了。
vote-receipt-short = 已投。收据码 { $code }，请看我给您的私聊。
vote-receipt-lost = 📮 您的票已经投进票箱，算数。（{ $question }）
    只是收据码没能发给您。刚才弹出来的收据码要是没记下，这张票就改不了了，对不起。
receipt-unreadable = 这个收据码不对，应该是 8 个字母和数字，比如 7K2M-9QXD。
receipt-unknown = 票箱里没有这个收据码的票。可能已经改投过，请用最新的收据。
receipt-missing = 没有找到收据码 { $code } 的票。可能已经改投过，请用最新的收据。
receipt-in-box = 收据码 { $code } 的票在票箱里。（{ $question }）
receipt-counted = 收据码 { $code } 的票已经计入：{ $choice }。（{ $question }）
polls-comma = { "、" }
