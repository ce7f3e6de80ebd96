# 会上定的事
promise-line-open = · { $office }：{ $what }，{ $due }前{ $moved }{ $progress }
promise-line-late = ⏰ <b>{ $office }</b>：{ $what }，过期 { $days } 天（应在{ $due }前）{ $moved }{ $progress }
promise-line-overdue = ⏰ <b>{ $office }</b>：{ $what }，过期了（应在{ $due }前）{ $moved }{ $progress }
promise-moved = （原定{ $due }前）
promise-line-done = ✅ { $office }：{ $what }
promise-percent = 已完成 { $percent }%
promise-progress = { $percent }{ $gap }{ $note }
promise-so-far = 　{ $progress }
promises-card = 📌 <b>{ $community }：会上定的事，办得怎么样</b>
    { "" }
    { $lines }
    { $more }
    看全部：私聊我发 /promises
promises-card-empty = 📌 <b>{ $community }：会上定的事都办完了</b>
    { "" }
    { $lines }
promises-more = 还有 { $count } 件
promises-list = 📌 <b>{ $community }：会上定的事</b>
    { "" }
    { $lines }
promises-list-led = 📌 <b>{ $community }：会上定的事</b>
    { "" }
    { $lines }
    { "" }
    办到哪了？点一件：
promises-none = 会上定的事都办完了，或者还没有。开完会定了什么、谁去办，这里都能看到。
label-promise-of = 📝 { $what }（{ $percent }%）
label-promise-open = 📝 办到哪了
promise-card = 📌 <b>{ $what }</b>
    谁去办：{ $office }
    期限：{ $due }{ $late }
    进展：{ $progress }
    哪次会定的：{ $title }，{ $when }
promise-days-late = （过期 { $days } 天）
promise-no-progress = 还没有写
label-promise-percent = { $percent }%
label-promise-done = ✅ 办完了
label-promise-not-done = ↩ 还没办完
label-promise-note = 📝 写进展
label-promise-due = 📅 改期限
promise-noted = 记下了
promise-ask-note = “{ $what }”，办到哪了？写一句，也可以带百分数，比如“60% 材料到了”。
promise-ask-due = “{ $what }”，改到什么时候、为什么？比如“1月15日，材料没到”。原因大家都看得到。
promise-why = 也请写上原因，比如“1月15日，材料没到”。大家都看得到。
promise-reply = 这件事是居民提的 { $number }，办完了，可以答复了：
promise-changed-by = { $by }刚记了 { $percent }%，请重新打开再看。
promise-dropped = 会议记录更正过了，这件事不用办了。
promise-done-already = 这件事已经办完了。
promise-day-unclear = 没看明白是哪天。请写日子，比如“12月31日”“两周内”“月底前”。
promise-day-past = 这一天已经过了，请写今天以后的日子。
promise-due-soon = 📌 会上定的事快到期：{ $office }，{ $what }，{ $due }前办完，现在 { $percent }%。
promise-due-today = 📌 会上定的事今天到期：{ $office }，{ $what }，现在 { $percent }%。
promise-due-late = 📌 会上定的事过期 { $days } 天了：{ $office }，{ $what }，应在{ $due }前，现在 { $percent }%。办完了或要延期，请点下面写明，大家都在看。
promise-commas = 请先写单位，用逗号隔开：“物业，建充电棚，12月31日前”。只写单位也行。
