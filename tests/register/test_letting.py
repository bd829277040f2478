"""Claims of a rule that people have found right often enough wait for nobody, where a setting says so."""

import pytest

from entente.register import Decision, fold
from entente.register.letting import LEAST, Measured, let_through

from .made import accept, claim, correct, reject, told, undo


def setting(sequence, threshold, type="figure"):
    value = {"type": type, "threshold": threshold}
    return Decision(f"d{sequence}", sequence, "2026-03-17T08:00:00+07:00", "Lan", "setting", (), {}, value)


def judged(right, wrong=0):
    """A log in which so many claims of one rule were accepted, and so many rejected."""
    every = [told(claim("figure", f"c{number}", value=number)) for number in range(right + wrong)]
    return [(accept if number < right else reject)(number, one) for number, one in enumerate(every)]


@pytest.mark.parametrize(
    ("right", "of", "lower"), [(50, 50, 0.929), (45, 50, 0.786), (0, 50, 0.0), (1, 1, 0.207), (0, 0, 0.0)]
)
def test_the_lower_bound_of_wilsons_interval(right, of, lower):
    assert round(Measured(right, of).lower, 3) == lower


@pytest.mark.parametrize(
    ("log", "through"),
    [
        ([*judged(LEAST), setting(900, 0.9)], True),
        ([*judged(LEAST - 1), setting(900, 0.9)], False),
        ([*judged(LEAST, 6), setting(900, 0.9)], False),
        ([*judged(LEAST), setting(900, 0.95)], False),
        ([*judged(LEAST), setting(900, 0.9, "meeting")], False),
        (judged(LEAST), False),
        ([*judged(LEAST), setting(900, 0.9), setting(901, None)], False),
        ([*judged(LEAST), last := setting(900, 0.9), undo(901, last)], False),
    ],
)
def test_a_rule_is_let_through_by_its_own_record_and_a_setting(log, through):
    assert let_through(log) == (frozenset({("figure", "figure.made")}) if through else frozenset())


def test_a_claim_that_was_corrected_was_not_right():
    log = judged(LEAST + 3)
    first = [told(claim("figure", f"c{number}", value=number)) for number in range(4)]
    corrected = [correct(500 + number, one, "value", 9) for number, one in enumerate(first)]
    assert let_through([*log, setting(900, 0.9)])
    assert not let_through([*log, *corrected, setting(900, 0.9)])


def test_what_is_let_through_waits_no_more_and_bears_nobodys_name():
    new = told(claim("figure", "new", value=7))
    other = told(claim("meeting", "m", kind="talks"))
    log = [*judged(LEAST), setting(900, 0.9)]
    records = {record.id: record for record in fold([new, other], log)}
    assert [(held.waiting, held.by) for held in records["new"].fields["value"]] == [(False, None)]
    assert records["m"].waiting
