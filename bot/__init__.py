"""How the bot listens, speaks and keeps time; knows nothing of any one feature."""
