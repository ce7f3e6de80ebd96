meeting-ask-kind = 开什么会？
meeting-kind-council = 议事会
meeting-kind-assembly = 居民会议
meeting-kind-representatives = 居民代表会议
meeting-kind-open-talk = 恳谈会
meeting-kind-hearing = 听证会
meeting-kind-villagers = 村民会议
meeting-kind-village-representatives = 村民代表会议
meeting-kind-collective = 集体成员大会
meeting-kind-owners = 业主大会
meeting-kind-morals = 道德评议会
meeting-kind-ceremonies = 红白理事会
meeting-kind-drugs-gambling = 禁毒禁赌会
meeting-kind-other = 其他会议
label-more-kinds = 更多种类
meeting-ask-title = 会议叫什么？比如“商量广场舞时间”。
meeting-ask-time = 什么时候开？点一个日子，或者直接写，比如“下周五下午3点”“12月15日晚7点半”。定期开的写“每月第一个周五晚7点”。
meeting-too-soon = 这种会依法要提前 { $days } 天通知大家，请定晚一点的时间。
meeting-ask-place = 时间是 <b>{ $when }</b>。
    在哪儿开？
meeting-ask-agenda = 商量哪些事？一行写一件。
meeting-tick-agenda = 商量哪些事？下面的建议等着上会，点一下就选上，再点一下就去掉。
    还有别的事，一行写一件发来。
label-ticked = ✅ { $number }号 { $text }
label-not-ticked = ▫️ { $number }号 { $text }
label-agenda-ready = 好了
label-no-agenda = 先不写
meeting-agenda = 议题：
meeting-item = { $n }. { $item }
meeting-topic = { $number }　{ $text }
meeting-about = <b>{ $title }</b>（{ $kind }）
    时间：{ $when }{ $lasting }
    地点：{ $place }{ $rest }
meeting-preview = 大家会看到：
    { "" }
    { $about }
    { "" }
    { $plan }
meeting-plan-day-hour = 马上通知一次，提前一天、提前一小时各提醒一次。
meeting-plan-hour = 马上通知一次，提前一小时再提醒一次。
meeting-plan-none = 马上通知一次。时间很近了，不再另外提醒。
meeting-plan-legal = 这种会依法要提前 { $days } 天通知大家，所以最晚在 { $latest } 前发布。
meeting-published = 已发布：{ $title }
meeting-manage = “{ $title }”要改的话：
label-meeting-move = 🕒 改期
label-meeting-cancel = 取消会议
label-meeting-outcome = 📝 会议结果
label-meeting-cancel-sure = 确定取消
label-meeting-keep = 不取消，照常开
label-outcome-of = 📝 会议结果：{ $title }（{ $month }{ $day }日）
meeting-card = 📅 <b>会议通知</b>
    { $about }
    { "" }
    已有 { $coming } 人参加{ $more }
meeting-waiting = ，候补 { $waiting } 人
meeting-absent = ，{ $absent } 人来不了
meeting-opinions = ，{ $opinions } 条意见
meeting-card-cancelled = 📅 <b>已取消</b>
    { $about }
meeting-card-minuted = 📅 <b>已开完</b>
    { $about }
label-come = ✋ 我参加
label-not-come = 来不了
label-bring = { $people ->
        [2] 👪 来 2 人
        *[other] { $people } 人
    }
label-opinion = 💬 有话说
come-noted = 好的，给您记下了：参加
not-come-noted = 好的，给您记下了：来不了
bring-noted = 好的，给您记下了：一共来 { $people } 位
opinion-in-private = 请到私聊里说
opinion-ask = 关于“{ $title }”，您想说什么？文字、语音都行。开会前转给主持的人，不写名字，也写进会议记录。（算意见，不算投票）
opinion-noted = 记下了，会在会上转达。
opinions-told = 💬 关于“{ $title }”，有居民说：
    { $lines }
    { "" }
    一共 { $count } 条，是意见，不算投票。开会时间：{ $when }
opinion-line = { $n }. { $said }
opinion-is-voice = 🎤 语音 { $text }
label-voice-words = ✍ 第 { $n } 条写成文字
opinion-ask-words = 语音里说了什么？写下来，会议记录里就有这条意见。
opinion-words-kept = 记下了，会写进会议记录。
opinion-voice = 🎤 关于“{ $title }”，有居民说
meeting-other-community = 这是别的社区的会。
meeting-closed = 这次会议已经结束或取消了。
meetings-none = 最近没有会议。有了会在群里通知大家。
meetings-more = 后面还有 { $more } 次会，日子更晚，这里没有列出来。
meetings-without-result = 这些会开过了，还没有写结果。开完的点一个写结果：
meeting-coming = 📅 { $about }
meeting-ask-new-time = 改到什么时候？点一个日子，或者直接写，比如“下周五下午3点”。
meeting-moved-done = 已改到 { $when }，正在通知大家。
meeting-moved = 🕒 <b>会议改期</b>：原定 { $before }，改到 <b>{ $when }</b>。
    { $about }
meeting-cancel-sure = 真的要取消“{ $title }”吗？会通知群里和所有回复过的人。
meeting-kept = 好的，“{ $title }”照常开。要改的话：
meeting-begun-no-cancel = 会已经开了，不能再取消。开完请写【会议结果】；没开成的话，也写在结果里。
meeting-over-no-move = 这次会已经开过了，不能再改期。要再开，请另发一个会议通知。
meeting-cancelled-done = “{ $title }”已取消，正在通知大家。
meeting-cancelled = ❌ <b>会议取消</b>，不用来了。
    { $about }
meeting-reminder = ⏰ <b>会议提醒</b>：{ $left }开会
    { $about }
meeting-begun = ⏰ 会议已经开始 { $ago } 分钟了。
    { $about }
meeting-not-yet = 会还没开，开完再写结果。
meeting-ask-result = “{ $title }”开完了吗？请写下结果，告诉没来的人。
meeting-calendar = { $title }：点开可以加到手机日历
label-decided-passed = ✅ 通过，去办
label-decided-again = 🔁 下次再议
label-decided-failed = ❌ 没通过
decided-passed = 会上通过，去办
decided-again = 下次再议
decided-failed = 会上没有通过
calendar-name = 会议
