# 纸质票
label-paper = 📝 录入纸质票
label-paper-next = 📝 录入下一张
label-paper-elector = ▫ { $name }
label-paper-voted = ✓ { $name }（已投）
label-paper-by-hand = ✍ 没有手机的{ $name }
label-paper-correct = ✏ 改正
label-paper-take-back = ↩ 撤回这张
label-paper-box = 🗳 录入匿名纸质票
paper-ask-whose = “{ $question }”，纸质票是谁投的？请写{ $free ->
    [True] 姓名
    *[other] 名册上的姓名、户或编号
    }。
paper-found = { $count ->
    [0] 没有找到叫“{ $name }”的。没有手机的，点下面录入；每个名字只能一次，同名的请加上楼号再写。
    *[other] 找到 { $count } 位，点一下是哪一位：
    }
paper-nobody = 这次能投票的人里没有找到，请换几个字再写。
paper-ballot = 📝 <b>{ $name }的纸质票</b>：{ $question }
    { $how }{ $notes }{ $spent }
    票上选的是什么？选好了点【投出】。
paper-entered = 已录入{ $name }的纸质票：{ $choice }
paper-is-entered = { $name }的纸质票已经录入：{ $choice }
paper-taken-back = 已撤回{ $name }的纸质票。现在可以用手机投，也可以再录。
paper-voted-already = { $name }已经{ $how ->
    [paper] 投过纸质票
    [proxy] 委托别人投过
    *[phone] 用手机投过
    }了，不能再录。
paper-all-voted = 能投票的一共 { $electorate } 人，还剩 { $left } 人没有投，不能再录了。
vote-came-by-paper = 您的纸质票已经录入，所以这一票没有算。录错了的话，请找社区组织者。
vote-came-by-proxy = 您的委托书已经录入，受托的人替您投了，所以这一票没有算。要改，请找社区组织者。
paper-told = 您（您家）的纸质票，社区组织者已经录入：{ $choice }。（{ $question }）
    不对的话，请在截止前找组织者改。
paper-told-secret = 您（您家）的纸质票，社区组织者已经收到。（{ $question }）
paper-told-taken-back = 您（您家）的纸质票，社区组织者撤回了，现在可以用手机投。（{ $question }）

# 匿名的纸质票
paper-handed = 已记下：{ $name }交了纸质票。一共收到 { $handed } 张，已录入 { $entered } 张。
    票上选了什么先不录，把票放进票箱。满 3 张，混在一起再录，这样谁也不知道哪张是谁的。
paper-box = 匿名投票：先记谁交了纸质票，再把票混在一起录。已收到 { $handed } 张，已录入 { $entered } 张。
paper-box-ballot = 🗳 <b>匿名纸质票，还有 { $left } 张</b>：{ $question }
    { $how }{ $notes }{ $spent }
    这一张选的是什么？投出前请再看一遍，投出后就混在票箱里，不能改了。
paper-box-done = 这一批匿名纸质票都录完了。（{ $question }）
paper-too-few = 匿名的纸质票要凑够 { $fewest } 张，混在一起才能录。现在有 { $waiting } 张。
paper-in-the-box = 这张票已经混在票箱里了，撤不回来。

# 结果里
poll-ways = 投票方式：手机 { $phone }{ $paper ->
        [0] {""}
        *[other] ，纸质 { $paper }
    }{ $proxy ->
        [0] {""}
        *[other] ，委托 { $proxy }
    }{ $room ->
        [0] {""}
        *[other] ，现场投票 { $room } 票
    }
poll-room-said = 现场的票由组织者报总数，没有逐人核对。
poll-papers-missing = 其中 { $missing } 张匿名纸质票截止前没有录入，选票里没有它们。
poll-did-paper-corrected = { $at }，{ $by }改正了{ $note }的纸质票
poll-did-paper-taken-back = { $at }，{ $by }撤回了{ $note }的纸质票
paper-somebody = 一位居民
poll-did-room-entered = { $at }，{ $by }录入了现场投票：{ $note }
poll-did-room-corrected = { $at }，{ $by }改了现场投票：{ $note }

# 现场投票
label-room = ✋ 录入现场计票
label-room-sheet = 📷 现场计票表
room-ask = 现场投票：“{ $option }”有几票？
room-ask-photo = 现场投票：
    { $lines }
    { "" }
    请拍一张计票表发来。大家都能看到，表上请不要有姓名。
room-photo-please = 请发一张计票表的照片。不想录了就点【取消】。
room-number = 请写一个数字，比如 12。没有就写 0。
room-nobody = 一票也没有，不用录。
room-entered = 已录入现场投票 { $room } 票。（{ $question }）
    报错了可以再录一次，以新的为准。
room-sheet = 现场投票 { $room } 票的计票表。（{ $question }）
vote-room-full = 能投的票都投完了：其中 { $room } 票是现场投的。您在现场投过，就不用再投；没有投过，请找社区组织者。

# 委托
label-proxy = ✉ 录入委托
label-proxy-spouse = 配偶
label-proxy-parent = 父母
label-proxy-child = 子女
label-proxy-sibling = 兄弟姐妹
proxy-not-here = 这次投票不能委托别人。
proxy-ask-whose = 是谁委托别人投票？请写名册上的姓名、户或编号。
proxy-ask-holder = { $name }委托谁投票？请写那个人的姓名。
proxy-ask-relation = { $holder }是委托人的什么人？只能委托近亲属。
proxy-ask-photo = 请拍一张书面委托书发来，只有组织者能看到。
proxy-photo-please = 请发委托书的照片。不想录了就点【取消】。
label-proxy-letter = 📷 委托书
label-proxy-letter-of = 📷 { $name }的委托书
label-proxy-letter-new = 换一张
label-proxy-letter-later = 以后再拍
proxy-letter = { $name }的委托书，由{ $holder }（{ $relation }）投。
proxy-letter-ask = 请把{ $name }的委托书拍下来，发给我。只有组织者能看到。
proxy-letter-kept = { $name }的委托书，照片收到了。
proxy-told = { $holder }凭您（您家）写的委托书，替您投了：{ $choice }。（{ $question }）
    没有委托过，或者投得不对，请在截止前找社区组织者。
proxy-told-secret = { $holder }凭您（您家）写的委托书，替您投了票。（{ $question }）
    没有委托过的话，请在截止前找社区组织者。
proxy-told-taken-back = 社区组织者撤回了{ $holder }替您（您家）投的票，现在可以用手机投。（{ $question }）
proxy-list = 委托投票（只有组织者能看到）：
    { $lines }
proxy-line = · { $name }，由{ $holder }（{ $relation }）投{ $lacks ->
    [true] 。没有委托书的照片
    *[other] {""}
    }
