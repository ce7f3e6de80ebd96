# 一户一票
vote-by-left = 已经退出的人
vote-by-housemate-short = { $capacity ->
    [household] 您家已由{ $by }投了。
    *[other] 您这一票已由{ $by }投了。
    }要换，请看我给您的私聊。
vote-by-housemate-same = { $capacity ->
    [household] 您家已由{ $by }投了，投的也是：{ $choice }。
    *[other] 您这一票已由{ $by }投了，投的也是：{ $choice }。
    }
vote-by-housemate = { $capacity ->
    [household] “{ $question }”，您家已由{ $by }投了：{ $choice }。
    *[other] “{ $question }”，您这一票已由{ $by }投了：{ $choice }。
    }
    { $capacity ->
    [household] 一户一票。要换成您选的“{ $mine }”吗？家里人都会知道。
    *[other] 要换成您选的“{ $mine }”吗？
    }
vote-of-household = “{ $question }”，{ $by }替您家投了：{ $choice }。截止前家里人都可以换。
vote-of-household-secret = “{ $question }”，{ $by }替您家投了票。这次是匿名的，投了什么只有{ $by }知道。
vote-secret-cast = { $capacity ->
    [household] 您家已经投过了，一户一票。这次是匿名的，只有投的人用收据能改：点收据下面的【改投】，或者发 /check 和收据码。
    *[other] 您已经投过了。匿名票只能用收据改：点收据下面的【改投】，或者发 /check 和收据码。
    }

# 以什么身份投票
poll-you-vote-as =
    { "" }
    您以<b>{ $capacity }</b>身份投票{ $names }
poll-you-are = （{ $names }）
poll-you-are-not =
    { "" }
    这次由名册上的{ $capacity }投票，您还没有核对。有纸条的，把上面的六个字符发过来就能投。
poll-not-on-roll = { $capacity ->
    [verified] 这次只有投票开始前核实过的居民能投，这一票没有算。想核实，请找社区组织者。
    [council] 这次只有议事会成员能投，这一票没有算。
    [meeting] 这是会上的表决，只有到会签了到、能表决的人能投，这一票没有算。
    *[resident] 这次投票开始时您还没有加入，所以这一票没有算。下次就能投了。
    }
poll-not-proven = { $capacity ->
    [household] 这次由名册上的各户投票，您还没有核对是哪一户，这一票没有算。
    [villager] 这次由名册上的村民投票，您还没有核对，这一票没有算。
    [collective] 这次由名册上的集体成员投票，您还没有核对，这一票没有算。
    [owner] 这次由名册上的业主投票，您还没有核对，这一票没有算。
    *[other] 这次由名册上的人投票，您还没有核对，这一票没有算。
    }有纸条的，把上面的六个字符私聊发给我就能投。
