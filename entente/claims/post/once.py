"""Drafts of posts in, each post once out: the same person's same role in the same body, the telling that says most."""

from collections import defaultdict
from typing import Any

from entente.claims.draft import Draft
from entente.claims.grammar.phrases import plain


def once_each(drafts: list[Draft]) -> list[Draft]:
    """The drafts without repetitions, and without a role of no organisation where the person has it with one."""
    found: dict[tuple[str, str, str], Draft] = {}
    for draft in drafts:
        key = (plain(draft.values["person"]), plain(draft.values["role"]), _body(draft))
        if key not in found or _fullness(draft) > _fullness(found[key]):
            found[key] = draft
    told = defaultdict[str, list[str]](list)
    for draft in found.values():
        if draft.values.get("organisation"):
            told[plain(draft.values["person"])].append(plain(draft.values["role"]))
    return [draft for draft in found.values() if not _is_vaguer(draft, told[plain(draft.values["person"])])]


def _fullness(draft: Draft) -> tuple[bool, int]:
    """Whether the sentence itself names the unit, and how long the words are."""
    return draft.basis.get("organisation") != "page_unit", draft.evidence[1] - draft.evidence[0]


def _body(draft: Draft) -> str:
    """What tells one body from another: its unit's id and its label's first word, else its label."""
    organisation: dict[str, Any] = draft.values.get("organisation") or {}
    label = plain(organisation.get("label") or "")
    return f"{organisation['id']} {label.split()[0]}" if organisation.get("id") else label


def _is_vaguer(draft: Draft, told: list[str]) -> bool:
    """Whether the same person has the role, or a longer one that it is part of, with an organisation elsewhere."""
    role = plain(draft.values["role"])
    return not draft.values.get("organisation") and any(role in other for other in told)
