"""A number and a seed in, the rows of a register's pages and claims out: varied, without reading anything.

Events are told by several outlets, some of them in copies; what pages tell of one event differs as on real ones:
days without a year, months alone, parties left out, other numbers, other words.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from hashlib import sha256
from random import Random
from typing import Any

from entente.articles.signature import PLACES
from entente.claims.claim import Claim, Evidence
from entente.claims.fields import TYPES
from entente.claims.reading import READER

CLAIMS_A_PAGE = 5
_HERE = (
    "Hà Giang",
    "Cao Bằng",
    "Lạng Sơn",
    "Lào Cai",
    "Lai Châu",
    "Điện Biên",
    "Quảng Ninh",
    "Sơn La",
    "Nghệ An",
    "Quảng Trị",
)
_THERE = (
    "Văn Sơn",
    "Bách Sắc",
    "Sùng Tả",
    "Hồng Hà",
    "Phông Sa Lỳ",
    "Hủa Phăn",
    "Côn Minh",
    "Nam Ninh",
    "Phòng Thành Cảng",
)
_UNITS = ("", "huyện ", "thành phố ", "xã ", "cửa khẩu ")
_FAMILY = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vàng", "Lý", "Giàng", "Triệu", "Nông")
_GIVEN = ("Văn", "Thị", "Đức", "Minh", "Hải", "Sơn", "Hà", "Lan", "Tùng", "Quang", "Dũng", "Mai")
_ROLES = ("Chủ tịch", "Phó Chủ tịch", "Bí thư", "Giám đốc Sở Ngoại vụ", "Chủ tịch Hội hữu nghị")
_SERIES = ("Gặp gỡ đầu xuân", "Ủy ban công tác liên hợp", "Hội đàm thường niên", "Diễn đàn kinh tế cửa khẩu")
_PHRASE = (
    "hai bên thống nhất tăng cường trao đổi đoàn các cấp phối hợp quản lý biên giới cửa khẩu thương mại nông sản "
    "du lịch giáo dục y tế đào tạo cán bộ phòng chống tội phạm tuần tra chung giao lưu nhân dân kết nghĩa đầu tư"
)
_INDICATORS = ("delegations", "delegates", "trade_turnover", "permits", "tourists", "cargo_volume", "scholarships")


@dataclass(frozen=True, slots=True)
class MadePage:
    """A page of a source with its claims; signature: of copies the same."""

    source: str
    text: str
    published: str | None
    signature: str
    claims: tuple[Claim, ...]

    @property
    def id(self) -> str:
        return sha256(f"{self.source}\n{self.text}".encode()).hexdigest()[:32]


def made_pages(claims: int, seed: int = 6) -> Iterator[MadePage]:
    """Pages with about so many claims in all, a fifth as many pages; the same for the same numbers."""
    random, made = Random(seed), 0  # noqa: S311  # the same register each time
    pages = claims // CLAIMS_A_PAGE
    while made < pages:
        event = _Event(random, pages)
        for number in range(min(random.choice((1, 1, 2, 2, 3, 5)), pages - made)):
            yield event.told(random, f"https://bao{number}.example/{made}")
            made += 1


def rows_of(page: MadePage) -> dict[str, list[tuple[Any, ...]]]:
    """The rows of the page, by table."""
    at, content = "2026-01-01 00:00:00", page.text.encode()
    article = json.dumps({"page": page.id, "type": "article", "title": page.text.split("\n")[0]}, ensure_ascii=False)
    digest, title = sha256(content).hexdigest(), page.text.split("\n")[0]
    return {
        "store_source (id, address, visibility)": [(page.source, page.source, "internal")],
        "store_page (id, source_id, text, current)": [(page.id, page.source, page.text, 1)],
        "store_fetch (source_id, at, name, headers, content, digest, outcome, detail, page_id)": [
            (page.source, at, page.source, "{}", content, digest, "page", "", page.id)
        ],
        "store_reading (page_id, reader, article, title, published, language, publisher, signature)": [
            (page.id, READER, article, title, page.published, "vi", None, page.signature)
        ],
        "store_claim (id, page_id, type, start, end, body, waiting)": [_claim_row(one) for one in page.claims],
    }


def _claim_row(one: Claim) -> tuple[Any, ...]:
    body = json.dumps(one.to_json(), ensure_ascii=False)
    return (one.id, one.page, one.type, one.evidence.start, one.evidence.end, body, 1)


class _Event:
    """A meeting of two units on a day, with what came of it."""

    def __init__(self, random: Random, pages: int) -> None:
        # As many units as a register of this size has: their number grows slower than that of pages.
        self.units = max(20, int(pages**0.5))
        self.parties = [_party(random, _HERE, "vn", self.units), _party(random, _THERE, "cn", self.units)]
        self.day = date(2005, 1, 1) + timedelta(random.randrange(7_600))
        self.series = random.choice(_SERIES) if random.random() < 0.15 else None
        self.promises = [_clause(random) for _ in range(4)]
        self.signature = random.randbytes(4 * PLACES).hex()

    def told(self, random: Random, source: str) -> MadePage:
        """A page that tells of it; one of five is a copy."""
        signature = self.signature if random.random() < 0.2 else random.randbytes(4 * PLACES).hex()
        published = (self.day + timedelta(random.randrange(4))).isoformat() if random.random() < 0.9 else None
        drafts = [self._meeting(random), *(self._other(random) for _ in range(CLAIMS_A_PAGE - 1))]
        text = "\n".join(["Tin đối ngoại", *(exact for _, exact, _ in drafts), source])
        page = MadePage(source, text, published, signature, ())
        start, claims = len("Tin đối ngoại\n"), list[Claim]()
        for type, exact, values in drafts:
            claims.append(_claim(page, type, start, exact, values, claims[0].id if claims else None))
            start += len(exact) + 1
        return MadePage(source, text, published, signature, tuple(claims))

    def _meeting(self, random: Random) -> tuple[str, str, dict[str, Any]]:
        day = self.day.isoformat()
        said = random.choice((day, day, day, day, day[:7], f"XXXX{day[4:]}", f"{day}~"))
        values = {"kind": random.choice(("talks", "talks", "session")), "date": said, "parties": self.parties}
        return "meeting", f"{_names(self)} hội đàm, {said}.", values | {"mechanism": self.series}

    def _other(self, random: Random) -> tuple[str, str, dict[str, Any]]:
        day, year = self.day.isoformat(), self.day.isoformat()[:4]
        match random.randrange(8):
            case 0 | 1 | 2:
                clause = random.choice(self.promises) + random.choice(("", "", " trong thời gian tới"))
                return "commitment", f"{clause}.", {"status": "agreed", "parties": self.parties, "period": year}
            case 3 | 4:
                number, counted = random.randrange(1, 5_000), random.choice(_INDICATORS)
                values = {"indicator": counted, "value": number, "period": year, "qualifier": "exact"}
                return "figure", f"Trong năm {year} có {number} {counted}.", values | {"parties": self.parties}
            case 5:
                unit = random.choice(self.parties)
                person, role = _person(random), random.choice(_ROLES)
                return (
                    "post",
                    f"{role} {unit['label']} {person}.",
                    {"person": person, "role": role, "organisation": unit},
                )
            case 6:
                kind = random.choice(("minutes", "agreement", "memorandum"))
                return "instrument", f"Ký {kind} {day}.", {"kind": kind, "date": day, "parties": self.parties}
            case _:
                return "achievement", f"{_clause(random)}.", {"period": year, "parties": self.parties}


def _claim(page: MadePage, type: str, start: int, exact: str, values: dict[str, Any], within: str | None) -> Claim:
    id = sha256(f"{page.source} {start}".encode()).hexdigest()[:32]
    home = within if type in ("commitment", "achievement", "figure") else None
    evidence = Evidence(start, start + len(exact), exact)
    words = {name: ((start, start + len(exact)),) for name in values}
    return Claim(page.id, type, id, (f"{type}.made",), evidence, home, words, {}, dict.fromkeys(TYPES[type]) | values)


def _party(random: Random, names: tuple[str, ...], country: str, units: int) -> dict[str, Any]:
    return _unit(random.choice(names), country, int(units * random.random() ** 3), random.choice(_UNITS))


@cache
def _unit(name: str, country: str, number: int, label: str) -> dict[str, Any]:
    known, name = f"{country}/{number}-{name}", f"{name} {number}"
    return {
        "name": name,
        "label": f"{label}{name}",
        "kind": "place",
        "id": known,
        "country": country.upper(),
        "level": "ADM1",
    }


def _names(event: _Event) -> str:
    return " và ".join(party["label"] for party in event.parties)


def _person(random: Random) -> str:
    return " ".join((random.choice(_FAMILY), random.choice(_GIVEN), random.choice(_GIVEN)))


def _clause(random: Random) -> str:
    return " ".join(random.choices(_PHRASE.split(), k=14))
