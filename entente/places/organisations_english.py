"""Where organisations' names stand in English text: capitalised words to a head of the data, and on over "of" or "in".

A head alone ("the University") is none: a name stands before it or behind.
"""

import re
from collections.abc import Iterator
from functools import cache

from entente.places.bodies import bodies_data
from entente.places.mention import Mention, Party
from entente.places.words import any_of

_CAPITAL = r"[A-ZÀ-ÝĐ][\w'’.]*"
_LONGEST = 120
_RUN = re.compile(rf"(?<![\w-])(?:{_CAPITAL}(?: - | – |[ \-–])){{1,9}}$")
_PLACE = (
    rf"(?:the )?{_CAPITAL}(?:(?: |-| - ){_CAPITAL})*(?: (?:province|city|district|prefecture|region|county)(?!\w))?"
)
_NUMBER = re.compile(r" \d{1,4}(?![\w%-]|[.,]\d)")
_ARTICLE = re.compile(r"(?:The|A|An|This|That|Its|Their|Our) ")


def english_organisations(text: str, start: int, stop: int) -> Iterator[Mention]:
    """The organisations in ``text[start:stop]``."""
    used = start
    for head in _heads().finditer(text, start, stop):
        if head.start() < used or not (head[0][0].isupper() or head[0] in bodies_data()["en"]["small_heads"]):
            continue
        run = _RUN.search(text, max(used, head.start() - _LONGEST), head.start())
        spot = run.start() if run else head.start()
        article = _ARTICLE.match(text, spot)
        spot = article.end() if article else spot
        tail = _tail(head[0]).match(text, head.end()) if head[0][0].isupper() or run else None
        number = _NUMBER.match(text, head.end(), stop)
        used = tail.end() if tail else number.end() if number else head.end()
        if head.start() > spot or (used > head.end() and head[0][0].isupper()):
            words = text[spot:used]
            yield Mention(spot, used, Party(words, words, "organisation"), used, spot)


@cache
def _heads() -> re.Pattern[str]:
    return re.compile(any_of(bodies_data()["en"]["organisations"]))


@cache
def _tail(head: str) -> re.Pattern[str]:
    over = "|".join(bodies_data()["en"]["organisations"].get(" ".join(head.split()), ()))
    return re.compile(rf"(?: (?:{over}) {_PLACE})+" if over else r"(?!)")
