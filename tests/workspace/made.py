"""A small register made by hand: three pages, one of them hostile; claims that overlap, conflict and lack a year."""

from django.utils import timezone

from entente.articles.article import Article, Block
from entente.claims.claim import Claim, Evidence
from entente.claims.fields import TYPES
from entente.store import models
from entente.store.folding import fold_again

TALKS = """17/03/2026
Trang chủ <script>alert("menu")</script>

Hà Giang hội đàm với Văn Sơn <b>đậm</b>

Ngày 22/2/2023, tỉnh Hà Giang hội đàm trực tuyến với châu Văn Sơn (Trung Quốc), ký biên bản hội đàm.

Hai bên đã tổ chức 129 đoàn với 1.506 đại biểu sang thăm lẫn nhau, kim ngạch đạt 7,2 tỷ USD.

Hai bên nhất trí mở cặp chợ biên giới. <img src=x onerror=alert(1)>

Ông Đặng Quốc Khánh, Bí thư Tỉnh ủy Hà Giang, dự hội đàm.

Other news
Tin khác của báo <script>alert("teaser")</script>
"""
SAME = """Văn Sơn tiếp đoàn Hà Giang

Sáng 22/2/2023, châu Văn Sơn hội đàm trực tiếp với tỉnh Hà Giang.
"""
UNDATED = """Cao Bằng đón đoàn Bách Sắc

Ngày 9/5, tỉnh Cao Bằng tiếp đoàn thành phố Bách Sắc.
"""
SIGNED_ON = "2023-02-22"
PLACES = {"Hà Giang": "vn/ha-giang", "Văn Sơn": "cn/yunnan/wenshan", "Cao Bằng": "vn/cao-bang"}


def made_register():
    """The pages' ids by name; records are folded."""
    ids = {
        "talks": page(
            "talks", TALKS, published="2023-02-23", publisher="Báo Hà Giang", address="https://bhg.example/1"
        ),
        "same": page("same", SAME, published="2023-02-24", publisher="Báo Văn Sơn", address="https://vs.example/2"),
        "undated": page("undated", UNDATED, published=None, publisher=None, address=None),
    }
    talks(ids["talks"])
    both = [party("Văn Sơn"), party("Hà Giang")]
    claim(
        "same",
        ids["same"],
        SAME,
        "meeting",
        SAME.splitlines()[2],
        kind="talks",
        date=SIGNED_ON,
        mode="in_person",
        parties=both,
        status="done",
        words={"date": ["22/2/2023"], "mode": ["trực tiếp"], "parties": ["Văn Sơn", "Hà Giang"]},
    )
    claim(
        "undated",
        ids["undated"],
        UNDATED,
        "meeting",
        UNDATED.splitlines()[2],
        kind="reception",
        date="XXXX-05-09",
        parties=[party("Cao Bằng"), party("Bách Sắc")],
        status="done",
        words={"date": ["9/5"]},
    )
    rejected()
    fold_again()
    return ids


