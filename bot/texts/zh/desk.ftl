desk = <b>工作台</b>：{ $waiting } 条等着办，{ $late } 条已过期。
    { $lines }
    找某一条，直接写编号就行，比如：3号
desk-line = { $number }号：{ $text }　最晚 { $due }
desk-line-late = ⏰ { $number }号：{ $text }　已过 { $due }
desk-card = <b>{ $number }</b>　{ $state }　{ $category }
    { $text }
    { "" }
    谁提的：{ $name }（{ $hidden }）
    在哪儿：{ $place }　附件：{ $parts }
    支持：{ $supports } 人　最晚答复：{ $due }
    { $more }
desk-without-words = （没有文字，请听语音或看照片）
desk-card-moved = { $number } 的卡片在下面。
desk-place-pin = 📍 见上面的地图
desk-attached = 随 { $number } 发来的
desk-name-hidden = 不显示名字
desk-name-shown = 名字不对外公开
desk-done = 办好了
desk-sent = { $number } 的答复已发出。
desk-reopened = { $number } 居民不满意，已重新办理。原因：{ $why }
desk-ask-decline = { $number } 为什么不受理？请写明原因，会告诉居民。
desk-ask-transfer = { $number } 转给哪个单位？只写单位名称，会公开。
desk-unit-only = 只写单位名称，不写人名和电话；会公开。
desk-unit-person = “{ $unit }”像是人的名字。这里大家都看得到，请只写单位，比如“自来水公司”“镇城管办”。
desk-ask-reply = “{ $asked }”
    { "" }
    请写 { $number } 的答复：做了什么、什么做不到和为什么、下一步怎么办。
    几件事就分几行写，只写一句话也行。比如：
    { "" }
    1. 水管已经换新
    2. 明早八点恢复供水
    做不到：水费退不了，水厂没有这个规定
    下一步：周五再上门看一遍
desk-ask-why-d = 选【D 留作参考】要说明原因。请写一句：为什么只能留作参考？
letter-empty = 只有标题，还没有内容。请写上做了什么，一句话也行。
desk-ask-grade = 这件事办到了哪一步？
desk-preview = 居民会看到：
    { "" }
    { $letter }
letter = <b>{ $title }</b>
    { $opening }
    { $parts }
    { $result }
    { $signed }
letter-title = 关于 { $number } 的答复
letter-opening = { $salutation }：
    { $whose }“{ $asked }”，现答复如下：
letter-plain = { $points }
letter-done = 已经做的：{ $points }
letter-cannot = 做不到的：{ $points }
letter-next_steps = 下一步：{ $points }
letter-result = 办理结果：{ $grade }
letter-signed = { $office }　经办人：{ $handler }
    { $day }
letter-office = { $community }（承办：{ $unit }）
letter-without-words = 用语音、照片说的事
letter-not-public = 一条只给组织者看的建议
letter-own = 您提出的
letter-supported = 您支持的
letter-others = 居民提出的
letter-resident = 居民同志
letter-sent = { $letter }
    { "" }
    您满意吗？
letter-public = 📮 <b>{ $number }</b> 有答复了
    居民提出：“{ $asked }”
    { $parts }
    { $result }
    { $office }
letter-number = { $number }
letter-paper-title = 关于居民建议的答复
letter-file-name = { $number } 答复.pdf
letter-file = { $number } 的答复
label-pdf = 📄 下载 PDF
label-accept = 受理
label-decline-suggestion = 不受理
label-transfer = 转交
label-agenda = 列入议题
label-reply = 答复
label-send = 发送
label-grade-a = A 已解决
label-grade-b = B 正在办
label-grade-c = C 列入计划
label-grade-d = D 留作参考
grade-a = A 已解决
grade-b = B 正在办
grade-c = C 列入计划
grade-d = D 留作参考
told-accepted = 您关心的 <b>{ $number }</b> 已受理，正在办。
told-agenda = 您关心的 <b>{ $number }</b>，社区开会时会商量这件事。
told-declined = 您关心的 <b>{ $number }</b> 没有受理。原因：{ $reason }
told-transferred = 您关心的 <b>{ $number }</b> 已转交：{ $note }。
letter-copied = 您支持的建议有答复了：
    { "" }
    { $letter }
letter-merged = 您关心的 { $number } 和别人提的是同一件事，一起办的，现在有答复了：
    { "" }
    { $letter }
