"""The words for every type, field and code: ``CODES`` mirrors claims/data/codes.toml list by list."""

from collections.abc import Iterable
from typing import Any

from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy as _in

from entente.workspace.punctuation import listed

Label = str | Promise

TYPES: dict[str, Label] = {
    "meeting": _("meeting"),
    "instrument": _("instrument"),
    "act": _("act on an instrument"),
    "commitment": _("commitment"),
    "assessment": _("assessment"),
    "achievement": _("achievement"),
    "figure": _("figure"),
    "activity": _("activity"),
    "support": _("support"),
    "twinning": _("twinning"),
    "mechanism": _("mechanism"),
    "organisation": _("organisation"),
    "post": _("post"),
    "deed": _("deed"),
    "person": _("person"),
}

FIELDS: dict[str, Label] = {
    "kind": _("Kind"),
    "date": _("Date"),
    "place": _("Place"),
    "host": _("Host"),
    "mode": _("Mode"),
    "mechanism": _("Mechanism"),
    "edition": _("Edition"),
    "parties": _("Parties"),
    "bodies": _("Bodies"),
    "status": _("Status"),
    "title": _("Title"),
    "number": _("Number"),
    "period": _("Period"),
    "signers": _("Signers"),
    "areas": _("Areas of cooperation"),
    "instrument": _("Instrument"),
    "act": _("Act"),
    "speaker": _("Speaker"),
    "commitment": _("Commitment"),
    "year": _("Year"),
    "by": _("Assessed by"),
    "indicator": _("Indicator"),
    "what": _("What is counted"),
    "value": _("Value"),
    "upper": _("Upper bound"),
    "qualifier": _("Precision"),
    "unit": _("Unit"),
    "scope": _("Scope"),
    "basis_of_count": _("Basis of the count"),
    "counted_by": _("Counted by"),
    "change": _("Change"),
    "donors": _("Donors"),
    "recipients": _("Recipients"),
    "items": _("Items"),
    "level": _("Level"),
    "name": _("Name"),
    "since": _("Since"),
    "frequency": _("Frequency"),
    "parent": _("Parent organisation"),
    "founded": _("Founded"),
    "ended": _("Ended"),
    "person": _("Person"),
    "role": _("Role"),
    "organisation": _("Organisation"),
    "clause": _("The words"),
}

