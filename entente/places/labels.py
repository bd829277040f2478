"""How pages label units, bodies and organisations, as patterns made of the data file."""

import re
import tomllib
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, NamedTuple

from entente.places.spelling import spelling
from entente.places.tree import alternatives, either_case

_WORD_ENDS = r"(?!\w)"
_LABEL_ENDS = r"(?=[\s.]|(?<=[.,\-]))"


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads((files(__package__) / "data" / "labels.toml").read_text("utf-8"))


def phrases(items: Iterable[str]) -> str:
    """A pattern of alternatives, longest first, blanks of any number, the first letter in either case."""
    ordered = sorted({spelling(item) for item in items}, key=len, reverse=True)
    return "|".join(_either_case(item) for item in ordered)


def _either_case(item: str) -> str:
    head = f"[{item[0].upper()}{item[0].lower()}]" if item[0].isalpha() else re.escape(item[0])
    return head + r"\s+".join(re.escape(part) for part in item[1:].split(" "))


def _in_any_case(items: Iterable[str], *, behind: str) -> str:
    """As ``phrases``, in any case, each with what must hold behind it."""
    return alternatives({spelling(item).lower(): behind for item in items}, either_case)


def _key(text: str) -> str:
    return re.sub(r"\s+", " ", text).casefold()


@cache
def _kinds() -> dict[str, list[str]]:
    return {_key(spelling(label)): kinds for label, kinds in _data()["label"].items()}


@cache
def _open() -> dict[str, str]:
    return {_key(spelling(label)): level for label, level in _data()["open"].items()}


@cache
def _body_labels() -> dict[str, str]:
    return {_key(spelling(body)): label for body, label in _data()["body"].items()}


@lru_cache(maxsize=1 << 12)
def kinds_of(label: str) -> list[str]:
    """The kinds of the table of places that a label may name; [] where it is no label."""
    return _kinds().get(_key(label), [])


def split_label(text: str) -> tuple[list[str], str]:
    """A labelled name's kinds and the name without its label; no kinds and the text itself where it has none."""
    label = label_pattern().match(text)
    return (kinds_of(label[0]), text[label.end() :].strip()) if label else ([], text)


@lru_cache(maxsize=1 << 12)
def open_level(label: str) -> str | None:
    """The level of a place that is not in the table, from its label; None where the table is whole at that level."""
    return _open().get(_key(label))


@lru_cache(maxsize=1 << 12)
def label_in(body: str) -> str:
    """The label that a body's own name tells (Tỉnh ủy → tỉnh), "" where it tells none."""
    return _body_labels().get(_key(body), "")


def is_provincial(body: str) -> bool:
    """Whether only a province has such a body."""
    words = _data()["provincial"]
    return body.startswith(tuple(words["begin"])) or body.endswith(tuple(words["end"]))


@cache
def also_names() -> frozenset[str]:
    """The labels, in small letters, with which names begin too: written with a capital they open no unknown name."""
    return frozenset(_data()["also_names"]["labels"])


@cache
def compounds() -> frozenset[str]:
    """The compounds that stand inside organisations' names though their second word has a small letter."""
    return frozenset(spelling(compound) for compound in _data()["organisation"]["compounds"])


class Opens(NamedTuple):
    """What a word can be the first word of."""

    label: bool
    body: bool
    organisation: bool


@cache
def _opening() -> dict[str, Opens]:
    bodies = [*_data()["body"], *_data()["department"]["heads"]]
    said = [{_first(phrase) for phrase in phrases} for phrases in (_data()["label"], bodies, _heads())]
    return {first: Opens(*(first in firsts for firsts in said)) for first in set().union(*said)}


def _first(phrase: str) -> str:
    return re.split(r"[\W_]", spelling(phrase))[0].lower()


def openers() -> frozenset[str]:
    """The first words, in small letters, of every label, body and organisation: where a name may begin."""
    return frozenset(_opening())


@lru_cache(maxsize=1 << 12)
def opens(word: str) -> Opens | None:
    """What may begin with a word, in any case; None where nothing does."""
    return _opening().get(word.rstrip(".").lower())


def _heads() -> list[str]:
    heads: list[str] = _data()["organisation"]["heads"]
    return heads


@cache
def body_pattern() -> re.Pattern[str]:
    """A body of a unit, at a word's beginning."""
    return re.compile(rf"(?<!\w){_in_any_case(_data()['body'], behind=_WORD_ENDS)}")


@cache
def department_pattern() -> re.Pattern[str]:
    """A body that no list has, by its head, up to its unit's label ("Sở Công chính và Vận tải" before "tỉnh …")."""
    words = _data()["department"]
    word = rf"(?!(?i:{'|'.join(words['stops'])})(?!\w))\w[\w&]*"
    joint = r"(?:\s+(?:-\s+)?|,\s+(?=[^\W\d_a-zà-ỹ]))"
    heads, ahead = "|".join(map(re.escape, words["heads"])), phrases(words["labels"])
    return re.compile(
        rf"(?<!\w)(?:{heads})\s+(?=[^\W\d_a-zà-ỹ]){word}(?:{joint}{word}){{0,9}}?(?=(?:\s+của)?\s+(?:{ahead})\s)"
    )


@cache
def label_pattern() -> re.Pattern[str]:
    """A unit's label, at a word's beginning."""
    levels = "".join(f"(?<!{re.escape(word)} )" for word in _data()["level"]["words"])
    return re.compile(rf"(?<!\w){levels}{_in_any_case(_data()['label'], behind=_LABEL_ENDS)}")


@cache
def label_tail_pattern() -> re.Pattern[str]:
    """What may stand between a label and the name ("các xã biên giới: Thanh Thủy")."""
    return re.compile(rf"(?:{phrases(_data()['label_tail']['words'])})(?:\s*:)?\s+")


@cache
def several_pattern() -> re.Pattern[str]:
    """What says before a label that several names follow."""
    return re.compile(rf"(?<!\w)(?:{phrases(_data()['several']['words'])}|\d+)\s+$")


@cache
def other_words() -> dict[str, re.Pattern[str]]:
    """What follows names that are words of every day too, where they are no names."""
    return {name: re.compile(rf"\s+(?:{phrases(words)})(?!\w)") for name, words in _data()["other_words"].items()}


@cache
def bearer_ends() -> tuple[str, ...]:
    """The last words, in small letters, of what bears a place's name."""
    return tuple({spelling(words).lower().split(" ")[-1] for words in _data()["bearer"]["words"]})


@cache
def bearer_pattern() -> re.Pattern[str]:
    """What bears a place's name without being it, right before the name."""
    return re.compile(rf"(?<!\w)(?:{phrases(_data()['bearer']['words'])})\s+$")


@cache
def ended_pattern() -> re.Pattern[str]:
    """What says right behind a name that its unit has ended: "(cũ)", "trước đây"."""
    return re.compile(rf"\s*\(?(?:{phrases(_data()['ended']['words'])})(?!\w)(?!\s+\d)")


@cache
def numbers_pattern() -> re.Pattern[str]:
    """A number inside an organisation's name ("số 1")."""
    return re.compile(rf"(?:{phrases(_data()['organisation']['numbers'])})\s+\d+(?!\w)")


@cache
def organisation_pattern() -> re.Pattern[str]:
    """The words with which an organisation's name begins."""
    return re.compile(rf"(?<!\w){_in_any_case(_heads(), behind=_WORD_ENDS)}")
