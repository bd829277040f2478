"""An address or bytes in, the source's name out: one form for all the ways in which one address is written.

Never a path, and never what a page claims of its own address.
"""

from hashlib import sha256
from urllib.parse import SplitResult, parse_qsl, urlencode, urlsplit

from entente.errors import BadSetting

# What networks and newsletters add to an address to follow the reader; the page is the same without.
TRACKING = frozenset(
    {"fbclid", "gclid", "gclsrc", "dclid", "msclkid", "yclid", "igshid", "mc_cid", "mc_eid", "zarsrc", "zaloid"}
    | {"_ga", "_gl", "spm", "share_token", "ref_src"}
)
PORTS = {"http": 80, "https": 443}
# In bytes: what an index of PostgreSQL takes, and more than servers do.
LONGEST = 2000


def normalise_address(address: str) -> str:
    """The address with https, the host in lower case, and no default port, fragment or tracking parameters.

    Of one that is too long its beginning and the hash of the whole.

    Raises ``BadSetting`` for what is not a web address (a path, a mail address, an unreadable host).
    """
    try:
        address.encode()
        parts = urlsplit(address.strip())
        port = parts.port
    except ValueError as error:
        raise BadSetting(f"not a web address: {address!r}") from error
    if parts.scheme.lower() not in PORTS or not parts.hostname:
        raise BadSetting(f"not a web address: {address!r}")
    host = _host(parts, port)
    query = f"?{kept}" if (kept := _query(parts.query)) else ""
    return _shortened(f"https://{host}{parts.path or '/'}{query}")


def source_of(address: str | None, content: bytes) -> str:
    """The normalised address, or ``sha256:`` and the hash of the bytes where there is none."""
    return normalise_address(address) if address else f"sha256:{sha256(content).hexdigest()}"


def _shortened(address: str) -> str:
    whole = address.encode()
    if len(whole) <= LONGEST:
        return address
    return f"{whole[: LONGEST - 80].decode(errors='ignore')}~sha256:{sha256(whole).hexdigest()}"


def _host(parts: SplitResult, port: int | None) -> str:
    name = (parts.hostname or "").rstrip(".")
    name = f"[{name}]" if ":" in name else name
    return name if port in (None, *PORTS.values()) else f"{name}:{port}"


def _query(query: str) -> str:
    pairs = parse_qsl(query, keep_blank_values=True)
    kept = [(name, value) for name, value in pairs if not _tracks(name.lower())]
    return query if kept == pairs else urlencode(kept)


def _tracks(name: str) -> bool:
    return name.startswith("utm_") or name in TRACKING
