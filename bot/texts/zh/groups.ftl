# 群
group-hello = 大家好！我是社区小助手，只发通知、投票和会议，不插嘴聊天。

    请社区的组织者点【绑定社区】（或发 /link），这里就能收到本社区的通知了。
group-back = 我回来了，这里继续接收{ $community }的通知。
group-which = 要把本群绑定到哪个社区？
group-linked = ✅ 本群已绑定<b>{ $community }</b>，通知、投票和会议会发到这里。
group-linked-short = 已绑定{ $community }
group-only-organizers = 只有社区的组织者能绑定。请组织者来点一下。
group-taken = 本群已经绑定{ $community }，只有那边的组织者能改。
group-not-linked = 本群还没有绑定社区，请组织者先发 /link。
group-here = ✅ 以后的通知都发在这个话题里。
group-here-all = ✅ 以后的通知都发在群的主页面。想发到某个话题，请在那个话题里发 /here。
group-removed = ⚠️ 机器人被移出了{ $community }的群，那里暂时收不到通知。请把它加回来，或者在另一个群里发 /link。
group-link-in-private = 匿名管理员在群里办不了这件事。请社区的组织者点下面的按钮，到私聊里接着办，一小时内有效。
group-offer-over = 这个链接已经过时了。请在群里重新发 /link。
group-link-by-name = 您负责不止一个社区，请用自己的名字在群里发 /link，再选一个。
group-in-private = 这件事请在私聊里办，点下面的按钮就到。
group-only-there = 这个命令要在社区的群里用：把我加进群，再在群里发。
label-bind = 🔗 绑定社区
label-open-private = 💬 打开私聊
