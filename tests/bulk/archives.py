"""The sample pages as crawls keep them: JSONL, Parquet, WARC and folders; and readers that pages bring down."""

import gzip
import io
import json
import os
import signal
import time
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
from fastwarc.warc import WarcRecord, WarcRecordType

from entente.bulk import steps as room
from tests.corpus import SAMPLES

STORY = """<html><head><title>Hai tỉnh hội đàm</title></head><body><article><h1>Hai tỉnh hội đàm lần thứ {n}</h1>
<p>Ngày {day}/2/2023, tại thành phố Hà Giang, UBND tỉnh Hà Giang hội đàm với Chính quyền nhân dân châu Văn Sơn (Trung
Quốc). Hai bên thống nhất tiếp tục trao đổi đoàn, mở rộng hợp tác thương mại qua các cửa khẩu trong năm 2023.</p>
<p>Từ năm 2021 đến nay hai bên đã tổ chức {n} cuộc hội đàm, cử {n} đoàn đại biểu sang thăm và làm việc.</p></article>
</body></html>"""
POISON, ENDLESS = b"brings the reader down", b"is never read to its end"
_read_content = room.read_content


def stories(count, start=0):
    """So many pages of one story each, no two alike."""
    return [STORY.format(n=n + 2, day=n % 28 + 1) for n in range(start, start + count)]


def samples():
    """The text of the sample pages."""
    return [path.read_text("utf-8") for path in SAMPLES]


def jsonl(path, pages, packed=False):
    """A line for each page, each with an address."""
    lines = [json.dumps({"url": f"https://bao.example/{path.stem}/{n}", "html": page}) for n, page in enumerate(pages)]
    content = "\n".join(lines).encode() + b"\n"
    path.write_bytes(gzip.compress(content) if packed else content)
    return path


def parquet(path, pages, group=1000):
    rows = [{"url": f"https://bao.example/{path.stem}/{n}", "content": page.encode()} for n, page in enumerate(pages)]
    pq.write_table(pa.Table.from_pylist(rows), path, row_group_size=group)
    return path


def warc(path, answers):
    """answers: body, or body with its status line and headers."""
    path.write_bytes(b"".join(gzip.compress(record) for n, one in enumerate(answers) for record in _records(n, one)))
    return path


def _records(number, answer):
    body, status, headers = answer if isinstance(answer, tuple) else (answer.encode(), "200 OK", {})
    headers = {"Content-Type": "text/html; charset=utf-8", **headers}
    head = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    address = f"https://bao.example/warc/{number}"
    yield _record(WarcRecordType.request, address, b"GET / HTTP/1.1\r\nHost: bao.example\r\n\r\n", "request")
    yield _record(WarcRecordType.response, address, f"HTTP/1.1 {status}\r\n{head}\r\n".encode() + body, "response")


def _record(kind, address, content, name):
    record = WarcRecord()
    record.init_headers(record_type=kind, record_urn=b"00000000-0000-0000-0000-000000000000")
    record.set_bytes_content(content)
    told = {"WARC-Target-URI": address, "WARC-Date": "2024-03-04T05:06:07Z"}
    for key, value in {**told, "Content-Type": f"application/http; msgtype={name}"}.items():
        record.headers[key] = value
    written = io.BytesIO()
    record.write(written)
    return written.getvalue()


def tree(folder):
    """Every file below the folder with its bytes."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def rows(folder, table):
    """All rows of a table of a run."""
    return [row for path in sorted((Path(folder) / table).glob("*.parquet")) for row in pq.read_table(path).to_pylist()]


def hostile_steps(part, start, condemned):
    """As the reader would, were it one that pages can bring down."""
    room.read_content = _hostile
    yield from _steps(part, start, condemned)


_steps = room.steps


def _hostile(content, **kwargs):
    if POISON in content:
        os.kill(os.getpid(), signal.SIGKILL)
    while ENDLESS in content:
        time.sleep(1)
    return _read_content(content, **kwargs)


def once_hostile_steps(part, start, condemned):
    """As the reader would, were it killed from outside once: beside the part's first input lies a mark."""
    mark = Path(part.slices[0].address).with_suffix(".killed")
    for step in _steps(part, start, condemned):
        yield step
        if isinstance(step, room.Begun) and step.number == 3 and not mark.exists():
            mark.touch()
            os.kill(os.getpid(), signal.SIGKILL)
