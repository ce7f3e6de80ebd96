activity-ask-kind = 🤝 这次活动要帮哪一类忙？登记过的志愿者会按这个收到邀请。
activity-ask-title = 活动叫什么？比如“楼道清杂物”。
activity-ask-time = 什么时候？点一个日子，或者直接写，比如“下周六上午8点半”“12月12日上午9点”。
activity-ask-place = 时间是 <b>{ $when }</b>。
    在哪儿集合？
activity-ask-places = 要几个人？
activity-places-wrong = 请写一个数字，1 到 { $most }。
activity-ask-needs = 对人有什么要求？比如年龄、会什么、要带什么、有什么危险要当心。
label-no-needs = 没有要求
activity-no-needs = 谁都可以
activity-about = <b>{ $title }</b>（{ $kind }）
    时间：{ $when }
    集合：{ $place }
    要求：{ $needs }
    { $insured }
activity-insured = 保险：已经买好
activity-not-insured = 保险：没有买
label-insured = 🛡 保险：已经买好
label-not-insured = 🛡 保险：没有买
activity-preview = 大家会看到：
    { "" }
    { $about }
    名额：{ $places } 人
    { "" }
    爬高、上路、夜里、山上的活动有危险，依规定要先买好保险。
activity-published = 已发布：{ $title }
activity-manage = “{ $title }”的签到码：<b>{ $code }</b>
    活动当天念给大家，或者让大家扫上面的图签到。先别发出去。
activity-lead = “{ $title }”要办的事：
label-activity-roll = 📋 签到
label-activity-hours = ⏱ 确认时长
label-activity-stop = 取消活动
label-activity-stop-sure = 确定取消活动
label-activity-keep = 不取消，照常办
activity-stop-sure = 真的要取消“{ $title }”吗？会告诉所有报了名的人。
activity-kept = 好的，“{ $title }”照常办。要办的事：
activity-stopped = “{ $title }”已取消，正在告诉大家。
activity-cancelled = ❌ <b>活动取消了</b>，不用来了。
    { $about }
activity-card = 🤝 <b>志愿活动</b>
    { $about }
    { "" }
    名额 { $places } 人，已报名 { $taken } 人{ $line }
activity-line = ，候补 { $waiting } 人
activity-card-cancelled = 🤝 <b>活动已取消</b>
    { $about }
activity-shown = 🤝 { $about }
activity-invite = 🤝 有个活动正缺您这样的帮手：
    { $about }
activity-other-community = 这是别的社区的活动。
label-sign-up = ✋ 报名
label-leave-activity = 取消报名
label-leave-one = { $title } 取消报名
signed-up = 报上了，谢谢您！
signed-up-already = 您已经报上名了
waitlisted = 名额满了，您是候补第 { $line } 位
waitlisted-already = 您已经在候补，第 { $line } 位
signed-up-told = ✅ 您报上名了：
    { $about }
    { "" }
    到时候会提醒您。来不了请早点取消，好让给别人。
waitlisted-told = ⏳ 名额满了，您是<b>候补第 { $line } 位</b>：
    { $about }
    { "" }
    有人退出就轮到您，马上告诉您。
moved-up = ✅ 有名额了，<b>您报上了</b>：
    { $about }
    { "" }
    来不了请早点取消，好让给下一位。
not-signed-up = 您没有报这个活动，不用取消。
left-activity = 已取消报名
left-activity-told = 好的，您已退出“{ $title }”。
activity-is-cancelled = 这个活动已经取消了。
activity-begun-no-cancel = 活动已经开始，不能再取消了。没办成的话，请到群里说一声。
activity-has-begun = 活动已经开始，不能再改了，请当面告诉组织者。
activity-not-begun = 活动还没开始，结束以后再确认时长。
activity-reminder = ⏰ <b>活动提醒</b>：{ $left }开始
    { $about }
    { "" }
    来不了请现在就取消，候补的人好接上。
label-sign-in = 📍 签到
activity-ask-code = 请把组织者给的签到码发给我，一共 6 个字母和数字。
activity-code-wrong = 签到码不对，请再看一遍，重新发。
activity-too-early = 还没到签到的时候，开始前一小时才能签到。
activity-too-late = 签到时间已经过了，请找组织者补记。
activity-no-place = 您没有报这个活动，名单里没有您。请问问组织者。
activity-waiting = 您还在候补，没有轮到名额。请问问组织者。
signed-in-already = 您已经签到过了，不用再签。
signed-in = ✅ “{ $title }”签到好了，辛苦您！
activity-roll = 📋 <b>{ $title }</b>
    有名额的 { $taken } 人，到了 { $here } 人，候补 { $waiting } 人。签到码 { $code }
    没带手机的，点名字替他签到；点错了再点一下。
    { $phones }
activity-nobody-signed-in = 还没有人签到。先点【签到】记下谁来了，再确认时长。
activity-ask-hours = “{ $title }”来了 { $here } 人。每人服务了几小时？比如 2.5
activity-hours-wrong = 请写小时数，比如 2 或 1.5，最多 24。
activity-hours-kept = 已给 { $people } 人记下服务时长，每人 { $minutes }。写错了可以再确认一次。
activity-thanks = 🙏 谢谢您参加“{ $title }”！记下服务时长 { $minutes }，您一共 { $total }。
activity-confirm-hours = “{ $title }”办完了吗？请先记下谁来了，再确认时长。
activities-coming = <b>最近的活动</b>
activity-coming = { $about } { $seat }
seat-in = ✅ 您报上了
seat-waiting = ⏳ 您在候补
