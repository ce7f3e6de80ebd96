label-budget-options = 参与式预算
budget-ask-total = 一共有多少钱？请用数字写，比如 50000 或 5万。
budget-total-unclear = 没看懂是多少钱。请用数字写整数，比如 50000 或 5万。
budget-ask-projects = 有哪些项目？一行一个，后面写要多少钱：楼道灯 12000
budget-cost-missing = 这一行没看懂要多少钱：{ $line }。请在最后用数字写整数，比如：坡道 1.2万
label-poll-capped = 能选：{ $value }
budget-capped = 不超过总数
budget-any = 多少都行
poll-how-equal-shares = 一共 { $total } 元。{ $capped ->
        [true] 选的加起来不能超过这个数。
        *[other] 想要的都可以选。
    }钱平均记在投票的人名下，每个人的钱只花在自己选的项目上，凑够了就办。
poll-tie-budget = 一样的时候，便宜的先办；还一样，列在前面的先办。
ballot-overspent =
    { "" }
    已选 { $spent } 元，超了 { $over } 元，请去掉一项。
label-project = { $sign } { $option } { $cost } 元
budget-nobody = 没有人投票，钱都还在。
budget-shares = 💰 一共 { $total } 元，{ $voters } 人投票，每人名下{ $about ->
        [true] 大约
        *[other] 有
    } { $share } 元，只花在自己选的项目上。
budget-paid = ✅ { $option }（{ $cost } 元）：选它的人凑够了，{ $paid }。
budget-each = { $people } 人每人出{ $about ->
        [true] 大约
        *[other] {""}
    } { $each } 元
budget-from-rest = ✅ { $option }（{ $cost } 元）：选它的 { $votes } 人没凑够，用大家剩下的钱办。
budget-not = ✖ { $option }（{ $cost } 元）：{ $votes ->
        [0] 没有人选
        *[other] { $votes } 人选，他们名下的钱没凑够
    }，这次办不了。
budget-passed-over = ✖ { $option }（{ $cost } 元）：{ $votes } 人选，和办成的一样，因为列在后面没轮上。
budget-left = 还剩 { $left } 元。
budget-votes-same = 如果只比票数，结果也一样。
budget-votes = 如果只比票数，办的就是：{ $options }，还剩 { $left } 元。
