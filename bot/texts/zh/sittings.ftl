# 开会的时候：签到、法定人数、一项一项议、当场表决
label-sitting-sign = 📍 签到
label-sitting-lead = 📋 签到和开会
label-sitting-here = 👥 谁到了
label-sitting-poster = 📷 签到二维码
label-sitting-me = ✋ 我到了
label-sitting-begin = ▶ 开始开会
label-sitting-begin-sure = 还是开始
label-sitting-wait = 再等等
label-sitting-vote = 🗳 当场表决
label-sitting-secret = 🤫 不记名表决
label-sitting-hands = ✋ 举手计数
label-sitting-stop = ⏹ 结束表决
label-sitting-again = 🔁 下次再议
label-sitting-next = ⏭ 下一项
label-sitting-before = ↩ 上一项
label-sitting-back = ◀ 回去
label-sitting-end = 🏁 散会
label-sitting-end-sure = 确定散会
label-sitting-end-not = 接着开
label-sitting-absent = ▫️ { $name }
label-sitting-is-here = ✅ { $name }{ $listens ->
        [true] （旁听）
        *[other] {""}
    }
label-sitting-nameless = ✅ 没有手机的 { $people } 位
label-sitting-add = ➕ 有人没带手机
label-sitting-left = { $people ->
        [1] 🚪 先走了
        *[other] 🚪 都走了
    }
label-sitting-one = 🚪 走了 1 位
label-sitting-mistake = ✖ 点错了，没来
label-sitting-by-hand = ✍ 没有手机的{ $name }
label-sitting-consent = 本人同意记名字
label-sitting-no-name = 不记名字

# 签到
sitting-poster = 📍 “{ $title }”（{ $when }）的签到码：<b>{ $code }</b>
    把这张图贴在墙上，或者举给大家看。没有手机的，点下面【签到和开会】里的【谁到了】替他们记。
sitting-poster-head = 扫一扫，签到
sitting-poster-hint = 或者把这六个数字发给 @{ $bot }
sitting-in-private = 请到私聊里签到
meeting-signed-in = ，已签到 { $here } 人
sitting-ask-code = “{ $title }”签到：墙上的六个数字是多少？
sitting-code-wrong = 签到码不对，请看看墙上的六个数字，再发一次。
sitting-too-early = 还没开始签到。开会前一小时开始。
sitting-over = 这次会已经散了，不能再签到。
sitting-signed-in = 签到好了：{ $title }。已经到了 { $here } 位。
sitting-signed-already = 您已经签过到了：{ $title }。
sitting-listens = 签到好了：{ $title }。您不在这次会的名单上，记作旁听：可以听，可以说，不参加表决。
sitting-told-signed-in = 组织者给您签了到：{ $title }。您没有去的话，请告诉组织者。
sitting-me-noted = 好的，您到了
sitting-me-already = 您已经签过到了

# 主持的卡片
sitting-card = 📋 <b>{ $title }</b>（{ $when }）
    { $stands }
    { $present }
    签到码：<b>{ $code }</b>
    { $items }
sitting-card-moved = 📋 { $title }：卡片在下面
sitting-not-begun = 还没有开始
sitting-goes-on = ▶ 正在开会
sitting-ended = 🏁 已经散会
sitting-present = 到了 <b>{ $here }</b> 人{ $listening ->
        [0] {""}
        *[other] ，另有旁听 { $listening } 人
    }
sitting-households = 到了 <b>{ $here }</b> 户{ $listening ->
        [0] {""}
        *[other] ，另有旁听 { $listening } 人
    }
sitting-quorum-reached = 法定人数：一共 { $total }，需要 { $needed }，够了 ✓
sitting-quorum-lacking = 法定人数：一共 { $total }，需要 { $needed }，还差 <b>{ $lacking }</b>
sitting-item = { $mark } { $n }. { $item }{ $result }
sitting-result = 　{ $how }：赞成 { $approve }，反对 { $oppose }，弃权 { $abstain }
sitting-voting = 　🗳 正在表决
sitting-ruled = 　{ $how }
sitting-how-passed = 通过
sitting-how-failed = 没通过
sitting-how-again = 下次再议
sitting-how-not-valid = 人数不够，不能决定

# 谁到了
sitting-here = 👥 <b>{ $title }</b>
    { $present }
    点名字：没来的记成到了；到了的，可以记先走了。
sitting-nameless = 没有手机的 { $people } 位
sitting-ask-about = { $who }怎么了？
sitting-gone-already = 已经不在名单上了。
sitting-ask-who = 谁到了？写名字；不想留名字的，写几位就行，比如“3位”。
sitting-people-wrong = 一次最多记 { $most } 位，请再写一遍。
sitting-found = { $count ->
        [0] 没有找到叫“{ $name }”的。没有手机的，点下面：
        *[other] 是哪一位？
    }
sitting-ask-consent = 问一下{ $name }：名字记在签到表上，可以吗？不愿意也没关系，只记人数。
sitting-is-member = { $name }是这个组织的成员，请在【谁到了】里点名字。
sitting-here-already = { $name }已经签过到了。

# 一项一项议
sitting-again-noted = 记下了：下次再议
sitting-next-noted = 好，下一项
sitting-before-noted = 好，回到上一项
sitting-begins = 开始开会
sitting-begin-lacking = 还差 { $lacking }（需要 { $needed }），人数不够，不能作决定。要开始吗？
sitting-waits = 好的。
sitting-has-begun = 会已经开始了。
sitting-moved-on = 会已经往下走了，请看最新的卡片。
sitting-vote-goes-on = 正在表决，请先点【结束表决】。
sitting-no-vote = 现在没有在表决。
sitting-no-phones = 还没有人用手机签到。请用【举手计数】。
sitting-vote-begins = 表决开始，3 分钟
sitting-vote-over = 表决结束
sitting-ask-hands = 赞成、反对、弃权各几票？写在一起，比如“12 3 1”或者“赞成12 反对3 弃权1”。
sitting-more-hands = 到会的能表决的一共 { $present }，不能有 { $cast } 票。有人没签到的话，先在【谁到了】里记上。
sitting-hands-secret = 不记名表决不能举手。请先点【结束表决】。
sitting-hands-joined = 举手的加进去了：赞成 { $approve }，反对 { $oppose }，弃权 { $abstain }。手机上的还在投。
sitting-hands-kept = 记下了。{ $result }
sitting-end-sure = “{ $title }”散会吗？散会以后不能再签到和表决。{ $left ->
        [0] {""}
        *[other] 还有 { $left } 项没有议，会记作下次再议。
    }
sitting-is-over = 🏁 “{ $title }”散会了，一共来了 { $came }。请写【会议结果】，告诉没来的人。
