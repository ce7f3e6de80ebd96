# 管理员
admin-shown = <b>运行情况</b>（{ $now }）

    社区 { $communities } 个，居民 { $residents } 人
    待发消息 { $waiting } 条{ $oldest }
    发不出去 { $dead } 条{ $newest_dead }
    隔离的消息 { $quarantined } 条{ $newest_quarantined }
    待处理的消息 { $pending } 条
    失败的定时任务 { $failed } 个{ $newest_failed }
    到不了的聊天 { $unreachable } 个{ $newest_unreachable }
admin-since = ，最早 { $at }
admin-latest = ，最近 { $at }
admin-no-time = { "" }
admin-triage-late = ⚠️ { $number } 超过了先看一眼的期限，还没有人受理。
admin-due-late = ⚠️ { $number } 过期未答复，原定 { $due }，由{ $office }办理。
