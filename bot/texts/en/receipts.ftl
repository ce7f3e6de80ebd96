# Receipt codes and the published list
receipt-which = Please send me the receipt code, e.g. 7K2M-9QXD
receipt-void = The poll was called off; the vote with the code { $code } does not count. ({ $question })
poll-list = 🔎 All receipt codes of “{ $question }”, and what each vote was, are in this file: { $count } votes.
    Look for your code in it, or tap 【Check it】.
    { "" }
    Checksum (SHA-256, the same for everyone):
    <code>{ $hash }</code>
poll-list-name = ballots-{ $number }.txt
