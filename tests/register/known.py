"""Claims told, folded into records with their words, as what is built on records takes them."""

from entente.register import fold
from entente.register.worded import worded

from .made import CAO_BANG, HA_GIANG, LANG_SON, QUANG_TAY, claim, party
from .made import told as told_on

QUANG_NINH = party("Quảng Ninh", "vn/quang-ninh")
FIVE = [QUANG_NINH, LANG_SON, CAO_BANG, HA_GIANG, QUANG_TAY]
TUYEN_QUANG = party("Tuyên Quang", "vn/tuyen-quang~2025")


def known(*claims, published="2026-03-01", decisions=()):
    """The records of these claims; a claim may come with its own day of publication."""
    told = [told_on(*(one if isinstance(one, tuple) else (one, published))) for one in claims]
    return worded(fold(told, decisions), told)


def spring(id, date, **values):
    """A Spring Meeting of the four provinces and Guangxi."""
    return claim(
        "meeting",
        id,
        **{"kind": "talks", "mechanism": "Gặp gỡ đầu xuân", "date": date, "parties": FIVE, "status": "done"} | values,
    )


def committee(id, date, edition, **values):
    """A session of the Joint Working Committee."""
    more = {"kind": "session", "mechanism": "Ủy ban Công tác liên hợp", "edition": edition, "parties": FIVE}
    return claim("meeting", id, **more | {"date": date, "status": "done"} | values)


def by_id(records):
    return {one.record.id: one for one in records}
