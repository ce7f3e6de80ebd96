# 议事会等组织
council-kind-deliberation = 议事会
council-kind-assembly = 居民会议
council-kind-representatives = 居民代表会议
council-kind-villagers = 村民会议
council-kind-village-representatives = 村民代表会议
council-kind-morals = 道德评议会
council-kind-ceremonies = 红白理事会
council-kind-drugs-gambling = 禁毒禁赌会
council-kind-other = 其他组织
council-role-chair = 主持人
council-role-secretary = 秘书
council-role-member = 成员
council-named-chair = { $name }（主持人）
council-named-secretary = { $name }（秘书）
council-named-member = { $name }
councils = <b>{ $community }的议事会等组织</b>
    { "" }
    { $lines }
    { "" }
    想看章程和任期，点下面的名字。
councils-none = { $community }还没有登记议事会等组织。
council-line = <b>{ $name }</b>（{ $count } 人）：{ $names }
council-line-everybody = <b>{ $name }</b>：全体居民参加
council-nobody = 还没有成员
council-everybody = 全体居民参加
council-seat = · { $who }　{ $since }起{ $until }
council-until = ，到{ $day }
council-card = 🏛 <b>{ $name }</b>（{ $kind }）
    { "" }
    { $members }
    { "" }
    { $rule }
    { $charter }
council-rule = 怎么算数：{ $present }的人到会才能开，{ $of }{ $agree }同意才算通过（按{ $body }的规则）。{ $notice }
council-rule-notice = 依法提前 { $days } 天通知。
council-charter = { "" }
    <b>章程</b>
    { $text }
council-elsewhere = 这是别的社区的组织。
label-council-make = ➕ 新建组织
council-ask-kind = 要登记哪种组织？
council-ask-name = 叫什么名字？
label-council-usual = 就叫“{ $name }”
council-name-taken = 已经有一个叫“{ $name }”的了，请换个名字。
council-made = “{ $name }”登记好了。接着可以加成员、写章程。
label-council-seat = 👤 加成员
label-council-unseat = 移出成员
label-council-charter = 📖 写章程
label-council-rule = ⚖ 换人数规则
label-council-dissolve = 撤销这个组织
council-ask-who = “{ $name }”要加谁？请写名字。
council-ask-which = 是下面哪位？没有手机或没加入的，点最后一个。
label-council-by-name = 只写名字：{ $name }
council-ask-role = { $name }担任什么？
council-ask-term = { $name }的任期多长？点一个，或者写日子，比如“2026年1月1日到2028年12月31日”。
label-council-years = { $years } 年
label-council-no-end = 不写期限
council-term-unclear = 没看懂任期。请写最后一天，比如“2028年12月31日”，或者写“三年”。
council-term-over = 这个任期已经过了，请再写一次。
council-seated-already = { $name }已经在里面了。
council-person-left = { $name }已经不在本社区了。
council-seated = 好的，{ $name }加入了“{ $council }”。
council-told-chair = { $community }请您担任“{ $council }”的主持人。您的名字会列在成员里，居民发 /council 就能看到。有不对的，请告诉社区。
council-told-secretary = { $community }请您担任“{ $council }”的秘书。您的名字会列在成员里，居民发 /council 就能看到。有不对的，请告诉社区。
council-told-member = { $community }请您担任“{ $council }”的成员。您的名字会列在成员里，居民发 /council 就能看到。有不对的，请告诉社区。
council-told-left = 您不再是{ $community }“{ $council }”的成员了。谢谢您的付出。
council-told-term-over = “{ $council }”里{ $name }的任期到了。要连任，请发 /council 再加一次。
council-ask-whom = 要把谁移出“{ $name }”？
label-council-member = { $name }（{ $role }）
council-unseat-sure = 真的要把{ $name }移出吗？
label-council-unseat-sure = 确定移出
council-unseated = 已把{ $name }移出“{ $council }”。
council-nobody-there = 这位已经不在里面了。
council-ask-charter = 请把“{ $name }”的章程发来，一条消息就够。以前写的会被换掉。
council-charter-kept = “{ $name }”的章程记下了，居民都能看到。
council-dissolve-sure = 真的要撤销“{ $name }”吗？成员名单会一起撤下。
label-council-dissolve-sure = 确定撤销
council-dissolved = “{ $name }”已撤销。
label-council-log = 📜 变动记录
council-log = <b>{ $community }议事会等组织的变动</b>，最近的在上面：
    { $lines }
council-log-none = { $community }的议事会等组织还没有变动。
council-log-line = · { $when }　{ $what }{ $who }
council-log-by = （{ $name }）
council-somebody = 一位已退出的成员
council-event-made = 登记“{ $council }”
council-event-seated = { $member }进“{ $council }”，任{ $role }
council-event-unseated = { $member }退出“{ $council }”
council-event-term-over = { $member }在“{ $council }”的任期满了
council-event-charter = “{ $council }”改章程
council-event-rule = “{ $council }”的人数规则改为{ $rule }
council-event-dissolved = 撤销“{ $council }”
