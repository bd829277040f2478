"""Each promise is broken in the database itself, and named."""

import json
from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.utils import timezone

from entente.store import deciding, letting, models, tying
from entente.store.checking import FROM_PAGES, PROMISES, check, later
from entente.store.folding import fold_again, refold
from entente.store.purging import purge
from entente.store.rules import lifted
from entente.store.unfolded import mark

from ..pages import MISSING, OTHER_TALKS, SAME_TALKS, TALKS
from ..reads import read_bytes

pytestmark = pytest.mark.django_db
STORY = TALKS + " ".join(f"Nội dung thứ {number} được hai bên trao đổi kỹ." for number in range(20)) + "\n"
COPIED = ("https://ttxvn.example/1", "https://baohagiang.example/2")


@pytest.fixture(autouse=True)
def register():
    for name, text in (("a", SAME_TALKS), ("b", OTHER_TALKS), ("c", MISSING)):
        read_bytes(text.encode(), name=f"{name}.txt")
    for address in COPIED:
        read_bytes(STORY.encode(), name=address, address=address)
    claims = models.Claim.objects.order_by("id").values_list("id", flat=True)
    deciding.correct("Lan", claims[0], "mode", "hybrid")
    deciding.undo("Lan", deciding.accept("Lan", claims[1]).id)
    deciding.reject("Minh", claims[2], "tin khác")
    tying.hold("Lan", claims[0], "host", "Hà Giang")


def faults(promises=(*PROMISES, *FROM_PAGES)):
    """Fault after fault with the function that found it."""
    found = []
    for _ in check(promises, lambda promise, fault: found.append((promise.look.__name__, fault))):
        pass
    return found


def test_a_sound_register_has_no_faults_and_is_not_written_to(register_digest):
    before = register_digest()
    assert faults() == []
    assert register_digest() == before


@pytest.mark.parametrize("promise", [*PROMISES, *FROM_PAGES], ids=lambda promise: promise.look.__name__)
def test_there_is_something_of_each_kind_to_look_at(promise):
    (checked,) = check([promise], lambda *fault: None)
    assert checked.looked > 0


def rid(statement, *values):
    """Change what the database refuses to change."""
    # PostgreSQL makes no index while it has still to see whether rows fit together.
    connection.check_constraints()
    with connection.cursor() as cursor, lifted():
        cursor.execute(statement, values)


def claim():
    return models.Claim.objects.order_by("id").first()


def decision(kind):
    return models.Decision.objects.filter(kind=kind).first()


def the_database_refuses_nothing_any_more():
    with connection.cursor() as cursor:
        on = " ON store_page" if connection.vendor == "postgresql" else ""
        cursor.execute(f"DROP TRIGGER page_text_kept{on}")
    return "kept", "the database does not see to page_text_kept any more"


def a_fetchs_bytes_are_others():
    fetch = models.Fetch.objects.get(name="a.txt")
    rid("UPDATE store_fetch SET content = %s WHERE id = %s", b"else", fetch.pk)
    return "inputs", f"fetch {fetch.pk} (a.txt): its bytes are not those that came"


def a_rejected_fetch_has_a_page():
    fetch, page = models.Fetch.objects.get(name="c.txt"), models.Page.objects.first().id
    models.Fetch.objects.filter(pk=fetch.pk).update(page=page)
    return "inputs", f"it is rejected (NoArticle), and yet page {page}"


def a_pages_text_is_another():
    page = claim().page_id
    rid("UPDATE store_page SET text = text || '.' WHERE id = %s", page)
    return "pages", f"page {page} ("


def a_source_has_two_current_pages():
    page = models.Page.objects.get(source=COPIED[0])
    models.Page.objects.create(id="trang-khác", source_id=page.source_id, text="x", current=True)
    return "current", f"source {COPIED[0]}: several pages are current: {page.id}, trang-khác"


def a_source_has_no_current_page():
    page = models.Page.objects.get(source=COPIED[0])
    models.Page.objects.filter(id=page.id).update(current=False)
    return "current", f"page none is current, but the latest that was fetched is {page.id}"


def a_current_page_has_no_reading():
    page = models.Page.objects.get(source=COPIED[0]).id
    models.Reading.objects.filter(page=page).delete()
    return "current", f"its current page {page} has no reading"


def body(change):
    row = claim()
    models.Claim.objects.filter(id=row.id).update(body=change(row.body))
    return row


