"""What a feature does when a timer is due."""

from collections.abc import Callable, Coroutine
from typing import Any

from bot.occasion import Occasion
from storage.timers import Timer

Act = Callable[[Occasion, Timer], Coroutine[Any, Any, None]]
