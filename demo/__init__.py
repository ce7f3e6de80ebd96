"""The demonstration: the bot and the simulator in one process, with people to play."""