def evidence_stands_elsewhere():
    row = body(lambda body: body | {"evidence": body["evidence"] | {"start": body["evidence"]["start"] + 1}})
    return "words", f"claim {row.id} (page {row.page_id})"


def words_lie_outside():
    row = body(lambda body: body | {"words": {"date": [[0, 99999]]}})
    return "words", f"claim {row.id} (page {row.page_id}): the words of date lie outside the page"


def a_snapshot_is_not_whole():
    row = decision("correct")
    snapshot = {claim: {**told, "claim": {"id": claim}} for claim, told in row.snapshot.items()}
    rid("UPDATE store_decision SET snapshot = %s WHERE sequence = %s", json.dumps(snapshot), row.pk)
    return "decisions", f"decision {row.id} (correct, Lan): what it judged of claim {row.targets[0]} is not kept whole"


def an_undo_undoes_nothing():
    row = decision("undo")
    rid("UPDATE store_decision SET targets = %s WHERE sequence = %s", '["không"]', row.pk)
    return "decisions", f"decision {row.id} (undo, Lan): decision không, which it takes back, is not there before it"


def a_decision_cannot_be_found():
    row = decision("reject")
    models.DecisionAbout.objects.filter(decision=row).delete()
    return "decisions", f"decision {row.id} (reject, Minh): it cannot be found by claim {row.targets[0]}"


def a_decision_is_gone():
    row = decision("reject")
    about = models.DecisionAbout.objects.filter(decision=row)
    about.delete()
    rid("DELETE FROM store_decision WHERE sequence = %s", row.pk)
    fold_again()
    return "sealed", f"decision {row.pk} is gone"


def a_decision_is_gone_with_its_seal():
    row, after = models.Decision.objects.all()[:2]
    models.DecisionAbout.objects.filter(decision=row).delete()
    rid("DELETE FROM store_decision WHERE sequence = %s", row.pk)
    models.DecisionSeal.objects.filter(pk=row.pk).delete()
    return "sealed", f"decision {after.id} ({after.kind}, {after.by}): it is not as it was said, or not what was said"


def a_decision_is_of_another_day():
    row = decision("correct")
    rid("UPDATE store_decision SET at = %s WHERE sequence = %s", row.at + timedelta(days=1), row.pk)
    return "sealed", f"decision {row.id} (correct, Lan): it is not as it was said"


def a_decision_says_otherwise():
    row = decision("correct")
    rid("UPDATE store_decision SET value = %s WHERE sequence = %s", json.dumps(row.value | {"value": None}), row.pk)
    return "sealed", f"decision {row.id} (correct, Lan): what it says or what it judged is not as it was"


def a_decision_was_slipped_in():
    models.Decision.objects.create(id="lạ", at=timezone.now(), by="Lan", kind="setting", targets=[])
    return "sealed", "decision lạ (setting, Lan): it was not appended as decisions are"


def an_older_page_that_was_judged_has_no_fetch():
    old = models.Page.objects.get(source=COPIED[0])
    deciding.reject("Minh", models.Claim.objects.get(page=old).id, "tin khác")
    read_bytes((STORY + "Nay sửa lại.").encode(), name="mới", address=COPIED[0])
    rid("DELETE FROM store_fetch WHERE page_id = %s", old.id)
    return "decisions", f"page {old.id} of claim "


def a_setting_cannot_be_found():
    row = letting.let("Lan", "meeting", 0.9)
    refold()
    models.DecisionAbout.objects.filter(decision=row).delete()
    return "decisions", f"decision {row.id} (setting, Lan): it cannot be found by what it speaks of"


def a_rule_is_let_through_that_is_not():
    models.LetThrough.objects.create(type="meeting", rule="meeting.talks")
    return "measured", "rule meeting.talks of meeting is let through, which by what was judged it is not"


def record_of(claim):
    return models.RecordClaim.objects.get(claim=claim).record


def what_was_corrected_is_not_held():
    row = decision("correct")
    record = record_of(row.targets[0])
    fields = {name: held for name, held in record.body["fields"].items() if name != "mode"}
    models.Record.objects.filter(id=record.id).update(body=record.body | {"fields": fields})
    return (
        "decided",
        f"claim {row.targets[0]}, mode, decision {row.id} (Lan): record {record.id} does not hold it",
    )


