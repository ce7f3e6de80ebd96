suggestion-number = { $community }〔{ $year }〕{ $number }号
suggest-ask = 说说您的建议，文字、语音、照片都行，一条消息就够，分几条发也行。
suggest-ask-photo = 请发一张照片。
suggest-what-there = 位置收到了。那里怎么了？说几个字，或者发张照片。
suggest-ask-place = 在哪儿？发个位置，或者写几个字，比如“三号楼二单元门口”。
suggest-preview = <b>您的建议</b>
    { $draft }
    { "" }
    { $hidden }
    { $similar }
    这样发出去可以吗？还想补充，接着发就行。
suggest-hidden = 别的居民看不到是谁提的。点【提交】，组织者能看到您的名字；点【匿名提交】，组织者也看不到。
suggest-may-be-known = 匿名也请留意：语音、照片可能让组织者认出您。
suggest-with-voice = 🎤语音
suggest-with-photo = 📷照片
suggest-with-place = 📍位置
suggest-similar = 有人提过差不多的，支持一下就不用再提：
suggest-similar-one = { $number }号：{ $text }
label-support = 👍 支持 { $number }号
label-submit = ✅ 提交
label-submit-anonymous = 匿名提交
label-add-photo = 📷 加照片
label-add-place = 📍 加位置
label-rewrite = ✏️ 重写
suggest-received = 收到，编号 <b>{ $number }</b>。
    “{ $said }”
    { "" }
    { $open }。最晚 { $due } 前答复您。想看办到哪儿了，点【我的】。
suggest-offer = 要把这句话作为建议提交吗？
suggest-offer-sent = 要把刚才发的作为建议提交吗？
courtesy-thanks = 不客气！以后有什么事，随时告诉我。
courtesy-hello = 您好！有什么想让社区办的，直接告诉我就行。想做别的，点下面的菜单。
courtesy-fine = 好的。以后有什么事，随时告诉我。
label-offer-yes = 是，提建议
suggest-offer-declined = 好的，没有提交。
suggest-tip = 这样的事，请直接告诉管它的部门：
    报警 110　纪检监察 12388　也可以找村（居）务监督委员会
    为了保护您，机器人没有保存这条消息，也不会作为建议提交。
    要是您不是举报，只是想请社区管一管，换个说法再发一次就行。
suggest-edited-late = 看到您改了消息。已经发出去的不会跟着变；要补充，请再发一条。
suggest-tip-kept = { $tip }
    { "" }
    前面写好的还在，只有这一句没有算。接着写，或者照旧提交。
label-resume = ✏️ 接着写建议
edited-elsewhere = 改过的没有算。要改，请重新发一遍；已经问到下一步了，就点【取消】重来。
suggestion-too-short = 再多说几个字吧，让我们知道是什么事、在哪儿。
suggestion-too-long = 这条有{ $length }个字，最多{ $most }个字。请挑要紧的说，或者分两条。
suggestion-too-many = 一天最多提{ $most }条，您已经提满了。请等到{ $again }以后再提。有急事请打 110、119、120。
suggestion-moved-on = 晚了一步，这条建议已经有人办了，您刚才点的、写的没有算。现在是：{ $state ->
    [received] 已收到
    [triaged] 已受理
    [transferred] 已转交
    [merged] 已合并
    [on_agenda] 已列入议题
    [in_progress] 正在办
    [closed] 已办结
    [replied] 已答复
    [rated] 已评价
    [reopened] 重新办理
    [declined] 不受理
    *[other] 已撤回
    }
support-own = 这是您自己提的，不用再支持。
support-done = 已支持
support-again = 您已经支持过了
support-kept = 您支持了 <b>{ $number }</b>，有进展也会告诉您。想取消，点【我的】。
support-undone = 已取消支持
withdrawn = 已撤回，不再办理。
withdrawn-already = 这一条您早先已经撤回了，不用再撤。
rate-why = 哪里不满意？写几个字或者发语音都行。我们再办一次，再给您答复。
rate-already = 这一条您已评价过了，谢谢。
rate-thanks = 谢谢您的评价，我们记下了。
rate-reopened = 已经重新办理，最晚 { $due } 前再答复您。
label-rate-good = 😊 满意
label-rate-fair = 🙂 基本满意
label-rate-bad = ☹️ 不满意
state-received = 已收到
state-triaged = 已受理
state-transferred = 已转交
state-merged = 已合并
state-on_agenda = 已列入议题
state-replied = 已答复
state-rated = 已评价
state-reopened = 重新办理
state-declined = 不受理
state-withdrawn = 已撤回
suggest-edited = 好的，按改过的算。
rate-again = 上次关于 <b>{ $number }</b> 的答复，您还没有评价。
    { "" }
    您还满意吗？
