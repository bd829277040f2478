"""Calls worked out in a process that can be killed."""

import os
import signal
import subprocess
import sys
import threading
import time
from functools import partial
from multiprocessing.context import SpawnProcess
from pathlib import Path

import pytest

from entente import apart as room
from entente.apart import Apart, Aparts, allowed_seconds, shared
from entente.errors import BadSetting, NoArticle, ReaderDied, TookTooLong, TooLarge


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


class Unloadable:
    """It can be sent, but not received."""

    def __reduce__(self):
        return int, ("x",)


def unloadable():
    return Unloadable()


def unpicklable():
    return lambda: 1


def leave():
    sys.exit(3)


class SlowToLoad:
    """It takes longer to receive than the call may take."""

    def __reduce__(self):
        return hang, (2,)


def spin():
    """Keep the processor, and let no other thread of the process come up."""
    sys.setswitchinterval(1000)
    while True:
        pass


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


@pytest.mark.parametrize("function", [unloadable, unpicklable, leave])
def test_a_call_without_an_answer_is_named_and_the_next_is_answered(apart, function):
    with pytest.raises(ReaderDied):
        apart.call(function)
    assert apart.call(abs, -7) == 7


def test_starting_and_loading_take_nothing_of_the_time_for_reading():
    apart = Apart(seconds=1)
    try:
        assert apart.call(repr, SlowToLoad()) == "None"
    finally:
        apart.close()


def test_a_process_that_does_not_start_is_named(monkeypatch):
    monkeypatch.setattr(room, "STARTING", 0.001)
    with pytest.raises(ReaderDied, match="did not start"):
        Apart(seconds=30).call(abs, -7)


def slow_to_start(monkeypatch):
    start = SpawnProcess.start
    monkeypatch.setattr(SpawnProcess, "start", lambda self: time.sleep(0.3) or start(self))


def slow_to_be_made(monkeypatch):
    get_context = room.get_context
    monkeypatch.setattr(room, "get_context", lambda kind: time.sleep(0.3) or get_context(kind))


@pytest.mark.parametrize("slow", [slow_to_start, slow_to_be_made])
def test_what_is_closed_while_a_process_starts_waits_for_no_call(monkeypatch, slow):
    slow(monkeypatch)
    aparts = Aparts(1, seconds=60)
    coming = aparts.submit(hang, 600)
    time.sleep(0.1)
    began = time.monotonic()
    aparts.close()
    assert time.monotonic() - began < 20
    with pytest.raises(ReaderDied):
        coming.result()


def test_what_ended_is_not_started_again(apart):
    apart.kill()
    with pytest.raises(ReaderDied, match="ended"):
        apart.call(abs, -7)


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="asks Linux which processes live")
@pytest.mark.parametrize("function", ["hang, 600", "spin"])
def test_a_process_does_not_outlive_its_parent(tmp_path, function):
    script = tmp_path / "run.py"
    script.write_text(f"""
from tests.test_apart import hang, spin
from entente.apart import Aparts

if __name__ == "__main__":
    aparts = Aparts(1, seconds=1)
    aparts.submit(abs, -7).result()
    coming = aparts.submit({function})
    print(aparts._all[0]._process.pid, flush=True)
    coming.result()
""")
    parent = subprocess.Popen(  # noqa: S603
        [sys.executable, script], stdout=subprocess.PIPE, text=True, env=os.environ | {"PYTHONPATH": os.getcwd()}
    )
    with parent:
        child = int(parent.stdout.readline())
        time.sleep(0.3)
        parent.terminate()
    until = time.monotonic() + 30
    while lives(child) and time.monotonic() < until:
        time.sleep(0.1)
    assert not lives(child)


def lives(process):
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


def test_threads_that_ask_first_share_their_processes_and_who_asks_after_the_end_has_new_ones(monkeypatch):
    made = room.Aparts
    monkeypatch.setattr(room, "Aparts", lambda: time.sleep(0.1) or made(1, seconds=30))
    pools = []
    threads = [threading.Thread(target=lambda: pools.append(shared())) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    room.close_shared()
    after = shared()
    room.close_shared()
    assert len({id(one) for one in pools}) == 1
    assert after not in pools


def test_several_work_at_once_and_each_answers_its_own_call():
    with Aparts(2, seconds=30) as aparts:
        results = [aparts.submit(abs, -number) for number in range(20)]
        assert [one.result() for one in results] == list(range(20))


@pytest.mark.parametrize("said", ["0", "-1", "inf", "nan", "một phút"])
def test_a_time_that_is_none_is_a_bad_setting(monkeypatch, said):
    monkeypatch.setenv("ENTENTE_READ_SECONDS", said)
    with pytest.raises(BadSetting, match="ENTENTE_READ_SECONDS"):
        allowed_seconds()


def count_to(number):
    yield from range(number)


def yield_and(what):
    yield 1
    what()


def test_what_a_generator_yields_comes_one_by_one(apart):
    assert list(apart.stream(count_to, 3)) == [0, 1, 2]
    assert apart.call(abs, -7) == 7


@pytest.mark.parametrize(("what", "name"), [(reject, NoArticle), (die, ReaderDied), (fail, ReaderDied)])
def test_a_generator_that_breaks_off_is_named_after_what_it_yielded(apart, what, name):
    came = []
    with pytest.raises(name):
        came += iter_into(came, apart.stream(yield_and, what))
    assert came == [1]
    assert list(apart.stream(count_to, 2)) == [0, 1]


def iter_into(came, yielded):
    for one in yielded:
        came.append(one)
    return []


def test_each_that_a_generator_yields_has_its_own_time():
    apart = Apart(seconds=0.5)
    try:
        assert len(list(apart.stream(slow_steps, 4))) == 4
        with pytest.raises(TookTooLong):
            list(apart.stream(yield_and, partial(hang, 600)))
    finally:
        apart.close()


def slow_steps(number):
    for one in range(number):
        time.sleep(0.25)
        yield one


def test_a_generator_that_is_left_gives_nothing_to_the_next_call(apart):
    for _ in apart.stream(count_to, 3):
        break
    assert apart.call(abs, -7) == 7
