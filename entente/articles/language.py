"""Text in, ``vi``, ``zh`` or ``en`` out, or None: by script, by the letters only Vietnamese has, by function words."""

import re

from entente.articles.shape import HAN

VIETNAMESE = re.compile(r"[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", re.I)
KANA = re.compile(r"[\u3040-\u30ff\uac00-\ud7af]")
LETTER = re.compile(r"[^\W\d_]")
ENGLISH = frozenset(
    {"the", "of", "and", "in", "to", "a", "for", "on", "with", "at", "by", "from", "that", "was", "were", "is", "are"}
    | {"has", "have", "as", "between", "its", "it"}
)


def language_of(text: str) -> str | None:
    """The language of the text, None where it is another or the text is too short to tell."""
    letters = len(LETTER.findall(text))
    if not letters:
        return None
    if len(HAN.findall(text)) > 0.3 * letters:
        return None if len(KANA.findall(text)) > 0.05 * letters else "zh"
    if len(VIETNAMESE.findall(text)) > 0.05 * letters:
        return "vi"
    tokens = re.findall(r"[a-z']+", text.lower())
    return "en" if tokens and sum(token in ENGLISH for token in tokens) > 0.15 * len(tokens) else None
