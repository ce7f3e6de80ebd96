# Administrators
admin-shown = <b>How the bot is doing</b> ({ $now })

    { $communities } communities, { $residents } residents
    { $waiting } messages wait to be sent{ $oldest }
    { $dead } could not be sent{ $newest_dead }
    { $quarantined } updates set aside{ $newest_quarantined }
    { $pending } updates to be dealt with
    { $failed } timers failed{ $newest_failed }
    { $unreachable } chats cannot be reached{ $newest_unreachable }
admin-since = , the oldest from { $at }
admin-latest = , the latest from { $at }
admin-no-time = { "" }
admin-triage-late = ⚠️ Nobody has accepted { $number } within the time for a first look.
admin-due-late = ⚠️ { $number } is overdue since { $due }; it is with { $office }.