desk-author-left = 提这条建议的人已经离开了。答复存下了，发给了支持的 { $readers } 个人。
desk-nobody-reads = 提这条建议的人已经离开了。答复存下了，不过没有人会收到。
desk-author-shut-out = 提这条建议的人现在关掉了机器人。答复存下了，等他回来就能看到。
desk-merged-into = { $number } 已经并入 { $into }，一起办。要答复，请打开那一条。
label-merge = 合并
desk-ask-merge = { $near ->
    [true] { $number } 和哪一条是同一件事？点下面的一条，或者写编号，比如 3。
    *[other] { $number } 和几号是同一件事？请写那一条的编号，比如 3。
    }
desk-merge-unknown = 没有找到还在办的这个编号，请再看一下，只写数字就行。
desk-merge-private = { $number }号 只给组织者看，不能把公开的并进去。
told-merged = 您关心的 <b>{ $number }</b> 和 <b>{ $into }</b> 说的是一件事，合在一起办，答复也会发给您。想知道中间的进展，点下面的按钮。
told-merged-private = 您关心的 <b>{ $number }</b> 和 <b>{ $into }</b> 说的是一件事，合在一起办，答复也会发给您。
told-withdrawn = 您支持的 <b>{ $number }</b> 由提的人撤回了，不再办理。
label-desk-poll = 🗳 新建投票
label-desk-meeting = 📅 发会议通知
label-desk-activity = 🤝 发志愿活动
label-desk-entry = ✍ 代录建议
label-desk-residents = 👥 居民
label-desk-notice = 📢 发通知
label-desk-quorum = 🧮 现场计票
label-desk-rolls = 📒 名册
label-desk-settings = ⚙ 设置
label-desk-open = 📋 打开
label-desk-waits = { $number }号 { $text }
label-desk-late = ⏰ { $number }号 { $text }
desk-due = ⏰ <b>{ $number }</b> 今天（{ $due }）到期，还没有答复。
desk-triage-due = ⏰ <b>{ $number }</b> 收到 { $days } 个工作日了，还没有人看。请打开，点【受理】或者别的。最晚 { $due } 答复。
desk-grid-worker = ✍ 有居民没有手机、不会写字？您可以替他把建议记下来。
desk-residents = 👥 <b>{ $community }</b>
    成年居民 { $adults } 人，已加入 { $joined } 人，其中志愿者 { $volunteers } 人。
    请居民加入，把这个链接发给他们，或者印成二维码：
    { $link }
desk-settings = ⚙ <b>{ $community }</b>（{ $town }）
    成年居民 { $adults } 人，{ $households } 户
    时区：{ $zone }
    { $group }
    { "" }
    人数、户数、组织者由县里的管理员统一更改。
desk-group-linked = 居民群：已绑定
desk-group-missing = 居民群：还没有绑定。把机器人拉进群，在群里发 /link。
desk-tell-news = { $name } 没有手机，请当面或打电话把这个消息告诉他。
desk-tell-in-person = { $name } 没有手机，请当面或打电话把答复告诉他。
entry-ask-name = ✍ 替谁记？请写称呼或者门牌，比如“活动室王阿姨”。
entry-ask-consent = 请问问本人：“我把您的话和称呼记到社区的建议里，行吗？”
label-consent-yes = 本人同意
label-consent-no = 不同意
label-consent-closed = 🔒 同意，只给组织者看
entry-no-consent = 好的，什么都没有记。
entry-ask-words = 请写下他的话，尽量用原话。也可以录他说的，拍张照片。
entry-read-back = 请念给 { $name } 听：
    { "" }
    “{ $draft }”
    { "" }
    { $hidden }
    { $similar }
    对的话就提交；漏了什么，接着发；不对就点【重写】。
entry-hidden = 别的居民看不到是谁提的。点【提交】，组织者能看到这个称呼；点【匿名提交】，只有您知道，消息也由您去告诉他。
entry-similar = 有人提过差不多的。问问本人，愿意支持就不用再提：
entry-may-be-known = 匿名也请留意：语音、照片可能让组织者认出他。
entry-done = 已记下，编号 <b>{ $number }</b>。
    “{ $said }”
    { "" }
    请把编号写在纸条上给本人。{ $open }。最晚 { $due } 前答复。
entry-done-several = 已记下，一共 { $count } 条。
    { $lines }
    { "" }
    请把编号写在纸条上给本人。{ $open }。最晚 { $due } 前答复。
