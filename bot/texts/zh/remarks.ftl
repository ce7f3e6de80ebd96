label-poll-remarks = 其他：{ $value }
poll-remarks-taken = 可以写一句
poll-remarks-off = 不收
label-remark = ✏️ 我有别的想法
poll-ask-remark = 您有什么别的想法？写一句，最多 { $most } 个字。大家会看到这句话，看不到是谁写的；组织者看得到。
poll-ask-remark-secret = 您有什么别的想法？写一句，最多 { $most } 个字。大家会看到这句话，谁也查不到是谁写的。
poll-remark-kept = 记下了，结果里会写上。投票还请照常投。
poll-remarks-enough = 每人最多写 { $most } 句，您已经写满了。
poll-remark-made = “{ $question }”，{ $by }有别的想法：{ $remark }
label-remark-option = { $number ->
        [0] ➕ 加为选项
        *[other] ➕ 第 { $number } 条加为选项
    }
label-show-remarks = ✏️ 看大家的想法
poll-remarks = “{ $question }”，大家的想法：
    { $lines }
poll-remarks-none = 还没有。
poll-remark-line = { $number }. { $remark }
poll-remark-by = { $number }. { $remark }（{ $by }）
poll-remark-too-late = 已经有人投票了，不能再加选项。这句话会写在结果里。
poll-remark-is-option = 已加为选项：{ $option }
poll-remarks-head = 还有 { $count } 句别的想法：
poll-remark-said = · { $remark }
poll-remarks-more = 另外还有 { $count } 句，组织者能看到。
poll-remarks-full = 大家的想法已经收了很多，这次不再收了。
