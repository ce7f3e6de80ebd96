volunteer-choose = 🤝 谢谢您愿意帮忙！我们只记下您愿意做什么、平时什么时候有空，只有本社区的组织者用来安排活动；随时可以退出，退出就删掉。

    您愿意帮哪些忙？可以选几样，选完点【选好了】。
volunteer-chosen = ✅ { $kind }
volunteer-chosen-enough = 选好了
volunteer-coming = { $activities }
volunteer-choose-one = 请先选一样您愿意帮的忙。
volunteer-when = 您平时什么时候有空？
volunteer-mine = 🤝 您是{ $community }的志愿者。
    愿意帮忙：{ $kinds }
    有空的时候：{ $time }
    { $phone }
    { "" }
    { $activities }
volunteer-change = 修改
volunteer-quit = 退出志愿者
volunteer-has-quit = 您已经退出，志愿者登记已删掉。谢谢您，想回来随时点【当志愿者】。
help-elderly = 扶老
help-disabled = 助残
help-orphans = 救孤
help-poor = 济困
help-patrol = 平安巡逻
help-environment = 环境卫生
help-culture = 文化活动
help-errands = 便民服务
free-workdays = 工作日白天
free-evenings = 工作日晚上
free-weekends = 周末
free-any = 都可以
volunteer-ask-phone = 愿意留个电话吗？只给组织者安排活动时用，不留也行。
label-share-phone = 📱 留下我的电话
label-no-phone = 不留电话
volunteer-phone-other = 这不是您自己的号码。请点下面的按钮，或者点【不留电话】。
volunteer-done = 好了，谢谢您！
volunteer-phone = 电话：{ $phone }
volunteer-not-now = 好的，什么也没有改。