CODES: dict[str, dict[str, Label]] = {
    "meeting_kind": {
        "talks": _("talks"),
        "conference": _("conference"),
        "session": _("session"),
        "visit": _("visit"),
        "reception": _("reception"),
        "ceremony": _("ceremony"),
        "gathering": _("gathering"),
        "survey": _in("meeting", "survey"),
    },
    "meeting_status": {"done": _in("meeting", "held"), "planned": _in("meeting", "planned")},
    "mode": {"in_person": _("in person"), "online": _("online"), "hybrid": _("in person and online")},
    "instrument_kind": {
        "minutes": _("minutes"),
        "agreement": _("agreement"),
        "memorandum": _("memorandum of understanding"),
        "letter_of_intent": _("letter of intent"),
        "programme": _("programme"),
        "protocol": _("protocol"),
        "joint_statement": _("joint statement"),
        "communique": _("communiqué"),
        "plan": _in("instrument", "plan"),
        "resolution": _("resolution"),
        "other": _in("instrument", "document"),
    },
    "instrument_status": {
        "signed": _("signed"),
        "in_force": _("in force"),
        "mentioned": _("mentioned"),
        "planned": _in("instrument", "to be signed"),
    },
    "act": {
        "amended": _("amended"),
        "extended": _("extended"),
        "suspended": _("suspended"),
        "ended": _in("act", "ended"),
        "succeeded": _("taken over or replaced"),
    },
    "commitment_status": {
        "agreed": _("agreed"),
        "proposed": _("proposed"),
        "tasked": _("tasked"),
        "planned": _in("commitment", "planned"),
    },
    "assessment_status": {
        "not_started": _("not started"),
        "under_way": _("under way"),
        "done": _in("assessment", "done"),
        "done_in_part": _("done in part"),
        "restated": _("restated"),
        "changed": _("changed"),
        "dropped": _("dropped"),
        "no_information": _("no information"),
    },
    "qualifier": {
        "exact": _("exact"),
        "about": _("about"),
        "over": _("over"),
        "nearly": _("nearly"),
        "at_most": _("at most"),
    },
    "basis_of_count": {
        "in_period": _("within the period"),
        "to_date": _("to date"),
        "same_period": _("against the same period"),
        "growth": _("growth"),
        "estimate": _("estimate"),
    },
    "activity_kind": {
        "tree_planting": _("tree planting"),
        "inauguration": _("inauguration"),
        "commemoration": _("commemoration"),
        "cemetery_visit": _("visit to a martyrs' cemetery"),
        "field_survey": _("field survey"),
        "inspection": _("inspection"),
        "joint_patrol": _("joint patrol"),
        "cultural_exchange": _("cultural exchange"),
        "sports_exchange": _("sports exchange"),
        "training": _("training"),
        "film": _("film screening"),
        "handover": _("handover"),
        "other": _in("activity", "other activity"),
    },
    "twinning_level": {
        "province": _("province"),
        "city": _("city"),
        "district": _("district"),
        "commune": _("commune"),
        "village": _("village"),
        "border_post": _("border post"),
        "gate": _("border gate"),
        "school": _("school"),
        "other": _in("twinning", "other"),
    },
    "twinning_status": {
        "done": _in("twinning", "established"),
        "planned": _in("twinning", "planned"),
        "ended": _in("twinning", "ended"),
    },
    "indicator": {
        "talks": _in("indicator", "Talks and contacts"),
        "delegations": _("Delegations"),
        "delegates": _("Delegates"),
        "trade_turnover": _("Trade turnover"),
        "permits": _("Permits"),
        "workers": _("Workers"),
        "documents_signed": _("Documents signed"),
        "twinned_communes": _("Twinned communes"),
        "twinned_villages": _("Twinned villages"),
        "twinned_border_posts": _("Twinned border posts"),
        "members": _("Members"),
        "chapters": _("Chapters"),
        "scholarships": _("Scholarships"),
        "participants": _("Participants"),
        "trainees": _("Trainees"),
        "students": _("Students"),
        "tourists": _("Tourists"),
        "cargo_volume": _("Cargo volume"),
        "vehicles": _("Vehicles"),
        "investment_projects": _("Investment projects"),
        "investment_capital": _("Investment capital"),
        "patrols": _("Joint patrols"),
        "cases": _("Cases"),
        "households": _("Households"),
        "houses": _("Houses"),
        "land_area": _("Land area"),
        "budget": _("Budget"),
        "revenue": _("Revenue"),
        "other": _in("indicator", "Other figure"),
    },
    "area": {
        "high_level_exchange": _("high-level exchange"),
        "party_exchange": _("exchange between the Parties"),
        "people_to_people": _("people-to-people exchange"),
        "twinning": _in("area", "twinning"),
        "border_management": _("border management"),
        "border_gates": _("border gates"),
        "customs": _("customs"),
        "trade": _("trade"),
        "investment": _("investment"),
        "e_commerce": _("e-commerce"),
        "logistics": _("logistics"),
        "cross_border_economic_zone": _("cross-border economic zone"),
        "transport": _("transport"),
        "tourism": _("tourism"),
        "labour": _("labour"),
        "agriculture": _("agriculture"),
        "forestry": _("forestry"),
        "environment": _("environment"),
        "urban_planning": _("urban planning"),
        "science_technology": _("science and technology"),
        "education": _("education"),
        "cadre_training": _("training of officials"),
        "health": _("health"),
        "culture": _("culture"),
        "sports": _("sports"),
        "media": _("media"),
        "justice": _("justice"),
        "police": _("public security"),
        "crime_prevention": _("crime prevention"),
        "humanitarian": _("humanitarian aid"),
        "finance": _("finance"),
        "energy": _("energy"),
    },
}

DECISIONS: dict[str, Label] = {
    "accept": _("accepted"),
    "correct": _("corrected"),
    "reject": _("rejected"),
    "add": _("added"),
    "same": _("declared the same"),
    "different": _("declared different"),
    "set": _("set"),
    "article": _("corrected the article"),
    "setting": _("changed a setting"),
    "visibility": _("changed who may see it"),
    "purge": _("purged"),
    "undo": _("undid"),
}

VISIBILITY: dict[str, Label] = {
    "internal": _("only for who signs in"),
    "public": _("public"),
}

