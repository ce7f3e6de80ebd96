ballot-empty = 还没选呢。请至少选一个。
ballot-too-many = 最多选 { $most } 个。想换的话，先点掉一个。
ballot-twice = 有一项选了两次，请改一下。
ballot-no-such-option = 没有这个选项，请从列出来的里面选。
ballot-score-every = 还有 { $missing } 项没打分。
ballot-score-range = 每项打 0 到 { $most } 分。
ballot-over-budget = 选中的一共要 { $spent } 元，超过了 { $total } 元。请去掉一项再投。
ballot-unreadable = 这张票没看明白，请重新选一次。
