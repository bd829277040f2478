"""An English role in a sentence in, the organisation that it is of out: behind "of", or before the role.

"Secretary of the Ha Giang Party Committee", "Takeo Governor", "the delegation of Champasak led by Party Secretary …".
"""

import re
from dataclasses import dataclass
from functools import cache

from entente.claims.english.phrases import alternatives, pattern
from entente.claims.grammar.phrases import data
from entente.claims.grammar.story import Sentence
from entente.places import Mention
from entente.places.english_bodies import bodies
from entente.places.english_words import english_words

Span = tuple[int, int]
_OF = re.compile(r"\s+(?:of|for|from|at|to|in)\s+(?:the\s+|its\s+|their\s+)?")
_OF_NAME = re.compile(r"\s+(?:of|from)\s+(?:the\s+)?")
_CAPITAL = re.compile(r"(?<!\w)[A-Z]")
_ACRONYM = re.compile(r"(?<![\w'])[A-Z]{3,}(?![\w'])")
_AFTER_BODY = re.compile(r"(?:Committee|Council|Department|Command)\s+[A-Z]\w+\s+$")
_SENT = re.compile(
    r"[Dd]elegation\s+(?:of|from)\s+(?:the\s+)?(?P<whose>[A-Z][\w'-]*(?:\s+(?:of|for|and|the|[A-Z][\w'-]*))*)"
    r"(?:\s+\([A-Z]+\))?,?\s+(?:led|headed)\s+by\s+(?:its\s+|the\s+)?$"
)
_IN_COUNTRY = re.compile(r"\s+(?:of|in)\s+(?:the\s+)?")
_UNIT_OF = re.compile(
    r"(?:[A-Z][a-z]+\s+)?(?:[a-z]+\s+)?(?:province|city|district|county|region|prefecture|commune|town|university)(?!\w)"
)
_SHORT = re.compile(r"\s+\([A-Z][\w ]{1,20}\)")
_DELEGATION = 70
_FAR = 60


@dataclass(frozen=True, slots=True)
class Post:
    """A role and where the words of it begin and end; its organisation, and the unit or organisation that it names."""

    role: Span
    start: int
    end: int
    organisation: Span | None
    mention: Mention | None


@cache
def roles() -> re.Pattern[str]:
    """Roles with what stands before them: "Permanent Vice Chairman"."""
    lists = data("posts.en")
    before = rf"(?:(?:{alternatives(lists['before'])})[\s-]+)*"
    return re.compile(rf"(?<![\w'-])(?i:{before}(?:{alternatives(lists['heads'])}))(?![\w-])(?!'s)")


@cache
def _region() -> re.Pattern[str]:
    """Words with capitals and what joins them: an organisation's, and perhaps a name behind it."""
    body = english_words()["body"]
    small = alternatives(w for w in (*body["part"], *body["head"], *english_words()["open"]) if " " not in w)
    joins = alternatives(data("posts.en")["joins"])
    token = rf"(?:[^\W\d_a-z][\w'.-]*|\d{{1,4}}|{joins}|\([^\W\d_a-z][\w-]+\)|{small})"
    return re.compile(rf"{token}(?:,?\s+{token}(?![\w']))*")


def post_of(sentence: Sentence, role: re.Match[str]) -> Post:
    """The role with the organisation behind it, else before it."""
    of = _OF.match(sentence.story.text, role.end(), sentence.end)
    charge = _charge().match(sentence.story.text, role.end(), sentence.end) if role[0].endswith("inister") else None
    if charge:
        return Post((role.start(), charge.end()), role.start(), charge.end(), None, None)
    behind = _behind(sentence, role, of.end()) if of else None
    return behind or _before(sentence, role)


@cache
def _charge() -> re.Pattern[str]:
    """What a minister is of, which is no unit: "of Information, Culture and Tourism"."""
    word = rf"(?:{alternatives(word.capitalize() for word in english_words()['body']['part'])})(?![\w'])"
    return re.compile(rf"\s+(?:of|for)\s+(?:the\s+)?{word}(?:(?:,\s+|,?\s+and\s+|\s+){word})*")


