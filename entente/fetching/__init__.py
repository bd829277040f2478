"""Addresses in, what their sites answered out: guarded, paced and limited. Nothing is kept here.

``Fetcher.fetch`` never raises for what a site does; a ``Fetched`` says why it brought no page. Of Entente this room
imports only ``errors`` and how addresses are written.
"""

from entente.fetching.agent import user_agent
from entente.fetching.fetch import Fetcher
from entente.fetching.fetched import Fetched, Known
from entente.fetching.limits import Limits
from entente.fetching.network import Network
from entente.fetching.public import is_public

__all__ = ["Fetched", "Fetcher", "Known", "Limits", "Network", "is_public", "user_agent"]
