"""A run over many pages: nothing lost, nothing twice, the same bytes whoever reads."""

import os
import shutil
import signal
import subprocess
import sys
import time

import pytest

from entente.bulk import locally, making
from entente.bulk.run import LOCAL, begin
from entente.errors import BadSetting, CannotWrite, NothingToRead
from tests.bulk.archives import (
    ENDLESS,
    POISON,
    hostile_steps,
    jsonl,
    once_hostile_steps,
    parquet,
    rows,
    samples,
    stories,
    tree,
    warc,
)

SMALL = 8_000


def run(names, out, *, workers=1, seconds=30.0, size=SMALL, on=LOCAL):
    names = (names,) if isinstance(names, (str, os.PathLike)) else names
    begun = begin(tuple(map(str, names)), str(out), size=size)
    return begun.make(on=on, workers=workers, seconds=seconds, on_page=lambda: None, on_part=lambda weight: None)


@pytest.fixture(scope="module")
def archives(tmp_path_factory):
    """The same kind of pages in every form; nobody changes them."""
    folder = tmp_path_factory.mktemp("archives") / "in"
    (folder / "loose").mkdir(parents=True)
    for number, page in enumerate(samples()):
        (folder / "loose" / f"{number:02d}.page").write_text(page, encoding="utf-8")
    jsonl(folder / "lines.jsonl", stories(30))
    jsonl(folder / "packed.jsonl.gz", stories(5, 30), packed=True)
    parquet(folder / "rows.parquet", stories(30, 60), group=7)
    warc(folder / "answers.warc.gz", [*stories(20, 100), (b"", "404 Not Found", {})])
    return folder


@pytest.fixture(scope="module")
def read(archives, tmp_path_factory):
    """They were read by one worker; what the run came to, and its folder, which nobody changes."""
    out = tmp_path_factory.mktemp("read") / "out"
    return run(archives, out), out


def test_the_bytes_are_the_same_whatever_the_number_of_workers(archives, read, tmp_path):
    one, out = read
    two = run(archives, tmp_path / "two", workers=2)
    assert one.parts == two.parts > 5
    assert tree(out) == tree(tmp_path / "two")


def test_every_input_is_an_article_or_a_rejection(read):
    done, out = read
    articles, rejections = (rows(out, table) for table in ("articles", "rejections"))
    assert done.counts["inputs"] == 12 + 30 + 5 + 30 + 21 == len(articles) + len(rejections)
    assert [row["reason"] for row in rejections] == ["BadAnswer"]
    named = [row["shown"] for row in rows(out, "fetches")]
    assert len(set(named)) == len(named)


def test_a_folder_says_whether_it_is_complete(archives, read, tmp_path):
    begun = begin((str(archives),), str(tmp_path / "out"), size=SMALL)
    assert begun.folder.manifest()["complete"] is False
    assert '"complete": true' in (read[1] / "manifest.json").read_text()


def test_what_is_finished_is_not_read_again(archives, read, tmp_path, monkeypatch):
    copy = shutil.copytree(read[1], tmp_path / "out")
    monkeypatch.setattr(locally, "make_part", None)
    again = run(archives, copy)
    assert again.known == again.parts
    assert tree(copy) == tree(read[1])


