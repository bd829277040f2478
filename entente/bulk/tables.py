"""What became of one input in, its rows in the tables out; and the way back. Knows no Parquet.

``fetches`` has every input, ``pages`` and ``articles`` what became one, ``rejections`` the others with their reason.
"""

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from entente import errors
from entente.articles import Article
from entente.claims.claim import Claim
from entente.claims.reading import Made, Reading
from entente.errors import Rejection
from entente.pages import Page, source_of
from entente.pages.input import Input

Row = dict[str, Any]
Rows = dict[str, list[Row]]
TABLES = ("fetches", "pages", "articles", "claims", "leads", "rejections")
PAGE, LIST = "page", "list"
_TOLD = ("title", "published", "modified", "language", "author", "publisher", "text")


def rows_of(number: int, one: Input, made: Any) -> Rows:
    """The rows of the step of this number. made: a page with its reading, a rejection, or what a container holds."""
    if isinstance(made, Made):
        outcome = {"outcome": PAGE, "page": made.page.id}
        return {"fetches": [_fetch(number, one, made) | outcome], **_made(number, made)}
    if isinstance(made, Rejection):
        said = {"reason": made.reason, "detail": plain(made.detail)}
        fetch = _fetch(number, one, made) | {"outcome": made.reason, "detail": said["detail"]}
        where = {"number": number, "name": plain(one.shown), "source": fetch["source"]}
        return {"fetches": [fetch], "rejections": [where | said]}
    return {"fetches": [_fetch(number, one, made) | _unpacked(made)]}


def made_of(fetch: Row, page: Row, article: Row, claims: Sequence[Row], leads: Sequence[Row]) -> Made:
    """The page and its reading, as they were before they were written down; but for the page's lines."""
    told = Article.from_json(
        article
        | {name: json.loads(article[name]) for name in ("words", "basis")}
        | {"leads": [{"title": lead["title"], "address": lead["address"]} for lead in leads]}
    )
    reading = Reading(told, [Claim.from_json(json.loads(claim["body"])) for claim in claims], article["signature"])
    return Made(Page(fetch["source"], page["text"], page["format"], fetch["address"]), reading)


def input_of(fetch: Row) -> Input:
    """The input, as it was before it was written down."""
    failure = rejection_of(fetch["outcome"], fetch["detail"]) if fetch["failed"] else None
    return Input(
        name=fetch["name"],
        content=fetch["content"],
        shown=fetch["shown"],
        address=fetch["address"],
        headers=json.loads(fetch["headers"]),
        status=fetch["status"],
        at=fetch["at"],
        failure=failure,
        depth=fetch["depth"],
    )


def rejection_of(reason: str, detail: str) -> Rejection:
    """The rejection of this name."""
    named: type[Rejection] = getattr(errors, reason)
    return named(detail)


def plain(text: str) -> str:
    """The text without halves of letters, which cannot be written down."""
    return text.encode("utf-8", "replace").decode()


def _fetch(number: int, one: Input, made: Any) -> Row:
    return {
        "number": number,
        "name": plain(one.name),
        "shown": plain(one.shown),
        "source": _source(one),
        "address": one.address,
        "at": one.at.astimezone(UTC) if isinstance(one.at, datetime) else None,
        "status": one.status,
        "headers": _json(one.headers),
        "depth": one.depth,
        "failed": one.failure is not None,
        "held": isinstance(made, list),
        "content": one.content,
        "digest": sha256(one.content).hexdigest(),
        "detail": "",
        "page": None,
    }


def _source(one: Input) -> str | None:
    """None where nothing came that could be kept."""
    return source_of(one.address, one.content) if one.address or one.content or not one.failure else None


def _unpacked(held: Sequence[Any]) -> Row:
    """What becomes of a container: a list, or why one of its parts was refused."""
    refused = next((part for part in held if hasattr(part, "rejection")), None)
    if refused is None:
        return {"outcome": LIST}
    return {"outcome": refused.rejection.reason, "detail": plain(f"{refused.name}: {refused.rejection.detail}")}


def _made(number: int, made: Made) -> Rows:
    page, reading = made.page, made.reading
    article, name = reading.article, {"number": number, "page": page.id}
    return {
        "pages": [name | {"source": page.source, "format": page.format, "text": page.text}],
        "articles": [name | _article(article) | {"signature": reading.signature}],
        "claims": [name | _claim(claim) for claim in reading.claims],
        "leads": [name | {"title": lead.title, "address": lead.address} for lead in article.leads],
    }


def _article(article: Article) -> Row:
    return {
        **{name: getattr(article, name) for name in _TOLD},
        "blocks": [{"language": None} | block.to_json() for block in article.blocks],
        "words": _json(article.words),
        "basis": _json(article.basis),
    }


def _claim(claim: Claim) -> Row:
    evidence = claim.evidence
    return {
        "id": claim.id,
        "type": claim.type,
        "start": evidence.start,
        "end": evidence.end,
        "exact": evidence.exact,
        "within": claim.within,
        "rules": list(claim.rules),
        "body": _json(claim.to_json()),
    }


def _json(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=dict)
