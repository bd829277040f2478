"""What is fetched with: the hosts that are allowed by name, and in ENTENTE_CONTACT whom the sites may write to."""

import os
from collections.abc import Iterable

from entente.fetching import Fetcher, Limits, user_agent


def fetcher(allowed: Iterable[str] = (), limits: Limits | None = None) -> Fetcher:
    """Raises BadSetting for a host or a contact that cannot be used."""
    return Fetcher(allowed, limits=limits, agent=user_agent(os.environ.get("ENTENTE_CONTACT", "")))
