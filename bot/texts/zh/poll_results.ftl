# 投票结果：平票、抽签、逐轮
poll-tied = 票数相同：{ $options }
poll-tied-council = 由议事会商定。
poll-tied-lot = 截止后抽签决定。
poll-tied-none = 都算选上。
poll-lot = 抽签抽中：{ $option }
poll-lot-seal = 🔒 “{ $question }”要是票数相同，就抽签。抽签的数现在已经封好，谁也改不了，截止后拆开。
    封条：<code>{ $seal }</code>
poll-lot-opened = 封条拆开，里面的数是 <code>{ $number }</code>。它除以 { $among }，余 { $rest }，就是票数相同的里面第 { $place } 个。想核对的：这个数的 SHA-256 开头 32 位，就是开始时公布的封条 <code>{ $seal }</code>。
poll-lot-again = 谁都能照着再抽一遍：{ $source }的 SHA-256 是 <code>{ $hash }</code>，把它当十六进制数除以 { $among }，余 { $rest }，就是票数相同的里面第 { $place } 个。
poll-lot-list = 公布的票单
poll-lot-line = <code>{ $text }</code> 这行字
rounds-before = 前 { $count } 轮去掉的，请看图。
round = 第 { $number } 轮：{ $standing }{ $out }
round-votes = { $option } { $votes } 票
round-many = 还有很多个，请看图
round-out = 。去掉{ $options }，{ $several ->
        [true] 它们的票
        *[other] 它的票
    }：{ $moved }
poll-line-out = { $option }：第 { $number } 轮去掉，当时 { $votes } 票
round-moved = { $votes } 票转给{ $option }
round-spent = { $votes } 票后面没有再排
round-more = 另外 { $count } 个
flow-round = 第 { $number } 轮
flow-spent = 后面没有再排的票
flow-out = { $option } · 第 { $number } 轮去掉
flow-won = { $option } · 胜出
label-export-poll = ⬇ 导出
label-pin-result = 📌 置顶
poll-not-closed = 投票还没结束，结束后再来。
poll-result-not-there = 群里没有这个结果，没法置顶。要是刚结束，等结果发到群里再点。
poll-pinning = 好，这就置顶。
group-no-pin = “{ $community }”的群里，我没有置顶消息的权限。请群主在管理员设置里给我打开“置顶消息”，再点一次【置顶】。
poll-export = “{ $question }”的结果，用表格软件打开。{ $secret ->
    [true] 这次是匿名投票，没有谁投了什么。
    *[other] 里面有谁投了什么，只给组织者看，请不要转发。
    }
poll-export-csv = 同样的内容，另一种格式：{ $what }
export-name = 投票{ $number }{ $what }
sheet-result = 结果
sheet-votes = 每票
sheet-option = 选项
sheet-count = 票数或分数
sheet-who = 谁
sheet-by = 谁投的
sheet-choice = 投了什么
sheet-area = 面积（平方米）
sheet-how = 方式
sheet-note = 备注
sheet-how-paper = 纸质票
sheet-how-proxy = 委托
sheet-words = { $words }
