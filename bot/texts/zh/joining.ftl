# 加入
join-which = 您好！我是社区的小助手，您可以在这里提建议、投票、看会议通知、当志愿者。

    您住在哪个社区？请点一下。
join-which-town = 您好！我是社区的小助手，您可以在这里提建议、投票、看会议通知、当志愿者。

    您的社区在哪个镇？请点一下。
join-no-communities = 现在还没有开通任何社区，请过几天再来看看。
join-notice = 您要加入的是<b>{ $community }</b>。先说三句话：

    1. 我们只记下您的名字（就是您在这里显示的名字）、语言、所在社区，以及您自己发来的建议、投票和报名，用来办社区的事。
    2. 您的名字默认不对外公开，组织者为了办事能看到；投票只公布票数，不公布谁投了什么。
    3. 您随时可以查看、更改、导出或者删除：/my 和 /forget，全文见 /privacy 。

    您同意吗？
join-agreed = 好的，您已经同意。谢谢！
join-thing-gone = 没有找到这个投票或会议，链接可能已经过时了。
join-declined = 好的，我们什么都没有记下。以后想加入了，点 /start 就行。
join-welcome = 🎉 欢迎加入<b>{ $community }</b>！

    下面有六个大按钮，想办什么就点哪个。不知道点哪个，就点【帮助】。
join-back = { $name }，您好！您在<b>{ $community }</b>。想办什么，请点下面的按钮。
join-add = 您现在在{ $current }。也要加入<b>{ $community }</b>吗？原来的社区不会丢。
join-move = 要换到<b>{ $community }</b>吗？原来的{ $current }还在。
join-already = 您已经在{ $community }了。
join-moved = 好的，现在是<b>{ $community }</b>。
join-moved-menu = 欢迎来到{ $community }。您在原来社区发过的东西都还在；想换回去，点【我的】。
label-agree = ✅ 同意并加入
label-decline = 不同意
label-add-community = ➕ 同意并加入
label-move-here = ➡ 换到这里
label-page-before = ⬅ 上一页
label-page-after = 下一页 ➡
label-other-town = ↩ 换个镇

# 离开
cancel-done = 好的，已经取消，什么也没有发出去。
cancel-menu = 想办别的，请点下面的按钮。
cancel-earlier = 这是以前的，不用取消。正在办的照旧。
cancel-nothing = 现在没有正在办的事，不用取消。
command-unknown = 没有这个命令。点 /help 看看我能做什么。
not-understood = 这个我还看不懂。您可以发文字、语音或照片，或者点下面的按钮。
