"""The way to the network: aiohttp under python-telegram-bot's request, several times lighter."""

import json
import os

import aiohttp
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

CONNECTIONS = 100
CONNECT_SECONDS = 5.0
os.environ.setdefault("PTB_TIMEDELTA", "true")  # how long to wait, as PTB will say it by default
JSON = {"Content-Type": "application/json"}


class NeverSent(NetworkError):
    """The server was not reached: nothing can have happened there."""


class Transport(BaseRequest):
    """Posts calls; `read_timeout` in seconds. Proxies of the environment are not asked."""

    def __init__(self, read_timeout: float) -> None:
        self._read_timeout = read_timeout
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        """How long an answer may take, in seconds."""
        return self._read_timeout

    async def initialize(self) -> None:
        """Ready to call."""
        if self._session is None:
            connector = aiohttp.TCPConnector(limit=CONNECTIONS)
            timeout = aiohttp.ClientTimeout(
                total=None, sock_connect=CONNECT_SECONDS, sock_read=self._read_timeout
            )
            self._session = aiohttp.ClientSession(connector=connector, timeout=timeout)

    async def shutdown(self) -> None:
        """Close the connections."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = None,
        write_timeout: object = None,
        connect_timeout: object = None,
        pool_timeout: object = None,
    ) -> tuple[int, bytes]:
        """Status and body; raises TimedOut, NeverSent or NetworkError, none of which name the
        address, because the token is part of it."""
        await self.initialize()
        assert self._session is not None
        body, headers = _encoded(request_data)
        try:
            async with self._session.request(method, url, data=body, headers=headers) as response:
                return response.status, await response.read()
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as wrong:
            raise NeverSent(f"not reached: {type(wrong).__name__}") from None
        except TimeoutError:
            raise TimedOut from None
        except aiohttp.ClientError as wrong:
            raise NetworkError(f"broken off: {type(wrong).__name__}") from None


def _encoded(data: RequestData | None) -> tuple[bytes | aiohttp.FormData | None, dict[str, str]]:
    if data is None:
        return None, {}
    if not data.multipart_data:
        return json.dumps(data.parameters, ensure_ascii=False).encode(), JSON
    form = aiohttp.FormData(quote_fields=False)  # the network reads file names as they are
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, kind) in data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=kind)
    return form, {}
