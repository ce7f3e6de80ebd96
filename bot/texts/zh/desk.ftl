desk = <b>工作台</b>：{ $waiting } 条等着办，{ $late } 条已过期。
desk-card = <b>{ $number }</b>　{ $state }
    { $text }
    { "" }
    谁提的：{ $name }（{ $hidden }）
    在哪儿：{ $place }　附件：{ $parts }
    支持：{ $supports } 人　最晚答复：{ $due }
desk-without-words = （没有文字，请听语音或看照片）
desk-attached = 随 { $number } 发来的
desk-name-hidden = 不显示名字
desk-name-shown = 名字不对外公开
desk-done = 办好了
desk-sent = { $number } 的答复已发出。
desk-reopened = { $number } 居民不满意，已重新办理。原因：{ $why }
desk-ask-decline = { $number } 为什么不受理？请写明原因，会告诉居民。
desk-ask-transfer = { $number } 转给哪个单位？
desk-ask-reply = 请写 { $number } 的答复：做了什么、什么做不到和为什么、下一步怎么办。
desk-ask-grade = 这件事办到了哪一步？
desk-preview = 居民会看到：
    { "" }
    { $letter }
letter = <b>关于 { $number } 的答复</b>
    { $salutation }：
    { $whose }“{ $asked }”，现答复如下：
    { $reply }
    办理结果：{ $grade }
    { $community }　经办人：{ $handler }
    { $day }
letter-without-words = 您发来的语音、照片
letter-own = 您提出的
letter-supported = 您支持的
letter-resident = 居民同志
letter-sent = { $letter }
    { "" }
    您满意吗？
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
told-agenda = 您关心的 <b>{ $number }</b> 已列入议事会的议题。
told-declined = 您关心的 <b>{ $number }</b> 没有受理。原因：{ $reason }
told-transferred = 您关心的 <b>{ $number }</b> 已转交：{ $note }。
letter-copied = 您支持的建议有答复了：
    { "" }
    { $letter }
label-merge = 合并
desk-ask-merge = { $number } 和几号是同一件事？请写那一条的编号，比如 3。
desk-merge-unknown = 没有找到还在办的这个编号，请再看一下，只写数字就行。
told-merged = 您关心的 <b>{ $number }</b> 和 <b>{ $into }</b> 是同一件事，一起办。想知道进展，请点下面支持那一条。
told-withdrawn = 您支持的 <b>{ $number }</b> 由提的人撤回了，不再办理。
label-desk-poll = 🗳 新建投票
label-desk-meeting = 📅 发会议通知
label-desk-activity = 🤝 发志愿活动
label-desk-entry = ✍ 代录建议
label-desk-residents = 👥 居民
label-desk-settings = ⚙ 设置
label-desk-open = 📋 打开
desk-due = ⏰ <b>{ $number }</b> 今天（{ $due }）到期，还没有答复。
desk-triage-due = ⏰ <b>{ $number }</b> 收到两个工作日了，还没有人看。请打开，点【受理】或者别的。最晚 { $due } 答复。
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
entry-no-consent = 好的，什么都没有记。
entry-ask-words = 请写下他的话，尽量用原话。
entry-read-back = 请念给 { $name } 听：
    { "" }
    “{ $words }”
    { "" }
    对的话就提交；不对就重新发一遍。
label-entry-right = ✅ 提交
entry-done = 已记下，编号 <b>{ $number }</b>。
    请把编号写在纸条上给本人，最晚 { $due } 前答复。
desk-anonymous = 匿名居民
