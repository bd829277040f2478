"""How requests name themselves: Entente, its version, and where a site's keeper can write."""

import re

from entente import __version__
from entente.errors import BadSetting

# The program's own name stands first: robots.txt is read for it.
SENDABLE = re.compile(r"(?P<name>[A-Za-z_-]+)(?:[ /(](?:[ -~]*[!-~])?)?")


def user_agent(contact: str = "") -> str:
    """``Entente/VERSION (+contact)``; contact: an address of the web or of mail. Raises BadSetting if not ASCII."""
    agent = f"Entente/{__version__} (+{contact})" if contact else f"Entente/{__version__}"
    program_of(agent)
    return agent


def program_of(agent: str) -> str:
    """The program that a User-Agent names. Raises BadSetting for what cannot be sent as one."""
    found = SENDABLE.fullmatch(agent)
    if not found:
        raise BadSetting(f"the contact or agent is not plain ASCII that begins with a name: {agent!r}")
    return found["name"]
