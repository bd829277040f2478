"""Claims, told claims and decisions as tests need them: real-looking values, everything else unknown."""

from dataclasses import replace
from typing import Any

from entente.claims.claim import Claim, Evidence
from entente.claims.fields import TYPES
from entente.register import Decision, Told


def party(
    name: str,
    id: str | None = None,
    *,
    kind: str | None = "place",
    level: str | None = "ADM1",
    label: str | None = None,
) -> dict[str, Any]:
    country = id[:2].upper() if id else None
    return {"name": name, "label": label or name, "kind": kind, "id": id, "country": country, "level": level}


HA_GIANG = party("Hà Giang", "vn/ha-giang")
CAO_BANG = party("Cao Bằng", "vn/cao-bang")
VAN_SON = party("Văn Sơn", "cn/yunnan/wenshan", level="ADM2")
LANG_SON = party("Lạng Sơn", "vn/lang-son")
DIEN_BIEN = party("Điện Biên", "vn/dien-bien")
VAN_NAM = party("Vân Nam", "cn/yunnan")
PHONG_SA_LY = party("Phông Sa Lỳ", "la/phongsali")
QUANG_TAY = party("Quảng Tây", "cn/guangxi")
UBND_HA_GIANG = party("Hà Giang", "vn/ha-giang", kind="body", label="UBND tỉnh Hà Giang")
HDND_HA_GIANG = party("Hà Giang", "vn/ha-giang", kind="body", label="HĐND tỉnh Hà Giang")
VIET_NAM = party("Việt Nam", "vn", level="ADM0")
TRUNG_QUOC = party("Trung Quốc", "cn", level="ADM0")


def claim(
    type: str,
    id: str,
    *,
    page: str | None = None,
    within: str | None = None,
    exact: str = "hội đàm.",
    start: int = 0,
    **values: Any,
) -> Claim:
    """A claim on a page of its own unless one is named."""
    return Claim(
        page=page or f"page-of-{id}",
        type=type,
        id=id,
        rules=(f"{type}.made",),
        evidence=Evidence(start, start + len(exact), exact),
        within=within,
        values=dict.fromkeys(TYPES[type]) | values,
    )


def meeting(id: str, **values: Any) -> Claim:
    """Talks of Hà Giang and Văn Sơn on 22 February 2023, unless said otherwise."""
    return claim("meeting", id, **{"kind": "talks", "date": "2023-02-22", "parties": [HA_GIANG, VAN_SON]} | values)


def told(one: Claim, published: str | None = None, source: str | None = None) -> Told:
    return Told(one, source or f"https://baohagiang.vn/{one.page}", published)


def accept(sequence: int, one: Told, *fields: str, by: str = "Lan") -> Decision:
    return _on(sequence, "accept", one, by, {"fields": list(fields)} if fields else {})


def correct(sequence: int, one: Told, field: str, value: Any, *, by: str = "Lan") -> Decision:
    return _on(sequence, "correct", one, by, {"field": field, "value": value})


def reject(sequence: int, one: Told, reason: str = "Đó là tin khác", *, by: str = "Lan") -> Decision:
    return _on(sequence, "reject", one, by, {}, reason)


def undo(sequence: int, decision: Decision, *, by: str = "Lan") -> Decision:
    return Decision(f"d{sequence}", sequence, "2026-03-17T08:00:00+07:00", by, "undo", (decision.id,))


def carried_from(decision: Decision, *ids: str) -> Decision:
    """The decision, made of a claim to which those of other ids had been carried over."""
    [claim] = decision.targets
    return replace(decision, snapshot={claim: decision.snapshot[claim] | {"carried": list(ids)}})


def _on(sequence: int, kind: Any, one: Told, by: str, value: dict[str, Any], reason: str = "") -> Decision:
    at = "2026-03-17T08:00:00+07:00"
    snapshot = {one.claim.id: one.to_json()}
    return Decision(f"d{sequence}", sequence, at, by, kind, (one.claim.id,), snapshot, value, reason)
