"""The marks between words in the language in use: Chinese has full-width ones of its own."""

from collections.abc import Iterable

from django.utils.translation import pgettext


def listed(parts: Iterable[str]) -> str:
    """ "Hà Giang, Văn Sơn"; in Chinese "河江、文山"."""
    return comma().join(parts)


def titled(subject: str, rest: str) -> str:
    """ "Talks: Hà Giang – Văn Sơn"; in Chinese "会谈：河江 – 文山"."""
    return subject + colon() + rest


def comma() -> str:
    return pgettext("between the parts of a list", ", ")


def colon() -> str:
    return pgettext("before what explains", ": ")


def semicolon() -> str:
    return pgettext("between the longer parts of a list", "; ")
