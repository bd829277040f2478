"""What the header of every screen shows besides the links: how many claims wait. Counted only when a template asks."""

from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from entente.store import asking


def header(request: HttpRequest) -> dict[str, Any]:
    """The context of every template."""
    return {"waiting_count": SimpleLazyObject(lambda: asking.waiting_claims().count())}
