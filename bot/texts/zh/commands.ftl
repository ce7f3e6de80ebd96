# 命令菜单
command-start = 开始
command-suggest = 提建议
command-polls = 投票
command-volunteer = 当志愿者
command-meetings = 会议通知
command-my = 我的
command-help = 帮助
command-language = 换语言 Language
command-privacy = 个人信息怎么用
command-forget = 删除我的信息
command-cancel = 取消
command-desk = 工作台
command-newpoll = 新建投票
command-newmeeting = 发会议通知
command-newactivity = 发志愿活动
command-link = 绑定社区（组织者）
command-here = 通知发在这个话题（组织者）
