"""The rules of participation: pure, with no await, SQL, Telegram, clock or settings."""
