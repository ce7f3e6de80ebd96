# 收到的表格
table-big = 这个文件太大了，最多 { $most } MB。请只留名册那一张表，再发一次。
table-long = 这张表太长了，最多 { $most } 行。请分成几份，或者删掉空行，再发一次。
table-old = 这是旧格式的表格，或者加了密码。请用 Excel 或 WPS 打开，去掉密码，另存为 .xlsx，再发一次。
table-none = 这个文件不是表格，或者坏了。请发 Excel 或 WPS 存的 .xlsx，或者 .csv。
table-empty = 这张表是空的，请看看是不是发错了。

# 以什么身份投票
capacity-resident = 居民
capacity-verified = 核实过的居民
capacity-household = 户
capacity-council = 议事会成员
capacity-villager = 村民
capacity-collective = 集体成员
capacity-owner = 业主
capacity-meeting = 到会的人
label-capacity-resident = 🏘 居民
label-capacity-household = 🏠 户（一户一票）
label-capacity-council = 💬 议事会成员
label-capacity-villager = 🌾 村民
label-capacity-collective = 🌱 集体成员
label-capacity-owner = 🔑 业主（有面积）

# 名册
rolls = 📒 <b>{ $community }的名册</b>
    { $lines }
    { "" }
    名册说的是：谁能以什么身份投票，一共多少人。
rolls-none = 还没有名册。点【导入名册】，把 Excel 表发过来就行。
roll-line = · { $title }（{ $capacity }）：{ $figures }，已核对 { $proven }
roll-heads = { $entries } 人
roll-households = { $households } 户 { $entries } 人
roll-area = { $entries } 条，面积 { $area } ㎡
roll-square-metres = { $area } ㎡
roll-entry = { $title }（{ $capacity }）：{ $whose }
roll-short = { $name } { $code } { $title }
roll-card = { $line }
    最近一次导入：{ $at }
label-roll-import = 📥 导入名册
label-roll-print = 🖨 打印验证码
label-roll-confirm-someone = 🪪 确认某人
label-roll-verify = ✅ 核实居民
label-roll-history = 🕘 名册的经过
label-roll-renew = 🔄 更新名册
label-roll-take-down = 🗑 撤下名册
label-roll-take-down-sure = 确定撤下
label-roll-keep = 不用
roll-take-down-sure = 撤下“{ $title }”以后，大家在上面的核对都没有了，以后的投票不能再用它。确定吗？
roll-taken-down = “{ $title }”已经撤下。
roll-history = 🕘 名册最近的经过
    { $lines }
roll-history-none = 还没有。
roll-history-line = · { $at } { $what }（{ $who }）
roll-event-imported = 导入“{ $title }”（{ $note }）
roll-event-printed = 打印“{ $title }”的验证码 { $note } 张
roll-event-taken-down = 撤下“{ $title }”
roll-event-proven = { $about } 用纸条核对了“{ $title }”{ $code }
roll-event-confirmed = 确认“{ $title }”{ $code } 是 { $about }
roll-event-given-up = “{ $title }”{ $code } 不再是 { $about }
roll-event-verified = 核实 { $about } 是本社区居民
roll-event-unverified = 取消核实 { $about }

# 导入
roll-ask-kind = 这份名册上的人，以什么身份投票？
roll-ask-title = 这份名册叫什么？点下面的，或者直接写。名字和身份都一样的，就是更新那一份。
label-roll-title-resident = 居民名册
label-roll-title-household = 户名册
label-roll-title-council = 议事会成员名册
label-roll-title-villager = 村民名册
label-roll-title-collective = 集体成员名册
label-roll-title-owner = 业主名册
roll-ask-file-owner = 请把“{ $title }”的表发过来，.xlsx 或 .csv 都行。
    第一行写列名：编号、姓名、房号、面积。没有编号的，房号就是编号。
    别的列（身份证号、电话）不会读，也不保存。上面是样表。
roll-ask-file-others = 请把“{ $title }”的表发过来，.xlsx 或 .csv 都行。
    第一行写列名：编号、姓名、户。没有编号的，户号就是编号。
    别的列（身份证号、电话）不会读，也不保存。上面是样表。
roll-sample-name = 名册样表.csv
roll-sample-owner = 编号,姓名,房号,面积
    1,张三,3-2-101,96.55
    2,李四,3-2-102,120
roll-sample-others = 编号,姓名,户
    1,张三,三组12号
    2,李四,三组12号
roll-file-please = 这一步请发名册的表，.xlsx 或 .csv。不想办了就点【取消】。
roll-reading = 收到，正在看，稍等一下。
roll-mistakes = 这张表有 { $count } 处要改，还没有导入：
    { $lines }
    { "" }
    改好再发一次就行。
roll-mistakes-more = …… 还有 { $more } 处
roll-mistake = · 第 { $line } 行：{ $what }
roll-mistake-header = 没找到列名。请在第一行写：编号、姓名、户（业主再加面积）
roll-mistake-empty = 列名下面没有人
roll-mistake-many = 人太多了，最多 { $most } 人
roll-mistake-no-name = 没有姓名
roll-mistake-no-code = 没有编号
roll-mistake-twice = 编号 { $code } 和第 { $first } 行的一样
roll-mistake-area = 面积“{ $area }”看不懂，请写平方米，最多两位小数
roll-mistake-identity = 像身份证号。身份证号不能放进来，请换成别的编号
roll-mistake-day = 编号变成了日期 { $code }。请把这一列设成“文本”
roll-mistake-long-name = 姓名太长，最多 { $most } 个字
roll-mistake-long-code = 编号太长，最多 { $most } 个字
roll-mistake-long-household = 户名太长，最多 { $most } 个字
roll-understood = 看懂了：“{ $title }”（{ $capacity }），{ $figures }。
    { $lines }
    { $more }
