"""A stretch of text in, its sentences and clauses out, as spans that together leave out only blanks."""

import re

Span = tuple[int, int]

# A full stop ends a sentence before a blank and a capital, a digit or a quote: not in 1.506, TP.Móng Cái or T.Ư.; three
# of them do without the blank.
_END = re.compile(
    r"[.!?…\n](?:(?<!\n)(?<![.!?…][.!?…])[.!?…]*+[\"')\]]*+(?=(?:\s+|(?<=\.\.\.)|(?<=…))[\"'(\[]?(?P<next>\w))|(?<=\n)\n*)"
)
_ABBREVIATED = re.compile(r"(?:\b(?:TP|Tp|TX|TS|ThS|PGS|GS|St|Mr|Mrs|Dr|No)|\b[A-ZĐ])\.$")
_LONGEST_ABBREVIATION = 6
_CLAUSE = re.compile(r"[;.](?:(?<=;)\s*|(?<=\w\.)\.\.\s*$)")


def sentences(
    text: str, start: int, end: int, *, ends: re.Pattern[str] = _END, abbreviated: re.Pattern[str] = _ABBREVIATED
) -> list[Span]:
    """The sentences of ``text[start:end]`` (in its tongue's spelling), without the blanks around them.

    ends: what ends a sentence, with the letter behind it as ``next``; abbreviated: what a full stop belongs to without
    ending one, up to that stop.
    """
    cuts, spot = list[Span](), start
    for match in ends.finditer(text, start, end):
        if "\n" not in match[0] and (
            match["next"].islower()
            or abbreviated.search(text, max(spot, match.end() - _LONGEST_ABBREVIATION), match.end())
        ):
            continue
        cuts.append((spot, match.end()))
        spot = match.end()
    cuts.append((spot, end))
    return [span for cut in cuts if (span := trimmed(text, *cut))[0] < span[1]]


def clauses(text: str, start: int, end: int) -> list[Span]:
    """The clauses of one sentence: what semicolons part."""
    cuts, spot = list[Span](), start
    for match in _CLAUSE.finditer(text, start, end):
        cuts.append((spot, match.start()))
        spot = match.end()
    cuts.append((spot, end))
    return [span for cut in cuts if (span := trimmed(text, *cut))[0] < span[1]]


def trimmed(text: str, start: int, end: int) -> Span:
    """The span without blanks at either end."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
