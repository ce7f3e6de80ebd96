# 会议记录
minutes-head = <b>{ $title }</b>（{ $kind }）
    时间：{ $when }
    地点：{ $place }
minutes-joined = { $parts }
minutes-present = 到会：{ $count } 人
minutes-topic = { $n }. { $topic }
minutes-ruling = 结果：{ $ruling }
minutes-ruling-passed = 通过
minutes-ruling-failed = 没有通过
minutes-ruling-again = 下次再议
minutes-ruling-none = 没有作出决定
minutes-votes = 赞成 { $approve }，反对 { $oppose }，弃权 { $abstain }
minutes-points = 要点：{ $text }
minutes-dissent = 不同意见：{ $text }
minutes-task = 去办：{ $task }
minutes-task-words = { $office }，{ $what }，{ $due }前办完
minutes-notes = 会上说的：{ $text }
minutes-opinions = 没来的人说的（是意见，不是投票）：
    { $lines }
minutes-opinion = · { $text }
minutes-voices = · 还有 { $count } 段语音，交给了主持的人
minutes-nothing-decided = 这次会没有作出决定。
minutes-correction = { $day }更正：
    { $lines }
    原因：{ $reason }
minutes-changed-entry = 第 { $n } 件，{ $what }：“{ $before }”改为“{ $after }”
minutes-changed = { $what }：“{ $before }”改为“{ $after }”
minutes-not-there = 没有写
minutes-part-ruling = 结果
minutes-part-votes = 票数
minutes-part-points = 要点
minutes-part-dissent = 不同意见
minutes-part-tasks = 去办
minutes-part-present = 到会人数
minutes-part-notes = 会上说的
minutes-signed = { $community }居民委员会
    { $day }
minutes-file-name = 会议记录 { $title }.pdf
minutes-paper-title = 会议记录

# 草稿
minutes-too-few = 表决的时候人数不够，不能作决定。
minutes-draft = 📝 <b>会议记录（草稿）</b>
    { $title }，{ $when }
    { "" }
    { $lines }
    { "" }
    点一件来写；写好了点【看全文】，再发布。
minutes-draft-again = 📝 <b>会议记录（更正）</b>
    { $title }，{ $when }
    { "" }
    { $lines }
    { "" }
    点要改的那一件；改好了点【看改动】。
minutes-draft-line = { $mark } { $n }. { $topic }{ $more }
minutes-draft-more = （{ $what }）
minutes-draft-present = 👥 到会 { $count } 人
minutes-draft-no-present = 👥 到会人数还没写
minutes-draft-no-entries = 这次会没有列议题。
minutes-entry = <b>{ $n }. { $topic }</b>
    { $lines }
    { "" }
    { $hint }
minutes-entry-open = 会上怎么定的？点一下；直接写几句要点也行，比如“通过，赞成20，反对2”。
minutes-entry-done = 要补充，点下面的；直接写，就是要点。
label-minutes-chosen = ● { $choice }
label-minutes-entry = { $mark } { $n }. { $topic }
label-minutes-votes = 🔢 票数
label-minutes-points = 🗣 要点
label-minutes-dissent = 🙋 不同意见
label-minutes-task = 👷 谁去办
label-minutes-next = 下一件 ▶
label-minutes-back = ◀ 回到草稿
label-minutes-present = 👥 到会人数
label-minutes-notes = 🗒 会上说的
label-minutes-add = ➕ 加一件事
label-minutes-opinions = 💬 没来的人的意见
label-minutes-preview = 👀 看全文
label-minutes-changes = 👀 看改动
label-minutes-publish = ✅ 发布
label-minutes-go-on = ✏️ 接着改
minutes-ask-votes = “{ $topic }”，赞成、反对、弃权各多少？比如“20 2 1”。
minutes-ask-points = “{ $topic }”，主要说了什么？写几句。
minutes-ask-dissent = “{ $topic }”，有哪些不同意见？不用写是谁说的。
minutes-ask-present = 到会多少人？
minutes-ask-notes = 会上说了些什么、定了什么？写几句，没来的人也看得明白。
minutes-ask-add = 还商量了哪件事？一句话写下来。
minutes-more-votes = 到会 { $present } 人，投票的有 { $cast } 人，对不上。请再看看。
minutes-ask-office = “{ $topic }”，哪个单位去办？点一下，或者写，比如“物业”。一次写全也行：“物业，建充电棚，12月31日前”，几个单位就一行写一个。
minutes-ask-what = { $office }办什么？
minutes-ask-due = 什么时候办完？点一下，或者写，比如“12月31日前”。
label-minutes-office = { $office }
label-minutes-no-task = 不用去办
label-minutes-as-topic = 就按议题办
label-minutes-weeks = 两周内
label-minutes-month = 一个月内
label-minutes-quarter = 三个月内
minutes-opinions-which = 没来的人说的，会不写名字地放进会议记录。哪条不放，点一下去掉：
    { $lines }
