"""Text in, ``vi``, ``zh`` or ``en`` out, or None: by script, by the letters only Vietnamese has, by function words."""

import re
from collections import Counter
from collections.abc import Iterable

from entente.articles.remembered import remembered
from entente.articles.shape import HAN, size

VIETNAMESE = re.compile(r"[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]")
KANA = re.compile(r"[\u3040-\u30ff\uac00-\ud7af]")
# So much of a text, and of a paragraph, tells its language.
ENOUGH, PART = 2_000, 300
WORD = re.compile(r"[^\W\d_]+")
# A line of fewer words may be all names.
FEW = 8
ENGLISH = frozenset(
    {"the", "of", "and", "in", "to", "a", "for", "on", "with", "at", "by", "from", "that", "was", "were", "is", "are"}
    | {"has", "have", "as", "between", "its", "it"}
)


def language_of(text: str) -> str | None:
    """The language of the text, None where it is another or the text is too short to tell."""
    text = text[:ENOUGH].lower()
    letters = sum(map(str.isalpha, text))
    if not letters:
        return None
    if len(HAN.findall(text)) > 0.3 * letters:
        return None if len(KANA.findall(text)) > 0.05 * letters else "zh"
    if len(VIETNAMESE.findall(text)) > 0.05 * letters:
        return "vi"
    tokens = re.findall(r"[a-z']+", text)
    return "en" if tokens and sum(token in ENGLISH for token in tokens) > 0.15 * len(tokens) else None


@remembered
def language_of_paragraph(text: str) -> str | None:
    """The language of one paragraph, None unless it is sure: names of another language stand in every story."""
    told = text[:PART].lower()
    tokens = WORD.findall(told)
    if len(tokens) < FEW and not HAN.search(told):
        return None
    english = sum(token in ENGLISH for token in tokens)
    if english > 0.2 * len(tokens):
        return "en"
    language = language_of(told)
    sure = language != "vi" or len(VIETNAMESE.findall(told)) > 0.1 * sum(map(str.isalpha, told))
    return language if sure and language != "en" else None


def language_of_most(paragraphs: Iterable[str]) -> str | None:
    """The language in which most of the paragraphs are told, by their length."""
    amounts: Counter[str] = Counter()
    for paragraph in paragraphs:
        if language := language_of_paragraph(paragraph):
            amounts[language] += size(paragraph)
    return max(amounts, key=lambda language: (amounts[language], language), default=None)
