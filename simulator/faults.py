"""Faults that tests switch on: lost connections, delays, failing servers."""

import asyncio
from dataclasses import dataclass, field


@dataclass
class Fault:
    """What goes wrong with the next `times` calls of a method (all methods by default)."""

    kind: str
    method: str | None = None
    times: int = 1
    code: int = 502
    body: bytes | None = None
    retry_after: int = 1
    seconds: float = 0.0


@dataclass
class Faults:
    """`delay` is the latency of every call in seconds; `plan` is used up as calls come."""

    delay: float = 0.0
    plan: list[Fault] = field(default_factory=list)

    def drop(self, method: str | None = None, times: int = 1, *, handled: bool = False) -> None:
        """Lose the connection: before the call is handled, or after (the answer is lost)."""
        self.plan.append(Fault("drop after" if handled else "drop before", method, times))

    def fail(
        self,
        method: str | None = None,
        times: int = 1,
        code: int = 502,
        *,
        body: bytes | None = None,
        retry_after: int = 1,
    ) -> None:
        """Answer with a failure of the server, 502 by default; 429 says when to come again, and
        a `body` (empty, or a page of HTML) stands in for the usual JSON."""
        self.plan.append(Fault("fail", method, times, code, body, retry_after))

    def slow(self, seconds: float, method: str | None = None, times: int = 1) -> None:
        """Answer late."""
        self.plan.append(Fault("slow", method, times, seconds=seconds))

    def clear(self) -> None:
        """Everything works again."""
        self.plan.clear()
        self.delay = 0.0

    def take(self, method: str) -> Fault | None:
        """The fault that hits this call, if any."""
        for fault in self.plan:
            if fault.method is None or fault.method == method:
                fault.times -= 1
                if fault.times <= 0:
                    self.plan.remove(fault)
                return fault
        return None

    async def wait(self, fault: Fault | None) -> None:
        """The way to the server and back takes its time."""
        seconds = self.delay + (fault.seconds if fault else 0)
        if seconds:
            await asyncio.sleep(seconds)
