"""What stands behind one record: its members' claims and pages, and for each value the words and the people."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from entente.claims import fields
from entente.register import Held, Join, Record
from entente.register.accounts import Account, accounts
from entente.register.record import Member
from entente.store import asking, models
from entente.store.asking import Judged
from entente.workspace import labels, wording
from entente.workspace.entries import Entry, entries, title
from entente.workspace.panel import since
from entente.workspace.quotes import Quote, quote


@dataclass(frozen=True, slots=True)
class Support:
    """One claim that says so: where, in which words, or by which rule it was concluded."""

    claim: str
    page: models.Page
    quote: Quote | None
    basis: str | None


@dataclass(frozen=True, slots=True)
class Shown:
    """One value of a field with what stands behind it. forms: how claims write it in other scripts."""

    words: str
    held: Held
    supports: list[Support]
    forms: list[str]


@dataclass(frozen=True, slots=True)
class FieldShown:
    """A field with what sources say of it, best first; the values of one account may all be right."""

    name: str
    label: labels.Label
    accounts: list[list[Shown]]

    @property
    def values(self) -> list[Shown]:
        """All values."""
        return [value for account in self.accounts for value in account]


@dataclass(frozen=True, slots=True)
class Source:
    """A page that speaks of the record. copied: of one shown before it.

    claims: each with its whole words, and from when on the page has them no more.
    """

    page: models.Page
    claims: list[tuple[Member, Judged, Quote | None, str]]
    copied: bool = False


class Dossier:
    """Built of a record; asks the register once a page."""

    def __init__(self, record: Record) -> None:
        self.record = record

    @cached_property
    def judged(self) -> dict[str, Judged]:
        """The members' claims by id."""
        ids = {member.claim for member in self.record.members}
        return {one.claim.id: one for page in self.pages for one in asking.claims_of_page(page) if one.claim.id in ids}

    @cached_property
    def pages(self) -> dict[str, models.Page]:
        """The members' pages by id, with what was read of them."""
        ids = {member.page for member in self.record.members}
        return models.Page.objects.select_related("reading", "source").in_bulk(ids)

    @property
    def title(self) -> str:
        """The record's own line."""
        founding = self.judged.get(self.record.id)
        accepted = next((one.words for one in self.record.members if one.claim == self.record.id), None)
        words = accepted or (founding.claim.evidence.exact if founding else "")
        return title(self.record, " ".join(words.split()))

    @property
    def fields(self) -> list[FieldShown]:
        """What is known, in the type's order."""
        order = list(fields.TYPES.get(self.record.type, {}))
        names = sorted(self.record.fields, key=lambda name: order.index(name) if name in order else len(order))
        shown = (FieldShown(name, labels.FIELDS.get(name, name), list(self._accounts(name))) for name in names)
        return [field for field in shown if field.accounts]

    @property
    def unknown(self) -> list[labels.Label]:
        """The names of the fields that no source states."""
        known = {field.name for field in self.fields}
        return [labels.FIELDS[name] for name in fields.TYPES.get(self.record.type, {}) if name not in known]

    @property
    def sources(self) -> list[Source]:
        """The pages that speak of it, earliest published first."""
        pages = sorted(self.pages.values(), key=lambda page: (_published(page) or "9", page.pk))
        told = [page.source.story for page in pages]
        copied = [story is not None and story in told[:number] for number, story in enumerate(told)]
        return [Source(page, list(self._claims_on(page)), copy) for page, copy in zip(pages, copied, strict=True)]

    @property
    def joins(self) -> list[tuple[Join, models.Page | None, models.Page | None]]:
        """Why claims were joined, with the pages on either side."""
        page_of = {member.claim: self.pages.get(member.page) for member in self.record.members}
        return [(join, page_of.get(join.claims[0]), page_of.get(join.claims[1])) for join in self.record.joins]

    @cached_property
    def parent(self) -> Entry | None:
        """The meeting or instrument that it belongs to."""
        row = asking.record_for(self.record.within) if self.record.within else None
        return entries([row])[0] if row and row.pk != self.record.id else None

    def _accounts(self, name: str) -> Iterator[list[Shown]]:
        for account in accounts(self.record.type, name, self.record.fields[name]):
            if shown := list(self._shown(name, account)):
                yield shown

    def _shown(self, name: str, account: Account) -> Iterator[Shown]:
        for held in account:
            words = wording.value(self.record.type, name, held.value)
            if words:
                supports = [one for claim in held.claims if (one := self._support(claim, name))]
                forms = (wording.value(self.record.type, name, form) for form in held.forms)
                yield Shown(words, held, supports, [form for form in dict.fromkeys(forms) if form != words])

    def _support(self, claim: str, name: str) -> Support | None:
        judged = self.judged.get(claim)
        page = self.pages.get(judged.claim.page) if judged else None
        if judged is None or page is None:
            return None
        spans = judged.claim.words.get(name, ())
        evidence = judged.claim.evidence
        quoted = quote(page.text, spans, (evidence.start, evidence.end)) if spans and not judged.vanished else None
        return Support(claim, page, quoted, judged.claim.basis.get(name))

    def _claims_on(self, page: models.Page) -> Iterator[tuple[Member, Judged, Quote | None, str]]:
        for member in self.record.members:
            judged = self.judged.get(member.claim)
            if member.page == page.pk and judged:
                evidence = judged.claim.evidence
                span = (evidence.start, evidence.end)
                yield member, judged, None if judged.vanished else quote(page.text, [span], span), since(judged)


def _published(page: models.Page) -> str | None:
    reading = getattr(page, "reading", None)
    return reading.published if reading else None
