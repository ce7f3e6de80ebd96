# Groups
group-hello = Hello everyone! I help your community: I post notices, polls and meetings, and never join the chat.

    An organizer, please tap 【Link community】 (or send /link), and the community's notices will come here.
group-back = I am back. The notices of { $community } come here again.
group-which = Which community should this group be linked with?
group-linked = ✅ This group is linked with <b>{ $community }</b>. Notices, polls and meetings will come here.
group-linked-short = Linked with { $community }
group-only-organizers = Only an organizer of a community can link it. Please ask an organizer to tap.
group-taken = This group is linked with { $community }. Only an organizer there can change that.
group-not-linked = This group is not linked with a community yet. An organizer, please send /link first.
group-here = ✅ From now on notices come to this topic.
group-here-all = ✅ From now on notices come to the group itself. For a topic, send /here in that topic.
group-removed = ⚠️ The bot was removed from the group of { $community }, which gets no notices for now. Please add it again, or send /link in another group.
group-link-in-private = An anonymous admin cannot do this in the group. An organizer, please tap the button below to finish in private, within an hour.
group-offer-over = This link is out of date. Please send /link in the group again.
group-link-by-name = You organize more than one community. Please send /link in the group under your own name, and choose one.
group-in-private = Please do this in the private chat: tap the button below.
group-only-there = This command is for the community's group: add me there and send it in the group.
label-bind = 🔗 Link community
label-open-private = 💬 Open private chat
