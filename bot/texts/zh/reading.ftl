# 看看大家提的
label-browse = 👀 看看大家提的
label-read-line = { $number }号 · { $count }人支持 · { $words }
label-read = 📄 看 { $number }号
label-read-supported = 按支持
label-read-newest = 最新
label-read-kind = 分类
label-search = 🔍 搜索
label-unsupport = 取消支持
label-share = 🔗 分享
label-withdraw = ↩ 撤回
label-hide-name = 🙈 不再署名
read-supported = <b>大家提的</b>，支持的人多的在前
read-newest = <b>大家提的</b>，最新的在前
read-kind = <b>大家提的</b>
read-of-kind = <b>大家提的</b>：{ $kind }
read-list = { $head }，第 { $page } 页。
    想看哪一条，点一下。
read-nothing = { $head }
    这里现在没有正在办的建议。
read-which-kind = 想看哪一类？
read-no-kinds = 现在没有正在办的建议。
read-ask-word = 找什么？写一两个词，比如“路灯”。
read-found = 有“{ $words }”的，第 { $page } 页，最新的在前。
    想看哪一条，点一下。
read-not-found = 没有找到有“{ $words }”的。换个词再找找，或者点【提建议】自己提。
suggestion-shown = { $parts }
shown-head = <b>{ $number }</b>　{ $category }
    { $about }
shown-text = “{ $text }”
shown-history = <b>经过</b>
    { $lines }
shown-asks-rating = 您满意吗？
without-words = 用语音、照片说的
shown-without-words = （是用语音或照片说的，只有组织者能听、能看）
shown-today = 今天提的
shown-age = 提了 { $days } 天
shown-percent = 办了 { $percent }%
shown-unit = 谁来办：{ $unit }
shown-point = 📍 有位置
shown-place = 在哪儿：{ $place }
shown-supporters = { $count } 人支持
shown-parts = 一起发的：{ $parts }
shown-not-public = 🔒 内容只有您和组织者能看到
shown-named = 组织者能看到您的名字，别的居民看不到
shown-nameless = 没有署名，组织者也看不到是您提的
shown-unmasked = 没有署名，不过组织者看过是谁提的：{ $reason }
standing-open = { $state }，最晚 { $due } 前答复
standing-late = { $state }，原定 { $due } 前答复，已经过期
standing-declined = 不受理，原因：{ $reason }
standing-merged = 和 { $into } 是同一件事，一起办
standing-replied = { $state }：{ $grade }
suggestion-not-found = 没有找到这条建议。请看看编号对不对，或者点【看看大家提的】找一找。
share-link = 把下面的链接发给邻居，点开就能看到 { $number }：
    { $link }
share-elsewhere = 这条建议是<b>{ $community }</b>的，只给那里的居民看。您现在在{ $current }，也要加入{ $community }吗？原来的社区不会丢。
name-hidden = 好的，以后组织者也看不到是您提的。支持的人和办理的进度都不变。
name-hidden-already = 这一条本来就没有署名。
history-line = { $day }　{ $what }
history-with-note = { $day }　{ $what }：{ $note }
history-received = 收到
history-accepted = 受理
history-declined = 不受理
history-asked = 请提的人补充
history-answered = 提的人补充了
history-merged = 和另一条合并
history-unmerged = 不再合并
history-joined = 另一条并了进来
history-transferred = 转交
history-proposed = 支持的人够多，提议列入议题
history-agenda = 列入议题
history-decided = 开会讨论了
history-progress = 进展
history-noted = 内部备注
history-unmarked = 不是广告
history-words = 记下语音里的话
history-confirmed = 语音按这些字办
history-sorted = 改了分类
history-extended = 延期
history-replied = 答复
history-rated = 评价
history-reopened = 重新办理
history-closed = 办结
history-withdrawn = 提的人撤回
history-hidden = 提的人不再署名
history-unmasked = 看了是谁提的
label-desk-number = 🔎 查编号
label-unmask = 🙈 看是谁提的
label-history = 📜 经过
desk-ask-number = 要查几号？写编号就行，比如 3。
desk-number-unknown = 没有找到这个编号，请再看一下，只写数字就行。
desk-number-told = { $number }：{ $words }
    { $standing }。
desk-number-private = 内容不公开
desk-ask-unmask = 为什么要知道 { $number } 是谁提的？请写明原因（10 到 300 个字）。会记下来，也会马上告诉提的人。
unmask-why = 原因请写得具体些，至少 { $least } 个字。会原样告诉提的人。
desk-unmasked = { $number } 是 <b>{ $name }</b> 提的。请只用来办这件事，不要对别人说。已经记下，也告诉本人了。
told-unmasked = 为了办好您匿名提的 <b>{ $number }</b>，{ $community }的一位组织者看了是谁提的。
    原因：{ $reason }
    { "" }
    这一次已经记下来了。别的居民还是看不到您的名字。觉得不妥，可以找社区或者主管部门。
desk-history = <b>{ $number }</b> 的经过
    { $lines }
desk-history-line = { $line }（{ $who }）
