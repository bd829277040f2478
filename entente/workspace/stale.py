"""Whether a claim or record still stands as a person saw it when they decide; if not, who decided what meanwhile."""

from collections.abc import Iterable

from django.db.models import QuerySet, TextField
from django.db.models.functions import Cast
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from entente.store import asking, models
from entente.store.correcting import facts_decided
from entente.store.rows import DecisionRow
from entente.workspace import dates, labels
from entente.workspace.whereabouts import address_of


def overtaken(claim: str, seen: str) -> models.Decision | None:
    """The decision by which the claim no longer stands as ``seen``, the id of its latest decision, empty for none."""
    stands = asking.standing_of(claim)
    if (stands.decision or "") == seen:
        return None
    since = (taken_back(seen) if seen else None, asking.decisions().filter(id=stands.decision).first())
    return max(filter(None, since), key=lambda row: row.sequence, default=None)


def corrected_since(page: str, fact: str, seen: str) -> models.Decision | None:
    """The decision by which a fact of the page no longer stands as ``seen``, the id of its latest one or empty."""
    source = models.Page.objects.filter(id=page).values_list("source", flat=True).first()
    now = facts_decided(source).get(fact) if source else None
    if (now.id if now else "") == seen:
        return None
    return now or taken_back(seen)


def tied_since(claims: Iterable[str], seen: str) -> models.Decision | None:
    """The latest decision on the records that claims lead to, if it is not the one ``seen``, its id, empty for none."""
    latest = latest_on(claims)
    return None if latest is None or latest.id == seen else latest


def latest_on(claims: Iterable[str]) -> models.Decision | None:
    """The latest decision on any claim of the records that these lead to, also one that takes back another."""
    records = models.RecordClaim.objects.filter(claim__in=list(claims)).values("record")
    members = models.RecordClaim.objects.filter(record__in=records).values("claim")
    return models.Decision.objects.filter(about__claim__in=members).order_by("-sequence").first()


def taken_back(decision: str) -> models.Decision | None:
    """The decision that took this one back, if any stands."""
    return decisions_of(decision).filter(kind="undo", undone=False).first()


def decisions_of(target: str) -> QuerySet[DecisionRow]:
    """The log of one claim, or of what was said of one decision, latest first."""
    return asking.decisions().annotate(_targets=Cast("targets", TextField())).filter(_targets__contains=f'"{target}"')


def told(other: models.Decision, claim: str | None) -> SafeString:
    """In words that nothing was done, for who decided what and when; with the way to the claim, where there is one."""
    said = _("{by} {did} at {at}, so nothing was done. Please look again.").format(
        by=other.by, did=labels.DECISIONS[other.kind], at=dates.moment(other.at)
    )
    address = address_of(claim) if claim else None
    if address is None:
        return format_html("{}", said)
    return format_html('{} <a href="{}">{}</a>', said, address, _("See the claim"))
