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
    { "" }
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
