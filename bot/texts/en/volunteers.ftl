volunteer-choose = 🤝 Thank you for offering help! We keep only what you would like to do and when you are usually free; only this community's organizers use it. Leave whenever you like, and it is deleted.

    How would you like to help? Choose several if you like, then tap Done.
volunteer-chosen = ✅ { $kind }
volunteer-chosen-enough = Done
volunteer-coming = { $activities }
volunteer-choose-one = Please choose one kind of help first.
volunteer-when = When are you usually free?
volunteer-mine = 🤝 You are a volunteer of { $community }.
    Help: { $kinds }
    Free: { $time }
    { $phone }
    { "" }
    { $activities }
volunteer-change = Change
volunteer-quit = Stop volunteering
volunteer-has-quit = You are no longer registered; the registration is deleted. Thank you, and come back whenever you like.
help-elderly = Older people
help-disabled = Disabled people
help-orphans = Orphans
help-poor = People in need
help-patrol = Safety patrol
help-environment = Cleaning up
help-culture = Culture
help-errands = Errands and repairs
free-workdays = Workdays, daytime
free-evenings = Workday evenings
free-weekends = Weekends
free-any = Any time
volunteer-ask-phone = Would you like to leave a phone number? Only organizers use it, for activities. It is optional.
label-share-phone = 📱 Share my number
label-no-phone = No number
volunteer-phone-other = That is not your own number. Please use the button below, or tap No number.
volunteer-done = Done, thank you!
volunteer-phone = Phone: { $phone }
volunteer-not-now = All right, nothing was changed.
