# 现场会议计票
quorum-which = 现场开的是什么会？我帮您算人数够不够、通过没通过。
quorum-chosen = 🧮 <b>{ $body }</b>
quorum-ask-heads-total = { $body ->
    [residents_adults] 本社区 18 岁以上的居民一共多少人？
    [residents_households] 本社区一共多少户？一户算一位代表。
    [residents_groups] 各居民小组选出的代表一共多少人？
    [representatives] 居民代表会议的成员一共多少人？居民代表和居委会成员都算。
    [villagers_adults] 本村 18 岁以上的村民一共多少人？
    [villagers_households] 本村一共多少户？一户算一位代表。
    [village_representatives] 村民代表会议的成员一共多少人？村民代表和村委会成员都算。
    [collective] 集体里有完全民事行为能力的成员一共多少人？
    [council] 议事会成员一共多少人？
    *[other] 业主一共多少人？
    }
quorum-ask-area-total = 全体业主的专有面积一共多少平方米？
quorum-ask-heads = { $online ->
    [true] 参加的一共多少人？线上参加的、书面委托的都算。
    *[other] 参加的一共多少人？
    }
quorum-ask-area = 参加的业主，面积一共多少平方米？
quorum-ask-approve = 赞成、反对、弃权各多少？写在一起，比如：30 10 5
quorum-ask-approve-area = 赞成的业主，面积一共多少平方米？
quorum-verdict = 🧮 <b>{ $body }</b>
    赞成 { $approve }，反对 { $oppose }，弃权 { $abstain }
    { $lines }
    { "" }
    这是按规则算的结果，不代替会议记录。
    还有别的事要表决，直接写票数就行。
quorum-done = 好的，算完了。
quorum-number-wrong = 请只写一个数，比如：67
quorum-votes-wrong = 没看明白。请按赞成、反对、弃权的顺序写三个数，比如：30 10 5
quorum-nobody = 总数不能是 0，请再看一下。
quorum-more-present = 参加的比总数还多，请再看一下。
quorum-more-votes = 票数加起来比参加的 { $present } 人还多，请再看一下。
quorum-more-area = 赞成的面积比参加的面积还多，请再看一下。
label-quorum-same = { $area ->
    [true] 还是 { $total } 平方米
    *[other] 还是 { $total } 人
    }
label-quorum-again = 🔄 重新算
label-quorum-done = ✅ 好了
