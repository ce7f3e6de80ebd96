# Tables that come in
table-big = This file is too large: { $most } MB at most. Keep just the sheet with the roll and send it again.
table-long = This table is too long: { $most } lines at most. Split it, or take empty lines out, and send it again.
table-old = This is a table of the old format, or one with a password. Open it, save it as .xlsx without a password, and send it again.
table-none = This file is not a table, or it is damaged. Please send an .xlsx or a .csv.
table-empty = This table is empty. Is it the right one?
