"""Where organisations' names stand in English text: capitalised words to a head of the data, and on over "of" or "in".

A head alone ("the University") is none: a name stands before it or behind.
"""

import re
from collections.abc import Iterator
from functools import cache

from entente.places.bodies import bodies_data
from entente.places.mention import Mention, Party

_CAPITAL = r"[A-ZÀ-ÝĐ][\w'’.]*"
_RUN = rf"(?:{_CAPITAL}(?: - | – |[ \-–])){{0,9}}"
_PLACE = (
    rf"(?:the )?{_CAPITAL}(?:(?: |-| - ){_CAPITAL})*(?: (?:province|city|district|prefecture|region|county)(?!\w))?"
)
_ARTICLE = re.compile(r"(?:The|A|An|This|That|Its|Their|Our) ")


def english_organisations(text: str, start: int, stop: int) -> Iterator[Mention]:
    """The organisations in ``text[start:stop]``."""
    for match in _pattern().finditer(text, start, stop):
        article = _ARTICLE.match(text, match.start())
        spot = article.end() if article else match.start()
        tail = _tail(match["head"]).match(text, match.end())
        end = tail.end() if tail else match.end()
        if match.start("head") > spot or end > match.end():
            words = text[spot:end]
            yield Mention(spot, end, Party(words, words, "organisation"), end, spot)


@cache
def _pattern() -> re.Pattern[str]:
    heads = sorted(bodies_data()["en"]["organisations"], key=len, reverse=True)
    return re.compile(rf"(?<!\w){_RUN}(?P<head>{'|'.join(map(re.escape, heads))})(?!\w)")


@cache
def _tail(head: str) -> re.Pattern[str]:
    over = "|".join(bodies_data()["en"]["organisations"][head])
    return re.compile(rf"(?: (?:{over}) {_PLACE})+" if over else r"(?!)")
