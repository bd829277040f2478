"""Words that promise or propose something in, its undertakings out: one span for each verb with what belongs to it.

"enhance friendship exchange, promote trade and build a bridge" are three; "encourage and create conditions" is one.
"""

import re
from functools import cache

from entente.claims.english.phrases import alternatives
from entente.claims.grammar.phrases import data
from entente.claims.grammar.sentences import trimmed

Span = tuple[int, int]
_A_LY = "[a-z]+ly"
_ADVERB = r"(?:(?:[a-z]+ly|also|together|further|then|soon|well|better|not only|but also)\s+){0,3}"
_OBJECT = (
    r"(?=\s+(?!(?:and|or|of|in|between|among|at|for|with|from)(?!\w)"
    r"|activit|program|relation|cooperat|agenc|force)[\w'])"
)
_DETERMINED = (
    r"(?=\s+(?:the|a|an|their|its|each|information|experience|with|on|all|more|any|against|cross-border|crimes?|joint"
    r"|in\s+joint|tourism|investment|regular|bilateral|mutual|local|vietnamese|chinese|lao|cambodian|poor|young|new"
    r"|[A-Z][a-z]+|small|high-level|closer|greater|further|other|[a-z]+ing\s+[a-z]+s)(?!\w))"
)
_HANGS = re.compile(r"(?:^|\s)(?:to|in|of|for|with|on|at|from|and|by|about|into|the|further)$")
_SAID = re.compile(
    r",\s+(?:[\w'-]+\s+){1,6}(?:said|added|noted|stated|affirmed|stressed|suggested)(?=$|\s+(?:at|during|while|when|in|on)\s)"
)
_LISTING = re.compile(
    r"(?<!\w)(?:including|such as|namely|in the (?:fields|areas|spheres) of|like|focus(?:ing|ed) on"
    r"|(?:especially|particularly) in)\s"
)
_BASE_BEHIND = re.compile(r"(?<!\w)(?:to|will|would|shall|should|also|further|jointly)\s+$")
_AFTER = (
    r"(?:;\s*(?:and\s+)?|,\s+(?:and\s+|as\s+well\s+as\s+)?|\s+as\s+well\s+as\s+|\s+while\s+|,\s+while\s+)(?:to\s+)?"
)
_PURPOSE = re.compile(r"(?<!\w)(?:in order|so as)\s+to\s")
_COORDINATED = re.compile(r",\s+|,?\s+and\s+")
_SHORTEST = 2
# "take measures such as opening a market": only the instances say what.
_VAGUE = re.compile(r"(?<!\w)(?:following|contents?|measures|solutions|activities|tasks|steps|issues)$")
_DOING = "ing|tion|sation|ment|ance|ence"


def _gerund(verb: str) -> str:
    if verb.endswith("ie"):
        return f"{verb[:-2]}ying"
    if verb.endswith("e") and not verb.endswith("ee"):
        return f"{verb[:-1]}ing"
    return f"{verb}{verb[-1]}?ing" if verb[-1] in "tpngbdl" and verb[-2] in "aeiou" else f"{verb}ing"


@cache
def _verbs() -> tuple[str, str, str]:
    """What a verb looks like that begins an undertaking: its base form, the same right behind "and", its gerund."""
    verbs = data("commitments.en")["verbs"]
    plain, noun = alternatives(verbs["plain"]), alternatives(verbs["noun"])
    rarely = alternatives([*verbs["noun"], *verbs["rarely"]])
    gerunds = "|".join(
        sorted({_gerund(verb) for verb in (*verbs["plain"], *verbs["noun"], *verbs["rarely"])}, key=len, reverse=True)
    )
    determined = rf"(?:{rarely})(?!\w|-){_DETERMINED}"
    base = rf"{_ADVERB}(?:(?:{plain})(?!\w|-|\s+of\s)|(?:{noun})(?!\w|-){_OBJECT}|{determined}"
    base += rf"|(?:{noun})(?=\s+and\s+(?:{plain})\s))"
    tight = rf"{_ADVERB}(?:(?:{plain})(?!\w|-|\s+of\s)|{determined})"
    return base, tight, rf"{_ADVERB}(?:{gerunds})(?!\w)"


