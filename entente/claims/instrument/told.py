"""Papers as a story tells them, in any language: whether two are one, and whether one is another meeting's."""

from entente.claims.draft import REMEMBERED, Draft
from entente.claims.meeting import Meeting


def add_paper(found: list[Draft], draft: Draft, *, in_caption: bool) -> None:
    """Keep one claim a paper: the same kind with nothing that differs; signing outweighs use, use outweighs mention."""
    rank = ["signed", "planned", "in_force", "mentioned"]
    for at in range(max(0, len(found) - REMEMBERED), len(found)):
        if _same_paper(draft, found[at], vague=in_caption):
            if rank.index(draft.values["status"]) < rank.index(found[at].values["status"]):
                found[at] = draft
            return
    found.append(draft)


def _same_paper(one: Draft, other: Draft, *, vague: bool) -> bool:
    """Whether both say nothing that differs; ``vague``: one only captions a picture, and may say less."""
    if one.values["kind"] != other.values["kind"]:
        return False
    both = [(one.values.get(name), other.values.get(name)) for name in ("number", "period", "title")]
    if any(mine and theirs and mine != theirs for mine, theirs in both):
        return False
    if _other_days(one, other):
        return False
    parties = [{p["id"] or p["name"] for p in draft.values.get("parties") or []} for draft in (one, other)]
    if parties[0] and parties[1] and parties[0] != parties[1]:
        return False
    return (
        vague
        or any(mine and theirs for mine, theirs in both)
        or all(bool(mine) == bool(theirs) for mine, theirs in both)
    )


def _other_days(one: Draft, other: Draft) -> bool:
    """Whether the words of both give the day of signing, and not the same."""
    mine, theirs = (draft.values.get("date") if draft.words.get("date") else None for draft in (one, other))
    return bool(mine and theirs and not (mine.startswith(theirs) or theirs.startswith(mine)))


def of_another_time(draft: Draft, meeting: Meeting | None) -> bool:
    """Whether the paper was signed at a time that is not the meeting's: then it is none of the meeting's papers."""
    signed, held = draft.values.get("date"), meeting.draft.values.get("date") if meeting else None
    return bool(signed and held and signed.rstrip("~") not in held and held.rstrip("~") not in signed)