BASIS: dict[str, Label] = {
    "published": _("the day of publication"),
    "within": _("the meeting or instrument it belongs to"),
    "place_named": _("the place named"),
    "page_unit": _("the unit whose page it is"),
    "same_day": _("the meeting of the same day"),
    "right_after": _("the meeting that it followed"),
    "carried": _("the sentences before"),
    "year_reviewed": _("the year under review"),
    "period_over": _("its period, over by then"),
    "neighbour": _("the unit of the post beside it"),
    "delegation": _("the delegation that the person leads"),
    "told_day": _("the day told before"),
    "ceremony": _("the day of the ceremony"),
    "joined": _("the day of the merger"),
    "opened_by": _("the words that open the list"),
    "both_sides": _("the one unit that the story names on either side"),
    "circle": _("those whom every other meeting and paper of the story names"),
    "listed": _("the heading of the list"),
    "leading": _("the parties that the story begins with"),
    "meta": _("the page's head"),
    "structured_data": _("the page's structured data"),
    "person": _("a person's correction"),
    "mail": _("the mail's head"),
    "on_the_page": _("the page itself"),
}

FACTS: dict[str, Label] = {
    "title": _("Title"),
    "published": _("Published"),
    "modified": _("Corrected by its publisher"),
    "author": _("Author"),
    "publisher": _("Publisher"),
    "language": _("Language"),
}

RULES: dict[str, Label] = {
    "copy": _("the same sentence of a copied story"),
    "meeting.day_and_party": _("same day and a shared party"),
    "meeting.mechanism_and_edition": _("same mechanism and edition"),
    "meeting.mechanism_and_year": _("same mechanism in the same year"),
    "meeting.day_without_year": _("same day of the year and the same parties"),
    "meeting.one_of_its_days": _("a day of those it lasted, and a shared party"),
    "meeting.about_the_day": _("about the same day and the same parties"),
    "instrument.number": _("same number"),
    "instrument.parties_and_period": _("same kind, parties and period"),
    "instrument.parties_and_date": _("same kind, parties and date"),
    "instrument.day_kind_and_party": _("same kind and date and a shared party"),
    "instrument.parties_and_year": _("same kind and parties in the same year"),
    "instrument.day_without_year": _("same kind and parties on the same day of the year"),
    "instrument.one_of_its_days": _("same kind, a day of those it was signed on, and a shared party"),
    "instrument.about_the_day": _("same kind and parties about the same day"),
    "instrument.parties_and_first_year": _("same kind and parties, signed in the year in which the period begins"),
    "instrument.same_meeting": _("of the same kind, signed at the same meeting"),
    "figure.same_count": _("same count of the same thing"),
    "post.person_and_role": _("same person in the same post"),
    "said": _("said to be one by"),
    "meeting.one_of_several": _("told without its day; it fits several meetings"),
    "meeting.elsewhere": _("same parties on the same day or about it, at another place"),
    "meeting.parties_and_year": _("same parties in the same year, told without its day"),
    "instrument.period_otherwise": _("same kind and parties; one year of the period is told otherwise"),
    "instrument.kind_and_parties": _("same kind and parties, told without its date and period"),
    "meeting.other_kind": _("same day and parties, told as another kind of meeting"),
    "instrument.other_kind": _("same parties and date, told as another kind of paper"),
    "instrument.kind_day_and_period": _("same day, kind and period; one page names no parties"),
    "post.name_across_scripts": _("the Chinese name may be read so, in the same unit"),
    "activity.day_kind_and_party": _("same kind of activity on the same day with a shared party"),
    "support.same_gift": _("same things from the same donors to the same recipients"),
    "twinning.parties": _("same twinned parties"),
    "mechanism.name_and_parties": _("same name and parties"),
    "organisation.name": _("same name"),
    "act.instrument_and_date": _("same act on the same instrument and date"),
    "commitment.nearly_same_words": _("nearly the same words within one meeting or instrument"),
    "achievement.nearly_same_words": _("nearly the same words about one matter"),
}

UNITS: dict[str, Label] = {
    "USD": _in("unit", "USD"),
    "VND": _in("unit", "VND"),
    "CNY": _in("unit", "CNY"),
    "t": _in("unit", "t"),
    "ha": _in("unit", "ha"),
}

LANGUAGES: dict[str, Label] = {"vi": _("Vietnamese"), "en": _("English"), "zh": _("Chinese")}

