desk = <b>工作台</b>：{ $waiting } 条等着办，{ $late } 条已过期。
desk-card = <b>{ $number }</b>　{ $state }
    { $text }
    { "" }
    谁提的：{ $name }（{ $hidden }）
    在哪儿：{ $place }　附件：{ $parts }
    支持：{ $supports } 人　最晚答复：{ $due }
desk-without-words = （没有文字，请听语音或看照片）
desk-attached = 随建议发来的
desk-name-hidden = 匿名，请勿对外透露
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
    您提出的“{ $asked }”，现答复如下：
    { $reply }
    办理结果：{ $grade }
    { $community }
    { $day }
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
told-transferred = 您关心的 <b>{ $number }</b> 已转交：{ $unit }。
letter-copied = 您支持的建议有答复了：
    { "" }
    { $letter }
