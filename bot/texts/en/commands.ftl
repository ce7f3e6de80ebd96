# Command menu
command-start = Start
command-suggest = Suggest something
command-polls = Polls
command-volunteer = Volunteer
command-meetings = Meetings
command-my = My things
command-help = Help
command-language = Language 换语言
command-privacy = How your data is used
command-forget = Delete my data
command-cancel = Cancel
command-desk = The organizer's desk
command-newpoll = New poll
command-newmeeting = New meeting
command-newactivity = New activity
command-link = Link a community (organizers)
command-here = Notices in this topic (organizers)