rate-said = 您的评价：{ $rating }
rate-thanks-bad = 谢谢您的评价，我们记下了，也告诉了县里的管理员。
rate-bad-again = ⚠ <b>{ $number }</b> 重新办理以后，居民还是不满意。请过问一下。
state-in_progress = 正在办
state-closed = 已办结
news = { $items }
state-rated-as = 已评价：{ $rating }
rated-good = 满意
rated-fair = 基本满意
rated-bad = 不满意
category-sanitation = 环境卫生
category-repairs = 设施维修
category-traffic = 停车交通
category-safety = 安全消防
category-care = 养老托幼
category-culture = 文体活动
category-property = 物业
category-neighbours = 邻里
category-openness = 公开透明
category-other = 其他
told-asked = 关于您提的 <b>{ $number }</b>，社区想再问一句：
    “{ $note }”
label-answer-back = ✍ 回答
suggest-answer = 请说一说，文字、语音、照片都行。
suggest-answered = 收到，已经告诉社区。
told-progress = <b>{ $number }</b> 有进展：{ $note }
told-extended = <b>{ $number }</b> 还要晚些答复，改到 { $due } 前。原因：{ $note }
told-joined = 关于 <b>{ $number }</b>，又有人提了同一件事（{ $note }号），合在一起办。您什么都不用做。
told-unmerged = <b>{ $number }</b> 不再和别的合在一起，单独办，最晚 { $due } 前答复。
told-words = 您的 <b>{ $number }</b> 是语音，工作人员记成了文字：
    “{ $note }”
    { "" }
    记得对吗？
label-words-right = ✅ 对
label-words-wrong = ✏️ 不对
suggest-right-words = 请写下您要说的话，就按您写的办。不方便写，就再说一段语音。
suggest-words-kept = 好的，就按这些字办。
office-committee = { $community }居委会
promises = 📋 <b>{ $name }：居民建议办得怎么样</b>
    这七天答复了 { $answered } 件。{ $waiting ->
        [0] 没有等着办的。
        *[other] 正在办的 { $waiting } 件，其中这周到期 { $coming } 件，过期 { $late } 件。
    }
    { $lines }
promises-late = 过期未答复（{ $office }）：{ $numbers }
promises-number = { $number }号（{ $days } 天）
mark-link = 有网址
mark-repeated = 和刚发过的一样
mark-advertising = 像广告
told-proposed = 已有 { $note } 人支持 <b>{ $number }</b>，人数够了，已经请社区考虑拿到会上商量。
told-decided-passed = <b>{ $number }</b> 会上通过了，接着去办。{ $note }
told-decided-again = <b>{ $number }</b> 会上没有定下来，下次再议。{ $note }
told-decided-failed = <b>{ $number }</b> 会上没有通过，社区会把原因写信答复您，发到这里。{ $note }
suggest-minor = 这条像是小朋友说的。不满14岁要家长同意。
label-grown = 我满14岁了
label-guardian = 我是家长，我同意
suggest-split = 您说了 { $count } 件事：
    { $matters }
    { "" }
    分开提，每件都有编号，各有各的答复。要分开吗？
label-split = ✂️ 分成 { $count } 条
label-split-not = 就算一条
suggest-several = 分成 { $count } 条，一起提交：
suggest-with-each = 每条都带上：{ $parts }
suggest-with-forwarded = ↪️转发的消息
suggest-forwarded = （转发的消息）
label-open = 🌐 大家都能看（点一下改成只给组织者看）
label-closed = 🔒 只给组织者看（点一下改成大家都能看）
suggest-open = 内容公开，不带名字
suggest-closed = 内容只给组织者看
suggest-looked-at = 内容先请组织者看过，再公开
suggest-received-one = <b>{ $number }</b>：{ $said }
suggest-received-several = 收到，一共 { $count } 条。
    { $lines }
    { "" }
    { $open }。最晚 { $due } 前答复您。想看办到哪儿了，点【我的】。
suggestion-slow-down = 慢一点，一分钟后再发。前面写好的还在。
suggestion-too-many-parts = 一天最多提{ $most }条，今天还能提{ $left }条。可以就算一条，或者明天再提。
suggestion-moved-on-by = 晚了一步：{ $by }刚办过这一条（{ $done }），您刚才点的、写的没有算。
