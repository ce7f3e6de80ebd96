# My things
mine-shown = 👤 <b>{ $name }</b>
    Community: { $communities }
    Language: { $spoken }
    { $items }
mine-suggestions = <b>My suggestions</b>
mine-suggestion = { $number }  { $state }
mine-suggestion-due = { $number }  { $state }, answer due by { $due }
mine-none = You have not suggested anything yet. Tap 【Suggest】 to begin.
mine-current = { $community } (now)
mine-votes = 🗳 Votes: { $count }
mine-sign-ups = 🤝 Sign-ups for activities: { $count }
mine-hours = ⏱ Service hours: { $minutes }
mine-meetings = 📅 Answers to meetings: { $count }
mine-supports = 👍 Suggestions supported: { $count }
mine-volunteer = 🤝 Registered as a volunteer
mine-move = Which community do you want to go to?
mine-export = This is everything we keep about you. Please keep it safe.
mine-renamed = All right, from now on you are called { $name }
label-move = 🏘 Move
label-export = ⬇ My data
label-rename = ✏ Use my name as it is now
label-another-community = ➕ Another community
label-withdraw-number = ↩ Withdraw No. { $number }
label-unsupport-number = Stop supporting No. { $number }
