"""A place: what it came from and became, what it holds, and what its predecessors held."""

from collections.abc import Iterable

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from entente.places.gazetteer import places
from entente.places.place import Link
from entente.places.succession import predecessors, successors
from entente.store.around import Around, around
from entente.workspace.holdings import holdings
from entente.workspace.inheritance import act_in_words, inheritance
from entente.workspace.place_names import days, labelled
from entente.workspace.standings import PASSES, SCOPE


@require_safe
def place(request: HttpRequest, place: str) -> HttpResponse:
    if place not in places():
        raise Http404
    (known, cut), before = _around(place), _lines(predecessors(place), place)
    inherited = inheritance(place, known)
    context = {
        "id": place,
        "name": labelled(place),
        "days": days(place),
        "before": [line for line in before if line["whole"]],
        "ceded": [line for line in before if not line["whole"]],
        "after": _lines(successors(place), place),
        "holds": holdings(place, known),
        "carried": [one for one in inherited if one.told.carried],
        "cut": cut,
        "history": [one for one in inherited if not one.told.carried],
    }
    return render(request, "workspace/place.html", context)


def _around(place: str) -> Around:
    """What names the place, and what names the unit that it lies in: that speaks for it with the other side."""
    parent = places()[place].parent
    found = [around([unit]) for unit in ([parent, place] if parent and "/" in parent else [place])]
    known = {one.record.id: one for some in found for one in some.known}
    return Around(list(known.values()), any(some.cut for some in found))


def _lines(links: Iterable[Link], own: str) -> list[dict[str, object]]:
    return [
        {
            "unit": link.unit,
            "name": labelled(link.unit),
            "whole": link.share == "whole" and link.passes == "both",
            "share": SCOPE[link.share],
            "passes": PASSES[link.passes],
            "act": act_in_words(link.act),
        }
        for link in links
        if link.unit != own
    ]
