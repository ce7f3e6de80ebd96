label-poll-remarks = Other: { $value }
poll-remarks-taken = in words
poll-remarks-off = no
label-remark = ✏️ I have another idea
poll-ask-remark = What is your idea? One sentence, at most { $most } characters. Everybody will read it but not who wrote it; organizers see that too.
poll-ask-remark-secret = What is your idea? One sentence, at most { $most } characters. Everybody will read it; nobody can find out who wrote it.
poll-remark-kept = Noted; it will stand in the result. Please vote as well.
poll-remarks-enough = At most { $most } ideas each, and you have written them.
poll-remark-made = “{ $question }”: { $by } has another idea: { $remark }
label-remark-option = { $number ->
        [0] ➕ Make it an option
        *[other] ➕ Make no. { $number } an option
    }
label-show-remarks = ✏️ Ideas in words
poll-remarks = “{ $question }”, what people say:
    { $lines }
poll-remarks-none = Nothing yet.
poll-remark-line = { $number }. { $remark }
poll-remark-by = { $number }. { $remark } ({ $by })
poll-remark-too-late = Somebody has voted already, so no option can be added. It will stand in the result.
poll-remark-is-option = Now an option: { $option }
poll-remarks-head = Other ideas, { $count }:
poll-remark-said = · { $remark }
poll-remarks-more = { $count } more, which the organizers can read.
poll-remarks-full = Many ideas have come in already; no more are taken this time.