def what_was_corrected_is_held_under_nobodys_name():
    row = decision("correct")
    record = record_of(row.targets[0])
    mode = [held | {"by": None} for held in record.body["fields"]["mode"]]
    models.Record.objects.filter(id=record.id).update(
        body=record.body | {"fields": record.body["fields"] | {"mode": mode}}
    )
    return "decided", f"record {record.id} holds it under nobody's name"


def a_copy_is_not_known():
    models.Source.objects.filter(id=COPIED[0]).update(story=None)
    return "told_stories", f"source {COPIED[0]} is said to tell the story of None"


def a_copy_cannot_be_found():
    page = models.Page.objects.get(source=COPIED[0]).id
    models.StoryBand.objects.filter(page=page).delete()
    return "told_stories", f"source {COPIED[0]}: copies of its story cannot be found"


def a_claim_is_marked_as_decided():
    row = models.Claim.objects.filter(waiting=True).first()
    models.Claim.objects.filter(id=row.id).update(waiting=False)
    return "marks", f"claim {row.id} is marked as decided, which it is not"


def a_key_is_missing():
    row = models.ClaimKey.objects.first()
    row.delete()
    return "marks", f"claim {row.claim} is not marked with what it may be one with"


def a_judged_claim_is_not_counted():
    row = models.Verdict.objects.first()
    row.delete()
    return "measured", f"claim {row.claim} is counted otherwise for meeting.talks than it was judged"


def a_claim_is_counted_that_nobody_judged():
    row = models.Verdict.objects.first()
    models.Verdict.objects.create(claim="lạ", source=row.source, type="meeting", rule="meeting.talks", right=True)
    return "measured", "claim lạ is counted otherwise for meeting.talks than it was judged"


def a_claim_leads_to_no_record():
    row = claim()
    models.RecordClaim.objects.filter(claim=row.id).delete()
    return "leads", f"claim {row.id} (page {row.page_id}) leads to no record"


def a_claim_leads_to_another_record():
    one, other = models.Record.objects.order_by("id")[:2]
    moved = models.RecordClaim.objects.filter(record=one).first().claim
    models.RecordClaim.objects.filter(claim=moved).update(record=other)
    return "leads", f"record {other.id}: claim {moved} leads to it and is none of its members"


def a_record_is_held_otherwise():
    record = models.Record.objects.first()
    models.Record.objects.filter(id=record.id).update(year=1923)
    return "folded", f"record {record.id} is folded otherwise"


def a_place_is_named_otherwise():
    place = models.RecordPlace.objects.first()
    models.RecordPlace.objects.filter(pk=place.pk).update(name="Nơi khác")
    return "folded", f"record {place.record_id} is folded otherwise"


def a_record_is_made_of_nothing():
    models.Record.objects.create(
        id="lạ", type="meeting", waiting=False, search="", body=models.Record.objects.first().body
    )
    return "folded", "record lạ is made of no claim that is told or decided"


def a_pair_is_proposed_that_the_fold_does_not_propose():
    one, other = models.Record.objects.order_by("id").values_list("id", flat=True)[:2]
    models.Proposal.objects.create(one=one, other=other, rule="x", shared="", score=1)
    return "folded", f"record {one} is proposed otherwise"


def a_reading_is_by_an_older_reader():
    page = claim().page_id
    models.Reading.objects.filter(page=page).update(reader="reader-0")
    return "readings", f"page {page}: its reading is by another version of the reader"


def a_claim_is_read_otherwise():
    row = body(lambda body: body | {"mode": "online" if body["mode"] is None else None})
    return "readings", f"page {row.page_id}: read again, it tells otherwise claim {row.id}"


BREAKS = [
    the_database_refuses_nothing_any_more,
    a_fetchs_bytes_are_others,
    a_rejected_fetch_has_a_page,
    a_pages_text_is_another,
    a_source_has_two_current_pages,
    a_source_has_no_current_page,
    a_current_page_has_no_reading,
    evidence_stands_elsewhere,
    words_lie_outside,
    a_snapshot_is_not_whole,
    an_undo_undoes_nothing,
    a_decision_is_gone,
    a_decision_is_gone_with_its_seal,
    a_decision_is_of_another_day,
    a_decision_says_otherwise,
    a_decision_was_slipped_in,
    an_older_page_that_was_judged_has_no_fetch,
    a_setting_cannot_be_found,
    a_rule_is_let_through_that_is_not,
    a_decision_cannot_be_found,
    what_was_corrected_is_not_held,
    what_was_corrected_is_held_under_nobodys_name,
    a_copy_is_not_known,
    a_copy_cannot_be_found,
    a_claim_is_marked_as_decided,
    a_key_is_missing,
    a_judged_claim_is_not_counted,
    a_claim_is_counted_that_nobody_judged,
    a_claim_leads_to_no_record,
    a_claim_leads_to_another_record,
    a_record_is_held_otherwise,
    a_place_is_named_otherwise,
    a_record_is_made_of_nothing,
    a_pair_is_proposed_that_the_fold_does_not_propose,
    a_reading_is_by_an_older_reader,
    a_claim_is_read_otherwise,
]


