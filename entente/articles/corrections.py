"""An article and what people say of its facts in, the article with those facts out.

What a person said has no words on the page.
"""

import unicodedata
from collections.abc import Mapping
from dataclasses import replace
from typing import Literal

from entente.articles.article import Article
from entente.articles.dates import beside, stamps
from entente.errors import NotAValue

Fact = Literal["title", "published", "modified", "author", "publisher", "language"]
FACTS: tuple[Fact, ...] = ("title", "published", "modified", "author", "publisher", "language")
"""What a person may correct of an article."""
LANGUAGES = ("vi", "zh", "en")
BASIS = "person"


def correct_article(article: Article, corrections: Mapping[str, str | None]) -> Article:
    """The article with the facts of ``corrections`` (of ``FACTS``; None: the page does not say) in place of its own.

    What the reader made of them is in ``read``.
    """
    if not corrections:
        return article
    kept = [name for name in article.words if name not in corrections]
    basis = {name: rule for name, rule in article.basis.items() if name not in corrections}
    return replace(
        article,
        **{name: corrections.get(name, getattr(article, name)) for name in FACTS},
        words={name: article.words[name] for name in kept},
        basis=basis | dict.fromkeys(corrections, BASIS),
        read={name: getattr(article, name) for name in corrections},
    )


def parse_fact(fact: str, text: str) -> str | None:
    """The value that a person typed; empty text is None: the page does not say. Raises NotAValue.

    A time of publication is typed as pages state it: 22/2/2023, 22/2/2023 06:56, 2023-02-22T06:56+07:00.
    """
    text = unicodedata.normalize("NFC", " ".join(text.split()))
    if fact not in FACTS:
        raise NotAValue(f"one of {', '.join(FACTS)}")
    if not text:
        return None
    if fact == "language" and text not in LANGUAGES:
        raise NotAValue(f"one of {', '.join(LANGUAGES)}")
    return _moment(text) if fact in ("published", "modified") else text


def _moment(text: str) -> str:
    found = list(stamps(text))
    if len(found) != 1 or beside(text, found[0]):
        raise NotAValue("a day that exists, perhaps with its time, such as 22/2/2023 06:56 or 2023-02-22T06:56+07:00")
    return found[0].edtf
