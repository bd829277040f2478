"""A correction that could not be kept: what was typed, and why not, held for the next look at the claim alone."""

from dataclasses import asdict, dataclass

from django.http import HttpRequest

_KEY = "refused"


@dataclass(frozen=True, slots=True)
class Refused:
    """What was typed for a field of a claim. sentence: what is wrong with it, empty where it only came too late."""

    claim: str
    field: str
    text: str
    sentence: str = ""


def keep(request: HttpRequest, refused: Refused) -> None:
    """Until the claim is shown again."""
    request.session[_KEY] = asdict(refused)


def take(request: HttpRequest, claim: str) -> Refused | None:
    """What was refused of the claim a moment ago; whatever was, it is gone after."""
    held = request.session.pop(_KEY, None)
    return Refused(**held) if held and held["claim"] == claim else None
