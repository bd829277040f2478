"""A place's id in; its name in the language in use, its kind and its days out."""

from django.utils.text import capfirst
from django.utils.translation import get_language

from entente.places.gazetteer import places
from entente.workspace import dates, labels

_LEVELS = {"ADM1": "province", "ADM2": "district", "ADM3": "commune", "GATE": "gate"}


def named(id: str) -> str:
    """The usual name, in the language in use where the gazetteer has it; the id itself of no known place."""
    place = places().get(id)
    names = place.names if place else {}
    language = (get_language() or "")[:2]
    return next((own[0] for key in (language, "vi", "zh", "en") if (own := names.get(key))), id)


def labelled(id: str) -> str:
    """Of Việt Nam with what it is: ``Tỉnh Hà Giang``, ``Ha Giang (province)``: a province and its town share a name."""
    place = places().get(id)
    if place is None or place.country != "VN":
        return named(id)
    if (get_language() or "")[:2] == "vi":
        return str(capfirst(f"{place.kind} {named(id)}"))
    level = "city" if place.kind == "thành phố" and place.level == "ADM2" else _LEVELS.get(place.level)
    return f"{named(id)} ({labels.of_code('twinning_level', level)})" if level else named(id)


def days(id: str) -> str:
    """Since when and until when it was, as far as the gazetteer says."""
    place = places().get(id)
    if place is None or not (place.since or place.until):
        return ""
    return dates.in_words(f"{place.since or '..'}/{place.until or '..'}")
