"""Behind words that agree, ask or task: where the first verb of what shall be done stands, and who shall do it.

"agreed to …", "agreed on …", "asked B to …", "proposed that B …", "proposed the Lao side facilitate …".
"""

import re

from entente.claims.english.parties import after_dateline, means_all, own
from entente.claims.english.phrases import pattern
from entente.claims.english.undertakings import begins, first_verb, is_base, third_person
from entente.claims.english.willing import subject_of
from entente.claims.grammar.story import Sentence

WHO_WHAT = re.compile(r"(?P<who>(?!to\s|and\s)[^,;]{0,120}?)\s+(?P<to>to(?!\s+the\s)|will|would|should|continues?)\s+")
_THAT = re.compile(r"\s*(?:that\s+)?(?:in the (?:coming|near|future)[^,]{0,30},\s*|in the time to come,?\s*)?")
_DOING = re.compile(r"(?:[a-z]+\s+and\s+)?[a-z]+(?:tion|sion|ment)\s+(?:of|in)\s")
_ASKED_FOR = re.compile(r"ask(?:ed|s|ing)\s+(?:[\w'-]+\s+){1,5}?for\s+\w")
_DONE = re.compile(
    r"(?:also\s+)?be\s+(?:[a-z]+ly\s+|further\s+)?(?!able|a\s|an\s|the\s)(?:paid|made|put|set|done|[a-z]+(?:ed|en|ven|ld|lt))(?!\w)"
)
_VERB = re.compile(r"(?!be\s|have\s|not\s|never\s)[a-z][\w-]*\s+\w")
DETERMINED = re.compile(r"(?:the|an?|this|that|these|those|its|their|his|her|all|both|each|[A-Z]\w+)\s")
_WORDS = r"(?:the\s+)?(?:(?!(?:of|to|for|in|on|with|and|that)\s)[\w'-]+\s+){0,5}?"
# "agreed on orientations to foster trade" agrees to foster it.
_MEANS = re.compile(r"(?:[\w-]+\s+){0,5}?(?:measures|orientations|directions|solutions|ways|steps|plans)\s+to\s+")
_FOLLOWING = re.compile(
    r"(?:[\w-]+\s+){0,6}?(?:contents?|issues|points|areas|fields|matters|tasks|measures),?\s*"
    r"(?:including|such\s+as|as\s+follows)?:\s*"
)
_SUBJECT = re.compile(r"(?:(?!(?:to|will|would|should|must|and|for|in|be|is|are)\s)[\w'’-]+\s+){1,7}")
_PREPOSITIONS = ("on", "in", "upon", "for")
NEAR = 90


def what_is_asked(sentence: Sentence, trigger: re.Match[str], end: int, status: str) -> tuple[int, int | None] | None:
    """Where the first verb stands behind "agreed to", "agreed on", "asked B to", "proposed that B"; and its subject."""
    text = sentence.story.text
    spot = _THAT.match(text, trigger.end(), end)
    begin = spot.end() if spot else trigger.end()
    begin += len(text[begin:end]) - len(text[begin:end].lstrip())
    asks = pattern("commitments", "asking", table="context").fullmatch(trigger[0])
    if trigger[0].lower().endswith(_PREPOSITIONS) and not asks:
        if begins(text, begin, end) or _is_doing(text, begin, end):
            return begin, None
        means = _MEANS.match(text, begin, end)
        means = means if means and begins(text, means.end(), end) else _FOLLOWING.match(text, begin, end)
        return (means.end(), None) if means else None
    if trigger[0].lower() in ("should", "must") and _DONE.match(text, begin, end):
        return subject_of(text, after_dateline(sentence), trigger.start()), None
    if trigger[0].lower() in ("should", "must"):
        return (begin, None) if _VERB.match(text, begin, end) else None
    directly = trigger[0].lower().endswith(" to") and not DETERMINED.match(text, begin, end)
    if (directly or begins(text, begin, end)) and not asks and trigger[0].lower() != "asked":
        return begin, None
    return _of_another(sentence, trigger, begin, end, status)


def _of_another(
    sentence: Sentence, trigger: re.Match[str], begin: int, end: int, status: str
) -> tuple[int, int | None] | None:
    """What another is asked, or shall do: "B to continue …", "that B upgrade …"."""
    text = sentence.story.text
    asked = _whoever(text, begin, end) if "that" in text[trigger.start() : begin] else None
    if asked:
        return asked, begin
    told = behind_side(sentence, begin, min(end, begin + NEAR)) if status == "proposed" else None
    if told:
        return told, begin
    who = WHO_WHAT.match(text, begin, end)
    if who and (who["to"] != "to" or begins(text, who.end(), end)):
        if who["to"].startswith("continue"):
            return who.start("to"), begin
        return who.end(), begin if status == "proposed" and who["to"] != "to" else None
    if status != "proposed":
        return None
    if _ASKED_FOR.match(text, trigger.start(), end):
        return trigger.start(), None
    near = min(end, begin + NEAR)
    all_sides = pattern("parties", "groups", before=r"(?:the\s+)?").match(text, begin, near)
    verb = first_verb(text, begin, near) if "that" in text[trigger.start() : begin] or all_sides else None
    sides = own(sentence.story.mentions_in(begin, near), sentence, places_too=True)
    if verb and (means_all(sentence, begin, verb) or sides):
        return verb, begin
    return (begin, None) if _is_doing(text, begin, end) else None


def _whoever(text: str, start: int, end: int) -> int | None:
    """Where the bare verb stands behind "proposed that …", whoever shall do it: "that the hub *create* conditions"."""
    verb = first_verb(text, start, min(end, start + NEAR))
    near = verb is not None and _SUBJECT.fullmatch(text, start, verb)
    if verb and near and is_base(text, verb, end):
        return verb
    does = third_person(text, start, min(end, start + NEAR))
    side = pattern("commitments", "sides", table="context", behind=r"\s*$")
    return does if does and _SUBJECT.fullmatch(text, start, does) and side.search(text, start, does) else None


def behind_side(sentence: Sentence, start: int, end: int) -> int | None:
    """Where the verb stands right behind who is asked: "proposed the Lao side facilitate …", without "that"."""
    text = sentence.story.text
    side = pattern("commitments", "sides", table="context", before=_WORDS, behind=r"\s+").match(text, start, end)
    ends = [side.end()] if side else []
    ends += [m.end + 1 for m in sentence.story.mentions_in(start, end) if m.start - start <= len("the ")]
    return next((spot for spot in ends if is_base(text, spot, end)), None)


def _is_doing(text: str, start: int, end: int) -> bool:
    """Whether a noun of doing stands there: "further cooperation", "the organisation of …"."""
    adding = pattern("commitments", "added", table="context", before=r"(?:", behind=r"\s+(?:and\s+)?)+")
    added = adding.match(text, start, end)
    if added and pattern("commitments", "undertaken", table="context").match(text, added.end(), end):
        return True
    more = pattern("commitments", "more", table="context", before=r"(?:", behind=r"\s+)*").match(text, start, end)
    spot = more.end() if more else start
    return bool(
        _DOING.match(text, spot, end) or pattern("commitments", "doing", table="context").match(text, spot, end)
    )
