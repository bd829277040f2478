"""Calls worked out in a process that can be killed."""

import os
import signal
import time

import pytest

from entente.errors import BadSetting, NoArticle, ReaderDied, TookTooLong, TooLarge
from entente.store.apart import Apart, Aparts, allowed_seconds


def hang(seconds):
    time.sleep(seconds)


def swell(size):
    return len(bytearray(size))


def reject():
    raise NoArticle("no story")


def nest(depth):
    return nest(depth + 1)


def fail():
    return {}["nothing"]


def die():
    os.kill(os.getpid(), signal.SIGKILL)


@pytest.fixture
def apart():
    one = Apart(seconds=30)
    yield one
    one.close()


def test_a_call_gives_its_result_from_another_process(apart):
    assert apart.call(os.getpid) != os.getpid()


def test_the_process_serves_many_calls(apart):
    assert apart.call(os.getpid) == apart.call(os.getpid)


def test_a_rejection_comes_back_as_it_was_raised(apart):
    with pytest.raises(NoArticle, match="no story"):
        apart.call(reject)


def test_a_call_that_takes_too_long_is_killed():
    apart = Apart(seconds=0.2)
    with pytest.raises(TookTooLong):
        apart.call(hang, 600)
    assert apart.close() is None


def test_a_call_that_swells_is_too_large(apart):
    with pytest.raises(TooLarge):
        apart.call(swell, 8 * 1024**3)


def test_a_call_that_nests_without_end_is_too_large(apart):
    with pytest.raises(TooLarge):
        apart.call(nest, 0)


def test_a_fault_of_ours_costs_one_page_and_names_its_place(apart):
    with pytest.raises(ReaderDied, match=r"KeyError at test_apart\.py:\d+"):
        apart.call(fail)


def test_a_process_that_dies_is_followed_by_another(apart):
    with pytest.raises(ReaderDied, match="-9"):
        apart.call(die)
    assert apart.call(abs, -7) == 7


def test_several_work_at_once_and_each_answers_its_own_call():
    with Aparts(2, seconds=30) as aparts:
        results = [aparts.submit(abs, -number) for number in range(20)]
        assert [one.result() for one in results] == list(range(20))


@pytest.mark.parametrize("said", ["0", "-1", "inf", "nan", "một phút"])
def test_a_time_that_is_none_is_a_bad_setting(monkeypatch, said):
    monkeypatch.setenv("ENTENTE_READ_SECONDS", said)
    with pytest.raises(BadSetting, match="ENTENTE_READ_SECONDS"):
        allowed_seconds()
