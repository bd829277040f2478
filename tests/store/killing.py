"""Rebuilds a register that was spoilt, kills it at random moments, and says what is lost or half-done after.

Run as ``python -m tests.store.killing REGISTER ROUNDS SEED``, in a process of its own: a register is a process's.
"""

import os
import signal
import sys
import time
from pathlib import Path
from random import Random

import click

from entente import apart
from entente.cli.register import open_register
from tests.here import Here

PAGES = sorted((Path(__file__).parents[2] / "samples" / "pages").glob("0[1-3]_*"))


def main(register: Path, rounds: int, random: Random) -> None:
    """Ends with an error where a round left anything else than what was, or what is right."""
    open_register(register)
    from django.db import connections

    # Read in the very process that is killed: the readers beside it are told to end in other tests.
    apart.shared = Here
    right, took = _fill(), 1.0
    for number in range(rounds):
        from_pages = number % 3 == 2
        spoilt = _spoil(random)
        connections.close_all()
        began = time.monotonic()
        child = os.fork() or _rebuild(from_pages)
        ended = _killed(child, random.uniform(0, took * (5 if from_pages else 1)))
        if ended and not from_pages:
            took = time.monotonic() - began
        _judge(number, right, spoilt)


def _fill():
    from entente.store import deciding, models
    from entente.store.inputs import inputs_of
    from entente.store.reading import read_inputs

    read_inputs(inputs_of(map(str, PAGES)).inputs)
    claims = models.Claim.objects.order_by("id").values_list("id", flat=True)
    deciding.accept("Lan", claims[0])
    deciding.reject("Minh", claims[1], "tin khác")
    return _state()


def _spoil(random):
    from entente.store import models

    for model in (models.Record, models.RecordClaim, models.ClaimKey):
        some = random.sample(sorted(model.objects.values_list("pk", flat=True)), 20)
        model.objects.filter(pk__in=some).delete()
    return _state()


def _state():
    """The register's digest and its inputs, of which nothing may be lost."""
    from entente.store import models
    from entente.store.digest import digest

    return digest(), models.Fetch.objects.count(), sorted(models.Decision.objects.values_list("id", flat=True))


def _rebuild(from_pages):
    from entente.store.rebuilding import rebuild, rebuild_from_pages

    (rebuild_from_pages if from_pages else rebuild)()
    os._exit(0)


def _killed(child, seconds):
    """Whether the process had ended by itself before."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if os.waitpid(child, os.WNOHANG)[0]:
            return True
        time.sleep(0.002)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return False


def _judge(number, right, spoilt):
    from entente.store import unfolded
    from entente.store.folding import refold
    from entente.store.rebuilding import rebuild

    between = bool(unfolded.marked())
    faults = _faults()
    refold()
    came_to = "right" if _state() == right else "as it was" if _state() == spoilt else "otherwise"
    assert came_to != "otherwise", f"round {number}: the register is neither what it was nor what is right"
    assert came_to == "as it was" or not faults, f"round {number}: {faults}"
    rebuild()
    assert _state() == right, f"round {number}: it is not right after another rebuild"
    click.echo(f"round {number}: {came_to}{', between two pages' if between else ''}")


def _faults():
    from entente.store.checking import PROMISES, check

    faults = []
    for _ in check(PROMISES, lambda promise, fault: faults.append(fault)):
        pass
    return faults


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), Random(int(sys.argv[3])))  # noqa: S311  # the same moments each time
