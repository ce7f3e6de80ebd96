# 时间
weekday-1 = 周一
weekday-2 = 周二
weekday-3 = 周三
weekday-4 = 周四
weekday-5 = 周五
weekday-6 = 周六
weekday-7 = 周日
month-1 = 1月
month-2 = 2月
month-3 = 3月
month-4 = 4月
month-5 = 5月
month-6 = 6月
month-7 = 7月
month-8 = 8月
month-9 = 9月
month-10 = 10月
month-11 = 11月
month-12 = 12月
day = { $year }年{ $month }{ $day }日（{ $weekday }）
when = { $day } { $time }
today = 今天
tomorrow = 明天
month-and-day = { $month }{ $day }日
label-day = { $day } { $weekday }
label-later-days = 再往后 ▶
label-other-day = ↩ 换个日子
moment-which-day = 哪一天？点一个日子，或者直接写，比如“下周五下午3点”。
moment-meant = 您说的是哪个时间？点一下就行；都不对的话，请再写一遍。
label-moment = { $when }
moment-which-hour = { $day }几点？点一个钟点，半点的话直接写，比如“下午3点半”。
duration-hours = { $hours } 小时
duration-minutes = { $minutes } 分
list-joiner = 、
time-left = { $unit ->
    [tomorrow] 明天
    [today] 今天
    [hour] 还有一小时
    [hours] 还有 { $hours } 小时
    [minutes] 还有 { $minutes } 分钟
    *[other] 还有 { $hours } 小时 { $minutes } 分钟
    }

# 人人都会遇到的话
join-first = 请先选一个社区加入，点 /start 就行，一分钟就好。
only-organizers = 这一步只有本社区的组织者能做。
only-administrators = 这一步只有管理员能做。
put-off = 现在是休息时间，群里的消息早上 7:30 再发。
put-aside = 刚才那件没办完，也没有发出去。
button-old = 这个按钮已经过时了，什么也没有改变。需要时请点下面的菜单重新开始。
something-went-wrong = 对不起，机器人刚才出了点问题，这条消息没有处理成功。我们已经通知管理员，请过一会儿再试一次。
admin-quarantined = ⚠️ 有一条消息处理失败三次，已单独隔离（编号 { $update }）。错误类型：{ $error }
admin-timer-failed = ⚠️ 一个定时任务失败三次（{ $kind }，编号 { $ref }）。错误类型：{ $error }
admin-file-failed = ⚠️ 有人发来的一个文件没能处理（{ $kind }，编号 { $ref }）。错误类型：{ $error }
step-tap-please = 这一步请点上面那条消息里的按钮。不想办了就点【取消】。
step-text-please = 这一步请发文字。想停下来就点【取消】。
step-words-please = 这个收不了。建议请用文字、语音或照片说。想停下来就点【取消】。
step-photo-please = 这个收不了，请发一张照片。照片要直接发，别当文件发。
step-place-please = 请发个位置，或者写几个字说在哪儿。
step-voice-please = 这一步请发文字或语音。想停下来就点【取消】。
step-phone-please = 请点下面的按钮告诉我们电话，或者写下号码；不想留就点不留。
file-not-fetched = 这个文件没能取下来，请再发一次。
time-unclear = 没看懂是哪天几点。请写清楚日子和钟点，比如“下周五下午3点”。
time-past = 这个时间已经过了，请再写一次。
time-too-far = 这个时间太远了，请看看年份对不对，再写一次。
words-needed = 只看到表情、符号或空白，请写几个字。
words-length = 请写 1 到 { $most } 个字。
label-cancel = 取消
label-yes = 是
label-no = 不用
use-private-chat = 匿名管理员在群里办不了这件事，请用自己的名字在与机器人的私聊里办。

# 菜单
menu-suggest = 💡 提建议
menu-polls = 🗳 投票
menu-volunteer = 🤝 当志愿者
menu-meetings = 📅 会议通知
menu-mine = 👤 我的
menu-help = ❓ 帮助
topic-gone = ⚠️ { $community }群里原来发通知的话题不见了，通知先发到群的主页面。想换个话题，请在那个话题里发 /here。
group-muted = ⚠️ { $community }的群现在不让机器人发言，等着发的消息先存着，能发了就发。请看看群的权限设置。
step-gone = 机器人更新过了，刚才那件事没法接着办，您这句话也没有算。请点下面的按钮重新开始。
