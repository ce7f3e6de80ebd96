# Administrators
admin-shown = <b>How the bot is doing</b> ({ $now })

    Communities: { $communities }, residents: { $residents }
    Messages that wait to be sent: { $waiting }{ $oldest }
    Messages that could not be sent: { $dead }{ $newest_dead }
    Updates set aside: { $quarantined }{ $newest_quarantined }
    Updates to be dealt with: { $pending }
    Timers that failed: { $failed }{ $newest_failed }
    Chats that cannot be reached: { $unreachable }{ $newest_unreachable }
admin-since = , the oldest from { $at }
admin-latest = , the latest from { $at }
admin-no-time = { "" }
admin-triage-late = ⚠️ Nobody has accepted { $number } within the time for a first look.
admin-due-late = ⚠️ { $number } is overdue since { $due }; it is with { $office }.
