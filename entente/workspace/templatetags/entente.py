"""Filters that word values: dates, numbers, languages and reasons."""

from datetime import datetime
from typing import Any

from django import template

from entente.workspace import dates, labels, numbers, punctuation

register = template.Library()


@register.simple_tag
def colon() -> str:
    """The mark before what explains, with the blank that the language puts after it."""
    return punctuation.colon()


@register.simple_tag
def comma() -> str:
    """The mark between the parts of a list, with its blank."""
    return punctuation.comma()


@register.filter
def number(value: int | float | None) -> str:
    """1506 → 1.506"""
    return numbers.in_words(value)


@register.filter
def edtf(value: str | None) -> str:
    """2021-05 → tháng 5/2021"""
    return dates.in_words(value)


@register.filter
def moment(at: datetime) -> str:
    """22/11/2026 11:37"""
    return dates.moment(at)


@register.filter
def language(code: str | None) -> Any:
    """vi → tiếng Việt"""
    return labels.LANGUAGES.get(code or "", code or "")


@register.filter
def reason(name: str) -> Any:
    """EmptyPage → its sentence"""
    return labels.REASONS.get(name, name)


@register.filter
def basis(name: str) -> Any:
    """published → the day of publication"""
    return labels.BASIS.get(name, name.replace("_", " "))


@register.filter
def rule(name: str) -> Any:
    """strong_date → why two claims were joined"""
    return labels.capital(labels.RULES.get(name, name.replace("_", " ")))


@register.filter
def is_web(address: str | None) -> bool:
    """Whether the address may be a link: http and https alone, never javascript: or data:."""
    return (address or "").startswith(("http://", "https://"))


@register.filter
def host(address: str | None) -> str:
    """https://example.vn/a → example.vn; empty for a file."""
    return (address or "").partition("://")[2].partition("/")[0]
