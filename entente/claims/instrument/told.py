"""Papers as a story tells them, in any language: whether two are one, where the words of each begin, and whether one is
another meeting's."""

import re
from collections.abc import Iterable
from itertools import pairwise

from entente.claims.draft import REMEMBERED, Draft
from entente.claims.meeting import Meeting

_TRAILING = re.compile(r"(?:[\s,;、和及与並并暨]|(?<!\w)(?:và|cùng|and|as well as))+$")
_LONGEST_AND = 20
_AND = re.compile(r"(?:[\s,;、和及与並并暨]|(?:và|cùng|and|as well as)(?!\w))*")


def part_papers(text: str, drafts: Iterable[Draft]) -> None:
    """Let the evidence of a paper that is signed with others begin behind the one named before it, and end before the
    next: "ký Biên bản và Thỏa thuận" are the words of two."""
    papers = sorted((one for one in drafts if one.type == "instrument"), key=lambda one: one.head)
    for before, draft in pairwise(papers):
        if draft.evidence[0] <= before.head[0] < before.head[1] <= draft.head[0]:
            start = before.evidence[1] if before.evidence[1] <= draft.head[0] else draft.head[0]
            said = _AND.match(text, start, draft.head[0])
            draft.evidence = (said.end() if said else start, draft.evidence[1])
        if before.head[1] <= draft.evidence[0] < before.evidence[1]:
            at = max(before.head[1], draft.evidence[0] - _LONGEST_AND)
            before.evidence = (before.evidence[0], at + len(_TRAILING.sub("", text[at : draft.evidence[0]])))


def add_paper(found: list[Draft], draft: Draft, *, in_caption: bool) -> None:
    """Keep one claim a paper: the same kind with nothing that differs; signing outweighs use, use outweighs mention."""
    rank = ["signed", "planned", "in_force", "mentioned"]
    if (earlier := _points_back(draft, found)) is not None:
        if not earlier.values.get("date"):
            earlier.say("date", draft.values["date"], *draft.words["date"])
        return
    for at in range(max(0, len(found) - REMEMBERED), len(found)):
        if _same_paper(draft, found[at], vague=in_caption):
            if rank.index(draft.values["status"]) < rank.index(found[at].values["status"]):
                found[at] = draft
            return
    found.append(draft)


def _points_back(draft: Draft, found: list[Draft]) -> Draft | None:
    """The one paper of its kind told before that a bare noun means again: "Biên bản ghi nhớ được ký ngày 15/8/2016" of
    what is carried out, "hai bên ký thỏa thuận" of what was just signed."""
    if any(draft.values.get(name) for name in ("number", "period", "title")):
        return None
    alike = [one for one in found[-REMEMBERED:] if one.values["kind"] == draft.values["kind"]]
    earlier = alike[0] if len(alike) == 1 and draft.values["status"] == "signed" else None
    if earlier is None or not any(earlier.values.get(name) for name in ("number", "period", "title")):
        return None
    if "parties" in draft.words and _parties(draft) != _parties(earlier):
        return None
    if earlier.values["status"] in ("in_force", "mentioned"):
        # The day on which it was signed, said of what is in use: not what was signed at the meeting told here.
        said = "date" in draft.words and "date" not in draft.basis and draft.within is None
        return earlier if said and not _other_days(draft, earlier) else None
    same = earlier.values["status"] == "signed" and earlier.within is draft.within is not None
    return earlier if same and draft.head[1] == draft.evidence[1] else None


def _same_paper(one: Draft, other: Draft, *, vague: bool) -> bool:
    """Whether both say nothing that differs; ``vague``: one only captions a picture, and may say less."""
    if one.values["kind"] != other.values["kind"]:
        return False
    both = [(one.values.get(name), other.values.get(name)) for name in ("number", "period", "title")]
    if any(mine and theirs and mine != theirs for mine, theirs in both):
        return False
    if _other_days(one, other):
        return False
    parties = _parties(one), _parties(other)
    if parties[0] and parties[1] and parties[0] != parties[1]:
        return False
    return (
        vague
        or any(mine and theirs for mine, theirs in both)
        or all(bool(mine) == bool(theirs) for mine, theirs in both)
    )


def _parties(draft: Draft) -> set[str]:
    return {party["id"] or party["name"] for party in draft.values.get("parties") or []}


def _other_days(one: Draft, other: Draft) -> bool:
    """Whether the words of both give the day of signing, and not the same."""
    mine, theirs = (draft.values.get("date") if draft.words.get("date") else None for draft in (one, other))
    return bool(mine and theirs and not (mine.startswith(theirs) or theirs.startswith(mine)))


def of_another_time(draft: Draft, meeting: Meeting | None) -> bool:
    """Whether the paper was signed at a time that is not the meeting's: then it is none of the meeting's papers."""
    signed, held = draft.values.get("date"), meeting.draft.values.get("date") if meeting else None
    return bool(signed and held and signed.rstrip("~") not in held and held.rstrip("~") not in signed)
