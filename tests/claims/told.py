"""A bare passage in, the claims made of it out: what the tests of each type read with."""

from entente.articles import Article, Block
from entente.claims.claim import Claim
from entente.claims.claim_types import drafts_of
from entente.claims.draft import finish
from entente.pages import make_page

TITLE = "Tin hữu nghị"


def claims_of(
    text: str,
    type: str | None = None,
    *,
    published: str | None = None,
    role: str = "body",
    language: str = "vi",
    title: str = TITLE,
) -> list[Claim]:
    """The claims of a passage whose every line is a block of a story across a border."""
    page = make_page(f"{title}\n{text}".encode())
    blocks, spot = [Block(0, len(title), "title")], len(title) + 1
    for line in page.text.split("\n")[1:]:
        if line.strip():
            blocks.append(Block(spot, spot + len(line), role))  # type: ignore[arg-type]
        spot += len(line) + 1
    article = Article(None, published, language, None, None, page.text, tuple(blocks))
    story, drafts = drafts_of(page, article)
    claims = finish(story, drafts, "page") if story else []
    for claim in claims:
        assert page.text[claim.evidence.start : claim.evidence.end] == claim.evidence.exact
    return [claim for claim in claims if type in (None, claim.type)]


def only(text: str, type: str, *, published: str | None = None, language: str = "vi") -> Claim:
    """The one claim of a type that the passage makes."""
    found = claims_of(text, type, published=published, language=language)
    assert len(found) == 1, [claim.to_json() for claim in found]
    return found[0]


def names(parties: list[dict[str, str]] | None) -> list[str]:
    """The parties' names."""
    return [party["name"] for party in parties or []]
