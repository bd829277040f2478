"""The words for what is worked out of records: how a commitment stands, what a paper is, how editions are found."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy as _in

from entente.workspace.labels import Label

STANDING: dict[str, Label] = {
    "assessed": _("assessed"),
    "reported": _("a deed is reported"),
    "measured": _("a figure is reported"),
    "restated": _("said again since"),
    "silent": _("silently missing since"),
    "offered": _("something may be about it"),
    "no_evidence": _("no evidence known"),
}

STATE: dict[str, Label] = {
    "planned": _in("paper", "to be signed"),
    "not_yet": _in("paper", "not yet in force"),
    "in_force": _in("paper", "in force"),
    "open": _in("paper", "in force, no end stated"),
    "suspended": _in("paper", "suspended"),
    "ended": _in("paper", "ended"),
    "replaced": _in("paper", "replaced"),
    "expired": _in("paper", "expired"),
    "unknown": _in("paper", "not known"),
}

STAGE: dict[str, Label] = {
    "signed": _in("stage", "signed"),
    "amended": _in("stage", "amended"),
    "extended": _in("stage", "extended"),
    "suspended": _in("stage", "suspended"),
    "ended": _in("stage", "ended"),
    "replaced": _in("stage", "replaced"),
    "taken_over": _in("stage", "taken over by a successor"),
}

REASON: dict[str, Label] = {
    "parties": _("parties"),
    "area": _("area"),
    "words": _("words in common"),
    "places": _("places named"),
    "same_words": _("the page's own words for it"),
    "number": _("its number"),
    "title": _("its title"),
    "period": _("its period and parties"),
}

FOUND: dict[str, Label] = {
    "name": _("found from meetings of its name"),
    "ordinals": _("found from meetings of the same parties whose numbers rise"),
    "rhythm": _("found from meetings of the same parties at even intervals"),
    "stated": _("stated by a page; no meeting of it is known"),
}

SCOPE: dict[str, Label] = {"whole": _in("share", "whole"), "part": _in("share", "in part")}

PASSES: dict[str, Label] = {
    "both": _("land and agreements"),
    "territory": _("land"),
    "agreements": _("agreements"),
}