@pytest.mark.parametrize("broken", BREAKS, ids=lambda broken: broken.__name__)
def test_what_is_broken_is_named(broken):
    promise, said = broken()
    looked = [one for one in (*PROMISES, *FROM_PAGES) if one.look.__name__ == promise]
    assert any(said in fault for _, fault in faults(looked))


def test_what_waits_for_the_next_fold_is_no_fault():
    models.Claim.objects.all().delete()
    mark(models.Source.objects.values_list("id", flat=True))
    waiting = {"together", "marks", "leads", "folded", "decided", "told_stories", "measured"}
    assert [fault for promise, fault in faults(PROMISES) if promise in waiting] == []
    refold()
    assert faults(PROMISES) == []


def test_what_is_rejected_may_lead_nowhere():
    for claim in models.Claim.objects.values_list("id", flat=True):
        deciding.reject("Minh", claim, "tin khác")
    assert faults() == []


def test_what_a_fold_mends_is_whole_after_it():
    a_key_is_missing(), a_record_is_held_otherwise(), a_claim_leads_to_no_record(), a_copy_is_not_known()
    a_judged_claim_is_not_counted(), a_claim_is_counted_that_nobody_judged()
    fold_again()
    assert faults() == []


def test_a_row_that_names_one_that_is_not_there_is_named(vendor):
    if vendor != "sqlite":
        pytest.skip("the database itself refuses it")
    row = claim()
    models.Claim.objects.filter(id=row.id).update(page="nowhere")
    assert [fault for _, fault in faults(PROMISES[:1]) if "store_claim" in fault and "store_page" in fault]
    models.Claim.objects.filter(id=row.id).update(page=row.page_id)


def test_what_cannot_even_be_looked_at_is_named_and_the_rest_looked_at():
    row = body(lambda body: {})
    found = faults(PROMISES)
    assert ("words", f"claim {row.id} (page {row.page_id}): it cannot be read") in found
    assert [fault for promise, fault in found if promise == "marks"] == [
        "the rest could not be looked at: KeyError: 'type'"
    ]


def test_a_rule_let_through_wrongly_is_not_blamed_on_claims():
    a_rule_is_let_through_that_is_not()
    assert [promise for promise, _ in faults(PROMISES)] == ["measured"]
    fold_again()
    assert faults(PROMISES) == []


def test_what_is_purged_breaks_no_seal():
    fetch = models.Fetch.objects.get(page=models.Claim.objects.get(id=decision("correct").targets[0]).page_id)
    purge(User(username="lan", is_superuser=True), fetch.pk, "Theo yêu cầu")
    assert faults() == []


def test_a_page_that_a_better_reader_made_otherwise_is_no_loss(monkeypatch):
    row = claim()
    deciding.reject("Minh", row.id, "tin khác")
    fetch = models.Fetch.objects.get(page=row.page_id)
    page = models.Page.objects.create(id="mới", source_id=fetch.source_id, text="x")
    models.Fetch.objects.filter(pk=fetch.pk).update(page=page)
    assert "decisions" not in [promise for promise, _ in faults(PROMISES)]


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO store_record_words (store_record_words) VALUES ('delete-all')",
        "INSERT INTO store_record_words (rowid, words) SELECT number, 'lạ' FROM store_record_number WHERE record = %s",
    ],
    ids=["emptied", "another word"],
)
def test_an_index_that_was_changed_is_named(vendor, statement):
    if vendor != "sqlite":
        pytest.skip("its index is the database's own")
    record = models.Record.objects.order_by("id").first().id
    with connection.cursor() as cursor:
        cursor.execute(statement, [record] if "%s" in statement else None)
    assert f"record {record} is found by other words than its own" in [fault for _, fault in faults(PROMISES[:1])]


def test_what_waits_for_the_next_fold_is_counted():
    assert later() == 0
    mark(models.Source.objects.values_list("id", flat=True)[:2])
    assert later() == 2