def test_what_is_missing_or_has_changed_is_read_again(tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    for number, page in enumerate(stories(12)):
        (folder / f"{number:02d}.page").write_text(page, encoding="utf-8")
    first = run(folder, tmp_path / "out", size=15_000)
    before = tree(tmp_path / "out")
    (tmp_path / "out" / "parts" / "000001.json").unlink()
    (folder / "00.page").write_text(stories(1, 40)[0], encoding="utf-8")
    again = run(folder, tmp_path / "out", size=15_000)
    assert first.parts - 2 == again.known > 0
    changed = {name for name, content in tree(tmp_path / "out").items() if before.get(name) != content}
    assert len({name.partition("/")[2].partition(".")[0] for name in changed - {"manifest.json"}}) == 1


def test_parts_that_no_input_makes_any_more_go(tmp_path):
    pages = jsonl(tmp_path / "a.jsonl", stories(30))
    run(pages, tmp_path / "out")
    jsonl(pages, stories(3))
    assert run(pages, tmp_path / "out").counts["inputs"] == len(rows(tmp_path / "out", "fetches")) == 3


# The first page that a process reads pays for all that it loads, however slow the machine.
@pytest.mark.parametrize(("marked", "reason", "seconds"), [(POISON, "ReaderDied", 60), (ENDLESS, "TookTooLong", 10)])
def test_a_page_that_brings_the_reader_down_costs_itself_alone(tmp_path, monkeypatch, marked, reason, seconds):
    pages = stories(12)
    pages[4] = pages[4].replace("</p>", f"{marked.decode()}</p>", 1)
    monkeypatch.setattr(making, "steps", hostile_steps)
    done = run(jsonl(tmp_path / "a.jsonl", pages), tmp_path / "out", seconds=seconds, size=10**6)
    assert (done.counts["articles"], done.failed) == (11, [])
    rejections = rows(tmp_path / "out", "rejections")
    assert [(row["reason"], row["name"][-2:]) for row in rejections] == [(reason, "/5")]
    assert [row["number"] for row in rows(tmp_path / "out", "fetches")] == list(range(12))


def test_a_worker_that_is_killed_loses_nothing(tmp_path, monkeypatch):
    pages = jsonl(tmp_path / "a.jsonl", stories(12))
    run(pages, tmp_path / "whole", size=10**6)
    monkeypatch.setattr(making, "steps", once_hostile_steps)
    run(pages, tmp_path / "out", size=10**6)
    assert pages.with_suffix(".killed").exists()
    assert tree(tmp_path / "out") == tree(tmp_path / "whole")


def test_a_command_that_is_killed_goes_on_where_it_stood(tmp_path):
    pages = jsonl(tmp_path / "a.jsonl", stories(200))
    command = [sys.executable, "-c", "from entente.cli import main; main()", "bulk", pages, tmp_path / "out"]
    command += ["--part", "0.015", "--workers", "2"]
    with subprocess.Popen(command) as driver:  # noqa: S603
        until = time.monotonic() + 300
        while not list(tmp_path.glob("out/parts/*.json")) and time.monotonic() < until:
            time.sleep(0.01)
        driver.send_signal(signal.SIGKILL)
    assert '"complete": false' in (tmp_path / "out" / "manifest.json").read_text()
    done = run(pages, tmp_path / "out", size=15_000)
    assert 1 <= done.known < done.parts
    run(pages, tmp_path / "whole", size=15_000)
    assert tree(tmp_path / "out") == tree(tmp_path / "whole")


@pytest.mark.skipif(sys.platform == "win32", reason="sets a limit that Windows does not know")
def test_a_full_disk_ends_the_run_and_leaves_what_is_finished(tmp_path):
    pages = jsonl(tmp_path / "a.jsonl", [*stories(20), "<p>" + os.urandom(200_000).hex() + "</p>", *stories(20, 20)])
    script = f"""
import resource, signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
from entente.cli import main
main(["bulk", {str(pages)!r}, {str(tmp_path / "out")!r}, "--part", "0.01", "--workers", "1"])
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)  # noqa: S603
    assert done.returncode == 1
    assert CannotWrite.message in done.stderr
    assert "Traceback" not in done.stderr
    assert '"complete": false' in (tmp_path / "out" / "manifest.json").read_text()
    assert list((tmp_path / "out" / ".writing").iterdir()) == []
    again = run(pages, tmp_path / "out", size=10_000)
    assert again.known > 0
    assert again.counts["inputs"] == 41
    run(pages, tmp_path / "whole", size=10_000)
    assert tree(tmp_path / "out") == tree(tmp_path / "whole")


def test_an_input_that_goes_away_leaves_its_part_unfinished(tmp_path):
    first, second = jsonl(tmp_path / "a.jsonl", stories(3)), jsonl(tmp_path / "b.jsonl", stories(30))
    begun = begin((str(first), str(second)), str(tmp_path / "out"), size=SMALL)
    second.unlink()
    done = begun.make(on=LOCAL, workers=1, seconds=30, on_page=lambda: None, on_part=lambda weight: None)
    assert 0 < len(done.failed) < done.parts
    assert begun.folder.manifest()["complete"] is False


def test_output_goes_neither_into_a_folder_of_something_else_nor_into_the_input(tmp_path):
    pages = jsonl(tmp_path / "a.jsonl", stories(3))
    for taken in (tmp_path, pages, tmp_path / "out"):
        with pytest.raises(BadSetting):
            run(tmp_path if taken.name == "out" else pages, taken)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such locks")
def test_two_runs_do_not_write_to_one_folder(tmp_path):
    pages = jsonl(tmp_path / "a.jsonl", stories(3))
    first = begin((str(pages),), str(tmp_path / "out"))
    with pytest.raises(BadSetting, match="another run"):
        begin((str(pages),), str(tmp_path / "out"))
    first.folder.leave()
    begin((str(pages),), str(tmp_path / "out"))


def test_nothing_to_read_is_said(tmp_path):
    (tmp_path / "in").mkdir()
    with pytest.raises(NothingToRead):
        run(tmp_path / "in", tmp_path / "out")


def test_the_output_may_lie_where_fsspec_writes():
    import fsspec

    system = fsspec.filesystem("memory")
    begun = begin((str(next(iter(_sample()))),), "memory://out", size=SMALL)
    begun.make(on=LOCAL, workers=1, seconds=30, on_page=lambda: None, on_part=lambda weight: None)
    assert system.exists("/out/articles/000000.parquet")
    assert begun.folder.manifest()["complete"] is True


def _sample():
    from tests.corpus import SAMPLES

    return SAMPLES
