"""Reading one page into the register."""

from entente.store import reading


def read_bytes(content, *, name, address=None):
    """What became of the one page that the bytes are."""
    (outcome,) = reading.read_bytes(content, name=name, address=address)
    return outcome