minutes-opinions-line = { $n }. { $text }{ $out }
minutes-opinions-out = （不放）
minutes-opinions-voice = 🎤 语音
label-minutes-leave-out = ✅ { $n }. { $text }
label-minutes-take-in = ▫️ { $n }. { $text }
minutes-preview = 大家会看到：
    { "" }
    { $text }
    { "" }
    { $doubts }
minutes-preview-again = 大家会看到这些更正：
    { $lines }
    { "" }
    为什么更正？写一句话，发来就发布。
minutes-doubt-undecided = ⚠️ 第 { $numbers } 件还没写结果，会写成“没有作出决定”。
minutes-doubt-votes = ⚠️ 第 { $numbers } 件写的是通过，可是赞成的没有过半，请再看看。
minutes-nothing-yet = 还什么都没写。点一件写结果，或者写写会上说了什么。
minutes-no-change = 没有改动，不用更正。
minutes-edited-by = { $by }刚改过，请再看一遍全文。
minutes-published-by = { $by }已经发布了这次会的记录。要改，发 /minutes 更正。
minutes-not-published = 这次会的记录还没有发布。
minutes-published = 会议记录发布了，公示到 { $until }。
minutes-published-told = 会议记录发布了，公示到 { $until }，也告诉了回复过的人。社区还没有绑定群，别的人要您来告诉。
minutes-posted = 📝 <b>会议结果</b>
    { $text }
    { "" }
    公示到 { $until }。有不同意见，点【我有异议】。
minutes-corrected = 更正发出去了。
minutes-posted-correction = ✏️ <b>会议记录更正</b>
    { $title }，{ $when }
    { "" }
    { $text }
minutes-posting-soon = 📢 <b>公示快到期</b>：“{ $title }”的会议记录公示到 { $until }。有不同意见，点【我有异议】。
minutes-posting-over = 📢 <b>公示期满</b>：“{ $title }”的会议记录。{ $count ->
    [0] 没有收到异议。
    *[other] 收到 { $count } 条异议{ $waiting ->
        [0] ，都答复了。
        *[other] ，还有 { $waiting } 条在答复。
    }
    }
minutes-posting-over-told = “{ $title }”的会议记录公示期满：{ $count ->
    [0] 没有收到异议。
    *[other] 收到 { $count } 条异议，{ $waiting } 条还没答复，在 /desk 里。
    }
label-minutes-object = ✋ 我有异议
label-minutes-read = 📝 看会议记录
label-minutes-pdf = 📄 PDF
label-minutes-correct = ✏️ 更正
minutes-object-over = 公示到 { $until } 已经结束。有话说，请点【提建议】。
minutes-object-ask = 您对“{ $title }”的会议记录有什么不同意见？说说是哪一件、为什么。会编号答复您。
minutes-object-words = 对“{ $title }”会议记录的异议：
minutes-elsewhere = 这是别的社区的会议记录。
minutes-file = “{ $title }”的会议记录
minutes-list = 会议记录，点开看：
minutes-none = 还没有会议记录。会开完了，记录在群里公示，这里也能看。
label-minutes-of = 📝 { $month }{ $day }日 { $title }
minutes-read = 📝 <b>会议记录</b>
    { $text }
    { "" }
    { $posting }
minutes-posting-until = 公示到 { $until }。
minutes-posting-was = 公示期已过（到 { $until }）。
minutes-no-opinions = 没有来不了的人说的话。
minutes-full = 最多记 { $most } 件事，别的请写在【会上说的】里。
minutes-carried = 下次再议的，已放进“{ $title }”（{ $when }）的议题。
meeting-carried = 上次说下次再议的，已经放在议题里：
    { $lines }
minutes-more-opinions = · 还有 { $count } 条，都在 PDF 里
label-minutes-more = 看别的 ▶
minutes-joiner = ；
minutes-unpublished = “{ $title }”（{ $when }）的会议记录写了还没发布，大家还看不到。写好了请发布：
label-minutes-task-off = ✖ 去掉：{ $what }
minutes-many-tasks = 一件事最多写 { $most } 条谁去办。
