# 个人信息
privacy = <b>您的个人信息，我们这样对待</b>

    <b>谁负责</b>：您所在社区的居民委员会。有问题请找社区的组织者。

    <b>记下什么，为了什么</b>
    · 您在这里显示的名字、账号编号、语言、所在社区：认得您，把回复发给您
    · 您的建议（文字、语音、照片、位置）：转给办理的人，给您答复
    · 您的投票：计票，截止前您可以改。只公布票数，不公布谁投了什么。实名的，组织者能看到谁投了什么；匿名投票只记谁投过，投了什么我们也查不到
    · 纸质票：是谁投的；委托别人投的，还有受托人的名字、两人的关系和委托书照片：每人只投一次，事后能核对。只有组织者能看到。要改，截止前请找组织者
    · 名册上的编号、姓名、户、业主的面积，和您是哪一位：知道谁能以什么身份投票。名册由组织者导入，您可以在 /my 退出
    · 会议和活动的报名、签到、服务时长：安排座位和名额，开具记录
    · 电话：只有您自己愿意给才记，用来联系您参加志愿活动
    不收身份证号。建议公开时，里面的电话、证件号和门牌号会遮住。

    <b>谁能看到</b>：建议的内容默认公开，提交前可以改成只给组织者看；语音和照片不公开。居民看不到是谁提的，除非您愿意；组织者为了办事能看到。转给别的单位、公开发布、使用敏感信息，都会另外问您。消息经过 Telegram 的网络传送，服务器可能在境外。

    <b>存多久</b>：您在社区期间。您删除后，办过的事的记录还在，但不再有您。

    <b>您的权利</b>
    · 查看和复制：/my
    · 更改：名字、语言、社区在 /my 和 /language
    · 撤回同意、删除：/forget，马上生效，不影响您享受社区服务
    · 要我们解释，或者觉得不妥：找社区组织者，也可以向主管部门投诉
    不满 14 周岁，要由父母或监护人同意并替您办理。
forget-nothing = 我们没有存您的任何信息，不用删除。
forget-shown = 我们存着您的这些信息：
    { $items }

    要全部删除吗？您会退出所有社区。您提过的建议和已投的票会留下记录，但不再有您的名字。
forget-sure = 最后再问一次：删除以后<b>找不回来</b>，确定吗？
forget-done = 已经删除。我们不再存有您的信息。
forget-bye = 谢谢您来过。以后想回来，点 /start 就行。
forget-kept = 好的，什么也没有删除。
forget-item-person = · 名字：{ $name }，语言：{ $language }，加入时间：{ $joined }
forget-item-phone = · 电话：{ $phone }
forget-item-community = · 社区：{ $community }
forget-item-count = · { $what }：{ $count }
forget-role = 在社区担任的职务
forget-suggestions = 提过的建议
forget-supports = 支持过的建议
forget-votes = 投过的票
forget-meetings = 会议答复
forget-called = 请您去开的会
forget-opinions = 在会前说过的话
forget-attendances = 会议签到
forget-sign-ups = 活动报名
forget-rolls = 在名册上核对过的名字
forget-remarks = 投票里写的别的想法
forget-seats = 在议事会等组织里的名字
forget-volunteer = 志愿者登记
label-forget = 🗑 删除我的信息
label-forget-sure = 确定删除
label-forget-keep = 不删