desk-tell-hidden = { $number } 是匿名代录的，记的人会去告诉本人。
desk-tell-nobody = { $number } 是匿名代录的，记的人不在这里代录了。要告诉本人，点【看是谁提的】，写明原因。
desk-anonymous = 匿名居民
label-ask = 追问
label-progress = 进展
label-note = 📝 备注
label-sort = 分类
label-extend = 延期
label-words = 记下语音
label-unmerge = 拆开
label-unmark = 不是广告
desk-ask-ask = 想问提 { $number } 的人什么？
desk-ask-nobody = 提的人已经不在这里了，问不到。
desk-asked = 已经问了，有回话就告诉您。
desk-asked-shut-out = 已经问了，不过他把机器人停用了，回来才看得到。
desk-answered = 💬 { $number } 的人回话了：{ $note }
desk-ask-progress = { $number } 办到哪一步了？写一句话，可以先写百分比，比如“50% 灯已经买好”。
progress-over-hundred = 百分比最多写到 100。
desk-ask-note = { $number } 要备注什么？只有组织者看得到。
desk-noted = 记下了，只有组织者看得到。
desk-ask-extend = { $number } 为什么要延期？只能延一次，会告诉居民。
desk-extended = 好的，最晚答复改到 { $due }。
desk-extended-already = 这一条已经延过一次，不能再延了。
desk-ask-kind = { $number } 现在归在“{ $category }”。应该归到哪一类？
desk-sorted = 归到“{ $category }”了。
desk-ask-words = 请听 { $number } 的语音，照原话写下来。
desk-words-corrected = ✏️ { $number } 是语音，提的人自己写下了要说的话：“{ $note }”。卡片上已经改好。
desk-words-asked = 记下了，已请本人看看对不对。
desk-marked = ⚠️ { $mark }，没有公开
desk-private = 🔒 只给组织者看
desk-unit = 承办：{ $unit }
desk-percent = 进度：{ $percent }%
desk-waits-for-author = 💬 等居民回话
desk-due-soon = ⏰ <b>{ $number }</b> 快到期了，最晚 { $due } 答复。
desk-due-late = ⚠️ <b>{ $number }</b> 过期了，原定 { $due } 答复。请今天答复{ $extended ->
        [true] 。
        *[other] ；实在办不完，点【延期】写明原因。
    }
label-triage-days = 先看一眼：{ $value } 个工作日
label-reply-days = 答复：{ $value } 天
label-posts-a-day = 群里一天最多 { $value } 条日常消息
label-agenda-supporters = 上议题：{ $value ->
    [0] 成年居民的 1%
    *[other] { $value } 人支持
    }
desk-proposed = 👥 { $number } 有 { $supporters } 人支持了，够上议事会了。要列入议题吗？
label-desk-entries = 📒 代录情况
entries = 📒 { $year }年共 { $every } 条建议，代录 { $entered } 条（{ $share }%）。
    { $workers }
entries-worker = { $name }：{ $count } 条（{ $share }%）
entries-nobody = 已离开的人
desk-guardian = 👪 家长同意
label-rate-for = 记下评价
label-support-for = 👍 代记支持
desk-ask-support-for = 谁也想支持 { $number }？请先问本人：“把您的称呼记下来，行吗？”行的话，写称呼或者门牌。
support-for-kept = 记下了：{ $name } 支持 <b>{ $number }</b>，现在一共 { $count } 人支持。请把编号写在纸条上给本人，有了答复会提醒您告诉他。
support-for-again = { $name } 已经支持过 <b>{ $number }</b> 了。
support-for-own = { $number } 就是 { $name } 自己提的，不用再支持。
support-for-undone = 好的，{ $number } 少了这一个支持的人。
label-unsupport-for = ↩ 取消支持
label-answer-for = 💬 记下回话
desk-ask-rate-for = { $number } 的答复，{ $name } 听了以后怎么说？
desk-ask-why-for = { $name } 哪里不满意？请照原话写几个字，或者请本人说段语音。我们再办一次，再答复。
desk-rated-for = { $number }：{ $name } 的评价记下了。
label-desk-back = ◀ 上一页
label-desk-on = 还有 { $left } 条 ▶
desk-moved-meanwhile = ⚠️ 您写的时候，{ $by }刚办过这一条（{ $done }）。下面的答复还没有发出去。还要这样答复，再点一次【发送】；不用了，点【取消】。
desk-words-already = 晚了一步：{ $by }已经记下了这段语音：“{ $note }”。您写的没有算；要改，请再点【记下语音】。
desk-sorted-already = 晚了一步：{ $by }刚把它归到了“{ $category }”。要改，请再点【分类】。
told-asked-for = 关于 <b>{ $number }</b>，社区想再问 { $name } 一句：
    “{ $note }”
    请当面或打电话问一问，再点【回答】写下来。
rate-again-for = <b>{ $number }</b> 的答复，{ $name } 还没有评价。请当面或打电话问一问，照本人说的点。
label-withdraw-for = ↩ 替本人撤回
label-hide-for = 🙈 不再署名
desk-ask-withdraw-for = { $name } 真的要撤回 { $number } 吗？撤回了就不再办，也找不回来。
desk-hidden-for = 好的，从现在起组织者也看不到这个名字。
