# 通知
notice-ask-words = 要通知什么？直接写，或者发一张照片、下面写上字。比如“明天上午8点到12点停水，请提前接好水”。
notice-words-please = 通知要有文字：直接写，或者发一张照片、下面写上字。
notice-ask-time = 什么时候发？点一个，或者直接写，比如“明天早上8点”。要反复发的写“每周五下午5点”。
label-notice-at-once = 📢 现在就发
notice-ask-few = 发到哪些社区？点一下选上，再点一下去掉。已选 { $n } 个。
notice-ask-many = 发到哪些社区？点一个镇就选上整个镇，再点一下去掉；也可以直接写社区的名字，一行一个。已选 { $n } 个。
label-notice-ticked = ✅ { $name }
label-notice-unticked = ▫️ { $name }
label-notice-all = 全部 { $n } 个社区
label-notice-chosen = 好了，{ $n } 个
notice-no-such = 没有找到“{ $name }”，或者那里不归您管。请看看名字对不对，再写一遍。
notice-to-nobody = 还没有选社区，请先点一个。
notice-not-yours = 这条通知要发的社区，有的不归您管。
notice-head = 📢 <b>通知</b>
notice-head-urgent = 🔴 <b>紧急通知</b>
notice-late = （原定 { $when } 发，迟到了，抱歉。）
notice-post = { $head }
    { $text }
    { $late }
notice-gathered = 📢 <b>今天还有 { $n } 条通知</b>
    { "" }
    { $items }
notice-item = <b>{ $n }.</b> { $text }
notice-preview = 大家会看到：
    { "" }
    { $head }
    { $text }
    { $late }
    { "" }
    { $facts }
notice-at-once = 🕒 点【发布】就发。
notice-when = 🕒 { $moment }
notice-when-morning = 🕒 那时是休息时间（晚上 9 点到早上 7:30），所以改在 { $moment }。急的话点下面标成紧急。
notice-once = <b>{ $when }</b> 发
notice-again-and-again = <b>{ $rule }</b>都发，接下来三次：
    { $dates }
notice-to = 🏘 发到：{ $to }
notice-to-few = { $names }
notice-to-many = { $names }等 { $n } 个社区
notice-with-photo = 📷 带一张照片
notice-no-group = ⚠️ 还没有绑定群，收不到：{ $to }
notice-crowded = 🗂 那天群里已经有 { $n } 条日常消息了，这条会和别的合成一条，傍晚 6 点发（6 点以后的等第二天早上）。急的话标成紧急。
notice-quiet-fact = 不算紧急：夜里不发，白天多了会合成一条。
notice-urgent-fact = 🔴 紧急：夜里也发，不等别的。
label-notice-is-urgent = 🔴 紧急：是
label-notice-not-urgent = 紧急：否
notice-time-past = 定的时间已经过了。请点【取消】，再发一次 /notice。
notice-going-out = 📢 正在发到 { $n } 个社区的群。有哪个群没收到，会告诉您。
notice-planned = 好的，{ $when }。发出去以前都可以改。
label-notice-list = 🗓 已经安排的通知（{ $n }）
notice-listed = 🗓 { $when }
    发到：{ $to }
    { "" }
    { $text }
notices-none = 没有安排好的通知。
label-notice-text = ✏️ 改内容
label-notice-when = 🕒 改时间
label-notice-to = 🏘 改社区
label-notice-cancel = ❌ 不发了
notice-cancel-sure = “{ $text }”真的不发了吗？
label-notice-sure = 确定不发
label-notice-keep = 不，照样发
notice-kept = 好的，“{ $text }”照样发。
notice-cancelled = 好的，“{ $text }”不发了。已经发出去的收不回来。
notice-gone-out = 这条通知已经发出去了，或者已经不发了。
notice-stale = ⏰ “{ $text }”原定 { $when } 发。机器人那时停着，过了一天多，就没有发。现在还要发吗？
notice-missed = ⏰ “{ $text }”原定 { $when } 那一次，机器人停着，没有发。下一次照常。
label-notice-now = 📢 现在发
notice-arrived = ✅ “{ $text }”已经发到全部 { $n } 个社区的群。
notice-not-arrived = ⚠️ “{ $text }”发到了 { $arrived } 个群，还有 { $missing } 个没收到：
    { $why }
label-send-again = 🔁 再发给没收到的

# 有没有发到
arrival-line = · { $community }：{ $why }
arrival-more = · 另外还有 { $n } 个社区
arrival-no-group = 还没有绑定群
arrival-removed = 机器人被移出了群，请先把它加回去
arrival-gone = 那个群找不到了，请在新的群里发 /link
arrival-muted = 群里现在不让机器人发言，能发了就自动补上
arrival-under-way = 网络不通，还在一遍遍地发
arrival-unsent = 当时没有发
arrival-other = 网络没有收下
arrival-sent-again = 🔁 正在再发给 { $n } 个群。还有没收到的，会再告诉您。
arrival-nothing-to-send = 现在没有要再发的：都收到了，或者还在路上，或者群还没有绑定。
