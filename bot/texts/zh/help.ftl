# 帮助
help-stranger = 我是社区小助手。加入社区后，您可以提建议、投票、看会议通知、当志愿者。

    <b>点 /start 开始</b>，一分钟就好。
    想先看看我们怎么保护您的信息：/privacy
    English: /language
help-resident = <b>我能帮您做这些事</b>

    💡 <b>提建议</b>：打字、说话、拍照都行，也能看看大家提的
    🗳 <b>投票</b>：看看正在投的票；匿名投的，可以用 /check 查票
    🤝 <b>当志愿者</b>：帮邻居、报名活动
    📅 <b>会议通知</b>：什么时候开会、报名参加；定了什么看 /minutes，办得怎么样看 /promises
    👤 <b>我的</b>：我发过什么、办到哪了、换社区

    做到一半不想做了：点【取消】或 /cancel
    换语言 Language：/language
    我的信息怎么用：/privacy
    删除我的信息：/forget

    <b>有急事请直接打电话</b>：报警 110，火警 119，急救 120。
help-organizer = <b>居民能做的，您都能做</b>：提建议、投票、当志愿者、会议通知、我的。

    <b>您是组织者，还能</b>
    📋 /desk 工作台：等着办的事，快到期的在最前
    🗳 /newpoll 新建投票
    📅 /newmeeting 发会议通知　/meetings 签到和开会
    📝 /minutes 会议记录　/promises 会上定的事，记进展
    📢 /notice 发停水、停电这样的通知
    🏛 /council 议事会等组织：成员、任期、章程
    🤝 /newactivity 发志愿活动
    🧮 /quorum 现场会议：人数够不够、通过没通过
    📒 /rolls 名册：谁能投票，一共多少人
    🔗 在群里发 /link 绑定社区；在话题里发 /here，通知就发在那里

    做到一半不想做了：点【取消】或 /cancel
    换语言 Language：/language
    信息怎么用：/privacy　删除我的信息：/forget
help-grid-worker = <b>居民能做的，您都能做</b>：提建议、投票、当志愿者、会议通知、我的。

    <b>您是网格员，还能</b>
    ✍ /desk 替没有手机、不会写字的居民把建议记下来；有人来问，可以查编号

    做到一半不想做了：点【取消】或 /cancel
    换语言 Language：/language
    信息怎么用：/privacy　删除我的信息：/forget
language-which = 请选择语言。Please choose a language.
language-changed = 好的，以后用中文。
language-before-joining = 好的，用中文。点 /start 加入您的社区。
