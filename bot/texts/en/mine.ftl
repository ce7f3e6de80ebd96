# My things
mine-shown = 👤 <b>{ $name }</b>
    Community: { $communities }
    Language: { $spoken }
    { $items }
mine-suggestions = <b>My suggestions</b>
mine-suggestion = { $number }  { $state }
mine-suggestion-due = { $number }  { $state }, answer due by { $due }
mine-none = You have not suggested anything yet. Tap 【Suggest 提建议】 to begin.
mine-current = { $community } (now)
mine-votes = 🗳 Votes: { $count }
mine-sign-ups = 🤝 Sign-ups for activities: { $count }
mine-hours = ⏱ Service hours 服务时长: { $minutes }
mine-meetings = 📅 Answers to meetings: { $count }
mine-supports = 👍 Suggestions supported: { $count }
mine-volunteer = 🤝 Registered as a volunteer
mine-move = Which community do you want to go to?
mine-export = This is everything we keep about you. Please keep it safe.
mine-renamed = All right, from now on you are called { $name }
label-move = 🏘 Move 换社区
label-export = ⬇ My data 导出我的数据
label-rename = ✏ Use my name as it is now 用现在的名字
label-another-community = ➕ Another community 加别的社区
label-withdraw-number = { $number } withdraw 撤回
label-unsupport-number = { $number } stop supporting 取消支持
