"""The shape of one line of text: prose, headline, slug, cut, doubled, near another. Knows letters, no words."""

import re
import unicodedata

# Headlines are shorter; a paragraph whose full stop was forgotten is longer.
UNCLOSED = 170
HAN = re.compile(r"[\u3400-\u9fff]")
CLOSES = r"[\"'”’»)\]）」』】]*$"
SENTENCE = re.compile(r"[.!?…。！？;；:：]" + CLOSES)
LOOSE = re.compile(r"[.,;:…。，；：、]" + CLOSES)
CUT = re.compile(r"\s(?:\.\.\.|…)$|\[(?:\.\.\.|…)\]$")
ITEM = re.compile(
    r"(?:[-–—•+*●▪]\s?|\d{1,2}[.)]\s|[a-zđ]\)\s|[IVX]{1,4}[.)]\s|[（(]?[一二三四五六七八九十]{1,3}[、.）)])\S"
)
SLUG = re.compile(r"[a-z0-9]+(?: [a-z0-9]+){2,}")
WORD = re.compile(r"[\u3400-\u9fff]|[^\W_\u3400-\u9fff]+")


def fold(text: str) -> str:
    """Lower case, words only, Latin letters without diacritics: for comparing lines."""
    bare = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    bare = "".join(letter for letter in bare if not unicodedata.combining(letter))
    return " ".join(WORD.findall(bare)).strip() or " ".join(text.casefold().split())


def words(text: str) -> list[str]:
    """The folded words of the text; each Han letter is one."""
    return fold(text).split()


def size(text: str) -> int:
    """The length of the text, with a Han letter counted as the two and a half Latin ones that it stands for."""
    return len(text) + len(HAN.findall(text)) * 3 // 2


def is_prose(text: str) -> bool:
    """Whether the line is a paragraph: whole sentences, or an item of a list."""
    if text.startswith("|"):
        return False
    length, closed = size(text), bool(SENTENCE.search(text))
    if ITEM.match(text):
        return closed or length >= 25
    return length >= UNCLOSED or (closed and length >= 35 and len(words(text)) >= 6) or text.endswith((";", "；"))


def is_headline(text: str) -> bool:
    """Whether the line reads as a headline: one line of some length that no full stop ends."""
    if LOOSE.search(text) or ITEM.match(text) or text.startswith(("|", "![")):
        return False
    return 25 <= size(text) < UNCLOSED


def is_cut(text: str) -> bool:
    """Whether the line is a summary cut short with " ..."."""
    return bool(CUT.search(text))


def slug_length(text: str) -> int:
    """How many letters at the front are a slug, lower-case words without diacritics; 0 where it opens otherwise."""
    found = SLUG.match(text)
    if not found or found.end() < 15:
        return 0
    end = found.end()
    return end if end == len(text) or text[end] == " " else max(0, text.rfind(" ", 0, end))


def doubled(text: str) -> str | None:
    """The headline that the line writes twice over, or None."""
    if len(text) > 4 * UNCLOSED:
        return None
    half = (len(text) - 1) // 2
    front, back = text[: half + 1].strip(), text[len(text) - half :].strip()
    return front if len(front) >= 12 and fold(front) == fold(back) and len(words(front)) >= 3 else None


def likeness(one: str, other: str) -> float:
    """How many of the words of two texts are common to both, from 0 to 1."""
    left, right = set(words(one)), set(words(other))
    return 2 * len(left & right) / (len(left) + len(right)) if left and right else 0.0


def share(part: str, whole: str) -> float:
    """How many of the words of ``part`` stand in ``whole``, from 0 to 1."""
    wanted = set(words(part))
    return len(wanted & set(words(whole))) / len(wanted) if wanted else 0.0
