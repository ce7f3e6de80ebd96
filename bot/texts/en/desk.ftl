desk = <b>The desk</b>: { $waiting } wait, { $late } overdue.
desk-card = <b>{ $number }</b>  { $state }
    { $text }
    { "" }
    From: { $name } ({ $hidden })
    Where: { $place }  Attached: { $parts }
    Supporters: { $supports }  Answer due: { $due }
desk-without-words = (no words; listen to the voice or see the photo)
desk-attached = Sent with the suggestion
desk-name-hidden = anonymous, do not disclose
desk-name-shown = the name is not public
desk-done = Done
desk-sent = The answer to { $number } was sent.
desk-reopened = { $number }: the resident is not satisfied; reopened. Why: { $why }
desk-ask-decline = Why is { $number } declined? The resident will read the reason.
desk-ask-transfer = To which unit does { $number } go?
desk-ask-reply = Write the answer to { $number }: what was done, what cannot be done and why, what comes next.
desk-ask-grade = How far has it come?
desk-preview = The resident will read:
    { "" }
    { $letter }
letter = <b>Answer to { $number }</b>
    { $salutation }:
    You suggested “{ $asked }”. Our answer:
    { $reply }
    Result: { $grade }
    { $community }
    { $day }
letter-resident = Dear resident
letter-sent = { $letter }
    { "" }
    Are you satisfied?
label-accept = Accept 受理
label-decline-suggestion = Decline 不受理
label-transfer = Transfer 转交
label-agenda = Agenda 列入议题
label-reply = Answer 答复
label-send = Send 发送
label-grade-a = A Solved 已解决
label-grade-b = B Under way 正在办
label-grade-c = C Planned 列入计划
label-grade-d = D For reference 留作参考
grade-a = A solved
grade-b = B under way
grade-c = C planned
grade-d = D for reference
told-accepted = <b>{ $number }</b> was accepted and is under way.
told-agenda = <b>{ $number }</b> is on the council's agenda.
told-declined = <b>{ $number }</b> was not accepted. Reason: { $reason }
told-transferred = <b>{ $number }</b> was passed on to { $unit }.
letter-copied = The suggestion you support was answered:
    { "" }
    { $letter }