@cache
def _cuts() -> dict[str, re.Pattern[str]]:
    """Where the next undertaking begins, by the form of the first verb; group ``next`` stands at its first word."""
    base, tight, ing = _verbs()
    fruit = alternatives(data("commitments.en")["verbs"]["fruit"])
    part = r";\s*(?:and\s+)?(?=\w)"
    doing = rf",\s+(?:and\s+|as\s+well\s+as\s+)?(?=(?:the\s+)?(?:\w+\s+)?\w+(?:{_DOING})\s+(?:of|in)\s)"
    gerund = rf"(?!,\s+(?:{fruit})(?!\w))(?:{_AFTER}|\s+and\s+)(?={ing}\s+[\w'])"
    joined = rf",?\s+(?:while|as\s+well\s+as)\s+(?={ing}\s+[\w'])"
    verb = rf"{joined}|{_AFTER}(?={base})|,\s+(?:and\s+)?to\s+(?=[a-z])|\s+and\s+(?:to\s+)?(?={tight})"
    return {
        "base": re.compile(rf"(?:{verb}|{part})"),
        "continue": re.compile(rf"(?:{verb}|{part}|(?!,\s+(?:{fruit})(?!\w)),\s+(?:and\s+)?(?={ing}\s+[\w']))"),
        "ing": re.compile(rf"(?:{gerund}|{doing}|{part})"),
        "list": re.compile(rf"(?:{part}|{doing}|,\s+and\s+(?={ing}\s+[\w']))"),
    }


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    base, tight, ing = _verbs()
    verbs = data("commitments.en")["verbs"]
    plain, noun = alternatives(verbs["plain"]), alternatives(verbs["noun"])
    bare = rf"to\s+(?:{_A_LY}\s+)?(?:{alternatives([*verbs['plain'], *verbs['noun'], *verbs['rarely']])})"
    return {
        "only_verbs": re.compile(
            rf"(?:(?:to|{_A_LY}|{plain})(?:\s+|$))+|(?:(?:to|{_A_LY}|{plain})\s+)*(?:{plain})(?:,\s+(?:{plain}|{noun}))+"
        ),
        "bare_end": re.compile(rf"(?<!\w)(?:{bare}|(?:and|or)\s+(?:{_A_LY}\s+)?(?:{plain}))$"),
        "continue": re.compile(rf"(?:continue|keep)\s+{ing}"),
        "ing": re.compile(ing),
        "instances": re.compile(
            rf"(?:,\s+(?:including|particularly|especially|namely|focusing\s+on)|,?\s+such\s+as)\s+(?={ing}\s+[\w'])"
            rf"|(?:,?\s+(?:including|such\s+as|namely|as\s+follows))?:\s+(?=[A-Za-z\"“(])"
        ),
        "base": re.compile(rf"{base}|{tight}"),
        "after_subject": re.compile(rf"(?<=\w)\s+(?P<verb>{base})"),
        "plain": re.compile(rf"(?:[a-z]+ly\s+|also\s+)?(?:{plain}|include)\s+(?!of\s)[\w']"),
        "third": re.compile(rf"(?<=\w)\s+(?P<verb>(?:{plain})s)\s"),
        "begins": re.compile(rf"{ing}|{base}"),
    }


@cache
def _ends() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(data('commitments.en')['context']['ends'])})(?!\w)".replace(r"\,", ","))


def begins(text: str, start: int, end: int) -> bool:
    """Whether an undertaking's verb stands at ``start``."""
    return bool(_patterns()["begins"].match(text, start, end))


def third_person(text: str, start: int, end: int) -> int | None:
    """Where a verb of a third person stands: "that the prefecture *receives* more workers"."""
    verb = _patterns()["third"].search(text, start, end)
    return verb.start("verb") if verb else None


def is_base(text: str, start: int, end: int) -> bool:
    """Whether a verb in its base form stands at ``start``, which is no noun: "authorities *facilitate* …"."""
    return bool(_patterns()["plain"].match(text, start, end))


def first_verb(text: str, start: int, end: int) -> int | None:
    """Where the first verb of an undertaking stands behind who shall do it: "Guangxi upgrade the road"."""
    verb = _patterns()["after_subject"].search(text, start, end)
    return verb.start("verb") if verb else None


def undertakings(text: str, start: int, end: int) -> list[Span]:
    """The undertakings of ``text[start:end]``, which begins with the first one's verb or noun.

    "boost trade, including opening a market and holding fairs" is three.
    """
    instances = _patterns()["instances"].search(text, start, end)
    if instances is None or _open_bracket(text[start : instances.start()]):
        return _in_a_row(text, start, end)
    told = ":" not in instances[0] or begins(text, instances.end(), end) or text[instances.end()].isupper()
    if not told and not _VAGUE.search(text, start, instances.start()):
        return _in_a_row(text, start, instances.start())
    head = [] if _VAGUE.search(text, start, instances.start()) else _in_a_row(text, start, instances.start())
    return head + _in_a_row(text, instances.end(), end)


def _in_a_row(text: str, start: int, end: int) -> list[Span]:
    start, end = trimmed(text, start, end)
    end -= len(text[start:end]) - len(text[start:end].rstrip(" .,;:/-"))
    form = _form(text, start, end)
    cuts = [match.span() for match in _cuts()[form].finditer(text, start, end)]
    spans, spot = list[Span](), start
    for stop, following in [*cuts, (end, end)]:
        piece = text[spot:stop]
        if stop < end and (_is_unfinished(piece) or _goes_on_listing(text, piece, following, end)):
            continue
        if _PURPOSE.search(piece) and _COORDINATED.fullmatch(text, stop, following):
            continue
        spans.append(_cut(text, spot, stop))
        spot = following
    return [span for span in spans if len(text[slice(*span)].split()) >= _SHORTEST]


def _form(text: str, start: int, end: int) -> str:
    """The form of the first verb, and so of the others; "list" where a noun begins."""
    for form in ("ing", "continue", "base"):
        if _patterns()[form].match(text, start, end):
            return form
    return "base" if _BASE_BEHIND.search(text, max(0, start - 24), start) else "list"


def _is_unfinished(piece: str) -> bool:
    """Whether nothing but verbs stands there ("continue to maintain"), or a word that wants another behind it."""
    few = len(piece.split()) < _SHORTEST or bool(_patterns()["only_verbs"].fullmatch(piece))
    return few or bool(_HANGS.search(piece) or _patterns()["bare_end"].search(piece)) or _open_bracket(piece)


def _goes_on_listing(text: str, piece: str, following: int, end: int) -> bool:
    """Whether what a semicolon parts are only things of a list: "across the fields, including trade; culture"."""
    by_comma = text[following - len(", ") : following] == ", "
    return bool(_LISTING.search(piece)) and (by_comma or not begins(text, following, end))


def _open_bracket(piece: str) -> bool:
    return piece.count("(") > piece.count(")")


def _cut(text: str, start: int, stop: int) -> Span:
    """Up to its purpose or fruit, or who says it."""
    said = [one.start() for ends in (_ends(), _SAID) if (one := ends.search(text, start, stop))]
    return trimmed(text, start, min((spot for spot in said if spot > start + 9), default=stop))
