volunteer-choose = 🤝 Thank you for offering help! We keep only what you would like to do and when you are usually free; only this community's organizers use it. Leave whenever you like, and it is deleted.

    How would you like to help? Choose several if you like, then tap Done 选好了.
volunteer-chosen = ✅ { $kind }
volunteer-chosen-enough = Done 选好了
volunteer-coming = { $activities }
volunteer-choose-one = Please choose one kind of help first.
volunteer-when = When are you usually free?
volunteer-mine = 🤝 You are a volunteer of { $community }.
    Help: { $kinds }
    Free: { $time }
    { $phone }
    { "" }
    { $activities }
volunteer-change = Change 修改
volunteer-quit = Stop volunteering 退出志愿者
volunteer-has-quit = You are no longer registered; the registration is deleted. Thank you, and come back whenever you like.
help-elderly = Older people 扶老
help-disabled = Disabled people 助残
help-orphans = Orphans 救孤
help-poor = People in need 济困
help-patrol = Safety patrol 平安巡逻
help-environment = Cleaning up 环境卫生
help-culture = Culture 文化活动
help-errands = Errands and repairs 便民服务
free-workdays = Workdays, daytime 工作日白天
free-evenings = Workday evenings 工作日晚上
free-weekends = Weekends 周末
free-any = Any time 都可以
volunteer-ask-phone = Would you like to leave a phone number? Only organizers use it, for activities. It is optional.
label-share-phone = 📱 Share my number 留下我的电话
label-no-phone = No number 不留电话
volunteer-phone-other = That is not your own number. Please use the button below, or tap No number 不留电话.
volunteer-done = Done, thank you!
volunteer-phone = Phone: { $phone }
volunteer-not-now = All right, nothing was changed.
