# 开会之前：看一遍、改一改
label-meeting-parts = ✏️ 改内容
label-meeting-more = ➕ 更多设置
label-meeting-fold = ◀ 收起
label-meeting-back = ◀ 不改了
label-meeting-edit-title = 改名称
label-meeting-edit-time = 改时间
label-meeting-edit-place = 改地点
label-meeting-edit-agenda = 改议题
label-meeting-edit-kind = 改种类
label-meeting-edit-lasts = ⏱ 开多久
label-meeting-edit-link = 🔗 线上参加
meeting-lasts = ，大约 { $lasts }
meeting-link = 线上：{ $link }
meeting-ask-lasts = 大约要开多久？点一个，或者直接写，比如“一个半小时”。
meeting-length-unclear = 没看懂要开多久，请写“一个半小时”“90分钟”这样的话。
meeting-length-odd = 一次会最长 12 个小时，请再写一遍。
meeting-ask-link = 不能到场的人怎么在线上参加？请发网址，或者会议号，比如“腾讯会议 123 456 789”。
label-meeting-no-link = 没有线上
meeting-order = 议题现在是这样：
    { $items }
    { "" }
    点 ⬆ 往前挪一位，点 ✖ 去掉。要加就直接写，一行一件；都好了点【好了】。
meeting-order-none = 还没有议题。直接写，一行一件；都好了点【好了】。
label-item-up = ⬆ { $n }. { $item }
label-item-off = ✖ { $n }
meeting-many-items = 一次会最多 { $most } 个议题，请少写几行。
label-meeting-lasts = { $lasts }
label-meeting-edit-whom = 👥 叫谁来
label-meeting-edit-seats = 🪑 座位
label-meeting-edit-files = 📎 材料
label-meeting-room = { $name }（{ $seats } 座）
label-venues = 🏛 场地
meeting-name-place = 位置收到了。这个地方叫什么？比如“东门小广场”。
meeting-ask-whom = 这次会叫谁来？
label-call-all = 全体居民
label-call-council = { $name }（{ $count } 人）
label-call-named = 只叫几位，写名字
meeting-ask-names = 请写名字，一行一位。没有手机的也可以写，发布后提醒您当面告诉他们。
meeting-ask-which = “{ $name }”是下面哪位？没有手机或没加入的，点最后一个。
label-call-by-name = 只写名字：{ $name }
meeting-names-long = 一次最多写 { $most } 位，一行一位，每个名字不超过 30 个字。
meeting-ask-seats = 一共多少个座位？满了以后来的排候补。
meeting-ask-seats-beside = 除了叫来的人，还给居民留几个旁听座位？满了以后来的排候补。
label-any-seats = 不限
seats-unclear = 没看懂多少个座位，请写一个数，比如“40”。
meeting-seats = 座位：{ $seats } 个，先到先得，满了排候补
meeting-seats-beside = 旁听座位：{ $seats } 个，满了排候补
meeting-whom-council = 参加：{ $council }的成员
meeting-whom-named = 参加：请到的 { $named } 位
meeting-plan-called = 👥 单独通知：{ $names }
meeting-plan-files = 📎 材料：{ $names }
meeting-room-taken = ⚠️ { $venue }那时候已经有会：“{ $title }”，{ $when }。
meeting-room-small = ⚠️ { $venue }只有 { $seats } 个座位，要来 { $expected } 人，坐不下。
meeting-ask-files = 请把材料一个一个发来，文件、照片都行。
meeting-files-so-far = 收到的材料：
    { $files }
    { "" }
    还有就接着发，没有了点【好了】。
meeting-file-please = 请发文件或者照片；都发完了点【好了】。
meeting-many-files = 一次会最多带 { $most } 份材料。
label-no-files = 都不要了
meeting-file = 📎 会议材料：{ $name }
meeting-files-sent = 材料发给您了
label-meeting-papers = 📎 会议材料
meeting-pin = 📍 会议地点：{ $place }
meeting-called = 📅 <b>请您来开会</b>
    { $about }
meeting-call-in-person = “{ $title }”叫的人里，这几位没有手机或没加入，请当面告诉他们：{ $names }
meeting-waitlisted = 座位满了，您是候补第 { $line } 位，有空位马上告诉您
meeting-waitlisted-told = ⏳ 座位满了，您是<b>候补第 { $line } 位</b>。有空位马上告诉您：
    { $about }
seat-free = ✅ 有座位了，<b>请您来参加</b>。来不了的话请点一下，好让给下一位：
    { $about }
seats-not-so-many = 座位不够了，您家最多还能来 { $left } 位。
meeting-crowd = ⚠️ “{ $title }”已经有 { $coming } 人要来，{ $venue }只有 { $seats } 个座位。
venues-ask = 社区的场地：
    { $rooms }
    { "" }
    要加一个，写名字和座位数，比如“文化活动室 60人”。名字一样就是改座位数。
venues-ask-first = 还没有登记场地。写名字和座位数，比如“文化活动室 60人”。
venue-line = · { $name }，{ $seats } 座
venue-line-uncounted = · { $name }
label-venue-drop = ✖ { $name }
label-venues-done = 好了
venues-done = 场地记好了，以后发会议通知时点一下就选上。
meeting-room-then = { $lines }
label-meeting-amend = ✏️ 改地点、加材料、改通知
label-amend-place = 📍 改地点
label-amend-papers = 📎 加材料
meeting-amend = “{ $title }”要改什么？
meeting-ask-new-place = 改到哪儿开？点一个场地，或者直接写。
meeting-relocated-done = 地点改到{ $place }，正在通知大家。
meeting-relocated = 📍 <b>会议换地方</b>：原定{ $before }，改到 <b>{ $place }</b>。
    { $about }
meeting-ask-paper = 请把材料发来，文件、照片都行。
meeting-paper-added = 材料加上了，已经发到群里：{ $title }