def talks(page_id):
    both = [party("Hà Giang"), party("Văn Sơn")]
    sentence = TALKS.splitlines()[5]
    counted = "tổ chức 129 đoàn với 1.506 đại biểu sang thăm lẫn nhau"

    def say(id, type, exact, **known):
        claim(id, page_id, TALKS, type, exact, **known)

    say(
        "meeting",
        "meeting",
        sentence,
        kind="talks",
        date=SIGNED_ON,
        mode="online",
        parties=both,
        status="done",
        words={"date": ["22/2/2023"], "mode": ["trực tuyến"], "parties": ["Hà Giang", "Văn Sơn"]},
    )
    say(
        "minutes",
        "instrument",
        "ký biên bản hội đàm",
        kind="minutes",
        date=SIGNED_ON,
        parties=both,
        status="signed",
        within="meeting",
        words={"kind": ["biên bản"]},
        basis={"date": "within", "parties": "within"},
    )
    say(
        "delegations",
        "figure",
        counted,
        indicator="delegations",
        period="2022",
        value=129,
        qualifier="exact",
        parties=both,
        within="meeting",
        words={"value": ["129"]},
    )
    say(
        "delegates",
        "figure",
        counted,
        indicator="delegates",
        period="2022",
        value=1506,
        qualifier="exact",
        parties=both,
        within="meeting",
        words={"value": ["1.506"]},
    )
    say(
        "trade",
        "figure",
        "kim ngạch đạt 7,2 tỷ USD",
        indicator="trade_turnover",
        value=7_200_000_000,
        unit="USD",
        qualifier="over",
        parties=both,
        words={"value": ["7,2 tỷ"], "unit": ["USD"]},
    )
    say(
        "market",
        "commitment",
        "mở cặp chợ biên giới",
        status="agreed",
        period="2023",
        areas=["trade", "border_gates"],
        parties=both,
        within="meeting",
        words={"status": ["nhất trí"]},
    )
    say(
        "post",
        "post",
        "Đặng Quốc Khánh, Bí thư Tỉnh ủy Hà Giang",
        person="Đặng Quốc Khánh",
        role="Bí thư Tỉnh ủy",
        organisation=party("Hà Giang"),
        words={"person": ["Đặng Quốc Khánh"]},
    )


def page(id, text, *, published, publisher, address):
    source = models.Source.objects.create(id=address or f"sha256:{id}", address=address)
    row = models.Page.objects.create(id=id, source=source, text=text)
    models.Fetch.objects.create(
        source=source, at=timezone.now(), name=f"{id}.txt", content=text.encode(), digest=id, outcome="page", page=row
    )
    article = story(text, published, publisher)
    models.Reading.objects.create(
        page=row,
        reader="made",
        article=article.to_json(id),
        title=article.title,
        published=published,
        language="vi",
        publisher=publisher,
    )
    return id


def story(text, published, publisher):
    """The hostile page's story begins at its title and ends at "Other news"; another page is its story whole."""
    start = text.find("Hà Giang hội đàm") if "Trang chủ" in text else 0
    end = text.find("Other news") if "Other news" in text else len(text)
    blocks, at = [], start
    for paragraph in text[start:end].split("\n\n"):
        if paragraph.strip():
            blocks.append(Block(at, at + len(paragraph.rstrip()), "body" if blocks else "title"))
        at += len(paragraph) + 2
    title = text[blocks[0].start : blocks[0].end]
    body = "\n\n".join(text[block.start : block.end] for block in blocks)
    return Article(title, published, "vi", None, publisher, body, tuple(blocks))


def claim(id, page_id, text, type, exact, *, words=None, basis=None, within=None, **known):
    start = text.index(exact)
    spans = {name: tuple(span(text, one, start) for one in said) for name, said in (words or {}).items()}
    made = Claim(
        page=page_id,
        type=type,
        id=id,
        rules=("made",),
        within=within,
        words=spans,
        basis=basis or {},
        evidence=Evidence(start, start + len(exact), exact),
        values={name: known.get(name) for name in TYPES[type]},
    )
    models.Claim.objects.create(
        id=id, page_id=page_id, type=type, start=start, end=start + len(exact), body=made.to_json()
    )


def span(text, said, start):
    at = text.find(said, start)
    at = at if at >= 0 else text.index(said)
    return (at, at + len(said))


def party(name):
    country = "CN" if name in ("Văn Sơn", "Bách Sắc") else "VN"
    return {"name": name, "label": name, "kind": "place", "id": PLACES.get(name), "country": country, "level": "ADM1"}


def rejected():
    source = models.Source.objects.create(id="sha256:empty", address=None)
    models.Fetch.objects.create(
        source=source, at=timezone.now(), name="trống.html", content=b"", digest="empty", outcome="EmptyPage"
    )
