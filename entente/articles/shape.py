"""The shape of one line of text: prose, headline, slug, cut, doubled, near another. Knows letters, no words."""

import re
import unicodedata

from entente.articles.remembered import remembered

# Headlines are shorter; a paragraph whose full stop was forgotten is longer.
UNCLOSED = 170
# Where the mark that closes a sentence is looked for: the last letters of the text.
TAIL = 40
HAN = re.compile(r"[\u3400-\u9fff]")
CLOSES = r"[\"'”’»)\]）」』】]*$"
# "… theo kế hoạch. (Theo Báo Lào Cai)", "… made progress.-VNA", "… of the visit. — VNS"
REMARK = re.compile(r"\s*[(（][^()（）]{1,60}[)）]$|(?<=[.!?])\s*[-–—]\s*[A-Z]{2,5}$")
SENTENCE = re.compile(r"[.!?…。！？;；:：]" + CLOSES)
# No paragraph is without one; the words of a menu stand side by side.
PAUSE = re.compile(r"[.,;:!?…。，、；：！？]")
LOOSE = re.compile(r"[.,;:…。，；：、]" + CLOSES)
CUT = re.compile(r"\s(?:\.\.\.|…)$|\[(?:\.\.\.|…)\]$")
ITEM = re.compile(
    r"(?:[-–—•+*●▪]\s?|\d{1,2}[.)]\s|[a-zđ]\)\s|[IVX]{1,4}[.)]\s|[（(]?[一二三四五六七八九十]{1,3}[、.）)])\S"
)
FEW_MARKS = 8
SLUG = re.compile(r"[a-z0-9]+(?: [a-z0-9]+){2,}")
WORD = re.compile(r"[\u3400-\u9fff]|[^\W_\u3400-\u9fff]+")


class _Bare(dict[int, str]):
    """Letters by code point without their diacritics, each worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        letter = unicodedata.normalize("NFD", chr(code))
        self[code] = "".join(one for one in letter if not unicodedata.combining(one))
        return self[code]


BARE = _Bare({ord("đ"): "d"})


@remembered
def fold(text: str) -> str:
    """Lower case, words only, Latin letters without diacritics: for comparing lines."""
    bare = text.casefold()
    if not bare.isascii():
        bare = bare.translate(BARE)
    return " ".join(WORD.findall(bare)) or " ".join(text.casefold().split())


@remembered
def words(text: str) -> tuple[str, ...]:
    """The folded words of the text; each Han letter is one."""
    return tuple(fold(text).split())


@remembered
def word_set(text: str) -> frozenset[str]:
    """The folded words of the text, each once."""
    return frozenset(words(text))


@remembered
def size(text: str) -> int:
    """The length of the text, with a Han letter counted as the two and a half Latin ones that it stands for, and any
    number of blanks as one."""
    if "   " in text:
        text = " ".join(text.split())
    return len(text) if text.isascii() else len(text) + len(HAN.findall(text)) * 3 // 2


def closes(text: str) -> bool:
    """Whether the text ends as a sentence does."""
    tail = text[-TAIL:]
    return bool(SENTENCE.search(tail) or SENTENCE.search(REMARK.sub("", tail)))


@remembered
def is_prose(text: str) -> bool:
    """Whether the line is a paragraph: whole sentences, or an item of a list."""
    if text.startswith("|"):
        return False
    length = size(text)
    if ITEM.match(text):
        return length >= 25 or closes(text)
    if text.endswith((";", "；")) or (length >= UNCLOSED and PAUSE.search(text)):
        return True
    return length >= 35 and closes(text) and len(words(text)) >= 6


@remembered
def is_headline(text: str) -> bool:
    """Whether the line reads as a headline: one line of some length that no full stop ends."""
    if not 25 <= size(text) < UNCLOSED or text.startswith(("|", "![")):
        return False
    return not LOOSE.search(text[-TAIL:]) and not ITEM.match(text)


def is_cut(text: str) -> bool:
    """Whether the line is a summary cut short with " ..."."""
    return bool(CUT.search(text[-TAIL:]))


@remembered
def slug_length(text: str) -> int:
    """How many letters at the front are a slug, lower-case words without diacritics; 0 where it opens otherwise."""
    found = SLUG.match(text)
    if not found or found.end() < 15:
        return 0
    end = found.end()
    return end if end == len(text) or text[end] == " " else max(0, text.rfind(" ", 0, end))


@remembered
def doubled(text: str) -> str | None:
    """The headline that the line writes twice over, or None."""
    if len(text) > 4 * UNCLOSED:
        return None
    half = (len(text) - 1) // 2
    front, back = text[: half + 1].strip(), text[len(text) - half :].strip()
    if front[:3].casefold() != back[:3].casefold():
        return None
    return front if len(front) >= 12 and fold(front) == fold(back) and len(words(front)) >= 3 else None


def same(one: str, other: str) -> bool:
    """Whether two texts say the same but for case, diacritics and a few marks."""
    return abs(len(one) - len(other)) <= FEW_MARKS and fold(one) == fold(other)


def likeness(one: str, other: str) -> float:
    """How many of the words of two texts are common to both, from 0 to 1."""
    left, right = word_set(one), word_set(other)
    return 2 * len(left & right) / (len(left) + len(right)) if left and right else 0.0


def share(part: str, whole: str) -> float:
    """How many of the words of ``part`` stand in ``whole``, from 0 to 1."""
    wanted = word_set(part)
    return len(wanted & word_set(whole)) / len(wanted) if wanted else 0.0
