"""A stand-in for the Bot API: a local server, and people who talk to the bot through it."""

from simulator.chats import PrivateChat
from simulator.errors import ApiError, NoSuchButton, NotAllowed
from simulator.groups import Group
from simulator.messages import Message
from simulator.people import Person
from simulator.server import Server
from simulator.taps import Tap
from simulator.world import World

__all__ = [
    "ApiError",
    "Group",
    "Message",
    "NoSuchButton",
    "NotAllowed",
    "Person",
    "PrivateChat",
    "Server",
    "Tap",
    "World",
]
