"""A story and its drafts in; papers and meetings that name nobody given the parties of all the others out.

Where every meeting, paper and twinning of a story that names who takes part names the same two or more, "buổi hội đàm
ngày 27/11/2013" that it looks back on is theirs too, unless its sentence names somebody else.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from typing import Any

from entente.claims.draft import Draft
from entente.claims.grammar.both_sides import leading
from entente.claims.grammar.parties import own, parties_json
from entente.claims.grammar.story import Sentence, Story
from entente.places import Party

# At a conference others may sign something: what is signed does not say who meets.
_TELL: Mapping[str, tuple[str, ...]] = {"meeting": ("meeting",), "instrument": ("meeting", "instrument", "twinning")}
_TWO = _FIRST = 2
"""How many sentences of a story say between whom it is."""
# Anybody has plans and resolutions of their own.
_SHARED = ("agreement", "memorandum", "minutes", "letter_of_intent", "protocol", "joint_statement", "communique")


def with_circle(story: Story, drafts: list[Draft]) -> None:
    """Conclude the parties of those drafts; a paper beside another of its kind may be that one, and gets none.

    Where nothing told names two, a paper is between those whom the story's first sentences are about.
    """
    for draft in [one for one in drafts if _names_nobody(one, drafts)]:
        sentence = _sentence_of(story, draft)
        circle = _circle(drafts, _TELL[draft.type]) or (_leading(story) if draft.type == "instrument" else [])
        if circle and sentence and all(one.context or _is_of(one.party, circle) for one in sentence.mentions):
            draft.conclude("parties", circle, "circle")


def _circle(drafts: Iterable[Draft], types: Iterable[str]) -> list[dict[str, Any]]:
    """The parties that all name who name two; [] where two differ."""
    told = [d.values["parties"] for d in drafts if d.type in types and len(d.values.get("parties") or ()) > 1]
    return told[0] if told and len({frozenset(map(_key, parties)) for parties in told}) == 1 else []


def _leading(story: Story) -> list[dict[str, Any]]:
    """The two units of two countries, or two of which one is no unit, that the story's first sentences are about."""
    told = [sentence for sentence in story.sentences if sentence.role not in ("title", "caption")]
    for sentence in told[:_FIRST]:
        named = [one for one in own(sentence.mentions, sentence) if one.party.level != "ADM0"]
        if len(named) == _TWO and {None, named[0].party.country}.isdisjoint({named[1].party.country}):
            return parties_json(named) if all(one.party.country for one in named) else []
    return parties_json(leading(story))


def _key(party: Mapping[str, Any]) -> str:
    return str(party["id"] or party["name"])


def _names_nobody(draft: Draft, drafts: Iterable[Draft]) -> bool:
    if draft.values.get("parties") or draft.type not in ("meeting", "instrument"):
        return False
    kind = draft.values.get("kind")
    alone = all(one is draft or one.type != "instrument" or one.values.get("kind") != kind for one in drafts)
    return draft.type == "meeting" or (kind in _SHARED and alone)


def _sentence_of(story: Story, draft: Draft) -> Sentence | None:
    at = bisect_right(story.sentences, draft.head[0], key=lambda sentence: sentence.start) - 1
    sentence = story.sentences[at] if at >= 0 else None
    return sentence if sentence and draft.head[0] < sentence.end else None


def _is_of(party: Party, circle: Iterable[Mapping[str, Any]]) -> bool:
    """Whether a party is one of the circle's, lies within one, or is the country of one."""
    paths = [one["id"] or "" for one in circle]
    if party.id:
        return any(
            path == party.id or path.startswith(f"{party.id}/") or party.id.startswith(f"{path}/")
            for path in paths
            if path
        )
    return any(party.name == one["name"] for one in circle)
