# 收到的表格
table-big = 这个文件太大了，最多 { $most } MB。请只留名册那一张表，再发一次。
table-long = 这张表太长了，最多 { $most } 行。请分成几份，或者删掉空行，再发一次。
table-old = 这是旧格式的表格，或者加了密码。请用 Excel 或 WPS 打开，去掉密码，另存为 .xlsx，再发一次。
table-none = 这个文件不是表格，或者坏了。请发 Excel 或 WPS 存的 .xlsx，或者 .csv。
table-empty = 这张表是空的，请看看是不是发错了。