REASONS: dict[str, Label] = {
    "BadAddress": _("The address cannot be used: give it in full, as https://…, or leave it empty."),
    "TooMany": _("Not fetched: these were more addresses than are fetched at once. Give the rest again."),
    "EntenteError": _("Something went wrong."),
    "EmptyPage": _("The file holds no text: check that the page was saved whole."),
    "TooLarge": _("The file is larger than a page may be: cut it into single pages."),
    "NotText": _(
        "The file's format is not read: save it as PDF or DOCX, or type the passage and keep the file as its source."
    ),
    "Picture": _("The file is a picture: type the passage and keep the picture as its source."),
    "Scan": _("The file is a scan without text: type the passage and keep the scan as its source."),
    "OldDocument": _(
        "The file is of an old office format: save it as DOCX or PDF, or type the passage and keep it as the source."
    ),
    "Locked": _("The file is locked with a password: save it without one."),
    "Damaged": _("The file is damaged: open it in its own program and save it again."),
    "UnknownEncoding": _("The text's encoding is not known: save the file as UTF-8."),
    "UnreadableFile": _("The file cannot be read: check its name and its rights."),
    "NotARecord": _("The line is not a record: each line needs url, and text or html."),
    "NotAStory": _("The file is a list of stories, not one of them: watch it to read what it lists."),
    "NoArticle": _("No story was found on the page: paste the story's text alone."),
    "Purged": _("Its source was purged from the register: take the purge back first, if it is to be read again."),
    "TookTooLong": _("Reading the file took too long and was stopped: cut it, or allow more time and try again."),
    "ReaderDied": _("The reader came to a sudden end on this file: report it, and try again with a later version."),
    "ForbiddenAddress": _(
        "The address leads to a private machine or no web port: if that is meant, read it with --allow HOST."
    ),
    "ForbiddenByRobots": _("The site asks programs not to fetch this page: save it by hand and read the file."),
    "Unreachable": _("The site cannot be reached: check the address, and try again later."),
    "BadAnswer": _(
        "The site answered that it has no such page, or that it cannot give it: check the address, and try again later."
    ),
    "BrokenAnswer": _("The site's answer broke off or cannot be unpacked: try again later."),
    "TooManyRedirects": _("The address leads from one to the next without end: give the last one."),
    "TooSlow": _("The site took too long to answer: try again later."),
    "NoSuchClaim": _("The register holds no such claim: open the page again."),
    "NoSuchPage": _("The register holds no such page: open the list of pages again."),
    "NoSuchFetch": _("The register holds no such input: open the list of pages again."),
    "NoSuchDecision": _("The register holds no such decision: open the list of decisions again."),
    "NoReason": _("A rejection needs a reason: say why in a few words."),
    "NothingTyped": _("Nothing was typed: type what the file says, word for word."),
    "NotAValue": _("The field cannot hold this value: see the form that it names."),
    "AreOne": _("These are one record already: there is nothing to join."),
    "TwoTypes": _("Records of two types are never one: choose one of the same type."),
    "NotTwoSides": _(
        "There are no two sides to tell apart: choose some of the sources, not all; copies of one story stay together."
    ),
    "NotAllowed": _("You may not do this: ask whoever keeps the register."),
    "Busy": _("Somebody else is writing to the register just now: try again in a little while."),
    "NotGold": _("This is no gold to compare with: each file needs article and claims, and evidence from its page."),
    "NothingToRead": _("Nothing to read was found there: name files, folders or addresses of pages."),
    "CannotWrite": _("The output cannot be written: make room for it, and run the command again."),
    "PartFailed": _("A part could not be read to its end: check its inputs, and run the command again."),
    "NotABackup": _("This is no backup that can be restored: name a whole file that entente backup has written."),
    "NotEmpty": _("The register is not empty: restore into a new one, or say --replace."),
    "BadSetting": _("A setting cannot be used: correct the named environment variable or option."),
}


def of_type(type: str) -> str:
    """The word for a type of claim or record, as a heading."""
    return capital(TYPES.get(type, type))


def capital(label: Label) -> str:
    """With a capital at the front, where the script has capitals."""
    return capfirst(str(label))


def of_fields(names: Iterable[str]) -> str:
    """The words for several fields, as a list."""
    return listed(str(FIELDS.get(name, name)) for name in names)


def of_code(codes: str | None, code: Any) -> Label:
    """The words for one code of one list; the code itself where the list is newer than the words."""
    return CODES.get(codes or "", {}).get(code, str(code))