def _behind(sentence: Sentence, role: re.Match[str], spot: int) -> Post | None:
    """Up to the last unit or body before what else has a capital: that is a name."""
    text = sentence.story.text
    region = _region().match(text, spot, sentence.end)
    unit = _UNIT_OF.match(text, spot, sentence.end)
    alone = Post(role.span(), role.start(), unit.end(), (spot, unit.end()), None) if unit else None
    if not region:
        return alone
    following = roles().search(text, spot, region.end())
    stop = following.start() if following else region.end()
    named = [m for m in sentence.mentions if spot <= m.start and m.end <= stop and not _is_of_a_name(text, m)]
    acronyms = [one.span() for one in _ACRONYM.finditer(text, spot, stop)]
    end = _last_end(text, spot, sorted([*((m.start, m.end) for m in named), *bodies(text, spot, stop), *acronyms]))
    if end == spot:
        return alone
    end += text[spot:end].count("(") > text[spot:end].count(")") and text[end : end + 1] == ")"
    named = [m for m in named if m.end <= end and not m.context]
    mention = next(reversed([m for m in named if m.party.level != "ADM0"] or named), None)
    return Post(role.span(), role.start(), _past_parents(sentence, end), (spot, end), mention)


def _last_end(text: str, spot: int, spans: list[Span]) -> int:
    """Where the spans end that nothing with a capital parts, but before the first."""
    end = spot
    for start, last in spans:
        if last > end and (end == spot or not _CAPITAL.search(text, end, start)):
            end = last
    return end


def _past_parents(sentence: Sentence, end: int) -> int:
    """Behind the parents that follow: "… of Champasak (Laos)"."""
    reach = max([m.reach for m in sentence.mentions if m.end == end] or [end])
    past = max([end, *(m.end for m in sentence.mentions if m.context and end <= m.start <= reach <= m.end)])
    country = next((m for m in sentence.mentions if m.party.level == "ADM0" and m.start - past in (4, 8)), None)
    within = country and _IN_COUNTRY.fullmatch(sentence.story.text, past, country.start)
    past = country.end if country and within else past
    short = _SHORT.match(sentence.story.text, past, sentence.end)
    return short.end() if short else past


def _is_of_a_name(text: str, mention: Mention) -> bool:
    """Whether the bare place is really the end of a person's name."""
    bare = mention.party.label == mention.party.name and mention.body is None
    return bare and bool(_AFTER_BODY.search(text, max(0, mention.start - _FAR), mention.start))


def _before(sentence: Sentence, role: re.Match[str]) -> Post:
    """ "Takeo Governor", "Tay Ninh provincial Party Secretary"; else a body alone, else whose delegation is led."""
    text, start = sentence.story.text, max(sentence.start, role.start() - _FAR)
    gap = pattern("posts", "between", table="words", before=r"(?:'s?)?\s+(?:(?:", behind=r")\s+)*")
    owner = next(
        (m for m in sentence.mentions if m.end <= role.start() and gap.fullmatch(text, m.end, role.start())), None
    )
    if owner:
        words = (owner.start, owner.end)
        return Post(role.span(), owner.start, role.end(), words, owner)
    body = next((b for b in bodies(text, start, role.start()) if text[b[1] : role.start()] == " "), None)
    begin = body[0] if body else role.start()
    led = _led(sentence, begin)
    return Post(role.span(), begin, role.end(), body if body or led else _delegating(sentence, begin), led)


def _led(sentence: Sentence, spot: int) -> Mention | None:
    """Whose delegation it is that "led by" stands behind."""
    text, start = sentence.story.text, max(sentence.start, spot - _DELEGATION)
    by = pattern("posts", "led_by", behind=r"\s+(?:its\s+|the\s+)?$").search(text, start, spot)
    led = [m for m in sentence.mentions if by and start <= m.start and m.end <= by.start() and not m.context]
    led = [m for m in led if m.party.level != "ADM0"] or led
    return led[-1] if by and led and "," not in text[led[-1].end : by.start()] else None


def _delegating(sentence: Sentence, spot: int) -> Span | None:
    """The organisation, no unit's, whose delegation it is: "a delegation of the Lao National Assembly led by its …"."""
    text, start = sentence.story.text, max(sentence.start, spot - _DELEGATION - _FAR)
    sent = _SENT.search(text, start, spot)
    return sent.span("whose") if sent else None


def behind_name(sentence: Sentence, post: Post, spot: int) -> Post:
    """The post with the organisation that follows the name: "Political Commissar Yang Chunlin of the … unit"."""
    of = _OF_NAME.match(sentence.story.text, spot, sentence.end) if post.organisation is None else None
    region = _region().match(sentence.story.text, of.end(), sentence.end) if of else None
    named = [m for m in sentence.mentions if of and region and of.end() <= m.start and m.end <= region.end()]
    if not of or not named or named[0].start - of.end() > len("Chinese "):
        return post
    return Post(post.role, post.start, named[0].end, (of.end(), named[0].end), named[0])
