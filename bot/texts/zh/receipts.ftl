# 收据码和公布的清单
receipt-which = 请把收据码发给我，比如：7K2M-9QXD
receipt-void = 这次投票取消了，收据码 { $code } 的票不算。（{ $question }）
poll-list = 🔎 “{ $question }”的全部收据码，和每张票投了什么，都在这个文件里，共 { $count } 张。
    对一对您的收据码，或者点【查票】。
    { "" }
    校验码（SHA-256，大家的应该一样）：
    <code>{ $hash }</code>
poll-list-name = 票箱-{ $number }.txt