roll-right = 对吗？
roll-and-so-on = ……
roll-ignored = 没有用的列：{ $columns }
roll-changes = 和原来比：新增 { $added }，去掉 { $gone }，改动 { $changed }{ $lost ->
    [0] 。
    *[other] 。去掉的里面有 { $lost } 人核对过，会告诉他们。
    }
label-roll-accept = ✅ 确认导入
roll-imported = 已经导入。
    { $line }
    { $changes }
    { "" }
    接下来可以【打印验证码】，把纸条发给每一位。
roll-told-gone = 名册更新了，上面没有您这一条了：
    { $entry }
    觉得不对，请找社区组织者。

# 打印验证码
roll-print-which = 打印哪一份？
roll-print-nobody = 上面的人都核对过了，不用打印。
roll-print-sure = 给“{ $title }”上还没核对的 { $count } 位各印一张纸条。以前印了没用过的，就都作废了。打印吗？
label-roll-print-sure = 🖨 打印
roll-printed = “{ $title }”的纸条 { $count } 张。请剪开，当面交给本人，每张只能用一次。机器人不留底，丢了只能重新打印。
roll-slip-head = { $community } · { $title } 验证码
roll-slip-whose = { $line }
roll-slip-hint = 用手机扫右边的码，或者把这六个字符发给机器人 @{ $bot }。只能用一次，别给别人看。
roll-slip-file = { $title }-验证码-{ $part }.pdf

# 确认某人
roll-ask-find = 要确认名册上的哪一位？写姓名、编号或者房号。
roll-find-none = 名册上没有找到，请换几个字再写。
roll-found = 找到 { $count } 条，点要确认的那一位：
label-roll-somebody = { $entry }
label-roll-proven = ✓ { $entry }
roll-is-proven = { $entry }
    已经核对，是 { $name }（{ $proof }）。
roll-proof-code = 凭纸条
roll-proof-organizer = 由组织者确认
label-roll-undo = ↩ 不是他
roll-undone = { $entry }
    现在没有核对。
roll-ask-who = { $entry }
    是哪一位？点一下；都不是，就写他在这里显示的名字。
roll-ask-who-else = { $entry }
    是哪一位？请写他在这里显示的名字。
roll-who-none = 加入的人里没有叫这个的。请换几个字；还没加入的，请先让他加入。
label-roll-is = 👤 { $name }
roll-confirmed = 好了，{ $name } 就是：
    { $entry }
roll-told-confirmed = 社区组织者确认，您在名册上：
    { $entry }
    以后投票，可以用这个身份。
roll-told-undone = 社区组织者改了名册，这一条现在不是您了：
    { $entry }
    觉得不对，请找社区组织者。
roll-taken-meanwhile = 这一条刚刚已经有人核对过了。

# 核实居民
roll-ask-verify = 已核实 { $count } 位居民。要核实谁？写他在这里显示的名字。
roll-verify-which = 点要核实的那一位；带 ✅ 的核实过了，再点就取消。
label-roll-verified = ✅ { $name }
label-roll-unverified = ▫ { $name }
roll-verified = 已核实：{ $name } 是本社区居民。
roll-unverified = 已取消核实：{ $name }。
roll-told-verified = { $community }的组织者核实了，您是本社区居民。
roll-told-unverified = 您现在不算{ $community }核实过的居民了。

# 居民
roll-ask-code = 请把纸条上的六个字符发过来。
roll-code-form = 不像纸条上的码。码是六个字符，有字母也有数字，请再看一下。
roll-code-wrong = 这个码不对，请对着纸条再看一下。{ $left ->
    [0] 一小时以后才能再试。
    *[other] 还可以试 { $left } 次。
    }
roll-code-used = “{ $title }”上的这一条（{ $name }）已经有人核对过了。要是您的纸条，请找社区组织者。{ $left ->
    [0] 一小时以后才能再试。
    *[other] 还可以试 { $left } 次。
    }
roll-code-wait = 试了好几次都不对，请过一小时再来，或者找社区组织者帮忙。
roll-code-own = 您已经核对过了：
    { $entry }
roll-elsewhere = 这张纸条是{ $community }的。请先在【我的】里加入{ $community }，再扫一次。
roll-one-each = 同一个人在“{ $title }”上已经核对过一条（{ $name }），一个人只能一条。纸条发错了的话，请找社区组织者。
roll-proven = 好了，您在名册上：
    { $entry }
    以后投票，可以用这个身份。不是您？点下面。
label-roll-not-me = 不是我
roll-own = 📒 { $entry }
roll-own-verified = ✅ 核实过的{ $community }居民
roll-own-none = 您还没有核对过名册。有纸条的，把上面的六个字符发过来就行。
roll-own-all = 您可以用这些身份投票：
    { $lines }
label-roll-leave = 退出 { $title } { $code }
roll-leave-sure = { $entry }
    退出以后，您不能再用这个身份投票；想回来，要找社区组织者。退出吗？
label-roll-leave-sure = 退出名册
label-roll-stay = 不退出
roll-left = 您已经退出“{ $title }”。名册上那一条还在，但不再和您有关。
roll-stayed = 好的，没有改。
roll-not-yours = 这一条现在不是您的，什么也没有改变。
label-roll-unverify-me = 取消{ $community }的核实
label-own-rolls = 📒 我在哪些名册上
