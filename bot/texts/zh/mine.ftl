# 我的
mine-shown = 👤 <b>{ $name }</b>
    社区：{ $communities }
    语言：{ $spoken }
    { $items }
mine-suggestions = <b>我的建议</b>
mine-suggestion = { $number }　{ $state }
mine-suggestion-due = { $number }　{ $state }，{ $due }前答复
mine-none = 您还没有提过建议，点【提建议】就能提。
mine-current = { $community }（现在）
mine-votes = 🗳 投过的票：{ $count }
mine-sign-ups = 🤝 活动报名：{ $count }
mine-hours = ⏱ 服务时长：{ $minutes }
mine-meetings = 📅 会议答复：{ $count }
mine-supports = 👍 支持的建议：{ $count }
mine-volunteer = 🤝 已登记为志愿者
mine-move = 要换到哪个社区？
mine-export = 这是我们存着的您的全部信息，请收好。
mine-renamed = 好的，以后称呼您：{ $name }
label-move = 🏘 换社区
label-export = ⬇ 导出我的数据
label-rename = ✏ 用现在的名字
label-another-community = ➕ 加别的社区
label-withdraw-number = ↩ 撤回 { $number }号
label-unsupport-number = 取消支持 { $number }号
