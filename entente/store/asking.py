"""What the workspace and the tables ask of the register. Nothing here changes it, and nothing here words it."""

from collections.abc import Iterable, Mapping
from typing import Literal

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Subquery

from entente.claims.fields import TYPES
from entente.register.standing import UNDECIDED, Standing, undone
from entente.store import models
from entente.store.batches import batches
from entente.store.carried import carried_for
from entente.store.facets import Facet, Facets, facets
from entente.store.fields import at_key
from entente.store.forwarding import record_led_to
from entente.store.judging import Judged, judge
from entente.store.log import read_log
from entente.store.rows import DecisionRow, PageRow
from entente.store.searching import holding

__all__ = [
    "Facet",
    "Facets",
    "Judged",
    "claim_now",
    "claims",
    "claims_of_page",
    "copies_of",
    "decisions",
    "facets",
    "latest_fetch",
    "origins",
    "pages",
    "record_for",
    "rejections",
    "standing_of",
    "timeline",
    "typed_from",
    "waiting_claims",
]


def timeline(
    *,
    place: str | None = None,
    type: str | None = None,
    year: int | Literal["undated"] | None = None,
    text: str | None = None,
    disputed: bool | None = None,
) -> QuerySet[models.Record]:
    """The records, newest first, undated last; ``register.Record.from_json(row.body)`` is the whole of each.

    place: a facet's key. text: words that must all occur, the last of them perhaps only begun: see ``register/words``.
    disputed: only those of which sources say what cannot all be right, or only the others.
    """
    asked = {"places__key": place, "type": type, "year": None if year == "undated" else year, "disputed": disputed}
    rows = models.Record.objects.filter(**{name: value for name, value in asked.items() if value is not None})
    if year == "undated":
        rows = rows.filter(year=None)
    rows = rows.filter(holding(text or ""))
    return rows.order_by(F("year").desc(nulls_last=True), F("date").desc(nulls_last=True), "id")


def record_for(claim: str) -> models.Record | None:
    """The record that a claim's id leads to: its own id or any member's, also one of old; None where there is none."""
    return record_led_to(claim)


def claim_now(claim: str) -> str | None:
    """The id by which a claim is on its page now, else was decided last, whatever id it went by; None for no such."""
    here = models.Claim.objects.filter(id=claim, page__current=True).exists()
    return claim if here else carried_for(claim).now(claim)


def standing_of(claim: str) -> Standing:
    """What stands of a claim, also of what was decided of it under an earlier id, or of a copy of it."""
    now = carried_for(claim)
    return now.told.get(claim) or now.gone.get(claim) or UNDECIDED


def claims_of_page(page: str) -> list[Judged]:
    """The page's claims in page order, with those that a person accepted and the page no longer yields."""
    return judge(models.Claim.objects.filter(page=page), page=page)


def claims() -> list[Judged]:
    """Every claim of the register, by page and in page order, with those that only a person's acceptance keeps."""
    return judge(models.Claim.objects.all())


def pages() -> QuerySet[PageRow]:
    """Current pages with their reading, latest published first; each row has ``PageColumns`` too.

    The text and the article are loaded at need.
    """
    latest = models.Fetch.objects.filter(page=OuterRef("id")).order_by("-at", "-pk")
    return (
        models.Page.objects.filter(current=True, reading__isnull=False)
        .select_related("reading")
        .defer("text", "reading__article")
        .annotate(
            claim_count=Count("claims"),
            waiting_count=Count("claims", filter=Q(claims__waiting=True)),
            name=Subquery(latest.values("name")[:1]),
        )
        .order_by(F("reading__published").desc(nulls_last=True), "id")
    )


def rejections() -> QuerySet[models.Fetch]:
    """The fetches that gave no page, latest first: ``outcome`` names the rejection, ``detail`` what it was about.

    One that was made good since, by a later fetch or a typed passage, is not among them.
    """
    pages = models.Fetch.objects.filter(source=OuterRef("source"), outcome="page")
    good = pages.annotate(typed=at_key("typed-from", "headers")).filter(
        Q(at__gt=OuterRef("at")) | Q(typed=OuterRef("digest"))
    )
    rows = models.Fetch.objects.exclude(outcome__in=("page", "list")).exclude(Exists(good))
    return rows.defer("content").order_by("-at", "-pk")


def origins(pages: Iterable[str]) -> Mapping[str, str]:
    """Page → what counts as one source with others: the story that is copied, or else the page's own source."""
    found: dict[str, str] = {}
    for batch in batches(pages):
        rows = models.Page.objects.filter(id__in=batch).values_list("id", "source__story", "source")
        found.update({page: story or source for page, story, source in rows})
    return found


def typed_from(page: models.Page) -> models.Fetch | None:
    """The scan or picture from which a person typed the page."""
    rows = models.Fetch.objects.filter(page=page).annotate(typed=at_key("typed-from", "headers"))
    digest = rows.filter(typed__isnull=False).order_by("pk").values_list("typed", flat=True).first()
    return (
        models.Fetch.objects.filter(source=page.source_id, digest=digest).defer("content").first() if digest else None
    )


def latest_fetch(source: str) -> int | None:
    """The number of the source's latest fetch."""
    return models.Fetch.objects.filter(source=source).order_by("-at", "-pk").values_list("pk", flat=True).first()


def copies_of(page: models.Page) -> QuerySet[models.Page]:
    """The current pages of other sources that tell the same story."""
    rows = models.Page.objects.filter(current=True, reading__isnull=False).exclude(source=page.source_id)
    same = rows.filter(source__story=page.source.story) if page.source.story else rows.none()
    return (
        same.select_related("reading", "source").defer("text", "reading__article").order_by("reading__published", "id")
    )


def decisions() -> QuerySet[DecisionRow]:
    """The log, latest first; each row has ``undone`` (bool)."""
    gone = undone(read_log())
    return models.Decision.objects.annotate(undone=Q(id__in=gone)).order_by("-sequence")


def waiting_claims() -> QuerySet[models.Claim]:
    """Claims of current pages that wait for a person, by page (latest published first) and in page order."""
    rows = models.Claim.objects.filter(waiting=True, page__current=True, type__in=TYPES).select_related("page__reading")
    newest = F("page__reading__published").desc(nulls_last=True)
    return rows.defer("page__text", "page__reading__article").order_by(newest, "page", "start", "end", "id")
